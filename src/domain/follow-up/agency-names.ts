import { memberConfidence } from '../agencies/member-confidence.ts'
import { agencyAt, provinceOf, type Ref, type Register } from '../agencies/register.ts'
import { holderOn } from '../agencies/succession.ts'
import type { Day } from '../time/day.ts'
import type { BodyName } from './view.ts'

/** The bodies of the plans' provinces, and of others those that the obligations or a succession name. */
export function agencyNames(
  refs: ReadonlySet<Ref>,
  own: ReadonlySet<string>,
  every: Readonly<Record<Ref, BodyName>>,
  passedOn: PassedOn,
): Readonly<Record<Ref, BodyName>> {
  const known = Object.keys(every).filter((ref) => own.has(provinceOf(ref)) || refs.has(ref))
  const named = new Map(
    Object.entries(every).map(([ref, name]) => [ref, withHolders(name, passedOn.get(ref))]),
  )
  const wanted = new Set(
    known.flatMap((ref) => [ref, named.get(ref)?.now ?? ref, ...(named.get(ref)?.holders ?? [])]),
  )
  return Object.fromEntries([...named].filter(([ref]) => wanted.has(ref)))
}

/** How many duties of each body which others hold. */
export type PassedOn = ReadonlyMap<Ref, ReadonlyMap<Ref, number>>

/** A body's name with those who hold what it owed; of a body that goes on, what it gave away says nothing of its name. */
function withHolders(name: BodyName, counts: ReadonlyMap<Ref, number> | undefined): BodyName {
  if (counts === undefined || name.now === null) return name
  const holders = [...counts]
    .sort(([one, few], [other, many]) => many - few || (one < other ? -1 : 1))
    .map(([ref]) => ref)
  return { ...name, now: holders[0] ?? name.now, holders }
}

/** What every body of the register is called, in the order of their references. */
export function allAgencyNames(register: Register, asOf: Day): Readonly<Record<Ref, BodyName>> {
  const named: Record<Ref, BodyName> = {}
  for (const ref of [...register.bodies.keys()].sort()) {
    const body = register.bodies.get(ref)
    if (body === undefined) continue
    const holder = holderOn(register, ref, null, asOf)
    named[ref] = {
      name: body.name,
      short: agencyAt(register, ref)?.short ?? body.name,
      aliases: body.aliases,
      province: provinceOf(ref),
      now: holder === ref ? null : holder,
      holders: [],
      memberConfidence: memberConfidence(register, ref),
    }
  }
  return named
}

/** What the provinces of bodies are called. */
export function provinceNames(
  bodies: readonly BodyName[],
  register: Register,
): Readonly<Record<string, string>> {
  const ids = [...new Set(bodies.map(({ province }) => province))].sort()
  return Object.fromEntries(ids.map((id) => [id, register.province(id)?.name ?? id]))
}
