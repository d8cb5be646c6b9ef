import type { MemberCount } from '../agencies/member-confidence.ts'
import type { Ref } from '../agencies/register.ts'
import type { Inferable } from '../confidence.ts'
import type { Diagnostic } from '../findings/finding.ts'
import type { Deliveries } from '../obligations/obligation.ts'
import type { Counted } from '../obligations/outcome.ts'
import type { Flag, Status } from '../obligations/status.ts'
import type { Confidence, Force, Sharing, Target } from '../plan.ts'
import type { Text } from '../text.ts'
import type { KindOfDay } from '../time/calendar.ts'
import type { Day } from '../time/day.ts'
import type { AmendmentNote, DocumentNote } from './amendment-notes.ts'
import type { DecidedBy } from './decided-schedule.ts'
import type { Groups } from './group-lines.ts'
import type { Tally } from './tally.ts'

/** The finished answer to "who owes what, as of a day": plain data, the contract `status/v2`. Days are `YYYY-MM-DD`. */
export interface StatusView {
  readonly schema: 'status/v2'
  /** Inclusive, to its end. */
  readonly asOf: Day
  readonly obligations: readonly ObligationLine[]
  readonly plans: readonly PlanLine[]
  /** Every body that owes or owed something, province by province, in the order of its register. */
  readonly agencies: readonly AgencyLine[]
  /** Over all plans; a joint obligation counts once. */
  readonly totals: Tally
  /** What every body of the plans' provinces, and every other reference in this view, is called. */
  readonly names: Readonly<Record<Ref, BodyName>>
  /** What every province in this view is called. */
  readonly provinces: Readonly<Record<string, string>>
  /** For each of those provinces, how many agencies are members of its groups, and how many of them by inference. */
  readonly members: Readonly<Record<string, MemberCount>>
  /** The sums of the plans by what they are grouped by; absent where that is not asked for. */
  readonly groups?: Groups
  /** The files that were left out at the user's word; absent where none was. */
  readonly without?: readonly string[]
  /** What is wrong with the files; a file with an error is not followed up. */
  readonly findings: readonly Diagnostic[]
}

export interface PlanLine {
  readonly id: string
  readonly province: string
  readonly number: string | null
  /** The date of issue as far as it is known: a day, a month, or null. */
  readonly issued: string | null
  /** The day by which the plan surely existed. */
  readonly knownBy: Day
  /** The span that it works in, where it names one: its first and its last day. */
  readonly from: Day | null
  readonly through: Day | null
  readonly title: string
  /** What kind of document: `ke-hoach`, `cong-van`, … */
  readonly type: string
  /** Who issued it: a reference, or the words of the file where no register knows it. */
  readonly issuer: string
  /** What the issuer is called; the words of the file where no register knows it. */
  readonly issuerName: string
  /** Whether it was issued by the as-of day; a plan that was not has no obligations. */
  readonly inForce: boolean
  /**
   * How many results are recorded for it, progress apart; where none is, overdue only means that no evidence is known.
   * Null where a file of its records or the register of its province cannot be read, or where its files or those of the
   * register contradict each other: then nothing is said of its obligations.
   */
  readonly recorded: number | null
  /**
   * The files that were not read and hold its records, or may hold them; absent where there are none. Where they can be
   * tied to this plan, `recorded` is null; where nothing says whose they are, it is 0, or null in what leaves the office.
   */
  readonly unread?: readonly string[]
  /**
   * The files that say different things under its id, as a register that it rests on, or as a calendar whose working days
   * it needs; absent where there are none. Such a plan has no tasks here and counts as issued, since each file may say otherwise.
   */
  readonly contradictory?: readonly string[]
  /** The documents that changed it by the as-of day, in their order; absent where none did. */
  readonly amendedBy?: readonly DocumentNote[]
  /** The documents that it changes; absent where it changes none. */
  readonly amends?: readonly DocumentNote[]
  /**
   * Said of a plan without a task of its own, absent of any other. `nobody`: a directive that documents below carry out.
   * `by-changes`: it only changes what other documents oblige to.
   */
  readonly obliges?: 'nobody' | 'by-changes'
  readonly tasks: readonly TaskLine[]
  readonly totals: Tally
  /** How many of its obligations are not listed, only because they are less sure than what was asked for. */
  readonly leftOut: number
}

