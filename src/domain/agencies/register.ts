import { detach } from '../memoize.ts'
import { foldSpelling } from '../names/fold-spelling.ts'
import { meantOtherwise } from '../names/meant-otherwise.ts'
import type { Confidence, Source } from '../plan.ts'
import type { Day } from '../time/day.ts'

/** An agency or group anywhere in the workspace: `province/id`. */
export type Ref = string

export function provinceOf(ref: Ref): string {
  return ref.slice(0, ref.indexOf('/'))
}

/** A body that can owe duties, with the days of its existence and its successors. */
export interface Agency {
  readonly what: 'agency'
  readonly ref: Ref
  readonly id: string
  readonly name: string
  readonly short: string
  readonly aliases: readonly string[]
  readonly kind: string
  /** The number of the statistical office; null where none is given. */
  readonly code: string | null
  /** First day; null if older than every plan. */
  readonly from: Day | null
  /** Last day, inclusive; null while it exists. */
  readonly through: Day | null
  readonly successors: readonly Successor[]
  /** The office that directs it, as the register calls it. */
  readonly supervisor: string | null
  /** Its office to turn to, as the register calls it. */
  readonly contact: string | null
  /** Its mailbox, one plain address of letters of ASCII without a name or comment; null where none is given. */
  readonly email: string | null
  readonly source: string
  readonly confidence: Confidence
}

/** Who takes work over from an agency, from which day, and which work. */
export interface Successor {
  readonly ref: Ref
  readonly from: Day
  readonly basis: string
  /** The fields of work it takes; empty where it takes everything that no other successor takes. */
  readonly fields: readonly string[]
  readonly main: boolean
}

/** A collective name that documents use. */
export interface Group {
  readonly what: 'group'
  readonly ref: Ref
  readonly id: string
  readonly name: string
  readonly aliases: readonly string[]
  /** The member agencies, each counted on the days it exists; null where the group cannot be listed and stays a name. */
  readonly members: readonly Ref[] | null
  /** How sure each membership is that the register lists by name. */
  readonly memberConfidences: ReadonlyMap<Ref, Confidence>
  /** How many bodies a group that cannot be listed has, from which day on, in the order of the days; empty where unknown. */
  readonly counts: readonly GroupCount[]
  /** Of a group that cannot be listed, its last day, inclusive; null while it exists, and where its members decide. */
  readonly through: Day | null
  readonly source: string | null
  readonly confidence: Confidence
}

/** How many bodies an open group has from a day on. */
export interface GroupCount {
  /** Null where it holds for every day. */
  readonly from: Day | null
  readonly count: number
}

/** One province's agencies and groups, in the order of its file. */
export interface Province {
  readonly id: string
  readonly name: string
  /** The ids of agencies that its file does not tell of itself: they stand in the register that it extends. */
  readonly inherited: ReadonlySet<string>
  readonly sources: ReadonlyMap<string, Source>
  readonly fields: ReadonlyMap<string, string>
  readonly agencies: readonly Agency[]
  readonly groups: readonly Group[]
}

/**
 * Every agency and group of the workspace. A register that is shipped with the program becomes part of it when its
 * province is first asked for, and where the workspace has none of its own.
 */
export interface Register {
  /** The workspace's own in the order of their files, then the shipped ones so far, by id. */
  readonly provinces: ReadonlyMap<string, Province>
  readonly bodies: ReadonlyMap<Ref, Agency | Group>
  /** The register of a province, shipped ones included; undefined where there is none. */
  readonly province: (id: string) => Province | undefined
  /** The bodies of a province by folded name, short name or alias. */
  readonly namesIn: (id: string) => ReadonlyMap<string, Ref>
}

/** The shipped register of a province; null where there is none. */
export type ShippedProvinces = (id: string) => Province | null

