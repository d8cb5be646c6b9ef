import { parseNotation } from '../deadline/notation.ts'
import { passedOverIn, passedOverText } from '../deadline/passed-over-periods.ts'
import { inBoth, type Text } from '../text.ts'
import { dayText } from '../time/format-day.ts'
import type { Cause, CauseCode } from './causes.ts'
import type { SavedDeliverable, SavedLine, SavedPlan } from './saved-status.ts'

/** A deliverable and its plan, as one of two statuses tells of them. */
export interface Side {
  readonly plan: SavedPlan
  readonly deliverable: SavedDeliverable
  /** How a line of the deliverable was read, where there is one. */
  readonly reading: string | null
}

/** What of the time limits of a deliverable differs between two statuses of one day; null where nothing does. */
export function deadlineCause(saved: Side, now: Side): Cause | null {
  const [words, newWords] = [saved.deliverable.deadline, now.deliverable.deadline]
  if (words !== newWords) return caused('words', was(quoted(words), quoted(newWords)))
  return issueCause(saved.plan, now.plan) ?? scheduleCause(saved, now)
}

function issueCause(saved: SavedPlan, now: SavedPlan): Cause | null {
  if (saved.issued !== now.issued || saved.knownBy !== now.knownBy)
    return caused('issue', was(dayText(saved.issued ?? saved.knownBy), dayText(now.issued ?? now.knownBy)))
  if (saved.span === null || now.span === null) return null
  const [span, newSpan] = [saved.span, now.span].map(({ from, through }) => `${from ?? ''}..${through ?? ''}`)
  return span === newSpan || span === undefined || newSpan === undefined
    ? null
    : caused('issue', was(inBoth(span), inBoth(newSpan)))
}

function scheduleCause(saved: Side, now: Side): Cause | null {
  const [before, after] =
    saved.deliverable.schedule === null || now.deliverable.schedule === null
      ? [saved.reading, now.reading]
      : [saved.deliverable.schedule, now.deliverable.schedule]
  if (before === null || after === null || before === after) return null
  const change = was(inBoth(before), inBoth(after))
  const byWords = saved.deliverable.decidedBy === 'words' && now.deliverable.decidedBy === 'words'
  return caused(
    'schedule',
    byWords ? { vi: `cùng lời văn, ${change.vi}`, en: `the same words, ${change.en}` } : change,
  )
}

/** A line that only the saved status has though its deadline is the same: the rule that no longer counts its period. */
export function periodCause(
  { period, due, part }: SavedLine,
  { plan, deliverable, reading }: Side,
): Cause | null {
  const schedule = parseNotation(deliverable.schedule ?? reading ?? '')
  if (period === null || schedule === null) return null
  const { from, through } = plan.span ?? { from: null, through: null }
  const passedOver = passedOverIn(schedule, { issued: plan.knownBy, from, through }).find(
    (one) => one.period === period && one.part === (part ?? 1),
  )
  if (passedOver !== undefined) return caused('rule', passedOverText(passedOver))
  if (due !== null && from !== null && due < from) {
    const day = dayText(from)
    return caused('issue', { vi: `kế hoạch thực hiện từ ${day.vi}`, en: `the plan works from ${day.en} on` })
  }
  if (due === null || due >= plan.knownBy) return null
  const [last, issue] = [dayText(due), dayText(plan.knownBy)]
  return caused('rule', {
    vi: `hạn ${last.vi} trước ngày ban hành ${issue.vi}, nên không ai nợ`,
    en: `due ${last.en}, before the issue on ${issue.en}: nobody ever owed it`,
  })
}

/** A cause with what shows it. */
export function caused(code: CauseCode, because: Text | null = null): Cause {
  return { code, because }
}

/** What something was, and what it is now. */
export function was(before: Text, after: Text): Text {
  return { vi: `trước là ${before.vi}, nay là ${after.vi}`, en: `was ${before.en}, is ${after.en}` }
}

function quoted(words: string | null): Text {
  return words === null ? { vi: 'không nêu', en: 'none stated' } : inBoth(`“${words}”`)
}