export interface TaskLine {
  readonly id: string
  readonly title: string
  /** Where the document, or `source`, says so: `II.6.3`; null where the file does not say. */
  readonly at: string | null
  /** The title of the source that states the task, where that is not the document itself; else null. */
  readonly source: string | null
  /** The words of the plan; null where it states no limit. */
  readonly deadline: string | null
  readonly deliverables: readonly {
    readonly id: string
    readonly title: string
    readonly deadline: string | null
    /** The schedule that decides when it falls due, in compact notation; `refused` where it could not be read. */
    readonly schedule: string
    /** What says so: the words of the plan, the schedule that the encoder wrote, or neither. */
    readonly decidedBy: DecidedBy
    /** The bodies and groups that lead it, as the plan names them; the words of the file where no register knows them. */
    readonly lead: readonly string[]
    /** How those named one by one owe it; null where the plan does not say. */
    readonly sharing: Sharing | null
    /** Who is taken out of the groups that lead it, and who receives it, named likewise. */
    readonly except: readonly string[]
    readonly reportTo: readonly string[]
    /** What it is to reach; null where the plan names no number. */
    readonly target: Target | null
  }[]
  /** The task this one repeats; null where it stands for itself. */
  readonly sameAs: string | null
  /** The task of another plan that this one changes, `plan#task`; absent where it changes none. */
  readonly amends?: string
  /** What the office is called that directs the work; null where none is named. */
  readonly supervisor: string | null
  /** What the office to turn to is called; null where none is named. */
  readonly contact: string | null
}

export interface ObligationLine {
  readonly id: string
  readonly plan: string
  readonly task: string
  readonly deliverable: string
  /** 1, 2, … where the deadline has several parts; null where it has one. */
  readonly part: number | null
  /** Whom the plan lays it on; several owe it jointly. */
  readonly agencies: readonly Ref[]
  /** Who holds it on the as-of day; differs from `agencies` after a reorganisation, empty where nobody is left. */
  readonly heldBy: readonly Ref[]
  /** The successors that held it for a time and gave it on. */
  readonly heldBefore: readonly Ref[]
  /** How many obligations the same deliverable, part and period come to, one for each debtor; this one included. */
  readonly of: number
  readonly support: readonly Ref[]
  /** Who receives it, as on the day whose members a group stands for. */
  readonly reportTo: readonly Ref[]
  /** Who holds the recipients' work on the as-of day. */
  readonly reportToNow: readonly Ref[]
  readonly force: Force
  readonly period: string | null
  readonly from: Day | null
  /** Last day in time, inclusive. */
  readonly due: Day | null
  /**
   * The last day by the plan's own words, before any extension or amendment and whatever day of the week it is; of a period
   * that only a later document gives, by the words of that document.
   */
  readonly originalDue: Day | null
  /** The next working day where `due` is a day off of a year that a calendar covers; else null. */
  readonly dueIfOff: Day | null
  /** What is known of `due`: a working day or a day off, or of a year that no calendar covers; null where there is none. */
  readonly dueDay: KindOfDay | null
  /** The day to be ready by where "trước ngày D" is read as through D: the day before `due`; else null. */
  readonly remindBy: Day | null
  readonly deliveredOn: Day | null
  /** How many of the deliveries that its period asks for have come, where it asks for several; else null. */
  readonly deliveries: Deliveries | null
  /** What its latest record says is reached of the target; null where none does. */
  readonly reached: number | null
  /** For an open group: how many of its bodies have delivered; null for any other debtor. */
  readonly counted: Counted | null
  readonly status: Status
  readonly flags: readonly Flag[]
  readonly daysLate: number
  /** The part of the schedule in compact notation; `refused` where the words could not be read. */
  readonly reading: string
  /** What the whole deadline would mean by the other reading, where two are possible; else null. */
  readonly otherReading: string | null
  readonly confidence: Confidence
  /** Which parts of it are inferred; where any is, it rests on inference. */
  readonly inferred: readonly Inferable[]
  /** Whether it was overdue on the last day of the body that held it last; false where somebody holds it. */
  readonly wasOverdue: boolean
  /** Why it is closed, or held by nobody known; null where it is neither. */
  readonly closedBecause: Text | null
  /** The ids of the records that speak of it, in the order of their days. */
  readonly records: readonly string[]
  /** What later documents changed of it while it was owed, in their order; absent where none did. */
  readonly amendedBy?: readonly AmendmentNote[]
}

/** One row of the official form: what a body delivered, and what it holds now. */
export interface AgencyLine extends Tally {
  readonly id: Ref
  readonly name: string
}

export interface BodyName {
  readonly name: string
  readonly short: string
  readonly aliases: readonly string[]
  readonly province: string
  /** The body that holds most of what it owed or, where none of that is followed up, took its work over; null where it goes on or lapsed. */
  readonly now: Ref | null
  /** Every body that holds now what it owed, whoever holds most of it first. */
  readonly holders: readonly Ref[]
  /** How sure the register is of the agency and of its membership in groups; null for a group. */
  readonly memberConfidence: Confidence | null
}