/** The register made of the provinces' files. Where an id is used twice, the first one counts. */
export function registerOf(own: readonly Province[], shipped: ShippedProvinces = () => null): Register {
  const parts = new Map<string, readonly Province[]>()
  for (const province of own) parts.set(province.id, [...(parts.get(province.id) ?? []), province])
  const provinces = new Map(own.map((province) => [province.id, province]))
  const bodies = new Map<Ref, Agency | Group>()
  for (const province of own) addBodies(province, bodies)
  const asked = new Set<string>()
  const added: Province[] = []

  const provinceNamed = (id: string): Province | undefined => {
    if (provinces.has(id) || asked.has(id)) return provinces.get(id)
    asked.add(id)
    const province = shipped(id)
    if (province === null) return undefined
    added.push(province)
    added.sort((one, other) => (one.id < other.id ? -1 : 1))
    const behind = added.slice(added.indexOf(province) + 1)
    for (const { id } of behind) provinces.delete(id)
    for (const { agencies, groups } of behind)
      for (const { ref } of [...agencies, ...groups]) bodies.delete(ref)
    for (const one of [province, ...behind]) {
      parts.set(one.id, [one])
      provinces.set(one.id, one)
      addBodies(one, bodies)
    }
    askForSuccessors(province, provinceNamed)
    return province
  }
  for (const province of own) askForSuccessors(province, provinceNamed)

  const names = new Map<string, ReadonlyMap<string, Ref>>()
  const namesIn = (id: string): ReadonlyMap<string, Ref> => {
    const known = names.get(id)
    if (known !== undefined) return known
    if (provinceNamed(id) === undefined) return NO_NAMES
    const folded = foldedNames(parts.get(id) ?? [])
    names.set(id, folded)
    return folded
  }
  return { provinces, bodies, province: provinceNamed, namesIn }
}

const NO_NAMES: ReadonlyMap<string, Ref> = new Map()

function addBodies({ agencies, groups }: Province, bodies: Map<Ref, Agency | Group>): void {
  for (const body of [...agencies, ...groups]) if (!bodies.has(body.ref)) bodies.set(body.ref, body)
}

/** Work that passes to another province needs its register: nothing is added while a register is gone through. */
function askForSuccessors({ id, agencies }: Province, ask: (province: string) => unknown): void {
  for (const { successors } of agencies)
    for (const { ref } of successors) if (!ref.startsWith(`${id}/`)) ask(provinceOf(ref))
}

/** Folded once a province and only where a name is looked up: most runs go by ids. */
function foldedNames(parts: readonly Province[]): ReadonlyMap<string, Ref> {
  const names = new Map<string, Ref>()
  const seen = new Set<Ref>()
  for (const { agencies, groups } of parts) {
    for (const body of [...agencies, ...groups]) {
      if (seen.has(body.ref)) continue
      seen.add(body.ref)
      const short = body.what === 'agency' ? [body.short] : []
      for (const name of [body.name, ...short, ...body.aliases]) {
        const key = foldSpelling(name)
        if (!names.has(key)) names.set(key, body.ref)
      }
    }
  }
  return names
}

/**
 * The agency or group that words name in a province: an id, `province/id`, or a registered name in any spelling that
 * folds to the same. Undefined where there is none.
 */
export function findBody(register: Register, province: string, words: string): Agency | Group | undefined {
  const known = bodiesKnown(register, province)
  const before = known.get(words)
  if (before !== undefined) return before
  const body = bodyFound(register, province, words)
  if (body !== undefined && known.size < MOST_KNOWN) known.set(detach(words), body)
  return body
}

/** Bodies by province and name, cached because every record names one. */
function bodiesKnown(register: Register, province: string): Map<string, Agency | Group> {
  const byProvince = KNOWN.get(register) ?? new Map<string, Map<string, Agency | Group>>()
  KNOWN.set(register, byProvince)
  const known = byProvince.get(province) ?? new Map<string, Agency | Group>()
  byProvince.set(province, known)
  return known
}

const KNOWN = new WeakMap<Register, Map<string, Map<string, Agency | Group>>>()
const MOST_KNOWN = 20_000

function bodyFound(register: Register, province: string, words: string): Agency | Group | undefined {
  const byId = bodyAt(register, words.includes('/') ? words : `${province}/${words}`)
  if (byId !== undefined) return byId
  const names = register.namesIn(province)
  const ref = names.get(foldSpelling(words)) ?? meantOtherwise(words, names)
  return ref === undefined ? undefined : register.bodies.get(ref)
}

/** The body behind a reference, or undefined where it is unknown. */
export function bodyAt(register: Register, ref: Ref): Agency | Group | undefined {
  const known = register.bodies.get(ref)
  if (known !== undefined || !ref.includes('/')) return known
  register.province(provinceOf(ref))
  return register.bodies.get(ref)
}

/** The agency behind a reference, or undefined where it is a group or unknown. */
export function agencyAt(register: Register, ref: Ref): Agency | undefined {
  const body = bodyAt(register, ref)
  return body?.what === 'agency' ? body : undefined
}
