import { existsOn, membersOn } from '../../../domain/agencies/members.ts'
import {
  type Agency,
  findBody,
  type Group,
  type Province,
  type Register,
} from '../../../domain/agencies/register.ts'
import { plainBodyName, plainUnmarked, unmarkedName } from '../../../domain/names/body-name.ts'
import { foldSpelling } from '../../../domain/names/fold-spelling.ts'
import type { Text } from '../../../domain/text.ts'
import type { Day } from '../../../domain/time/day.ts'
import { oneOfEach, unknownValueError } from '../../base/options.ts'
import { mergedText, provinceAsked } from '../../io/shipped-province.ts'

/** Which agencies and groups are wanted; all where nothing is said. */
export interface AgencyQuery {
  readonly province?: readonly string[]
  readonly kind?: readonly string[]
  /** The members of this group alone. */
  readonly group?: string
  /** Only what exists on the day. */
  readonly on?: Day
  /** What a name, short name, alias or id holds, with or without marks. */
  readonly words?: string
}

type Body = Agency | Group

/** The provinces with the bodies that are wanted. Throws a UsageError for a province, kind or group that is not there. */
export function agenciesWanted(register: Register, query: AgencyQuery): readonly Province[] {
  const provinces = provincesWanted(register, query.province)
  const byKind = kindsWanted(provinces, query.kind)
  const inGroup = membersWanted(provinces, register, query)
  const hasName = query.words === undefined ? () => true : nameHolds(query.words)
  const isWanted = (body: Body) =>
    (body.what === 'group' || query.on === undefined || existsOn(body, query.on)) &&
    byKind(body) &&
    inGroup(body) &&
    hasName(body)
  return provinces.map((province) => ({
    ...province,
    agencies: province.agencies.filter(isWanted),
    groups: province.groups.filter(isWanted).map((group) => groupOn(group, register, query.on)),
  }))
}

/** A province by its id, or one whose register comes with the program in any spelling. */
function provincesWanted(register: Register, asked: AgencyQuery['province']): readonly Province[] {
  if (asked === undefined) return [...register.provinces.values()]
  const ids = asked.map((words) => register.province(words)?.id ?? provinceAsked(words).province.id)
  return [...new Set(ids)].flatMap((id) => register.province(id) ?? [])
}

/** Of the provinces asked for, the sentences on those that are part of another one now. */
export function mergedProvinces(register: Register, asked: AgencyQuery['province'] = []): readonly Text[] {
  return asked
    .filter((words) => register.province(words) === undefined)
    .flatMap((words) => mergedText(provinceAsked(words)) ?? [])
}

function kindsWanted(provinces: readonly Province[], asked: AgencyQuery['kind']): (body: Body) => boolean {
  if (asked === undefined) return () => true
  const known = new Set(provinces.flatMap(({ agencies }) => agencies.map(({ kind }) => kind)))
  const kinds = new Set(oneOfEach('--kind', asked, [...known].sort()))
  return (body) => body.what === 'agency' && kinds.has(body.kind)
}

function membersWanted(
  provinces: readonly Province[],
  register: Register,
  { group: asked }: AgencyQuery,
): (body: Body) => boolean {
  if (asked === undefined) return () => true
  const found = provinces
    .map(({ id }) => findBody(register, id, asked))
    .filter((body): body is Group => body?.what === 'group')
  if (found.length === 0) {
    const groups = provinces.flatMap((province) => province.groups)
    throw unknownValueError('--group', asked, [
      ...groups.map(({ id }) => id),
      ...groups.map(({ name }) => name),
    ])
  }
  const members = new Set(found.flatMap((group) => group.members ?? []))
  return ({ ref }) => members.has(ref)
}

/** A group with the members that it has on a day. */
function groupOn(group: Group, register: Register, on: Day | undefined): Group {
  if (on === undefined) return group
  return { ...group, members: membersOn(register, group, on)?.map(({ ref }) => ref) ?? null }
}

/** Whether words are a name of a body, or part of one. Marks count only where some were written. */
function nameHolds(words: string): (body: Body) => boolean {
  const bare = unmarkedName(words)
  const isIn = (name: string) =>
    bare === null ? plainBodyName(name).includes(plainBodyName(words)) : plainUnmarked(name).includes(bare)
  return (body) =>
    body.id === foldSpelling(words) ||
    [body.name, ...(body.what === 'agency' ? [body.short] : []), ...body.aliases].some(isIn)
}
