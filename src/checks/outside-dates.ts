import { type Agency, bodyNamed, type Register } from '../domain/agencies/register.ts'
import { holderOn } from '../domain/agencies/succession.ts'
import { type Finding, finding, type Place } from '../domain/findings/finding.ts'
import type { Plan } from '../domain/plan.ts'
import type { PlanRecord } from '../domain/records/record.ts'
import type { Text } from '../domain/text.ts'
import type { Day } from '../domain/time/day.ts'
import { dayText } from '../domain/time/written.ts'
import type { Check } from './check.ts'
import { namesIn } from './names.ts'
import { countingIn } from './recorded.ts'

export const outsideDates: Check = {
  code: 'outside-dates',
  severity: 'warning',
  title: { vi: 'Cơ quan không tồn tại vào ngày ấy', en: 'An agency on a day it did not exist' },
  why: {
    vi: 'Thường là ghi tên ngày nay vào kế hoạch cũ, hoặc tên cũ cho kết quả của cơ quan kế nhiệm. Chương trình tự chuyển việc theo sổ cơ quan, nên tệp phải giữ tên của đúng ngày.',
    en: 'Usually today’s name in an older plan, or an old name for what the successor did. The program passes duties on by the register, so the file has to keep the name of the day.',
  },
  examples: {
    wrong: {
      plan: `issued: 2024-01-15
tasks:
  # Sở TT&TT (so-tttt) đến hết 28/2/2025; Sở KH&CN (so-khcn) từ 1/3/2025.
  - { id: "1", title: Báo cáo, lead: [so-khcn], deadline: Hằng năm }`,
    },
    right: {
      plan: `issued: 2024-01-15
tasks:
  # Sở TT&TT (so-tttt) đến hết 28/2/2025; Sở KH&CN (so-khcn) từ 1/3/2025.
  - { id: "1", title: Báo cáo, lead: [so-tttt], deadline: Hằng năm }`,
    },
  },
  basis: {
    vi: 'Văn bản sắp xếp cơ quan ghi trong sổ (from, through, successors). Kế hoạch xét vào ngày ban hành, kết quả vào ngày của kết quả.',
    en: 'The acts of reorganisation kept in the register (from, through, successors). A plan is judged on its day of issue, a result on its own day.',
  },
  fix: {
    vi: 'Ghi cơ quan có vào ngày ấy, hoặc sửa from, through trong sổ cơ quan.',
    en: 'Name the agency of that day, or mend from and through in the register.',
  },
  *plan(plan, { register }) {
    for (const { words, at } of namesIn(plan)) yield* outsideIssue(words, at, plan, register)
  },
  *records(records, workspace) {
    const province = workspace.plans.get(records.plan)?.province
    if (province === undefined) return
    for (const [index, record] of countingIn(records, workspace)) {
      if (record.agency === null || !isOwnDoing(record)) continue
      const agency = bodyNamed(workspace.register, province, record.agency)
      const at = ['records', index, 'agency']
      // One that has not begun yet owes nothing: \`not-owed\` says so.
      if (agency?.what === 'agency' && agency.through !== null && agency.through < record.date)
        yield ended(agency, agency.through, at, { day: record.date, what: OF_RECORD }, workspace.register)
    }
  },
}

/** What an agency does itself on the day given; others may decide about it after it has ended. */
function isOwnDoing({ event, certainty }: PlanRecord): boolean {
  return (event === 'delivered' || event === 'progress') && certainty === 'exact'
}

/** A day, and what it is the day of. */
interface Occasion {
  readonly day: Day
  readonly what: Text
}

const OF_ISSUE: Text = { vi: 'kế hoạch ban hành', en: 'the plan was issued' }
const OF_RECORD: Text = { vi: 'có kết quả này', en: 'this was done' }

function* outsideIssue(
  words: string,
  at: Place,
  { province, issue }: Plan,
  register: Register,
): Generator<Finding> {
  const occasion = { day: issue.by, what: OF_ISSUE }
  const agency = bodyNamed(register, province, words)
  if (agency?.what !== 'agency') return
  if (agency.through !== null && agency.through < issue.by)
    yield ended(agency, agency.through, at, occasion, register)
  else if (agency.from !== null && agency.from > issue.by)
    yield notBegun(agency, agency.from, at, occasion, register)
}

function ended(
  agency: Agency,
  through: Day,
  at: Place,
  { day, what }: Occasion,
  register: Register,
): Finding {
  const [last, then] = [dayText(through), dayText(day)]
  const holder = holderOn(register, agency.ref, null, day)
  const now = holder === null || holder === agency.ref ? undefined : register.bodies.get(holder)
  return finding(
    at,
    {
      vi: `“${agency.name}” kết thúc ngày ${last.vi}, trước khi ${what.vi} (${then.vi}).`,
      en: `“${agency.name}” ended on ${last.en}, before ${what.en} (${then.en}).`,
    },
    now === undefined
      ? { help: NOBODY }
      : {
          suggest: [idIn(agency, now.ref)],
          help: {
            vi: `Kế nhiệm là “${now.name}” (${idIn(agency, now.ref)}).`,
            en: `Its successor is “${now.name}” (${idIn(agency, now.ref)}).`,
          },
        },
  )
}

function notBegun(
  agency: Agency,
  from: Day,
  at: Place,
  { day, what }: Occasion,
  register: Register,
): Finding {
  const [first, then] = [dayText(from), dayText(day)]
  const before = [...register.bodies.values()].filter(
    (body): body is Agency => body.what === 'agency' && body.successors.some(({ ref }) => ref === agency.ref),
  )
  return finding(
    at,
    {
      vi: `“${agency.name}” hoạt động từ ngày ${first.vi}, sau khi ${what.vi} (${then.vi}).`,
      en: `“${agency.name}” began on ${first.en}, after ${what.en} (${then.en}).`,
    },
    before.length === 0
      ? { help: NOBODY }
      : {
          suggest: before.map(({ ref }) => idIn(agency, ref)),
          help: {
            vi: `Trước đó là ${quoted(before, 'hoặc')}.`,
            en: `Before it was ${quoted(before, 'or')}.`,
          },
        },
  )
}

const NOBODY: Text = {
  vi: 'Xem lại cơ quan, hoặc sửa from, through trong sổ cơ quan.',
  en: 'Check the agency, or mend from and through in the register.',
}

function quoted(agencies: readonly Agency[], or: string): string {
  return agencies.map(({ name, id }) => `“${name}” (${id})`).join(` ${or} `)
}

/** The id as the same province writes it, with the province where that is another. */
function idIn({ ref: own }: Agency, ref: string): string {
  const province = own.slice(0, own.indexOf('/') + 1)
  return ref.startsWith(province) ? ref.slice(province.length) : ref
}
