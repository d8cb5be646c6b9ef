import { compoundAt, skippable } from '../words/fillers.ts'
import type { Token } from '../words/token.ts'
import { longestMatch } from '../words/tokens.ts'
import { workVerbAt } from '../words/work-verbs.ts'
import { MISLEADING } from './misleading.ts'

/**
 * What a run of words tells of: `work` whose limit stands apart from it, where the least doubt counts; or the `case` in which
 * something waits, where a condition, an event or what is done already says no day.
 */
export type Told = 'work' | 'case'

/**
 * How many tokens at this place tell of work, people or things, in a run of words where nothing names a time: there a relation
 * relates no time ("từ nước ngoài", "trong quản lý"), a number word counts none ("chính quyền hai cấp"), and a comparison
 * compares none ("hiệu quả nhất"). 0 where the word might still make or change a limit: an exception, a condition, a delay,
 * a recurrence, a time.
 */
export function proseAt(tokens: readonly Token[], at: number, told: Told): number {
  if (longestMatch(tokens, at, DECISIVE) > 0) return 0
  if (told === 'work' && longestMatch(tokens, at, EXCEPTING) > 0) return 0
  const harmless = Math.max(longestMatch(tokens, at, HARMLESS), compoundAt(tokens, at))
  if (harmless > 0) return harmless
  const plain = skippable(tokens, at)
  if (plain > 0) return plain
  const token = tokens[at]
  if (token?.text === 'không' || token?.text === 'chưa')
    return longestMatch(tokens, at + 1, DENIED) > 0 || tokens[at + 1]?.kind !== 'word' ? 0 : 1
  if (token?.text === 'thứ' && WEEKDAYS.has(tokens[at + 1]?.text ?? '')) return 0
  const isHarmless =
    RELATING.has(token?.text ?? '') || (told === 'case' && CONDITIONAL.has(token?.text ?? ''))
  const isAtOnce =
    token?.text === 'ngay' &&
    told === 'work' &&
    ['các', 'những', 'việc', 'công', 'tình'].includes(tokens[at + 1]?.text ?? '')
  const isSoon = token?.text === 'sớm' && told === 'work' && workVerbAt(tokens, at + 1) > 0
  return token?.kind === 'word' && (isHarmless || isAtOnce || isSoon) ? 1 : 0
}

/** Words that carry a limit only together with a time. */
const RELATING: ReadonlySet<string> = new Set(
  [
    'một hai ba bốn sáu bảy bẩy tám chín mười mươi trăm nghìn ngàn triệu vài mấy nửa thứ',
    'từ đến tới trong giữa đầu cuối gần nhất ít lâu này nọ vừa tiếp kế liền mỗi từng thay theo qua tối',
  ].flatMap((line) => line.split(' ')),
)

const WEEKDAYS: ReadonlySet<string> = new Set('hai ba tư năm sáu bảy bẩy 2 3 4 5 6 7'.split(' '))

/** Words of the event or condition that something waits for. */
const CONDITIONAL: ReadonlySet<string> = new Set(
  'khi nếu tùy hết hạn tạm miễn hoãn riêng thôi ngừng dừng ngoài trường hợp phát sinh'.split(' '),
)

/** What must not follow a negation, which may otherwise deny the duty or its limit. */
const DENIED = [
  'hoàn thành, hoàn tất, xong, thực hiện, triển khai, tổ chức, tiến hành, báo cáo, gửi, nộp, trình, ban hành, phê duyệt',
  'phải, cần, yêu cầu, bắt buộc, quá, muộn, chậm, trễ, sớm, sau, trước, áp dụng, tính, kể, được, còn, có, để, muộn hơn',
].flatMap((line) => line.split(', '))

/** What tells of a standing duty, of a limit that stands elsewhere, or begins one. */
const DECISIVE = [
  'ví dụ, vd, có thể, kéo dài, liên tục, chậm nhất, muộn nhất, sớm nhất, ít nhất, gần nhất, lâu nhất, kế tiếp, liền kề, liền sau',
  'theo lộ trình, theo tiến độ, theo kế hoạch, theo các kế hoạch, theo chương trình, theo quy chế, theo thời, dự kiến',
  'đầu vụ, giữa vụ, cuối vụ, trong vụ, đầu nhiệm kỳ, giữa nhiệm kỳ, cuối nhiệm kỳ, trong nhiệm kỳ, đầu khóa, cuối khóa',
  'từ nay, đến nay, từ đó, từ đây, nguyên là, thay cho, thay bằng, sau đó, sau này, sau cùng, trừ',
].flatMap((line) => line.split(', '))
/** What tells of an exception, a delay, or what is done already. */
const EXCEPTING = [...MISLEADING, 'đợi', 'hủy', 'bỏ', 'tiếp theo', 'đầu tiên', 'còn lại', 'hiệu lực']

/** Pairs in which a word that may carry a limit carries none. */
const HARMLESS = [
  'đối với, kịp thời, đột phá, miễn phí, miễn thuế, miễn giảm, tạm giam, tạm giữ, tạm trú, không gian, không khí, riêng lẻ',
  'theo quy định, theo đúng quy định, theo đúng, mở rộng, hạn chế, các bước tiếp theo, bước tiếp theo, nội dung tiếp theo',
  'miễn , giảm, tạm thu, tạm ứng, tạm nộp, tạm tính, tạm nhập, tạm xuất, tạm cấp, ngoài nước, trong thời gian làm việc',
  'không bỏ sót, không bỏ lọt, không để sót, không để lọt, không để chồng chéo, không để xảy ra, không để ảnh hưởng, không để gián đoạn',
  'công việc tiếp theo, thủ tục tiếp theo, nhiệm vụ tiếp theo, sinh kế, bầu cử, nhà tạm, chậm tiến độ, chậm phát triển, năm học mới, nghỉ tết, tạm thời, ở tạm, ngày hội',
].flatMap((line) => line.split(', '))
