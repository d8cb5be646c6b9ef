import { memberConfidence } from '../../domain/agencies/member-confidence.ts'
import {
  type Agency,
  type Group,
  type Province,
  provinceOf,
  type Register,
} from '../../domain/agencies/register.ts'
import { inBoth, type Text } from '../../domain/text.ts'
import { dayCell, type List, type ListCell, type ListColumnOf, listCell, listOf, plainCell } from './list.ts'

/** Every agency and group of the provinces, as registered: how it is referred to, and when it was there. */
export function agenciesListed(provinces: readonly Province[], register: Register): List {
  return listOf(
    { subject: 'agencies', title: { vi: 'CƠ QUAN VÀ NHÓM', en: 'AGENCIES AND GROUPS' } },
    columnsOf(register),
    provinces.map((province) => ({
      title: inBoth(`${province.name} (${province.id})`),
      items: [...province.agencies, ...province.groups],
    })),
  )
}

function columnsOf(register: Register): readonly ListColumnOf<Agency | Group>[] {
  return [
    { key: 'id', title: null, cell: ({ ref }) => plainCell(ref) },
    { key: 'code', title: { vi: 'Mã', en: 'Id' }, cell: ({ id }) => plainCell(id) },
    { key: 'province', title: null, cell: ({ ref }) => plainCell(provinceOf(ref)) },
    { key: 'what', title: null, cell: ({ what }) => plainCell(what) },
    { key: 'name', title: { vi: 'Tên', en: 'Name' }, cell: ({ name }) => plainCell(name) },
    { key: 'short', title: null, cell: ofAgency(({ short }) => plainCell(short)) },
    { key: 'aliases', title: null, cell: ({ aliases }) => listCell(aliases) },
    { key: 'kind', title: { vi: 'Loại', en: 'Kind' }, cell: kindCell },
    // The key `code` is the id's, since before units had codes.
    { key: 'unitCode', title: null, cell: ofAgency(({ code }) => plainCell(code)) },
    { key: 'from', title: { vi: 'Từ', en: 'From' }, cell: ofAgency(({ from }) => dayCell(from)) },
    {
      key: 'through',
      title: { vi: 'Đến hết', en: 'Through' },
      cell: ofAgency(({ through }) => dayCell(through)),
    },
    {
      key: 'successors',
      title: { vi: 'Kế nhiệm', en: 'Successors' },
      cell: (body) => successorsCell(body, register),
    },
    { key: 'members', title: null, cell: membersCell },
    { key: 'supervisor', title: null, cell: ofAgency(({ supervisor }) => plainCell(supervisor)) },
    { key: 'contact', title: null, cell: ofAgency(({ contact }) => plainCell(contact)) },
    { key: 'email', title: null, cell: ofAgency(({ email }) => plainCell(email)) },
    {
      key: 'memberConfidence',
      // In a table it would break the ids, which are there to be copied.
      title: null,
      cell: ({ ref }) => plainCell(memberConfidence(register, ref)),
    },
  ]
}

/** What a group has none of. */
function ofAgency(cell: (agency: Agency) => ListCell): (body: Agency | Group) => ListCell {
  return (body) => (body.what === 'agency' ? cell(body) : plainCell(null))
}

function kindCell(body: Agency | Group): ListCell {
  return body.what === 'agency' ? plainCell(body.kind) : { value: null, text: sizeOf(body) }
}

function successorsCell(body: Agency | Group, register: Register): ListCell {
  const successors = body.what === 'agency' ? body.successors : []
  const refs = [...new Set(successors.map(({ ref }) => ref))]
  return listCell(
    refs,
    refs.map((ref) => inBoth(nameOf(ref, register))),
  )
}

function membersCell(body: Agency | Group): ListCell {
  return body.what === 'agency' || body.members === null ? plainCell(null) : listCell(body.members)
}

function sizeOf({ members, counts }: Group): Text {
  const last = counts.at(-1)
  const number = last === undefined ? '' : ` ${last.count}`
  return members === null
    ? { vi: `nhóm mở${number}`, en: `open group${number}` }
    : { vi: `nhóm ${members.length}`, en: `group of ${members.length}` }
}

function nameOf(ref: string, register: Register): string {
  const body = register.bodies.get(ref)
  if (body === undefined) return ref
  return body.what === 'agency' ? body.short : body.name
}
