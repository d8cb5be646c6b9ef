import { type ItemFound, singleItem, type TokenSpan } from '../model/item.ts'
import type { Token } from '../words/token.ts'
import { workVerbAt } from '../words/work-verbs.ts'
import { isLimitOfWork } from './set-off-limits.ts'
import { tellsNoTime } from './untimed-words.ts'
import { beginsMember, WORK } from './work-told.ts'

/**
 * "Hoàn thành tuyển sinh vào lớp 10 trước ngày 31-7", "lắp đặt 25 camera tại 12 điểm trong quý II": the work that a verb of
 * assignment governs, whatever it is done to, where its limit stands right behind and no time, condition or exception before.
 * Tried only where the words are not read one by one.
 */
export function governedWork({ tokens, at, before }: TokenSpan): ItemFound | null {
  if (!beginsMember(tokens, before, at) || UNGOVERNED.has(tokens[at]?.text ?? '')) return null
  const limit = tokens.findIndex((_, place) => place > at + 1 && isLimitOfWork(tokens, place))
  if (limit < 0 || !isGoverned(tokens, at, limit)) return null
  return tellsNoTime(tokens, at, limit, 'work')
    ? singleItem(at, limit, { kind: 'dropped', because: WORK })
    : null
}

function isGoverned(tokens: readonly Token[], at: number, limit: number): boolean {
  for (let verb = at; verb < Math.min(limit, at + FURTHEST_VERB); verb += 1)
    if (workVerbAt(tokens, verb) > 0) return true
  return false
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
