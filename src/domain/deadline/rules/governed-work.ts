import { type ItemFound, type PhraseItem, singleItem, type TokenSpan } from '../model/item.ts'
import type { Token } from '../words/token.ts'
import { workVerbAt } from '../words/work-verbs.ts'
import { periodOfThingAt } from './periods-of-things.ts'
import { dayOfLimit, isLimitOfWork } from './set-off-limits.ts'
import { tellsNoTime } from './untimed-words.ts'
import { beginsMember, WORK } from './work-told.ts'

/**
 * "Hoàn thành tuyển sinh vào lớp 10 trước ngày 31-7", "lắp đặt 25 camera tại 12 điểm trong quý II": the work that a verb of
 * assignment governs, whatever it is done to, where its limit stands right behind and no time, condition or exception before.
 * Tried only where the words are not read one by one.
 */
export function governedWork({ tokens, at, before }: TokenSpan): ItemFound | null {
  if (!begins(tokens, before, at) || UNGOVERNED.has(tokens[at]?.text ?? '')) return null
  const limit = limitBehind(tokens, at) ?? (before.length > 0 ? nextLimit(tokens, at) : null)
  if (limit === null) return null
  const due = dayOfLimit(tokens, limit)
  const period = (place: number) => (due === null ? 0 : periodOfThingAt(tokens, place, due.year))
  return tellsNoTime(tokens, at, limit, 'work', period)
    ? singleItem(at, limit, { kind: 'dropped', because: WORK })
    : null
}

/** Where the limit stands of a later member, which the verb of the first governs too. */
function nextLimit(tokens: readonly Token[], at: number): number | null {
  if (!tokens.slice(0, FURTHEST_VERB).some((_, place) => workVerbAt(tokens, place) > 0)) return null
  const limit = tokens.findIndex((_, place) => place > at + 1 && isLimitOfWork(tokens, place))
  return limit < 0 ? null : limit
}

/** Whether a member of a list begins here, or a verb of assignment behind a comma: "Hằng năm, xây dựng …". */
function begins(tokens: readonly Token[], before: readonly PhraseItem[], at: number): boolean {
  const last = before.at(-1)
  const isBehind = last?.kind === 'join' && last.by === 'comma' && last.until === at
  return (isBehind && workVerbAt(tokens, at) > 0) || beginsMember(tokens, before, at)
}

/** Whether such work stands in a phrase, at its beginning or as a later member of a list. */
export function hasGovernedWork(tokens: readonly Token[]): boolean {
  return limitBehind(tokens, 0) !== null
}

/** Where the limit stands that ends the work begun at a place; null where no verb governs it, or no limit follows. */
function limitBehind(tokens: readonly Token[], at: number): number | null {
  const verb = tokens.findIndex((_, place) => place >= at && workVerbAt(tokens, place) > 0)
  if (verb < 0 || verb >= at + FURTHEST_VERB) return null
  const limit = tokens.findIndex((_, place) => place > at + 1 && isLimitOfWork(tokens, place))
  return limit >= verb && limit > at ? limit : null
}

/** Tokens that may name who does the work, before its verb. */
const FURTHEST_VERB = 14
/** What begins words that no verb governs: a basis, a place, a negation, a beginning. */
const UNGOVERNED: ReadonlySet<string> = new Set([
  'theo',
  'tại',
  'không',
  'chưa',
  'của',
  'về',
  'bắt',
  'kể',
  'từ',
  'đã',
])
