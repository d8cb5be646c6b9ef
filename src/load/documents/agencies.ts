import type { Agency, Group, Province, Successor } from '../../domain/agencies/register.ts'
import type { Confidence } from '../../domain/plan.ts'
import { day } from './days.ts'
import { type SourceValues, sourcesFrom } from './sources.ts'

/**
 * The register of a province that a file's values stand for. The values have passed the schema agencies/v1, and what
 * they extend is put in: of these agencies the ids are `inherited`.
 */
export function provinceFrom(values: AgenciesValues, inherited: ReadonlySet<string> = NONE): Province {
  const agencies = values.agencies.map((agency) => agencyOf(agency, values.province))
  return {
    id: values.province,
    name: values.name,
    inherited,
    sources: sourcesFrom(values.sources),
    fields: new Map(Object.entries(values.fields ?? {})),
    agencies,
    groups: (values.groups ?? []).map((group) => groupOf(group, values.province, agencies)),
  }
}

const NONE: ReadonlySet<string> = new Set()

function agencyOf(values: WholeAgencyValues, province: string): Agency {
  return {
    what: 'agency',
    ref: `${province}/${values.id}`,
    id: values.id,
    name: values.name,
    short: values.short ?? values.name,
    aliases: values.aliases ?? [],
    kind: values.kind,
    code: values.code ?? null,
    from: day(values.from),
    through: day(values.through),
    successors: (values.successors ?? []).map((successor) => successorOf(successor, province)),
    supervisor: values.supervisor ?? null,
    contact: values.contact ?? null,
    email: values.email ?? null,
    source: values.source,
    confidence: values.confidence,
  }
}

function successorOf(values: SuccessorValues, province: string): Successor {
  const from = day(values.from)
  if (from === null) throw new Error(`the schema let through a day that does not exist: ${values.from}`)
  return {
    ref: values.agency.includes('/') ? values.agency : `${province}/${values.agency}`,
    from,
    basis: values.basis,
    fields: values.fields ?? [],
    main: values.main ?? false,
  }
}

function groupOf(values: GroupValues, province: string, agencies: readonly Agency[]): Group {
  const members = membersOf(values.members)
  const ofKinds =
    values.kinds && agencies.filter(({ kind }) => values.kinds?.includes(kind)).map(({ ref }) => ref)
  return {
    what: 'group',
    ref: `${province}/${values.id}`,
    id: values.id,
    name: values.name,
    aliases: values.aliases ?? [],
    members: members === null ? (ofKinds ?? null) : members.map(({ agency }) => `${province}/${agency}`),
    memberConfidences: new Map(
      (members ?? []).map(({ agency, confidence }) => [
        `${province}/${agency}`,
        confidence ?? values.confidence ?? 'stated',
      ]),
    ),
    counts: countsOf(values.count),
    through: values.through === undefined ? null : day(values.through),
    source: values.source ?? null,
    confidence: values.confidence ?? 'stated',
  }
}

function countsOf(count: GroupValues['count']): Group['counts'] {
  if (count === undefined) return []
  if (typeof count === 'number') return [{ from: null, count }]
  return count
    .map(({ from, count }) => ({ from: day(from), count }))
    .sort((one, other) => ((one.from ?? '') < (other.from ?? '') ? -1 : 1))
}

/** A member may be its id alone, and is then as sure as its group. */
function membersOf(members: GroupValues['members']): readonly LongMember[] | null {
  return members?.map((member) => (typeof member === 'string' ? { agency: member } : member)) ?? null
}

/** The values of a file that has passed the schema agencies/v1, before what it extends is put in. */
export interface RegisterFileValues {
  readonly province: string
  readonly extends?: string
  readonly name?: string
  readonly sources?: Readonly<Record<string, SourceValues>>
  readonly fields?: Readonly<Record<string, string>>
  readonly agencies?: readonly AgencyValues[]
  readonly communes?: CommunesValues
  readonly groups?: readonly GroupValues[]
}

/** The values of a whole register, its communes written out. */
export interface AgenciesValues extends Omit<RegisterFileValues, 'communes'> {
  readonly name: string
  readonly agencies: readonly WholeAgencyValues[]
}

/** An agency: of one that the extended register has, only what is to change. */
export interface AgencyValues extends Partial<Omit<WholeAgencyValues, 'id'>> {
  readonly id: string
}

interface WholeAgencyValues {
  readonly id: string
  readonly name: string
  readonly short?: string
  readonly aliases?: readonly string[]
  readonly kind: string
  readonly code?: string
  readonly from?: string
  readonly through?: string
  readonly successors?: readonly SuccessorValues[]
  readonly supervisor?: string
  readonly contact?: string
  readonly email?: string
  readonly source: string
  readonly confidence: Confidence
}

/** Communes listed by code, with what all have in common. */
export interface CommunesValues {
  readonly from?: string
  readonly source: string
  readonly confidence: Confidence
  readonly names: Readonly<Record<string, string>>
}

interface SuccessorValues {
  readonly agency: string
  readonly from: string
  readonly basis: string
  readonly fields?: readonly string[]
  readonly main?: true
}

interface LongMember {
  readonly agency: string
  readonly confidence?: Confidence
}

interface GroupValues {
  readonly id: string
  readonly name: string
  readonly aliases?: readonly string[]
  readonly members?: readonly (string | LongMember)[]
  readonly kinds?: readonly string[]
  readonly open?: true
  readonly count?: number | readonly { readonly from: string; readonly count: number }[]
  readonly through?: string
  readonly source?: string
  readonly confidence?: Confidence
}
