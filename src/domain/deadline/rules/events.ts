import { type ItemFound, singleItem, type TokenSpan } from '../model/item.ts'
import { type Refusal, refusal } from '../model/refusal.ts'
import { skippable } from '../words/fillers.ts'
import { leadsOver } from '../words/lead-in-words.ts'
import type { Token } from '../words/token.ts'
import { longestMatch } from '../words/tokens.ts'
import { workVerbAt } from '../words/work-verbs.ts'
import { isDatedLimit } from './dated-limits.ts'
import { eventEnd } from './event-clauses.ts'
import { issueAt } from './issue.ts'

/** "khi có yêu cầu", "sau khi có hướng dẫn của Bộ", "theo chỉ đạo của tỉnh", "đột xuất", "trước kỳ họp …". */
export function events({ tokens, at, before }: TokenSpan): ItemFound | Refusal | null {
  const sudden = longestMatch(tokens, at, SUDDEN)
  if (sudden > 0) return eventThrough(tokens, at, at + sudden, 'sudden')
  const meeting = longestMatch(tokens, at, MEETINGS)
  const opening = meeting > 0 ? meeting : longestMatch(tokens, at, OPENINGS)
  if (opening === 0 && tokens[at]?.text !== 'theo') return null
  if (opening === 0 && longestMatch(tokens, at, ['theo đúng chỉ đạo', 'theo đúng hướng dẫn']) > 0) {
    const followed = basisEnd(tokens, at)
    return followed === null ? null : singleItem(at, followed, { kind: 'dropped', because: BASIS })
  }
  if (opening === 0) return null
  if (
    CASES.has(tokens[at]?.text ?? '') &&
    [1, 2].some((length) => workVerbAt(tokens, at - length) === length)
  )
    return { items: [], until: at + opening }
  const run = runBefore(tokens, at, before.at(-1)?.until ?? 0)
  const isPlaced = PLACED.has(tokens[at]?.text ?? '') || longestMatch(tokens, at, ['theo phát sinh']) > 0
  if (isPlaced && !leadsOver(run) && !(meeting > 0 && isPutBefore(run)))
    return refusal(at, at + opening, WHERE)
  const name = meeting > 0 ? meetingName(tokens, at + meeting) : at + opening
  const issue = longestMatch(tokens, at, AFTERWARDS) === opening ? issueAt(tokens, name) : null
  if (typeof issue === 'number') return refusal(at, issue, ISSUED)
  const basis = basisEnd(tokens, at)
  if (basis !== null) return singleItem(at, basis, { kind: 'dropped', because: BASIS })
  return eventThrough(tokens, at, name, 'awaited')
}

/** "tiêm bổ sung sau đợt 1 từ 22-3 đến …": which round it comes after, where its own days stand behind. */
export function afterRound({ tokens, at }: TokenSpan): ItemFound | null {
  if (tokens[at]?.text !== 'sau' || tokens[at + 1]?.text !== 'đợt') return null
  const isNumbered = tokens[at + 2]?.kind === 'number' && tokens[at + 2]?.text.length === 1
  return isNumbered && tokens[at + 3]?.text === 'từ'
    ? singleItem(at, at + 3, { kind: 'dropped', because: BASIS })
    : null
}

/** "trước ngày khai mạc Đại hội", "trước ngày Luật có hiệu lực thi hành": before the day of an event, which no number names. */
export function beforeDayOfEvent({ tokens, at, before }: TokenSpan): ItemFound | null {
  if (tokens[at]?.text !== 'trước' || tokens[at + 1]?.text !== 'ngày') return null
  const opening = 2
  const event = tokens[at + opening]
  if (event?.kind !== 'word' || NO_EVENTS.has(event.text)) return null
  if (before.some(({ kind }) => kind === 'moment' || kind === 'relation')) return null
  const until = eventEnd(tokens, at, at + opening)
  return typeof until === 'number' && until > at + opening
    ? singleItem(at, until, { kind: 'event', sudden: false })
    : null
}

/** Days that have a date, or are no day of an event. */
const NO_EVENTS = new Set(
  'hội lễ quốc tết nghỉ làm cuối đầu mùng mồng rằm thứ chủ này đó kỷ giỗ ký ban phát'.split(' '),
)

/** "theo hướng dẫn của Ủy ban … chậm nhất ngày 18/3": a direction that the work follows, where its own day stands behind. */
function basisEnd(tokens: readonly Token[], at: number): number | null {
  const directed = longestMatch(tokens, at, [
    'theo hướng dẫn',
    'theo chỉ đạo',
    'theo đúng hướng dẫn',
    'theo đúng chỉ đạo',
  ])
  if (directed === 0) return null
  for (let end = at + directed; end < tokens.length; ) {
    if (isDatedLimit(tokens, end)) return end
    const length = ['và', 'có'].includes(tokens[end]?.text ?? '') ? 1 : skippable(tokens, end)
    if (longestMatch(tokens, end, DATED) > 0) return null
    if (length === 0 || tokens[end]?.kind !== 'word') return null
    end += length
  }
  return null
}

/** What a direction may itself have been by a day. */
const DATED = ['ban hành', 'ký', 'tại', 'họp', 'công bố', 'thông báo', 'phê duyệt', 'có hiệu lực', 'gửi']

/** "xử lý các trường hợp vi phạm": cases that are dealt with. */
const CASES = new Set(['các', 'trường'])

/** "tại hội nghị", "phát sinh", "các trường hợp": when something is to be done, or where and which something is; so "theo phát sinh". */
const PLACED = new Set(['tại', 'trong', 'vào', 'phục', 'phát', 'trường', 'các'])

