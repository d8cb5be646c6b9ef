import type { Agency, Group, Province, Register } from '../../domain/agencies/register.ts'
import { inBoth, type Text } from '../../domain/text.ts'
import { dayCell, type List, type ListCell, listCell, plainCell } from './list.ts'

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
      title: inBoth(`${province.name} (${province.id})`),
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
    ...[
      plainCell(ref),
      plainCell(id),
      plainCell(province),
      plainCell('agency'),
      plainCell(name),
      plainCell(short),
    ],
    ...[listCell(aliases), plainCell(kind), dayCell(from), dayCell(through)],
    listCell(
      refs,
      refs.map((successor) => inBoth(nameOf(successor, register))),
    ),
    plainCell(null),
  ]
}

function groupRow({ ref, id, name, aliases, members }: Group, province: string): readonly ListCell[] {
  return [
    ...[
      plainCell(ref),
      plainCell(id),
      plainCell(province),
      plainCell('group'),
      plainCell(name),
      plainCell(null),
    ],
    ...[listCell(aliases), { value: null, text: sizeOf(members) }, plainCell(null), plainCell(null)],
    ...[listCell([]), members === null ? plainCell(null) : listCell(members)],
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
