import { agencyAt, findBody, type Province, type Register } from '../domain/agencies/register.ts'
import { didYouMean } from '../domain/findings/did-you-mean.ts'
import { type Finding, type FindingPlace, finding } from '../domain/findings/finding.ts'
import { type Suggester, suggester } from '../domain/names/nearest.ts'
import type { Check, Workspace } from './support/check.ts'
import { countedRecordsIn } from './support/matched-records.ts'
import { distinctNames, namesWhere } from './support/written-names.ts'

export const unknownAgency: Check = {
  code: 'unknown-agency',
  severity: 'error',
  title: {
    vi: 'Cơ quan hoặc nhóm không có trong sổ',
    en: 'An agency or group that the register does not have',
  },
  why: {
    vi: 'Việc giao cho một mã không có trong sổ thì không cơ quan nào nhận: nó biến mất khỏi mọi bảng.',
    en: 'A duty assigned to a name that the register does not have belongs to nobody: it would be missing from every table.',
  },
  examples: {
    wrong: {
      plan: `tasks:
  - { id: "1", title: Báo cáo, lead: [so-noi-vuu], deadline: Hằng quý }`,
    },
    right: {
      plan: `tasks:
  - { id: "1", title: Báo cáo, lead: [so-noi-vu], deadline: Hằng quý }`,
    },
  },
  basis: {
    vi: 'Cách làm của chương trình: tên được so sau khi gộp cách viết (hoà = hòa, Ủy ban nhân dân = UBND, Chủ tịch UBND xã X = xã X); dấu thanh đã viết thì không bao giờ bỏ, tên viết không dấu chỉ nhận khi đúng một cơ quan hợp.',
    en: 'The program’s own practice: names match in any way to write them (hoà = hòa, Ủy ban nhân dân = UBND, Chủ tịch UBND xã X = xã X); tones that are written are never dropped, and a name without marks counts only where one body fits.',
  },
  fix: {
    vi: 'Sửa mã hoặc tên, hoặc thêm cơ quan vào sổ của tỉnh.',
    en: 'Fix the id or name, or add the agency to the province’s register.',
  },
  *plan(plan, { register, unread }) {
    if (register.province(plan.province) === undefined) return
    const suggested = suggester()
    const isUnknown = (words: string) =>
      findBody(register, plan.province, words) === undefined && !isOfUnread(words, unread)
    for (const { words, at } of namesWhere(plan, isUnknown))
      yield unknownName(words, at, plan.province, register, suggested)
  },
  *province(province, { register, unread }) {
    const suggested = suggester()
    for (const [index, agency] of province.agencies.entries()) {
      const { successors } = agency
      for (const key of ['supervisor', 'contact'] as const) {
        const words = agency[key]
        if (words === null || isOfUnread(words, unread)) continue
        if (findBody(register, province.id, words) === undefined)
          yield unknownName(words, ['agencies', index, key], province.id, register, suggested)
      }
      for (const [number, { ref }] of successors.entries()) {
        const at = ['agencies', index, 'successors', number, 'agency']
        if (agencyAt(register, ref) === undefined && !isOfUnread(ref, unread))
          yield notAnAgency(localName(ref, province), at, province.id, register, suggested)
      }
    }
    for (const [index, { members }] of province.groups.entries()) {
      for (const [number, ref] of (members ?? []).entries()) {
        const at = ['groups', index, 'members', number, 'agency']
        if (agencyAt(register, ref) === undefined)
          yield notAnAgency(localName(ref, province), at, province.id, register, suggested)
      }
    }
  },
  *records(records, workspace) {
    const { register, plan, unread } = workspace
    if (plan === null || register.province(plan.province) === undefined) return
    const suggested = suggester()
    const reportedInPlan = distinctNames(plan)
    for (const [index, { agency, to }] of countedRecordsIn(records, workspace)) {
      if (to !== null && findBody(register, plan.province, to)?.what !== 'agency' && !isOfUnread(to, unread))
        yield notAnAgency(to, ['records', index, 'to'], plan.province, register, suggested)
      if (agency === null || findBody(register, plan.province, agency) !== undefined) continue
      if (reportedInPlan.has(agency) || isOfUnread(agency, unread)) continue
      yield unknownName(agency, ['records', index, 'agency'], plan.province, register, suggested)
    }
  },
  *office({ province, agency }, { register }) {
    if (agency === null || register.province(province) === undefined) return
    const body = findBody(register, province, agency)
    if (body?.what !== 'agency') yield notAnAgency(agency, ['agency'], province, register, suggester())
  },
}

/** Whether words name a body of a province whose register exists but cannot be read. */
function isOfUnread(words: string, { provinces }: Workspace['unread']): boolean {
  return words.includes('/') && provinces.has(words.slice(0, words.indexOf('/')))
}

function localName(ref: string, { id }: Province): string {
  return ref.startsWith(`${id}/`) ? ref.slice(id.length + 1) : ref
}

/** The finding where an agency is required: the words name a group, or nothing known. */
function notAnAgency(
  words: string,
  at: FindingPlace,
  province: string,
  register: Register,
  suggested: Suggester,
): Finding {
  const body = findBody(register, province, words)
  if (body?.what !== 'group') return unknownName(words, at, province, register, suggested)
  return finding(
    at,
    {
      vi: `“${words}” là một nhóm; ở đây cần một cơ quan.`,
      en: `“${words}” is a group; an agency is needed here.`,
    },
    { help: { vi: 'Viết từng thành viên của nhóm.', en: 'Name its members one by one.' } },
  )
}

function unknownName(
  words: string,
  at: FindingPlace,
  province: string,
  register: Register,
  suggested: Suggester,
): Finding {
  const where = words.includes('/') ? words.slice(0, words.indexOf('/')) : province
  if (register.province(where) === undefined) return noRegisterFinding(where, at, register, suggested)
  const suggest = suggested(words, () => candidates(words, province, register))
  return finding(
    at,
    {
      vi: `Không có cơ quan hay nhóm “${words}” trong sổ của ${where}.`,
      en: `The register of ${where} has no agency or group “${words}”.`,
    },
    {
      suggest,
      help: didYouMean(suggest, {
        vi: `Thêm vào sổ cơ quan của ${where}, hoặc sửa mã.`,
        en: `Add it to the register of ${where}, or fix the id.`,
      }),
    },
  )
}

function noRegisterFinding(
  province: string,
  at: FindingPlace,
  register: Register,
  suggested: Suggester,
): Finding {
  const suggest = suggested(province, () => register.provinces.keys())
  return finding(
    at,
    { vi: `Không có sổ cơ quan của tỉnh “${province}”.`, en: `There is no register of “${province}”.` },
    {
      suggest,
      help: didYouMean(suggest, {
        vi: 'Thêm tệp agencies/v1 của tỉnh ấy, hoặc sửa mã.',
        en: 'Add its agencies/v1 file, or fix the id.',
      }),
    },
  )
}

/** The ids of a province's bodies if the words look like an id, otherwise their names. */
function candidates(words: string, province: string, register: Register): readonly string[] {
  const ofProvince = register.province(province)
  const bodies = ofProvince === undefined ? [] : [...ofProvince.agencies, ...ofProvince.groups]
  if (words.includes('/')) return [...register.bodies.keys()]
  return /[\p{Lu}\s]/u.test(words) ? bodies.map(({ name }) => name) : bodies.map(({ id }) => id)
}
