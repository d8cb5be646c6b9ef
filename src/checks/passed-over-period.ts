import {
  owesNothing,
  type PassedOverPeriod,
  passedOverIn,
  passedOverText,
} from '../domain/deadline/passed-over-periods.ts'
import { type Finding, type FindingPlace, finding } from '../domain/findings/finding.ts'
import { type Plan, scheduleOf, spanOf } from '../domain/plan.ts'
import type { Text } from '../domain/text.ts'
import type { Check } from './support/check.ts'
import { deadlinesIn } from './support/written-deadlines.ts'

export const passedOverPeriod: Check = {
  code: 'passed-over-period',
  severity: 'note',
  title: { vi: 'Kỳ còn lại quá ngắn nên không tính', en: 'A period too short to count' },
  why: {
    vi: 'Kế hoạch cuối tháng 11 giao báo cáo hằng năm: ít nơi đòi báo cáo của chính năm ấy sau một tháng. Kỳ đầu là kỳ còn đủ một phần ba (hoặc 30 ngày, khi lời nêu ngày); nơi ban hành có thể muốn khác, nên chương trình nói rõ kỳ nào bị bỏ qua.',
    en: 'A plan of late November asks for a yearly report: few would expect that year’s within a month. The first period is the one of which a third is left (or 30 days, where the words state a day); the issuer may mean otherwise, so the period left out is named.',
  },
  examples: {
    wrong: {
      plan: `issued: 2025-11-29
tasks:
  - { id: "1", title: Báo cáo, lead: [so-noi-vu], deadline: Hằng năm }`,
    },
    right: {
      plan: `issued: 2025-11-29
tasks:
  - id: "1"
    title: Báo cáo
    lead: [so-noi-vu]
    deadline: { text: Hằng năm, schedule: every year 2026-01-01.., basis: Báo cáo từ năm 2026 }`,
    },
  },
  basis: {
    vi: 'Cách làm của chương trình: không quy định nào nói kỳ đầu của việc định kỳ; kỳ đầu phải còn ít nhất một phần ba, để không đòi việc mà không nơi nào đòi.',
    en: 'The program’s own practice: no rule says with which period a recurring duty begins; a third of the first must be left, so that nothing is claimed that no office would claim.',
  },
  fix: {
    vi: 'Viết lịch với ngày đầu, như every year 2025-01-01.., để kỳ đầu là do cơ quan quyết định.',
    en: 'Write the schedule with its first day, like every year 2025-01-01.., so that the office decides which period is the first.',
  },
  *plan(plan) {
    for (const { task, deadline, words } of deadlinesIn(plan)) {
      if (task.sameAs !== null || !task.deliverables.some((own) => own.deadline === deadline)) continue
      const schedule = scheduleOf(deadline)
      for (const passed of passedOverIn(schedule, spanOf(plan))) yield passedFinding(words, passed)
      if (
        !isReversed(plan) &&
        schedule.some((part) => part.kind === 'recurring' && owesNothing(part, spanOf(plan)))
      )
        yield finding(words, NOTHING, { help: NOTHING_HELP })
    }
  },
}

/** A plan that ends before it begins owes nothing either, which is reported by another check. */
function isReversed({ issue, from, through }: Plan): boolean {
  return through !== null && (through < issue.by || (from !== null && through < from))
}

const NOTHING: Text = {
  vi: 'Không kỳ nào phải báo cáo: ngày cuối của mọi kỳ đều ở trước ngày ban hành, hoặc kế hoạch kết thúc trước kỳ đầu.',
  en: 'No period is owed: the last day of each lies before the issue, or the plan ends before the first.',
}
const NOTHING_HELP: Text = {
  vi: 'Xem lại from, through của kế hoạch và khoảng ngày của lịch.',
  en: 'Check the plan’s from and through, and the bounds of the schedule.',
}

function passedFinding(at: FindingPlace, passed: PassedOverPeriod): Finding {
  const { vi, en } = passedOverText(passed)
  const { schedule, next } = passed
  return finding(
    at,
    { vi: `${vi}.`, en: `${en}.` },
    {
      help: {
        vi: `Nếu kỳ ấy vẫn phải báo cáo, ghi schedule: "${schedule}" kèm basis${next === null ? '' : `; nếu không, ghi "${next}" để khỏi nhắc`}.`,
        en: `Where that period is owed too, write schedule: "${schedule}" with its basis${next === null ? '' : `; where it is not, "${next}" says so`}.`,
      },
    },
  )
}
