import { memberConfidence } from '../../domain/agencies/member-confidence.ts'
import { countOn, hasEndedBy } from '../../domain/agencies/members.ts'
import {
  type Agency,
  type Group,
  provinceOf,
  type Ref,
  type Register,
} from '../../domain/agencies/register.ts'
import type { Confidence } from '../../domain/plan.ts'
import type { Day } from '../../domain/time/day.ts'
import { always, type LakeTable, maybe } from './column.ts'

export interface AgencyRow {
  readonly body: Agency | Group
  readonly provinceName: string
  readonly asOf: Day
  readonly confidence: Confidence | null
}

/** Every body of a province in the order of its register: what the plans say of it plays no part. */
export function* agencyRows(province: string, register: Register, asOf: Day): Generator<AgencyRow> {
  const provinceName = register.province(province)?.name ?? province
  for (const [ref, body] of register.bodies)
    if (provinceOf(ref) === province)
      yield { body, provinceName, asOf, confidence: memberConfidence(register, ref) }
}

export const AGENCIES: LakeTable<AgencyRow> = {
  name: 'agencies',
  columns: [
    always('id', 'text', ({ body }) => body.ref),
    always('name', 'text', ({ body }) => body.name),
    always('short', 'text', ({ body }) => (body.what === 'agency' ? body.short : body.name)),
    always('aliases', 'texts', ({ body }) => body.aliases),
    always('province_name', 'text', ({ provinceName }) => provinceName),
    always('what', 'text', ({ body }) => body.what),
    maybe('kind', 'text', ({ body }) => (body.what === 'agency' ? body.kind : null)),
    maybe('code', 'text', ({ body }) => (body.what === 'agency' ? body.code : null)),
    maybe('first_day', 'day', ({ body }) => (body.what === 'agency' ? body.from : null)),
    maybe('last_day', 'day', ({ body }) => body.through),
    always('has_ended', 'boolean', ({ body, asOf }) => hasEndedBy(body, asOf)),
    always('successors', 'texts', ({ body }) => successorsOf(body)),
    always('members', 'texts', ({ body }) => (body.what === 'group' ? (body.members ?? []) : [])),
    always('is_open', 'boolean', ({ body }) => body.what === 'group' && body.members === null),
    maybe('count', 'integer', ({ body, asOf }) => (body.what === 'group' ? countOn(body, asOf) : null)),
    maybe('confidence', 'text', ({ confidence }) => confidence),
  ],
}

/** The main one first. */
function successorsOf(body: Agency | Group): readonly Ref[] {
  if (body.what === 'group') return []
  const inOrder = [...body.successors].sort((one, other) => Number(other.main) - Number(one.main))
  return [...new Set(inOrder.map(({ ref }) => ref))]
}
