import type { Agency, Group, Province, Register } from '../../domain/agencies/register.ts'
import { same, type Text } from '../../domain/text.ts'
import { dated, type List, type ListCell, plain, several } from './list.ts'

/** Every agency and group of the provinces, as registered: how it is referred to, and when it was there. */
export function agenciesListed(provinces: readonly Province[], register: Register): List {
  return {
    subject: 'agencies',
    title: { vi: 'CƠ QUAN VÀ NHÓM', en: 'AGENCIES AND GROUPS' },
    columns: [
      { key: 'id', title: null },
      { key: 'code', title: { vi: 'Mã', en: 'Id' } },
      { key: 'province', title: null },
      { key: 'what', title: null },
      { key: 'name', title: { vi: 'Tên', en: 'Name' } },
      { key: 'short', title: null },
      { key: 'aliases', title: null },
      { key: 'kind', title: { vi: 'Loại', en: 'Kind' } },
      { key: 'from', title: { vi: 'Từ', en: 'From' } },
      { key: 'through', title: { vi: 'Đến hết', en: 'Through' } },
      { key: 'successors', title: { vi: 'Kế nhiệm', en: 'Successors' } },
      { key: 'members', title: null },
    ],
    sections: provinces.map((province) => ({
      title: same(`${province.name} (${province.id})`),
      rows: [
        ...province.agencies.map((agency) => agencyRow(agency, province.id, register)),
        ...province.groups.map((group) => groupRow(group, province.id)),
      ],
    })),
  }
}

function agencyRow(agency: Agency, province: string, register: Register): readonly ListCell[] {
  const { ref, id, name, short, aliases, kind, from, through, successors } = agency
  const refs = [...new Set(successors.map((successor) => successor.ref))]
  return [
    ...[plain(ref), plain(id), plain(province), plain('agency'), plain(name), plain(short)],
    ...[several(aliases), plain(kind), dated(from), dated(through)],
    several(
      refs,
      refs.map((successor) => same(nameOf(successor, register))),
    ),
    plain(null),
  ]
}

function groupRow({ ref, id, name, aliases, members }: Group, province: string): readonly ListCell[] {
  return [
    ...[plain(ref), plain(id), plain(province), plain('group'), plain(name), plain(null)],
    ...[several(aliases), { value: null, text: sizeOf(members) }, plain(null), plain(null)],
    ...[several([]), members === null ? plain(null) : several(members)],
  ]
}

function sizeOf(members: Group['members']): Text {
  return members === null
    ? { vi: 'nhóm mở', en: 'open group' }
    : { vi: `nhóm ${members.length}`, en: `group of ${members.length}` }
}

function nameOf(ref: string, register: Register): string {
  const body = register.bodies.get(ref)
  if (body === undefined) return ref
  return body.what === 'agency' ? body.short : body.name
}
