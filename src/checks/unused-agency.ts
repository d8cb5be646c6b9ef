import { findBody, provinceOf, type Ref, type Register } from '../domain/agencies/register.ts'
import { finding } from '../domain/findings/finding.ts'
import type { Check } from './support/check.ts'

export const unusedAgency: Check = {
  code: 'unused-agency',
  severity: 'note',
  title: { vi: 'Cơ quan chưa dùng đến', en: 'An unused agency' },
  why: {
    vi: 'Cơ quan mà không kế hoạch, nhóm, ghi nhận hay cơ quan kế nhiệm nào nhắc tới thường là còn sót sau khi đổi mã, hoặc là mã thứ hai của một cơ quan đã có.',
    en: 'An agency that no plan, group, record or successor names was usually left behind when an id changed, or is a second id of an existing agency.',
  },
  examples: {
    wrong: {
      agencies: `agencies:
  - { id: ubnd-tinh, name: UBND tỉnh Mẫu, kind: ubnd-tinh, source: luat, confidence: stated }
  - { id: so-noi-vu, name: Sở Nội vụ, kind: so, source: luat, confidence: stated }
  - { id: bao-mau, name: Báo Mẫu, kind: bao-chi, source: luat, confidence: stated }`,
    },
    right: {
      agencies: `agencies:
  - { id: ubnd-tinh, name: UBND tỉnh Mẫu, kind: ubnd-tinh, source: luat, confidence: stated }
  - { id: so-noi-vu, name: Sở Nội vụ, kind: so, source: luat, confidence: stated }`,
    },
  },
  basis: {
    vi: 'Cách làm của chương trình; chỉ xét sổ của tỉnh có kế hoạch trong thư mục, mỗi sổ một ghi chú.',
    en: 'The program’s own practice; only registers of provinces with a plan in the folder are checked, with one note each.',
  },
  fix: {
    vi: 'Bỏ cơ quan ấy khỏi sổ, hoặc để nguyên nếu kế hoạch sau sẽ dùng.',
    en: 'Remove it from the register, or keep it if a later plan will use it.',
  },
  *province({ id, agencies, inherited }, { use, register, unread }) {
    if (!use.provinces.has(id) || use.unclear.has(id) || unread.provinces.size > 0) return
    if ([...use.unread.values()].some((mayName) => mayName.length === 0 || mayName.includes(id))) return
    const related = new Set(refsInRegister(register))
    const unused = [...agencies.entries()].filter(
      ([, agency]) => !inherited.has(agency.id) && !use.used.has(agency.ref) && !related.has(agency.ref),
    )
    const [first] = unused
    if (first === undefined) return
    const names = unused.slice(0, MOST_NAMED).map(([, { name }]) => `“${name}”`)
    const list = unused.length > MOST_NAMED ? `${names.join(', ')}, …` : names.join(', ')
    yield finding(
      ['agencies', first[0], 'id'],
      {
        vi: `${unused.length} cơ quan trong sổ chưa dùng đến: ${list}.`,
        en: `${unused.length === 1 ? 'One agency of the register is' : `${unused.length} agencies of the register are`} not used: ${list}.`,
      },
      {
        help: {
          vi: 'Bỏ khỏi sổ, hoặc để nguyên nếu kế hoạch sau sẽ dùng.',
          en: 'Remove it from the register, or keep it if a later plan will use it.',
        },
      },
    )
  },
}

const MOST_NAMED = 6

/** The members of groups, and the agencies on both sides of a succession. */
function* refsInRegister(register: Register): Generator<Ref> {
  for (const body of register.bodies.values()) {
    if (body.what === 'group') yield* body.members ?? []
    else {
      if (body.successors.length > 0) yield body.ref
      for (const { ref } of body.successors) yield ref
      for (const words of [body.supervisor, body.contact]) {
        const office = words === null ? undefined : findBody(register, provinceOf(body.ref), words)
        if (office !== undefined) yield office.ref
      }
    }
  }
}
