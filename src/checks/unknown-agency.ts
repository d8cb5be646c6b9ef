import { agencyAt, bodyNamed, type Province, type Register } from '../domain/agencies/register.ts'
import { type Finding, finding, type Place } from '../domain/findings/finding.ts'
import { nearest } from '../domain/nearest.ts'
import type { Plan } from '../domain/plan.ts'
import type { Check } from './check.ts'

export const unknownAgency: Check = {
  code: 'unknown-agency',
  severity: 'error',
  title: { vi: 'Cơ quan hoặc nhóm không có trong sổ', en: 'An agency or group the register does not have' },
  why: {
    vi: 'Việc giao cho một mã không có trong sổ thì không cơ quan nào nhận: nó biến mất khỏi mọi bảng.',
    en: 'A duty laid on a name the register does not have is nobody’s: it would vanish from every table.',
  },
  *plan(plan, { register }) {
    if (!register.provinces.has(plan.province)) return
    for (const { words, at } of namesIn(plan)) {
      if (bodyNamed(register, plan.province, words) === undefined)
        yield unknown(words, at, plan.province, register)
    }
  },
  *province(province, { register }) {
    for (const [index, { successors }] of province.agencies.entries()) {
      for (const [number, { ref }] of successors.entries()) {
        const at = ['agencies', index, 'successors', number, 'agency']
        if (agencyAt(register, ref) === undefined)
          yield unknown(localName(ref, province), at, province.id, register)
      }
    }
    for (const [index, { members }] of province.groups.entries()) {
      for (const [number, ref] of (members ?? []).entries()) {
        const at = ['groups', index, 'members', number, 'agency']
        if (agencyAt(register, ref) === undefined)
          yield unknown(localName(ref, province), at, province.id, register)
      }
    }
  },
}

function* namesIn(plan: Plan): Generator<{ readonly words: string; readonly at: Place }> {
  yield { words: plan.issuer, at: ['issuer'] }
  for (const [index, task] of plan.tasks.entries()) {
    yield* listed(task.lead, ['tasks', index, 'lead'])
    yield* listed(task.support, ['tasks', index, 'support'])
    for (const [number, { lead, support }] of task.deliverables.entries()) {
      const at = ['tasks', index, 'deliverables', number]
      if (lead !== task.lead) yield* listed(lead, [...at, 'lead'])
      if (support !== task.support) yield* listed(support, [...at, 'support'])
    }
  }
}

function listed(names: readonly string[], at: Place) {
  return names.map((words, index) => ({ words, at: [...at, index] }))
}

function localName(ref: string, { id }: Province): string {
  return ref.startsWith(`${id}/`) ? ref.slice(id.length + 1) : ref
}

function unknown(words: string, at: Place, province: string, register: Register): Finding {
  const suggest = nearest(words, candidates(words, province, register))
  const [first] = suggest
  const where = words.includes('/') ? words.slice(0, words.indexOf('/')) : province
  return finding(
    at,
    {
      vi: `Không có cơ quan hay nhóm “${words}” trong sổ của ${where}.`,
      en: `The register of ${where} has no agency or group “${words}”.`,
    },
    {
      suggest,
      help:
        first === undefined
          ? {
              vi: `Thêm vào plans/agencies/${where}.yaml, hoặc sửa mã.`,
              en: `Add it to plans/agencies/${where}.yaml, or mend the id.`,
            }
          : { vi: `Có phải ${first}?`, en: `Did you mean ${first}?` },
    },
  )
}

/** Ids where an id was meant, names where a name was. */
function candidates(words: string, province: string, register: Register): readonly string[] {
  const found = register.provinces.get(province)
  const own = found === undefined ? [] : [...found.agencies, ...found.groups]
  if (words.includes('/')) return [...register.bodies.keys()]
  return /[\p{Lu}\s]/u.test(words) ? own.map(({ name }) => name) : own.map(({ id }) => id)
}
