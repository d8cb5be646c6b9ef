import type { Ref } from '../agencies/register.ts'
import type { Diagnostic } from '../findings/finding.ts'
import { STATUSES, type Status } from '../obligations/status.ts'
import type { Text } from '../text.ts'
import type { Day } from '../time/day.ts'
import { holdersOf } from './build-view.ts'
import type { BodyName, ObligationLine, PlanLine, StatusView } from './view.ts'

/** What moved between two days: plain data, the contract `changes/v1`. */
export interface ChangesView {
  readonly schema: 'changes/v1'
  /** The earlier day, to its end. */
  readonly from: Day
  /** The later day, to its end. */
  readonly to: Day
  readonly plans: readonly PlanLine[]
  readonly changes: readonly Change[]
  /** How many changes of each kind every body saw, in the order of the registers. */
  readonly agencies: readonly AgencyChanges[]
  readonly names: Readonly<Record<Ref, BodyName>>
  readonly provinces: Readonly<Record<string, string>>
  /** The files that were left out at the user's word; absent where none was. */
  readonly without?: readonly string[]
  readonly findings: readonly Diagnostic[]
}

/** One thing that happened to one obligation; an obligation to which two things happened stands twice. */
export interface Change {
  readonly kind: ChangeKind
  /** As it stands on the later day. */
  readonly obligation: ObligationLine
  /** As it stood on the earlier day; null where it was not there yet. */
  readonly before: {
    readonly status: Status
    readonly due: Day | null
    readonly heldBy: readonly Ref[]
  } | null
}

type AgencyChanges = { readonly id: Ref; readonly name: string } & Readonly<Record<ChangeKind, number>>

/** The kinds of change, in the order in which a report lists them. */
export const CHANGES = {
  'newly-overdue': { vi: 'Mới quá hạn', en: 'Newly overdue' },
  'newly-done': { vi: 'Mới hoàn thành đúng hạn', en: 'Newly done on time' },
  'done-late': { vi: 'Mới hoàn thành, quá hạn', en: 'Newly done, late' },
  extended: { vi: 'Được gia hạn', en: 'Extended' },
  shortened: { vi: 'Rút ngắn thời hạn', en: 'Time limit shortened' },
  reopened: { vi: 'Mở lại', en: 'Reopened' },
  begun: { vi: 'Mới bắt đầu', en: 'Begun' },
  transferred: { vi: 'Chuyển cơ quan', en: 'Transferred' },
  'holder-lost': { vi: 'Không còn rõ cơ quan nào giữ', en: 'Holder lost' },
  'holder-known': { vi: 'Đã rõ cơ quan nhận', en: 'Holder known' },
  closed: { vi: 'Thôi thực hiện', en: 'Closed' },
} as const satisfies Record<string, Text>

export type ChangeKind = keyof typeof CHANGES

export const CHANGE_KINDS = Object.keys(CHANGES) as readonly ChangeKind[]

/** What moved from one view to a later one of the same workspace. */
export function changesBetween(earlier: StatusView, later: StatusView): ChangesView {
  const before = new Map(earlier.obligations.map((line) => [line.id, line]))
  const changes = CHANGE_KINDS.flatMap((kind) =>
    later.obligations
      .filter((line) => isChange(kind, before.get(line.id), line))
      .map((obligation): Change => ({ kind, obligation, before: shortOf(before.get(obligation.id)) })),
  )
  return {
    schema: 'changes/v1',
    from: earlier.asOf,
    to: later.asOf,
    plans: later.plans,
    changes,
    agencies: agencyChanges(changes, later),
    names: later.names,
    provinces: later.provinces,
    ...(later.without === undefined ? {} : { without: later.without }),
    findings: later.findings,
  }
}

function isChange(kind: ChangeKind, before: ObligationLine | undefined, now: ObligationLine): boolean {
  const was = before?.status ?? 'not-started'
  switch (kind) {
    case 'newly-overdue':
      return now.status === 'overdue' && was !== 'overdue' && before?.wasOverdue !== true
    case 'newly-done':
      return now.status === 'done-on-time' && was !== 'done-on-time'
    case 'done-late':
      return now.status === 'done-late' && was !== 'done-late'
    case 'extended':
      return before !== undefined && before.due !== null && now.due !== null && now.due > before.due
    // An extension was taken back, or a later document gives an earlier last day, or the first there is.
    case 'shortened':
      return before !== undefined && now.due !== null && (before.due === null || now.due < before.due)
    // Or what settled it was taken back.
    case 'reopened':
      return before !== undefined && SETTLED.has(was) && !SETTLED.has(now.status)
    case 'begun':
      return (
        was === 'not-started' &&
        (STATUSES[now.status].owed || now.status === 'continuous' || now.status === 'undated')
      )
    case 'transferred':
      return (
        before !== undefined &&
        now.status !== 'closed' &&
        !isUnheld(was) &&
        !isUnheld(now.status) &&
        !isSame(before.heldBy, now.heldBy)
      )
    case 'holder-lost':
      return before !== undefined && isUnheld(now.status) && !isUnheld(was)
    case 'holder-known':
      return isUnheld(was) && now.heldBy.length > 0
    case 'closed':
      return now.status === 'closed' && was !== 'closed'
  }
}

const SETTLED: ReadonlySet<Status> = new Set(['done-on-time', 'done-late', 'closed'])

function isUnheld(status: Status): boolean {
  return status === 'no-known-holder'
}

function isSame(one: readonly Ref[], other: readonly Ref[]): boolean {
  return one.length === other.length && one.every((ref) => other.includes(ref))
}

function shortOf(line: ObligationLine | undefined): Change['before'] {
  return line === undefined ? null : { status: line.status, due: line.due, heldBy: line.heldBy }
}

function agencyChanges(changes: readonly Change[], { agencies }: StatusView): readonly AgencyChanges[] {
  return agencies.flatMap(({ id, name }) => {
    const own = changes.filter(({ obligation }) => holdersOf(obligation).includes(id))
    if (own.length === 0) return []
    const counts = { ...NO_CHANGES }
    for (const { kind } of own) counts[kind] += 1
    return [{ id, name, ...counts }]
  })
}

const NO_CHANGES: Record<ChangeKind, number> = {
  'newly-overdue': 0,
  'newly-done': 0,
  'done-late': 0,
  extended: 0,
  shortened: 0,
  reopened: 0,
  begun: 0,
  transferred: 0,
  'holder-lost': 0,
  'holder-known': 0,
  closed: 0,
}
