import { type Finding, type FindingPlace, finding } from '../domain/findings/finding.ts'
import { OWN_PRACTICE } from '../domain/findings/rule.ts'
import type { Decision } from '../domain/plan.ts'
import type { Check } from './support/check.ts'
import { deadlinesIn } from './support/written-deadlines.ts'

export const unreadSchedule: Check = {
  code: 'unread-schedule',
  severity: 'error',
  title: { vi: 'Lịch viết sai ký hiệu', en: 'A schedule in an unknown notation' },
  why: {
    vi: 'Lịch ghi kèm thời hạn quyết định ngày cuối; ghi sai thì việc không có ngày nào.',
    en: 'The schedule of a deadline decides the last day; if it is wrong, the duty has no last day.',
  },
  examples: {
    wrong: {
      plan: `tasks:
  - id: "1"
    title: Báo cáo
    lead: [so-noi-vu]
    deadline: { text: null, schedule: 31/12/2024, basis: Suy ra }`,
    },
    right: {
      plan: `tasks:
  - id: "1"
    title: Báo cáo
    lead: [so-noi-vu]
    deadline: { text: null, schedule: once 2024-12-31, basis: Suy ra }`,
    },
  },
  basis: OWN_PRACTICE,
  fix: {
    vi: 'Viết theo ký hiệu: once 2024-05-31, every quarter @m3-20, continuous, triggered after 10 working-day, undated.',
    en: 'Write it in the notation: once 2024-05-31, every quarter @m3-20, continuous, triggered after 10 working-day, undated.',
  },
  *plan(plan) {
    for (const { deadline, schedule } of deadlinesIn(plan)) {
      const { decided } = deadline
      if (decided !== null && decided.shared === null) yield* unreadNotation(decided, schedule)
    }
    for (const decided of plan.deadlines)
      yield* unreadNotation(decided, ['deadlines', decided.shared, 'schedule'])
  },
}

function* unreadNotation({ notation, schedule }: Decision, at: FindingPlace): Generator<Finding> {
  if (notation === null || schedule !== null) return
  yield finding(
    at,
    {
      vi: `Không đọc được ký hiệu lịch “${notation}”.`,
      en: `The schedule “${notation}” is not in a known notation.`,
    },
    {
      help: {
        vi: 'Viết như: once 2024-05-31 · once 2023-01-01..2024-12-31 · every quarter @m3-20 · every week @fri · every year 2025-01-01.. · continuous · triggered after 10 working-day · undated; nhiều phần nối bằng " + ".',
        en: 'Write it like: once 2024-05-31 · once 2023-01-01..2024-12-31 · every quarter @m3-20 · every week @fri · every year 2025-01-01.. · continuous · triggered after 10 working-day · undated; join parts with " + ".',
      },
    },
  )
}