/** "đến khi kết thúc đợt tổng kiểm kê": what stands until an event comes about. */
export function untilEvent({ tokens, at, before }: TokenSpan): ItemFound | Refusal | null {
  const opening = longestMatch(tokens, at, UNTIL)
  const last = before.at(-1)
  if (opening === 0 || last?.kind === 'relation' || last?.kind === 'moment') return null
  const until = eventEnd(tokens, at, at + opening)
  return typeof until === 'number' ? singleItem(at, until, { kind: 'until-event' }) : until
}

const UNTIL = ['đến khi', 'cho đến khi', 'tới khi', 'cho tới khi']

/** The words right before a place, back to the last sign or meaning. */
function runBefore(tokens: readonly Token[], at: number, since: number): readonly Token[] {
  let first = at
  while (first > since && tokens[first - 1]?.kind !== 'sign') first -= 1
  return tokens.slice(first, at)
}

/** "báo cáo Quốc hội tại kỳ họp": what is put before those who meet. */
function isPutBefore(run: readonly Token[]): boolean {
  const verb = longestMatch(run, 0, ['báo cáo', 'trình'])
  return verb > 0 && longestMatch(run, verb, ASSEMBLIES) === run.length - verb
}

const ASSEMBLIES = [
  'quốc hội, hội đồng nhân dân, hội đồng nhân dân tỉnh, hội đồng nhân dân thành phố, hội đồng nhân dân các cấp',
  'hđnd, hđnd tỉnh, hđnd thành phố, hđnd huyện, hđnd xã, hđnd các cấp, hđnd cùng cấp',
].flatMap((line) => line.split(', '))

/** "báo cáo ngay", "thực hiện ngay": at once is waiting for the occasion, not a day. */
export function atOnce({ tokens, at }: TokenSpan): ItemFound | null {
  if (tokens[at]?.text !== 'ngay') return null
  const next = tokens[at + 1]
  const ends = next === undefined || ['.', ';', ')'].includes(next.text)
  return ends ? singleItem(at, at + 1, { kind: 'event', sudden: false }) : null
}

function eventThrough(
  tokens: readonly Token[],
  first: number,
  at: number,
  how: 'sudden' | 'awaited',
): ItemFound | Refusal {
  const until = eventEnd(tokens, first, at)
  return typeof until === 'number'
    ? singleItem(first, until, { kind: 'event', sudden: how === 'sudden' })
    : until
}

/** "thường lệ cuối năm 2023", "thứ 15", "tháng 7/2024": which meeting it is. */
function meetingName(tokens: readonly Token[], at: number): number {
  const rest = tokens
    .slice(at, at + 8)
    .map(({ text }) => text)
    .join(' ')
  const name =
    /^(?:thường lệ ?)?(?:(?:giữa|cuối) năm(?: \d{4}(?= |$))?|thứ (?:\d{1,2}|[a-zà-ỹ]+)|lần thứ (?:\d{1,2}|[ivx]+)|tháng \d{1,2}(?: \/ \d{4})?)?/u
      .exec(rest)?.[0]
      .trim() ?? ''
  return name === '' ? at : at + name.split(' ').length
}

/** What waits for an event; the document's own issue is none to wait for. */
const AFTERWARDS = ['khi', 'ngay khi', 'sau khi', 'ngay sau khi', 'kể từ khi']
const OPENINGS = [
  'khi',
  'ngay khi',
  'mỗi khi',
  'sau khi',
  'ngay sau khi',
  'trước khi',
  'chậm nhất khi',
  'kể từ khi',
  'trong trường hợp',
  'trong các trường hợp',
  'trường hợp',
  'các trường hợp',
  'trong những trường hợp',
  'sau hội nghị',
  'sau mỗi đợt',
  'sau mỗi cuộc',
  'sau mỗi lần',
  'ngay sau hội nghị',
  'ngay sau công tác',
  'ngay sau kỳ thi',
  'ngay sau lễ',
  'phát sinh',
  'khi phát sinh',
].concat(
  [
    'yêu cầu',
    'hướng dẫn',
    'chỉ đạo',
    'sự chỉ đạo',
    'sự hướng dẫn',
    'đề nghị',
    'thông báo',
    'văn bản chỉ đạo',
    'văn bản hướng dẫn',
    'các văn bản hướng dẫn',
    'triệu tập',
    'giấy mời',
    'phân công',
    'tình hình phát sinh',
    'phát sinh',
    'ý kiến chỉ đạo',
    'vụ việc',
    'sự vụ',
  ].map((word) => `theo ${word}`),
)
const MEETINGS = ['trước', 'sau', 'tại', 'trong', 'vào', 'ngay sau', 'phục vụ'].flatMap((word) =>
  ['kỳ họp', 'các kỳ họp', 'mỗi kỳ họp', 'phiên họp', 'cuộc họp', 'đại hội', 'hội nghị', 'buổi họp'].map(
    (meeting) => `${word} ${meeting}`,
  ),
)
const SUDDEN = ['đột xuất', 'báo cáo đột xuất', 'bất thường', 'trong trường hợp đột xuất']
const BASIS = {
  vi: 'nói làm theo hướng dẫn nào; thời hạn nêu ngay sau đó',
  en: 'says what direction the work follows; its limit stands right behind',
}
const WHERE = {
  vi: 'không rõ đây là khi nào phải làm, hay là nơi, là loại của điều được nêu ngay trước nó',
  en: 'unclear whether this is when it is to be done, or where or what kind the thing named before it is',
}
const ISSUED = {
  vi: 'văn bản này đã ban hành, mà từ ngữ không nói chậm nhất bao lâu sau đó',
  en: 'the document is issued, and the words do not say how long after that it is due',
}
