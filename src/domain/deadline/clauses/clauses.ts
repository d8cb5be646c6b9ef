import type { Every, PhraseItem, Relation, Since } from '../model/item.ts'
import type { Moment } from '../model/moment.ts'
import { isRefusal, type Refusal, refusal } from '../model/refusal.ts'
import type { Term } from '../model/schedule.ts'
import type { Token } from '../words/token.ts'

/** How a clause is joined to the one before it; `none` where only skipped words, or nothing, stand between. */
export type Joint = 'start' | 'none' | 'comma' | 'and' | 'or' | 'semicolon' | 'colon' | 'bracket'

/** One statement about time. */
export type Clause = ClauseMeaning & ClausePlace

export interface ClausePlace {
  readonly joint: Joint
  readonly first: number
  readonly until: number
}

export type ClauseMeaning =
  | Limit
  | Every
  | { readonly kind: 'term'; readonly term: Term; readonly since: Since }
  | { readonly kind: 'event'; readonly sudden: boolean }
  | { readonly kind: 'not-before'; readonly term: Term; readonly since: Since }
  | { readonly kind: 'until-event' }
  | { readonly kind: 'continuous' | 'undated' | 'onward' }

/** A limit by a moment: `from` where the words give a span, `open` where they give only its beginning. */
export interface Limit {
  readonly kind: 'limit'
  readonly relation: 'none' | 'in' | 'by' | 'before' | 'open'
  readonly from: Moment | null
  readonly moment: Moment
  /** Whether nothing says that it is a limit but its place: no relation, "đến" or "từ". */
  readonly plain: boolean
}

/** The items as clauses, each with its joint, or the refusal of what does not form one. */
export function clausesOf(
  items: readonly PhraseItem[],
  tokens: readonly Token[],
): readonly Clause[] | Refusal {
  const clauses: Clause[] = []
  let joint: Joint = 'start'
  let depth = 0
  for (let at = 0; at < items.length; ) {
    const item = items[at]
    if (item === undefined) break
    if (item.kind === 'join') {
      depth += item.by === 'open' ? 1 : item.by === 'close' ? -1 : 0
      if (depth < 0) return refusal(item.first, item.until, BRACKETS)
      joint = joined(joint, item.by)
      at += 1
      continue
    }
    if (item.kind === 'dropped' || item.kind === 'periodic') {
      at += 1
      continue
    }
    const read = clauseAt(items, at, tokens)
    if (isRefusal(read)) return read
    clauses.push({
      ...read.meaning,
      joint: clauses.length === 0 ? 'start' : joint,
      first: item.first,
      until: items[read.next - 1]?.until ?? item.until,
    })
    joint = 'none'
    at = read.next
  }
  return depth === 0 ? clauses : refusal(0, tokens.length, BRACKETS)
}

function joined(joint: Joint, by: 'comma' | 'and' | 'or' | 'semicolon' | 'colon' | 'open' | 'close'): Joint {
  if (by === 'open') return joint === 'none' ? 'bracket' : joint
  if (by === 'close') return 'none'
  return STRENGTH.indexOf(by) > STRENGTH.indexOf(joint) ? by : joint
}

const STRENGTH: readonly string[] = ['start', 'none', 'bracket', 'comma', 'colon', 'and', 'or', 'semicolon']

interface Parsed {
  readonly meaning: ClauseMeaning
  readonly next: number
}

function clauseAt(items: readonly PhraseItem[], start: number, tokens: readonly Token[]): Parsed | Refusal {
  const item = items[start]
  if (item === undefined) return refusal(0, tokens.length, DANGLING)
  switch (item.kind) {
    case 'every':
    case 'term':
    case 'event':
    case 'not-before':
    case 'until-event':
    case 'continuous':
    case 'undated':
    case 'onward':
      return { meaning: item, next: start + 1 }
    case 'moment':
    case 'relation':
    case 'through':
    case 'hour':
      return limitAt(items, start, tokens)
    case 'join':
    case 'dropped':
    case 'periodic':
      return refusal(item.first, item.until, DANGLING)
  }
}

