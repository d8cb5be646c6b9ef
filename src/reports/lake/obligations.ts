import { holdersOf, type PlanPart } from '../../domain/follow-up/build-view.ts'
import { columnOf } from '../../domain/follow-up/tally.ts'
import type { ObligationLine, PlanLine, TaskLine } from '../../domain/follow-up/view.ts'
import type { Plan } from '../../domain/plan.ts'
import { always, type LakeTable, maybe } from './column.ts'
import { officialColumn } from './official-column.ts'

/** An obligation with what its plan says of it. */
export interface ObligationRow {
  readonly one: ObligationLine
  readonly plan: PlanLine
  readonly task: TaskLine
  readonly deliverable: TaskLine['deliverables'][number]
  /** The field of work of its task, by id; null where none is named. */
  readonly field: string | null
  readonly fieldName: string | null
}

/** What the register calls the fields of work of a province, by id. */
export type FieldNames = ReadonlyMap<string, string>

/** The obligations of a plan, in the order of its tasks. */
export function* obligationRows(
  { plan: line, obligations }: PlanPart,
  { tasks }: Pick<Plan, 'tasks'>,
  names: FieldNames,
): Generator<ObligationRow> {
  const byId = new Map(line.tasks.map((task) => [task.id, task]))
  const fields = new Map(tasks.map(({ id, field }) => [id, field]))
  for (const one of obligations) {
    const task = byId.get(one.task)
    const deliverable = task?.deliverables.find(({ id }) => id === one.deliverable)
    if (task === undefined || deliverable === undefined) throw new TypeError(`no deliverable of ${one.id}`)
    const field = fields.get(one.task) ?? null
    const fieldName = field === null ? null : (names.get(field) ?? null)
    yield { one, plan: line, task, deliverable, field, fieldName }
  }
}

export const OBLIGATIONS: LakeTable<ObligationRow> = {
  name: 'obligations',
  columns: [
    always('id', 'text', ({ one }) => one.id),
    always('plan', 'text', ({ one }) => one.plan),
    maybe('plan_number', 'text', ({ plan }) => plan.number),
    always('task', 'text', ({ one }) => one.task),
    always('task_title', 'text', ({ task }) => task.title),
    maybe('section', 'text', ({ task }) => task.at),
    maybe('field', 'text', ({ field }) => field),
    maybe('field_name', 'text', ({ fieldName }) => fieldName),
    always('deliverable', 'text', ({ one }) => one.deliverable),
    always('deliverable_title', 'text', ({ deliverable }) => deliverable.title),
    maybe('part', 'integer', ({ one }) => one.part),
    maybe('period', 'text', ({ one }) => one.period),
    always('agencies', 'texts', ({ one }) => one.agencies),
    always('held_by', 'texts', ({ one }) => one.heldBy),
    always('counted_for', 'texts', ({ one }) => holdersOf(one)),
    always('debtors', 'integer', ({ one }) => one.of),
    always('support', 'texts', ({ one }) => one.support),
    always('report_to', 'texts', ({ one }) => one.reportTo),
    always('force', 'text', ({ one }) => one.force),
    always('status', 'text', ({ one }) => one.status),
    always('official_column', 'text', ({ one }) => officialColumn(columnOf(one))),
    always('flags', 'texts', ({ one }) => one.flags),
    maybe('owed_from', 'day', ({ one }) => one.from),
    maybe('due', 'day', ({ one }) => one.due),
    maybe('original_due', 'day', ({ one }) => one.originalDue),
    maybe('due_if_off', 'day', ({ one }) => one.dueIfOff),
    maybe('due_day', 'text', ({ one }) => one.dueDay),
    maybe('remind_by', 'day', ({ one }) => one.remindBy),
    maybe('delivered_on', 'day', ({ one }) => one.deliveredOn),
    always('days_late', 'integer', ({ one }) => one.daysLate),
    always('was_overdue', 'boolean', ({ one }) => one.wasOverdue),
    maybe('deadline', 'text', ({ deliverable }) => deliverable.deadline),
    always('reading', 'text', ({ one }) => one.reading),
    maybe('other_reading', 'text', ({ one }) => one.otherReading),
    always('confidence', 'text', ({ one }) => one.confidence),
    always('inferred', 'texts', ({ one }) => one.inferred),
    maybe('target', 'number', ({ deliverable }) => deliverable.target?.value),
    maybe('target_unit', 'text', ({ deliverable }) => deliverable.target?.unit),
    maybe('reached', 'number', ({ one }) => one.reached),
    maybe('delivered', 'integer', ({ one }) => one.counted?.delivered),
    maybe('delivered_in_time', 'integer', ({ one }) => one.counted?.inTime),
    maybe('asked', 'integer', ({ one }) => one.counted?.asked),
    maybe('closed_because', 'text', ({ one }) => one.closedBecause?.vi),
    maybe('closed_because_en', 'text', ({ one }) => one.closedBecause?.en),
    always('records', 'texts', ({ one }) => one.records),
  ],
}
