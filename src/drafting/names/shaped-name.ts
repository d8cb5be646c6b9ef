import { startsName, startsPeople } from './body-names.ts'

/**
 * How far a name goes that no register has and behind which stands a verb that no list knows: up to the word that says of
 * which level it is ("Đoàn Thanh niên xã | phụ trách"), or up to the end of a proper name ("Báo Ninh Bình | thông tin").
 * 0 where its words do not show it.
 */
export function shapedNameUntil(text: string): number {
  if (!/^\p{Lu}/u.test(text) || !(startsName(text) || startsPeople(text))) return 0
  const words = [...text.slice(0, LONGEST).matchAll(/\S+/g)].map((match) => ({
    word: match[0],
    until: match.index + match[0].length,
  }))
  for (const [at, { word, until }] of words.entries()) {
    if (at === 0) continue
    if (/[,;.:()]$/.test(word)) return 0
    const next = (words[at + 1]?.word ?? '').replace(/[,;.:]+$/, '')
    if (!/^\p{Ll}/u.test(next) || CONNECTS.test(next)) continue
    const before = words[at - 1]?.word ?? ''
    const isLevel =
      LEVEL.test(word) && before !== 'tác' && !/^(?:hội|ủy|đoàn|đội|trưởng|viên|lộ)$/iu.test(next)
    // The "Văn" of a person's name begins no kind of body.
    const isKind = KIND.test(before) && !IS_CAPITAL.test(words[at - 2]?.word ?? '')
    const isProper = at > 1 && IS_CAPITAL.test(word) && IS_CAPITAL.test(before) && !isKind
    if (isLevel || isProper) return until
  }
  return 0
}

const LONGEST = 120

/** No short form: behind "TNHH MTV" the name itself begins. */
const IS_CAPITAL = /^\p{Lu}\p{Ll}+$/u

const LEVEL = /^(?:tỉnh|huyện|xã|phường|thị trấn|quận)$/iu

/** Words that go on with a name, or say more of it. */
const CONNECTS =
  /^(?:và|của|thuộc|các|tỉnh|huyện|xã|phường|thành|thị|quận|khu|vực|về|trên|tại|ở|cho|là|được|đã|đang|nơi|có|số|cấp|trực|-|–)$/iu

/** The first syllable of a kind of body, behind which a name only begins. */
const KIND =
  /^(?:Sở|Ban|Bộ|Cục|Chi|Phòng|Viện|Hội|Đoàn|Trung|Công|Văn|Trường|Báo|Đài|Quỹ|Vụ|Tổng|Chỉ|Quân|Thanh|Liên|Khu|Tổ|Đội|Trạm|Kho|Nhà|Bệnh|Học|Đại|Hợp|Ngân|Bảo|Tòa|Hạt|Đồn|Câu|Làng|Xí|Cơ|Đảng|Mặt|Ủy|Thường|Hiệp|Tập|Tạp|Vườn|Bưu|Điện|Kiểm|Cụm)$/u
