import { bodyNamed, type Ref, type Register } from '../domain/agencies/register.ts'
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
    const { used, unclear } = useIn(workspace)
    if (unclear.has(id)) return
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

interface Use {
  readonly used: ReadonlySet<Ref>
  /** The provinces in which a name stands for nobody: what it means may be what seems unused. */
  readonly unclear: ReadonlySet<string>
}

/** What a workspace names; found once, however many registers ask. */
function useIn(workspace: Workspace): Use {
  const known = KNOWN.get(workspace)
  if (known !== undefined) return known
  const found = usesFound(workspace)
  KNOWN.set(workspace, found)
  return found
}

const KNOWN = new WeakMap<Workspace, Use>()

function usesFound({ plans, records, register }: Workspace): Use {
  const used = new Set<Ref>(inRegister(register))
  const unclear = new Set<string>()
  for (const plan of plans.values()) {
    const recorded = (records.get(plan.id) ?? []).map(({ agency }) => agency)
    for (const words of new Set([...[...namesIn(plan)].map((name) => name.words), ...recorded])) {
      if (words === null) continue
      const body = bodyNamed(register, plan.province, words)
      if (body === undefined) unclear.add(plan.province)
      else used.add(body.ref)
    }
  }
  return { used, unclear }
}

/** The members of groups, and both sides of a succession. */
function* inRegister({ bodies }: Register): Generator<Ref> {
  for (const body of bodies.values()) {
    if (body.what === 'group') yield* body.members ?? []
    else if (body.successors.length > 0) {
      yield body.ref
      for (const { ref } of body.successors) yield ref
    }
  }
}