/** A moment with the relations before it, and the moment it spans to. */
function limitAt(items: readonly PhraseItem[], start: number, tokens: readonly Token[]): Parsed | Refusal {
  const head = endpoint(items, start, tokens)
  if (isRefusal(head)) return head
  if (head.relation === 'after') return refusal(items[start]?.first ?? 0, head.until, AFTER)
  const spanning = items[head.next]
  const closing =
    head.relation === 'from' && spanning?.kind === 'join' && spanning.by === 'comma'
      ? items[head.next + 1]
      : spanning
  const spans =
    spanning?.kind === 'through' ||
    (head.relation === 'from' &&
      closing?.kind === 'relation' &&
      ['to', 'by', 'before'].includes(closing.relation))
  if (!spans) {
    const relation = head.relation === 'from' ? 'open' : head.relation === 'to' ? 'by' : head.relation
    const plain = PLAIN.has(head.relation)
    return { meaning: { kind: 'limit', relation, from: null, moment: head.moment, plain }, next: head.next }
  }
  if (!['from', 'in', 'none'].includes(head.relation))
    return refusal(items[start]?.first ?? 0, spanning?.until ?? 0, DANGLING)
  const tail = endpoint(items, spanning?.kind === 'relation' ? head.next : head.next + 1, tokens)
  if (isRefusal(tail)) return tail
  if (tail.relation === 'from' || tail.relation === 'after')
    return refusal(spanning?.first ?? 0, tail.until, DANGLING)
  const relation =
    tail.relation === 'before'
      ? 'before'
      : head.relation === 'none' && tail.relation === 'none'
        ? 'none'
        : 'by'
  const isOfDays = tail.moment.shape === 'stretch' && tail.moment.grain === 'day'
  const plain =
    PLAIN.has(head.relation) && PLAIN.has(tail.relation) && !(head.relation === 'from' && isOfDays)
  return {
    meaning: { kind: 'limit', relation, from: head.moment, moment: tail.moment, plain },
    next: tail.next,
  }
}

/** "trước dịp 2/9", "trước ngay 30/9": words that name the day itself, and set nothing inside it. */
const OCCASION = new Set(['dịp', 'ngay'])
const PLAIN: ReadonlySet<string> = new Set(['none', 'to', 'from'])

interface Endpoint {
  readonly relation: 'none' | Relation
  readonly moment: Moment
  readonly next: number
  readonly until: number
}

/** Relations (the last and strongest counts: "chậm nhất trước") and an hour, then the moment they relate to. */
function endpoint(items: readonly PhraseItem[], start: number, tokens: readonly Token[]): Endpoint | Refusal {
  let relation: Endpoint['relation'] = 'none'
  for (let at = start; at < items.length; at += 1) {
    const item = items[at]
    const previous = items[at - 1]
    if (item === undefined) break
    if (at > start && !isLabelled(tokens, previous?.until ?? 0, item.first)) break
    if (item.kind === 'moment') return { relation, moment: item.moment, next: at + 1, until: item.until }
    if (item.kind === 'join' && item.by === 'colon' && at > start) continue
    if (item.kind === 'dropped' && at > start) continue
    if (item.kind === 'hour') relation = relation === 'before' ? 'by' : relation
    else if (item.kind === 'relation' && combines(relation, item, tokens))
      relation = isStronger(relation, item.relation) ? relation : item.relation
    else break
  }
  const item = items[start]
  return refusal(item?.first ?? 0, (item?.until ?? 0) + 2, DANGLING)
}

/** Whether a relation goes on from the one before it; "trước trong tháng 6" is two that no reading makes one. */
function combines(
  before: Endpoint['relation'],
  { relation, first, until }: PhraseItem & { kind: 'relation' },
  tokens: readonly Token[],
): boolean {
  if (before === 'none' || before === relation) return true
  const isOutside = before === 'before' || before === 'from'
  if (relation === 'in') return !isOutside || (until === first + 1 && OCCASION.has(tokens[first]?.text ?? ''))
  const isInside = ['trong', 'by'].includes(tokens[first - 1]?.text ?? '')
  if (isInside && (relation === 'before' || relation === 'from')) return false
  if (before === 'to') return relation === 'by' || relation === 'before'
  return before === 'in'
    ? relation !== 'after'
    : before === 'by' && (relation === 'before' || relation === 'to')
}

/** "chậm nhất trong tháng 6" is by its end, as "chậm nhất đến" is. */
function isStronger(before: Endpoint['relation'], relation: Relation): boolean {
  return (relation === 'in' && before !== 'none') || (relation === 'to' && before === 'by')
}

/** Whether only words that label a time stand between a relation and its moment. */
function isLabelled(tokens: readonly Token[], from: number, until: number): boolean {
  return tokens.slice(from, until).every(({ text }) => BETWEEN.has(text))
}

const BETWEEN = new Set([
  'the',
  'of',
  'thời',
  'gian',
  'điểm',
  'hạn',
  'là',
  'các',
  'những',
  'cả',
  'mốc',
  'kỷ',
  'niệm',
  ':',
  'vào',
  'hoàn',
  'thành',
  'xong',
  'buổi',
  'sáng',
  'chiều',
])
const DANGLING = {
  vi: 'từ ngữ chỉ quan hệ thời gian này không gắn với mốc nào đọc được',
  en: 'this relation is not tied to a time that can be read',
}
/** Whether a refusal is of a word that looked like a relation and had no time: "từ tỉnh đến cơ sở". */
export function isDangling({ because }: Refusal): boolean {
  return because === DANGLING
}

const AFTER = {
  vi: 'từ ngữ này nói sớm nhất là khi nào, không nói chậm nhất',
  en: 'the words say the earliest time, not the last',
}
const BRACKETS = { vi: 'ngoặc mở và ngoặc đóng không khớp', en: 'the brackets do not match' }
