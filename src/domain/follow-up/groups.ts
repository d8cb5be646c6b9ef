import { findBody, provinceOf, type Ref, type Register } from '../agencies/register.ts'
import type { Plan, Task } from '../plan.ts'
import type { GroupKey, GroupLine, Groups } from './group-lines.ts'
import { addTally, type CountedLine, count, emptyTally, type Tally, type TallyInput } from './tally.ts'

/** Counts the duties of one plan in force by groups. */
export interface GroupCounter {
  readonly count: (task: Task, line: CountedLine) => void
  readonly groups: (totals: Tally) => Groups
}

export function groupCounter(by: GroupKey, plan: Plan, register: Register): GroupCounter {
  const ofPlan = planGroup(by, plan, register)
  const byKey = new Map<string | null, { name: string | null; tally: TallyInput; tasks: Set<string> }>()
  return {
    count: (task, line) => {
      if (ofPlan !== null) return
      const { key, name } = taskGroup(by, task, plan, register)
      const group = byKey.get(key) ?? { name, tally: emptyTally(), tasks: new Set<string>() }
      byKey.set(key, group)
      count(group.tally, line)
      group.tasks.add(`${plan.id}#${task.id}`)
    },
    groups: (totals) => ({
      by,
      lines:
        ofPlan === null
          ? [...byKey].map(([key, { name, tally, tasks }]) => ({
              key,
              name,
              plans: [plan.id],
              tasks: [...tasks],
              ...tally,
            }))
          : [{ ...ofPlan, plans: [plan.id], ...totals }],
    }),
  }
}

interface Named {
  readonly key: string | null
  readonly name: string | null
}

/** The group of a whole plan; null where its tasks have groups of their own. */
function planGroup(by: GroupKey, plan: Plan, register: Register): Named | null {
  switch (by) {
    case 'document-type':
      return { key: plan.type, name: plan.type }
    case 'province':
      return { key: plan.province, name: register.province(plan.province)?.name ?? plan.province }
    case 'issuer':
      return bodyGroup(plan.issuer, plan, register)
    case 'field':
    case 'supervisor':
      return null
  }
}

function taskGroup(by: GroupKey, { field, supervisor }: Task, plan: Plan, register: Register): Named {
  if (by === 'supervisor') return supervisor === null ? NOT_STATED : bodyGroup(supervisor, plan, register)
  return field === null
    ? NOT_STATED
    : { key: field, name: register.province(plan.province)?.fields.get(field) ?? field }
}

const NOT_STATED: Named = { key: null, name: null }

/** A body with its province, since those of several stand below each other. */
function bodyGroup(words: string, { province }: Plan, register: Register): Named {
  const body = findBody(register, province, words)
  return body === undefined ? { key: words, name: words } : { key: body.ref, name: nameIn(body, register) }
}

function nameIn({ ref, name }: { readonly ref: Ref; readonly name: string }, register: Register): string {
  const province = register.province(provinceOf(ref))?.name
  return province === undefined || name.includes(province) ? name : `${name} ${province}`
}

/** The groups of several parts together. */
export function mergedGroups(by: GroupKey, parts: readonly Groups[]): Groups {
  const byKey = new Map<string | null, GroupLine[]>()
  for (const { lines } of parts)
    for (const line of lines) {
      const own = byKey.get(line.key)
      if (own === undefined) byKey.set(line.key, [line])
      else own.push(line)
    }
  const lines = [...byKey.values()].map(mergedLine)
  return { by, lines: lines.sort(inOrder) }
}

function mergedLine(lines: readonly GroupLine[]): GroupLine {
  const tally = emptyTally()
  for (const line of lines) addTally(tally, line)
  const [first] = lines
  const tasks = lines.flatMap((line) => line.tasks ?? [])
  return {
    key: first?.key ?? null,
    name: first?.name ?? null,
    plans: [...new Set(lines.flatMap(({ plans }) => plans))],
    ...(first?.tasks === undefined ? {} : { tasks }),
    ...tally,
  }
}

/** What states nothing comes last. */
function inOrder({ key: one }: GroupLine, { key: other }: GroupLine): number {
  if (one === null || other === null) return one === other ? 0 : one === null ? 1 : -1
  return one < other ? -1 : one > other ? 1 : 0
}
