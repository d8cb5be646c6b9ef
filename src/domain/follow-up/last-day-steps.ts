import type { Term } from '../deadline/model/schedule.ts'
import type { Duty } from '../obligations/duty.ts'
import type { Text } from '../text.ts'
import type { AmendmentNote } from './amendment-notes.ts'
import type { HistoryStep } from './history-step.ts'
import type { ObligationLine } from './view.ts'

/** The last day and what gave it, and the working day it rolls to where the office says so. */
export function lastDays(duty: Duty, line: ObligationLine): readonly HistoryStep[] {
  const { stated, due } = duty
  const given = line.amendedBy?.findLast((note) => note.did === 'deadline' && note.due !== null)
  if (given !== undefined) return lastDaysAmended(duty, line, given)
  if (stated === null || due === null) return []
  const { vi, en } = lastDayOf(duty)
  return stated === due
    ? [{ day: due, because: { vi: `${vi}; hết ngày này vẫn đúng hạn`, en: `${en}, itself in time` } }]
    : [
        { day: stated, because: { vi: `${vi}, là ngày nghỉ`, en: `${en}, a day off` } },
        { day: due, because: ROLLED },
      ]
}

/** The last day by the first words, where another document moved it, and the one that counts, where that document gave it. */
function lastDaysAmended(
  { stated }: Duty,
  { due }: ObligationLine,
  { due: given, document: { vi, en }, overtakenBy }: AmendmentNote,
): readonly HistoryStep[] {
  const old = stated === null || stated === given ? [] : [{ day: stated, because: OLD_LAST_DAY }]
  if (due === null || overtakenBy !== undefined) return old
  const because = {
    vi: `ngày cuối theo ${vi}; hết ngày này vẫn đúng hạn`,
    en: `the last day by ${en}, itself in time`,
  }
  return [...old, { day: due, because }]
}

/** A last day by what gave it: the trigger it runs from, the schedule that the encoder wrote, or the plan's words. */
function lastDayOf({ schedule, deliverable }: Duty): Text {
  if (schedule.kind === 'triggered' && schedule.term !== null) {
    const { vi, en } = termText(schedule.term)
    return {
      vi: `ngày cuối, ${vi} ngày điều kiện xảy ra`,
      en: `the last day, ${en} its condition came about`,
    }
  }
  return deliverable.deadline.decided?.schedule ? LAST_DAY_DECIDED : LAST_DAY
}

function termText({ count, unit, relation }: Term): Text {
  const { vi, en } = UNITS[unit]
  const side = RELATIONS[relation]
  return { vi: `${count} ${vi} ${side.vi}`, en: `${count} ${en}${count === 1 ? '' : 's'} ${side.en}` }
}

const UNITS: Readonly<Record<Term['unit'], Text>> = {
  day: { vi: 'ngày', en: 'day' },
  'working-day': { vi: 'ngày làm việc', en: 'working day' },
  month: { vi: 'tháng', en: 'month' },
}
const RELATIONS: Readonly<Record<Term['relation'], Text>> = {
  after: { vi: 'sau', en: 'after' },
  before: { vi: 'trước', en: 'before' },
}
const LAST_DAY: Text = { vi: 'ngày cuối theo kế hoạch', en: 'the last day by the plan' }
const LAST_DAY_DECIDED: Text = {
  vi: 'ngày cuối theo lịch do cơ quan theo dõi quyết định',
  en: 'the last day by the schedule that the office decided',
}
const OLD_LAST_DAY: Text = { vi: 'ngày cuối theo lời ban đầu', en: 'the last day by the first words' }
const ROLLED: Text = {
  vi: 'ngày làm việc kế tiếp, còn trong hạn (Bộ luật Dân sự 2015, Điều 148)',
  en: 'the next working day, itself in time (Civil Code 2015, art. 148)',
}
