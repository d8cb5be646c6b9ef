import { existsOn } from '../domain/agencies/members.ts'
import { type Agency, findBody, type Register } from '../domain/agencies/register.ts'
import { holderOn } from '../domain/agencies/succession.ts'
import { type Finding, type FindingPlace, finding } from '../domain/findings/finding.ts'
import type { Plan } from '../domain/plan.ts'
import type { Text } from '../domain/text.ts'
import type { Day } from '../domain/time/day.ts'
import { dayText } from '../domain/time/format-day.ts'
import type { Check } from './support/check.ts'
import { countedRecordsIn } from './support/matched-records.ts'
import { namesWhere } from './support/written-names.ts'

export const outsideDates: Check = {
  code: 'outside-dates',
  severity: 'warning',
  title: {
    vi: 'Cơ quan không tồn tại vào ngày ban hành, hay ngày được giao việc',
    en: 'An agency that did not exist on the day of issue, or when it was given work',
  },
  why: {
    vi: 'Thường là ghi tên ngày nay vào kế hoạch cũ. Chương trình tự chuyển việc cho cơ quan kế nhiệm theo sổ cơ quan, nên kế hoạch phải giữ tên của ngày ban hành. Việc mà ghi nhận giao cho cơ quan không còn thì chuyển đi ngay, hoặc không ai giữ.',
    en: 'Usually a current name was written into an older plan. The program transfers duties to successors by the register, so a plan must keep the names of its day of issue. What a record gives to a body that is not there passes on at once, or to nobody.',
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
    vi: 'Văn bản sắp xếp cơ quan ghi trong sổ (from, through, successors). Kế hoạch xét vào ngày ban hành, cơ quan nhận việc (to) vào ngày của ghi nhận; ghi nhận được phép dùng tên cũ của cơ quan được giao, còn tên không liên quan thì not-owed báo.',
    en: 'The acts of reorganisation entered in the register (from, through, successors). A plan is checked as of its day of issue, a body that is given work (to) as of the day of its record; a record may use the old name of the agency that was assigned the duty, and not-owed reports any other name.',
  },
  fix: {
    vi: 'Ghi cơ quan có vào ngày ấy, hoặc sửa from, through trong sổ cơ quan.',
    en: 'Name the agency that existed on that day, or fix from and through in the register.',
  },
  *plan(plan, { register }) {
    const day = plan.issue.by
    const isOutside = (words: string) => outside(words, day, plan, register) !== null
    for (const { words, at } of namesWhere(plan, isOutside))
      yield* findingOf(outside(words, day, plan, register), at, day, register, ISSUED)
  },
  *records(records, workspace) {
    const { plan, register } = workspace
    if (plan === null) return
    for (const [index, { to, date }] of countedRecordsIn(records, workspace))
      if (to !== null)
        yield* findingOf(outside(to, date, plan, register), ['records', index, 'to'], date, register, GIVEN)
  },
}

/** The agency of that name, where it was not there on a day. */
function outside(words: string, day: Day, { province }: Plan, register: Register): Agency | null {
  const body = findBody(register, province, words)
  return body?.what === 'agency' && !existsOn(body, day) ? body : null
}

const ISSUED: Text = { vi: 'kế hoạch ban hành', en: 'the plan was issued' }

const GIVEN: Text = { vi: 'được giao việc', en: 'it was given the duty' }

function* findingOf(
  agency: Agency | null,
  at: FindingPlace,
  day: Day,
  register: Register,
  what: Text,
): Generator<Finding> {
  if (agency === null) return
  if (agency.through !== null && agency.through < day)
    yield endedFinding(agency, agency.through, at, day, register, what)
  else if (agency.from !== null) yield notBegun(agency, agency.from, at, day, register, what)
}

function endedFinding(
  agency: Agency,
  through: Day,
  at: FindingPlace,
  day: Day,
  register: Register,
  what: Text,
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
  at: FindingPlace,
  day: Day,
  register: Register,
  what: Text,
): Finding {
  const [first, then] = [dayText(from), dayText(day)]
  const before = [...register.bodies.values()].filter(
    (body): body is Agency => body.what === 'agency' && body.successors.some(({ ref }) => ref === agency.ref),
  )
  return finding(
    at,
    {
      vi: `“${agency.name}” hoạt động từ ngày ${first.vi}, sau khi ${what.vi} (${then.vi}).`,
      en: `“${agency.name}” exists from ${first.en}, after ${what.en} (${then.en}).`,
    },
    before.length === 0
      ? { help: NOBODY }
      : {
          suggest: before.map(({ ref }) => idIn(agency, ref)),
          help: {
            vi: `Trước đó là ${namesText(before, 'hoặc')}.`,
            en: `Its predecessor is ${namesText(before, 'or')}.`,
          },
        },
  )
}

const NOBODY: Text = {
  vi: 'Xem lại cơ quan, hoặc sửa from, through trong sổ cơ quan.',
  en: 'Check the agency, or fix from and through in the register.',
}

function namesText(agencies: readonly Agency[], or: string): string {
  return agencies.map(({ name, id }) => `“${name}” (${id})`).join(` ${or} `)
}

/** An id as the agency's province writes it: with a province only where that is another one. */
function idIn({ ref: agencyRef }: Agency, ref: string): string {
  const province = agencyRef.slice(0, agencyRef.indexOf('/') + 1)
  return ref.startsWith(province) ? ref.slice(province.length) : ref
}
