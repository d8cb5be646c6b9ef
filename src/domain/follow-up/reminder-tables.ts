import type { Ref } from '../agencies/register.ts'
import { getOrInsert } from '../get-or-insert.ts'
import { helpedRows } from './reminder-lines.ts'
import type { ReminderLine, ReminderRow } from './reminder-rows.ts'
import { type ReminderSection, SECTIONS } from './reminder-sections.ts'
import type { AgencyReminder } from './reminder-view.ts'

/** What of all tables is kept: everything, or, where there are several, only how much each holds. */
export type ReminderExtent = 'pages' | 'summary'

/** The tables of one plan: whoever leads and helps, in the order of the plan. */
export interface PlanTables {
  readonly lead: (ref: Ref, line: ReminderLine) => void
  readonly support: (ref: Ref, row: ReminderRow) => void
  readonly tables: ReadonlyMap<Ref, PlanTable>
}

interface PlanTable {
  readonly lead: ReminderLine[]
  readonly support: ReminderRow[]
}

/** The tables of all agencies, plan by plan. */
export interface ReminderTables {
  readonly add: (plan: PlanTables) => void
  /** Whether what stands in the tables is kept, besides how much it is. */
  readonly areKept: () => boolean
  /** The table of an agency; undefined where it has none. */
  readonly of: (ref: Ref) => Omit<AgencyReminder, 'email'> | undefined
}

export function planTables(): PlanTables {
  const tables = new Map<Ref, PlanTable>()
  const tableOf = (ref: Ref) => getOrInsert(tables, ref, () => ({ lead: [], support: [] }))
  return {
    lead: (ref, line) => void tableOf(ref).lead.push(line),
    support: (ref, row) => void tableOf(ref).support.push(row),
    tables,
  }
}

interface GrowingTable {
  readonly lead: Readonly<Record<ReminderSection, ReminderLine[]>>
  readonly support: ReminderRow[]
  readonly counts: { readonly lead: Record<ReminderSection, number>; support: number }
}

/** A summary is drawn where several agencies lead something; until then the pages of one may be. */
export function reminderTables(extent: ReminderExtent): ReminderTables {
  const tables = new Map<Ref, GrowingTable>()
  let leading = 0
  const areKept = () => extent === 'pages' || leading < 2
  return {
    add: (plan) => {
      for (const [ref, { lead, support }] of plan.tables) {
        const { counts, ...kept } = getOrInsert(tables, ref, emptyTable)
        const isNew = lead.length > 0 && SECTIONS.every((section) => counts.lead[section] === 0)
        if (isNew) leading += 1
        for (const line of lead) {
          if (line.row.section === null) continue
          counts.lead[line.row.section] += 1
          kept.lead[line.row.section].push(line)
        }
        counts.support += new Set(helpedRows({ id: ref, support }).map(({ duty }) => duty)).size
        for (const row of support) kept.support.push(row)
      }
      if (!areKept()) for (const { lead, support } of tables.values()) letGo(lead, support)
    },
    areKept,
    of: (ref) => {
      const table = tables.get(ref)
      if (table === undefined) return undefined
      const { lead, support, counts } = table
      return { id: ref, lead: SECTIONS.flatMap((section) => lead[section]), support, counts }
    },
  }
}

function letGo(lead: GrowingTable['lead'], support: ReminderRow[]): void {
  for (const section of SECTIONS) lead[section].length = 0
  support.length = 0
}

function emptyTable(): GrowingTable {
  return { lead: bySection(() => []), support: [], counts: { lead: bySection(() => 0), support: 0 } }
}

function bySection<Item>(make: () => Item): Record<ReminderSection, Item> {
  return {
    'carried-over': make(),
    due: make(),
    'overdue-since': make(),
    recurring: make(),
    standing: make(),
    waiting: make(),
    next: make(),
  }
}
