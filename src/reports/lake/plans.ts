import { emptyTally, type Tally } from '../../domain/follow-up/tally.ts'
import type { PlanLine } from '../../domain/follow-up/view.ts'
import { parseDay } from '../../domain/time/day.ts'
import { always, type LakeTable, maybe } from './column.ts'
import { officialColumn } from './official-column.ts'

const COUNTED = Object.keys(emptyTally()) as readonly (keyof Tally)[]

/** Every plan that could be read, with the sums over its obligations; of one that is withheld there are none. */
export const PLANS: LakeTable<PlanLine> = {
  name: 'plans',
  columns: [
    always('id', 'text', ({ id }) => id),
    maybe('number', 'text', ({ number }) => number),
    always('type', 'text', ({ type }) => type),
    always('title', 'text', ({ title }) => title),
    always('issuer', 'text', ({ issuer }) => issuer),
    always('issuer_name', 'text', ({ issuerName }) => issuerName),
    maybe('issued', 'text', ({ issued }) => issued),
    maybe('issued_on', 'day', ({ issued }) => (issued === null ? null : parseDay(issued))),
    always('known_by', 'day', ({ knownBy }) => knownBy),
    maybe('works_from', 'day', ({ from }) => from),
    maybe('works_through', 'day', ({ through }) => through),
    always('in_force', 'boolean', ({ inForce }) => inForce),
    always('withheld', 'boolean', ({ recorded }) => recorded === null),
    maybe('recorded', 'integer', ({ recorded }) => recorded),
    always('unread', 'texts', ({ unread = [] }) => unread),
    always('contradictory', 'texts', ({ contradictory = [] }) => contradictory),
    always('amended_by', 'texts', ({ amendedBy = [] }) => amendedBy.map(({ plan }) => plan)),
    always('amends', 'texts', ({ amends = [] }) => amends.map(({ plan }) => plan)),
    always('tasks', 'integer', ({ tasks }) => tasks.length),
    ...COUNTED.map((key) => always(officialColumn(key), 'integer', ({ totals }: PlanLine) => totals[key])),
  ],
}
