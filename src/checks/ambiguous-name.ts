import type { Agency, Group, Province } from '../domain/agencies/register.ts'
import { type Finding, type FindingPlace, finding } from '../domain/findings/finding.ts'
import { foldSpelling } from '../domain/names/fold-spelling.ts'
import type { Check } from './support/check.ts'

export const ambiguousName: Check = {
  code: 'ambiguous-name',
  severity: 'error',
  title: { vi: 'Một tên chỉ hai cơ quan', en: 'One name for two bodies' },
  why: {
    vi: 'Kế hoạch viết tên ấy thì việc giao cho cơ quan đứng trước trong sổ, dù văn bản có ý nói cơ quan kia.',
    en: 'Where a plan writes that name, the duty goes to the body that comes first in the register, though the document may mean the other.',
  },
  examples: {
    wrong: {
      agencies: `agencies:
  - { id: ubnd-tinh, name: UBND tỉnh, kind: ubnd-tinh, source: luat, confidence: stated }
  - { id: so-noi-vu, name: Sở Nội vụ, aliases: [Sở VH], kind: so, source: luat, confidence: stated }
  - { id: so-van-hoa, name: Sở Văn hóa, short: Sở VH, kind: so, source: luat, confidence: stated }`,
    },
    right: {
      agencies: `agencies:
  - { id: ubnd-tinh, name: UBND tỉnh, kind: ubnd-tinh, source: luat, confidence: stated }
  - { id: so-noi-vu, name: Sở Nội vụ, aliases: [Sở NV], kind: so, source: luat, confidence: stated }
  - { id: so-van-hoa, name: Sở Văn hóa, short: Sở VH, kind: so, source: luat, confidence: stated }`,
    },
  },
  basis: {
    vi: 'Cách làm của chương trình: tên so theo nghĩa, không kể chữ hoa, chỗ đặt dấu và khoảng trắng. Hai cơ quan nối nhau, không có ngày nào cùng tồn tại, được mang một tên.',
    en: 'The program’s own practice: names are compared by meaning, ignoring case, spaces and the placement of tone marks. Two agencies that succeed each other, with no day in common, may have the same name.',
  },
  fix: {
    vi: 'Bỏ tên ấy ở một trong hai cơ quan.',
    en: 'Remove the name from one of the two.',
  },
  *province(province) {
    const bearers = new Map<string, Body[]>()
    for (const { body, at } of bodiesOf(province)) {
      const seen = new Set<string>()
      for (const { name, place } of namesOf(body)) {
        const folded = foldSpelling(name)
        if (seen.has(folded)) continue
        seen.add(folded)
        const others = bearers.get(folded) ?? []
        const other = others.find((candidate) => candidate.id !== body.id && coexist(candidate, body))
        if (other !== undefined) yield ambiguousFinding([...at, ...place], name, other)
        others.push(body)
        bearers.set(folded, others)
      }
    }
  },
}

type Body = Agency | Group

function bodiesOf({
  agencies,
  groups,
}: Province): readonly { readonly body: Body; readonly at: FindingPlace }[] {
  return [
    ...agencies.map((body, index) => ({ body, at: ['agencies', index] })),
    ...groups.map((body, index) => ({ body, at: ['groups', index] })),
  ]
}

/** The names of a body, each with its place; a body without a short name has only its full name. */
function namesOf(body: Body): readonly { readonly name: string; readonly place: FindingPlace }[] {
  return [
    { name: body.name, place: ['name'] },
    ...(body.what === 'agency' ? [{ name: body.short, place: ['short'] }] : []),
    ...body.aliases.map((name, index) => ({ name, place: ['aliases', index] })),
  ]
}

/** Whether both exist on some day. A group is a name at all times. */
function coexist(one: Body, other: Body): boolean {
  if (one.what === 'group' || other.what === 'group') return true
  return !isBefore(one, other) && !isBefore(other, one)
}

function isBefore({ through }: Agency, { from }: Agency): boolean {
  return through !== null && from !== null && through < from
}

function ambiguousFinding(at: FindingPlace, name: string, { id, name: others }: Body): Finding {
  return finding(
    at,
    {
      vi: `“${name}” cũng là tên của “${others}” (${id}).`,
      en: `“${name}” is also a name of “${others}” (${id}).`,
    },
    {
      help: {
        vi: 'Bỏ tên này ở một trong hai, hoặc gọi bằng tên đầy đủ hơn.',
        en: 'Remove the name from one of the two, or use a fuller name.',
      },
    },
  )
}
