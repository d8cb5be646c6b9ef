import { detach } from '../memoize.ts'
import { foldSpelling } from '../names/fold-spelling.ts'
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
  /** First day; null if older than every plan. */
  readonly from: Day | null
  /** Last day, inclusive; null while it exists. */
  readonly through: Day | null
  readonly successors: readonly Successor[]
  /** The office that directs it, as the register calls it. */
  readonly supervisor: string | null
  /** Its office to turn to, as the register calls it. */
  readonly contact: string | null
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
  readonly sources: ReadonlyMap<string, Source>
  readonly fields: ReadonlyMap<string, string>
  readonly agencies: readonly Agency[]
  readonly groups: readonly Group[]
}

/** Every agency and group of the workspace, by reference and by name. */
export interface Register {
  readonly provinces: ReadonlyMap<string, Province>
  readonly bodies: ReadonlyMap<Ref, Agency | Group>
  /** By folded name, short name or alias, as `province/name`. */
  readonly names: ReadonlyMap<string, Ref>
}

/** The register made of the provinces' files. Where an id is used twice, the first one counts. */
export function registerOf(provinces: readonly Province[]): Register {
  const bodies = new Map<Ref, Agency | Group>()
  const names = new Map<string, Ref>()
  for (const province of provinces) {
    for (const body of [...province.agencies, ...province.groups]) {
      if (bodies.has(body.ref)) continue
      bodies.set(body.ref, body)
      const short = body.what === 'agency' ? [body.short] : []
      for (const name of [body.name, ...short, ...body.aliases]) {
        const key = `${province.id}/${foldSpelling(name)}`
        if (!names.has(key)) names.set(key, body.ref)
      }
    }
  }
  return { provinces: new Map(provinces.map((province) => [province.id, province])), bodies, names }
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
  const byId = register.bodies.get(words.includes('/') ? words : `${province}/${words}`)
  if (byId !== undefined) return byId
  const byName = register.names.get(`${province}/${foldSpelling(words)}`)
  return byName === undefined ? undefined : register.bodies.get(byName)
}

/** The agency behind a reference, or undefined where it is a group or unknown. */
export function agencyAt(register: Register, ref: Ref): Agency | undefined {
  const body = register.bodies.get(ref)
  return body?.what === 'agency' ? body : undefined
}
