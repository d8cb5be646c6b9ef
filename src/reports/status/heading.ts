import type { PlanLine, StatusView } from '../../domain/follow-up/view.ts'
import type { Day } from '../../domain/time/day.ts'
import { formatDay } from '../../domain/time/format-day.ts'
import type { Say } from '../draw/page.ts'
import { printable } from '../draw/printable.ts'
import { reportingPeriodText } from '../words/period-name.ts'
import {
  fileNames,
  isSilent,
  mayHoldRecords,
  recordedNote,
  recordedText,
  withoutText,
} from '../words/plan-name.ts'
import type { SectionChoice } from './duty-sections.ts'

export function titleOf(asOf: Day, say: Say): string {
  return say({
    vi: `TÌNH HÌNH THỰC HIỆN NHIỆM VỤ tính đến hết ngày ${formatDay(asOf, 'vi')}`,
    en: `STATUS OF TASKS at the end of ${formatDay(asOf, 'en')}`,
  })
}

/** What stands under the title of a report: its period, every plan, the bodies listed by inference, the files left out. */
export function headingOf(
  plans: readonly PlanLine[],
  view: Pick<StatusView, 'provinces' | 'members' | 'without'>,
  { period, called }: Pick<SectionChoice, 'period' | 'called'>,
  say: Say,
): readonly string[] {
  return [
    ...(period === null ? [] : [say(reportingPeriodText(period))]),
    ...planNotes(plans, called, say),
    ...memberNotes(plans, view, say),
    ...withoutText(view.without, say),
  ]
}

const MOST_PLANS_NAMED = 12

/** Every plan with what is recorded for it: nobody is to read "overdue" without knowing that nothing is. */
function planNotes(plans: readonly PlanLine[], called: SectionChoice['called'], say: Say): readonly string[] {
  const noteOf = called === 'by-id' ? recordedText : recordedNote
  if (plans.length <= MOST_PLANS_NAMED) return plans.map((plan) => noteOf(plan, say))
  const silent = plans.filter(isSilent).length
  const withheld = plans.filter(({ recorded }) => recorded === null).slice(0, MOST_PLANS_NAMED)
  return [
    ...withheld.map((plan) => noteOf(plan, say)),
    say({
      vi: `${plans.length} kế hoạch; ${silent} kế hoạch chưa có ghi nhận kết quả: ở đó quá hạn nghĩa là chưa có minh chứng`,
      en: `${plans.length} plans; nothing is recorded for ${silent} of them: there, overdue means that no evidence is known`,
    }),
    ...[...new Set(plans.flatMap(({ recorded, unread = [] }) => (recorded === 0 ? [fileNames(unread)] : [])))]
      .filter((files) => files !== '')
      .map((files) => say(mayHoldRecords(files))),
  ]
}

/** How many of the bodies that groups stand for are listed by inference: said once a province, not of each duty. */
function memberNotes(
  plans: readonly PlanLine[],
  { provinces, members }: Pick<StatusView, 'provinces' | 'members'>,
  say: Say,
): readonly string[] {
  const followed = new Set(plans.filter(({ inForce }) => inForce).map(({ province }) => province))
  return [...followed].flatMap((id) => {
    const { total, inferred } = members[id] ?? { total: 0, inferred: 0 }
    const name = printable(provinces[id] ?? id)
    if (inferred === 0) return []
    return [
      say({
        vi: `${name}: ${inferred}/${total} cơ quan thuộc các nhóm là suy ra theo quy định chung, chưa thấy văn bản nêu tên`,
        en: `${name}: ${inferred} of ${total} members of groups are listed by general rules, and not named by a source`,
      }),
    ]
  })
}
