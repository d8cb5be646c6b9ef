import type { ReminderView } from '../../domain/follow-up/reminder-view.ts'
import type { ObligationLine, PlanLine } from '../../domain/follow-up/view.ts'
import { formatDay } from '../../domain/time/format-day.ts'
import type { Say } from '../draw/page.ts'
import { daysOf, periodName, periodRule } from '../words/period-name.ts'
import { recordedNote } from '../words/plan-name.ts'

export function titleOf({ period }: ReminderView, force: ObligationLine['force'], say: Say): string {
  const name = periodName(period)
  return say(
    force === 'request'
      ? {
          vi: `ĐỀ NGHỊ THỰC HIỆN NHIỆM VỤ ${name.vi.toUpperCase()}`,
          en: `REQUESTS FOR ${name.en.toUpperCase()}`,
        }
      : { vi: `NHIỆM VỤ ${name.vi.toUpperCase()}`, en: `TASKS FOR ${name.en.toUpperCase()}` },
  )
}

export function asOfText({ asOf, period }: ReminderView, say: Say): string {
  const [days, rule] = [daysOf(period), periodRule(period)]
  return say({
    vi: `Kỳ ${days.vi}${rule.vi}; tính đến hết ngày ${formatDay(asOf, 'vi')}`,
    en: `${days.en}${rule.en}; at the end of ${asOf}`,
  })
}

/** How much is recorded for a plan, the day it is asked about where that is its own, and from when it obliges to anything. */
export function planNote(plan: PlanLine, { askedOn, owedFrom }: ReminderView, say: Say): string {
  const [day, from] = [askedOn[plan.id], owedFrom[plan.id]]
  return [
    recordedNote(plan, say),
    ...(day === undefined
      ? []
      : [
          say({
            vi: `ban hành trong kỳ, tính đến hết ngày ${formatDay(day, 'vi')}`,
            en: `issued in the period, at the end of ${day}`,
          }),
        ]),
    ...(from === undefined
      ? []
      : [
          say({
            vi: `trong kỳ chưa có việc nào, có việc từ ngày ${formatDay(from, 'vi')}`,
            en: `nothing of it is owed in the period, but from ${from} on`,
          }),
        ]),
  ].join('; ')
}
