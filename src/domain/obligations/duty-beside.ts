import { debtorId } from './debtors.ts'
import type { Duty } from './duty.ts'

/** What duties that stand side by side share: one deliverable, one part of its schedule, one period. */
export type SharedTerms = Pick<
  Duty,
  'line' | 'plan' | 'task' | 'deliverable' | 'part' | 'schedule' | 'period' | 'from' | 'stated' | 'due'
> & {
  /** The id up to its debtor. */
  readonly item: string
}

/** What is a duty's own among those beside it. */
export type OwnTerms = Pick<Duty, 'debtors' | 'bodies' | 'until' | 'revoked' | 'restated'>

/** A duty that keeps only what is its own: a province has millions, of which few are ever named by their id. */
export class DutyBeside implements Duty {
  readonly shared: SharedTerms
  readonly debtors: Duty['debtors']
  readonly bodies: Duty['bodies']
  readonly until: Duty['until']
  readonly revoked: Duty['revoked']
  readonly restated: Duty['restated']

  constructor(shared: SharedTerms, { debtors, bodies, until, revoked, restated }: OwnTerms) {
    this.shared = shared
    this.debtors = debtors
    this.bodies = bodies
    this.until = until
    this.revoked = revoked
    this.restated = restated
  }

  get id() {
    const { item, period } = this.shared
    return `${item}@${debtorId(this.debtors)}${period === null ? '' : `:${period}`}`
  }
  get line() {
    return this.shared.line
  }
  get plan() {
    return this.shared.plan
  }
  get task() {
    return this.shared.task
  }
  get deliverable() {
    return this.shared.deliverable
  }
  get part() {
    return this.shared.part
  }
  get schedule() {
    return this.shared.schedule
  }
  get period() {
    return this.shared.period
  }
  get from() {
    return this.shared.from
  }
  get stated() {
    return this.shared.stated
  }
  get due() {
    return this.shared.due
  }
}

/** The same duty, which was revoked or which later documents restated. */
export function changedDuty(
  duty: DutyBeside,
  changes: Partial<Pick<Duty, 'revoked' | 'restated'>>,
): DutyBeside {
  const { shared, debtors, bodies, until, revoked, restated } = duty
  return new DutyBeside(shared, { debtors, bodies, until, revoked, restated, ...changes })
}
