import { agencyAt, provinceOf, type Ref, type Register } from '../agencies/register.ts'
import { holderOn } from '../agencies/succession.ts'
import type { Day } from '../time/day.ts'
import type { BodyName } from './view.ts'

/** The bodies of the plans' provinces, and of others those that the obligations or a succession name. */
export function agencyNames(
  refs: ReadonlySet<Ref>,
  own: ReadonlySet<string>,
  every: Readonly<Record<Ref, BodyName>>,
): Readonly<Record<Ref, BodyName>> {
  const known = Object.keys(every).filter((ref) => own.has(provinceOf(ref)) || refs.has(ref))
  const wanted = new Set([...known, ...known.map((ref) => every[ref]?.now ?? ref)])
  return Object.fromEntries(Object.entries(every).filter(([ref]) => wanted.has(ref)))
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
