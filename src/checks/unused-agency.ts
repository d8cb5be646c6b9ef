import { bodyNamed, type Ref } from '../domain/agencies/register.ts'
import { finding } from '../domain/findings/finding.ts'
import type { Check, Workspace } from './check.ts'
import { namesIn } from './names.ts'

export const unusedAgency: Check = {
  code: 'unused-agency',
  severity: 'note',
  title: { vi: 'Cơ quan chưa dùng đến', en: 'An agency that nothing uses' },
  why: {
    vi: 'Cơ quan mà không kế hoạch, nhóm, ghi nhận hay cơ quan kế nhiệm nào nhắc tới thường là còn sót sau khi đổi mã, hoặc là mã thứ hai của một cơ quan đã có.',
    en: 'An agency that no plan, group, record or succession names usually was left behind when an id changed, or is a second id of one that is there already.',
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
    en: 'The program’s own practice; only registers of provinces with a plan in the folder are looked at, one note each.',
  },
  fix: {
    vi: 'Bỏ cơ quan ấy khỏi sổ, hoặc để nguyên nếu kế hoạch sau sẽ dùng.',
    en: 'Take it out of the register, or leave it if a later plan will need it.',
  },
  *province({ id, agencies }, workspace) {
    if (![...workspace.plans.values()].some(({ province }) => province === id)) return
    const used = usedIn(workspace)
    const unused = [...agencies.entries()].filter(([, { ref }]) => !used.has(ref))
    const [first] = unused
    if (first === undefined) return
    const names = unused.slice(0, MOST_NAMED).map(([, { name }]) => `“${name}”`)
    const list = unused.length > MOST_NAMED ? `${names.join(', ')}, …` : names.join(', ')
    yield finding(
      ['agencies', first[0], 'id'],
      {
        vi: `${unused.length} cơ quan trong sổ chưa dùng đến: ${list}.`,
        en: `Nothing uses ${unused.length === 1 ? 'one agency' : `${unused.length} agencies`} of the register: ${list}.`,
      },
      {
        help: {
          vi: 'Bỏ khỏi sổ, hoặc để nguyên nếu kế hoạch sau sẽ dùng.',
          en: 'Take it out, or leave it if a later plan will need it.',
        },
      },
    )
  },
}

const MOST_NAMED = 6

/** Every agency that something names; counted once for a workspace, however many registers ask. */
function usedIn(workspace: Workspace): ReadonlySet<Ref> {
  const known = KNOWN.get(workspace)
  if (known !== undefined) return known
  const used = new Set([...inRegisters(workspace), ...inPlans(workspace)])
  KNOWN.set(workspace, used)
  return used
}

const KNOWN = new WeakMap<Workspace, ReadonlySet<Ref>>()

/** The members of groups, and the successors of agencies. */
function* inRegisters({ register }: Workspace): Generator<Ref> {
  for (const body of register.bodies.values()) {
    if (body.what === 'group') yield* body.members ?? []
    else for (const { ref } of body.successors) yield ref
  }
}

function* inPlans({ plans, records, register }: Workspace): Generator<Ref> {
  for (const plan of plans.values()) {
    const recorded = (records.get(plan.id) ?? []).map(({ agency }) => agency)
    for (const words of new Set([...[...namesIn(plan)].map((name) => name.words), ...recorded])) {
      const body = words === null ? undefined : bodyNamed(register, plan.province, words)
      if (body !== undefined) yield body.ref
    }
  }
}
