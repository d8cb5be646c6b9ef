import { slugOf } from '../../domain/names/slug.ts'
import type { AgenciesValues, AgencyValues, CommunesValues, RegisterFileValues } from './agencies.ts'

/**
 * A register with another put under it. An agency of an id that is there already changes only the keys it names; a
 * group of such an id replaces the whole group; sources and fields are added or replaced one by one.
 */
export function extendRegister<Base extends RegisterFileValues>(base: Base, own: RegisterFileValues): Base {
  const { extends: _, ...values } = own
  return {
    ...base,
    ...values,
    ...joinRecords('sources', base, values),
    ...joinRecords('fields', base, values),
    agencies: mergeLists(base.agencies, values.agencies, (before, after) => ({ ...before, ...after })),
    groups: mergeLists(base.groups, values.groups, (_before, after) => after),
  }
}

/** A register whose list of communes is written out: an agency each, after all others. */
export function writtenOut<Values extends RegisterFileValues>({
  communes,
  ...values
}: Values): Omit<Values, 'communes'> {
  return communes === undefined
    ? values
    : { ...values, agencies: [...(values.agencies ?? []), ...committees(communes)] }
}

/**
 * The People's Committees of communes. Where two differ by marks only, neither has the bare id: it would stand for the
 * wrong one half the time.
 */
export function committees({ names, ...common }: CommunesValues): readonly AgencyValues[] {
  const bodies = Object.entries(names).map(([code, name]) => {
    const full = `UBND ${name.charAt(0).toLowerCase()}${name.slice(1)}`
    return { id: slugOf(full), name: full, kind: 'ubnd-xa', code, ...common }
  })
  const times = new Map<string, number>()
  for (const { id } of bodies) times.set(id, (times.get(id) ?? 0) + 1)
  return bodies.map((body) => (times.get(body.id) === 1 ? body : { ...body, id: `${body.id}-${body.code}` }))
}

/** The keys that each agency of a register has, whether its own file gives them or the register it extends. */
export function isWhole(values: RegisterFileValues): values is AgenciesValues {
  return (values.agencies ?? []).every((agency) => missingKeyOf(agency) === null)
}

/** The first key that an agency must have and does not; null where it has all. */
export function missingKeyOf(agency: Partial<AgencyValues>): string | null {
  return (['name', 'kind', 'source', 'confidence'] as const).find((key) => agency[key] === undefined) ?? null
}

function joinRecords(
  key: 'sources' | 'fields',
  base: RegisterFileValues,
  values: RegisterFileValues,
): Partial<RegisterFileValues> {
  const both = { ...base[key], ...values[key] }
  return Object.keys(both).length === 0 ? {} : { [key]: both }
}

/** The items of both lists, those of the base first, each in its place; what is listed twice stays twice. */
function mergeLists<Item extends { readonly id: string }>(
  base: readonly Item[] = [],
  own: readonly Item[] = [],
  change: (before: Item, after: Item) => Item,
): readonly Item[] {
  const known = new Map(base.map((item) => [item.id, item]))
  const first = new Map<string, Item>()
  const others: Item[] = []
  for (const item of own) {
    const before = known.get(item.id)
    const whole = before === undefined ? item : change(before, item)
    if (before === undefined || first.has(item.id)) others.push(whole)
    else first.set(item.id, whole)
  }
  return [...base.map((item) => first.get(item.id) ?? item), ...others]
}
