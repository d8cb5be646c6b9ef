import { membersOn } from '../agencies/members.ts'
import { agencyAt, bodyNamed, type Ref, type Register } from '../agencies/register.ts'
import { type Passing, passings } from '../agencies/succession.ts'
import { type Explanation, explanationOf } from '../deadline/explanation.ts'
import type { Duty } from '../obligations/duty.ts'
import { dutiesOf, rollCallDay, type Situation } from '../obligations/expand.ts'
import { recordsByDuty } from '../obligations/matching.ts'
import { STATUSES } from '../obligations/status.ts'
import type { Plan, Task } from '../plan.ts'
import { isProven, type PlanRecord } from '../records/record.ts'
import type { Text } from '../text.ts'
import type { Day } from '../time/day.ts'
import { dayText } from '../time/written.ts'
import type { ObligationLine, StatusView } from './view.ts'

/** The whole story of a task's obligations: plain data, the contract `story/v1`. */
export interface Story {
  readonly schema: 'story/v1'
  readonly asOf: Day
  readonly plan: string
  readonly task: string
  readonly title: string
  readonly stated: Task['stated']
  readonly note: string | null
  readonly deadlines: readonly StoryDeadline[]
  readonly obligations: readonly StoryLine[]
  readonly names: StatusView['names']
}

/** The deadline of a deliverable: how its words were read, and what the encoder decided. */
export interface StoryDeadline {
  readonly deliverable: string
  readonly title: string
  /** Null where the plan states no limit. */
  readonly explanation: Explanation | null
  /** Why the words are read so, or the schedule is as written; null where nothing is said. */
  readonly basis: string | null
}

export interface StoryLine {
  readonly obligation: ObligationLine
  /** What led to where it stands, day by day. */
  readonly steps: readonly StoryStep[]
}

export interface StoryStep {
  readonly day: Day
  readonly because: Text
}

/** The story of one task as of the day of a view that holds its obligations. */
export function storyOf(task: Task, plan: Plan, situation: Situation, view: StatusView): Story {
  const lines = new Map(view.obligations.map((line) => [line.id, line]))
  const obligations = [...dutiesOf(plan, situation)].flatMap((duties) => {
    const own = recordsByDuty(duties, situation.records, situation.register)
    return duties.flatMap((duty): readonly StoryLine[] => {
      const obligation = lines.get(duty.id)
      if (duty.task !== task || obligation === undefined) return []
      return [{ obligation, steps: stepsOf(duty, own.get(duty) ?? [], obligation, situation) }]
    })
  })
  return {
    schema: 'story/v1',
    asOf: situation.asOf,
    plan: plan.id,
    task: task.id,
    title: task.title,
    stated: task.stated,
    note: task.note,
    deadlines: task.deliverables.map(({ id, title, deadline: { reading, decided } }) => ({
      deliverable: id,
      title,
      explanation: reading === null ? null : explanationOf(reading, plan.issue.by),
      basis: decided?.basis ?? null,
    })),
    obligations,
    names: view.names,
  }
}

function stepsOf(
  duty: Duty,
  records: readonly PlanRecord[],
  line: ObligationLine,
  situation: Situation,
): readonly StoryStep[] {
  const { register, asOf } = situation
  const steps = [
    { day: duty.plan.issue.by, because: issued(duty.plan) },
    ...rollCalls(duty, register, asOf),
    ...lastDays(duty),
    ...records.map((record) => ({ day: record.date, because: recorded(record) })),
    ...duty.debtors
      .flatMap((debtor) => passings(register, debtor, duty.task.field, asOf))
      .map((passing) => ({ day: passing.day, because: passed(passing, register) })),
    { day: asOf, because: standing(line) },
  ]
  return steps
    .map((step, order) => ({ step, order }))
    .sort(
      (one, other) =>
        (one.step.day < other.step.day ? -1 : one.step.day > other.step.day ? 1 : 0) ||
        one.order - other.order,
    )
    .map(({ step }) => step)
}

function issued({ number, id, issue }: Plan): Text {
  const name = number ?? id
  return issue.day === null
    ? {
        vi: `${name} chắc chắn đã ban hành (ngày chính xác không rõ)`,
        en: `${name} had surely been issued (its day is not known)`,
      }
    : { vi: `${name} ban hành`, en: `${name} was issued` }
}

/** Which groups the debtors stand in, and for how many agencies each stood on that day. */
function rollCalls(duty: Duty, register: Register, asOf: Day): readonly StoryStep[] {
  const day = rollCallDay(duty.plan, duty, asOf)
  return duty.deliverable.lead.flatMap((words) => {
    const body = bodyNamed(register, duty.plan.province, words)
    const members = body?.what === 'group' ? membersOn(register, body, day) : null
    if (body === undefined || members === null || !members.some(({ ref }) => duty.debtors.includes(ref)))
      return []
    const because = {
      vi: `“${body.name}” gồm ${members.length} cơ quan, có ${namesOf(duty.debtors, register)}`,
      en: `“${body.name}” stands for ${members.length} agencies, with ${namesOf(duty.debtors, register)}`,
    }
    return [{ day, because }]
  })
}

function namesOf(refs: readonly Ref[], register: Register): string {
  return refs.map((ref) => agencyAt(register, ref)?.name ?? ref).join(', ')
}

/** The last day by the plan, and the working day it rolls to where the office says so. */
function lastDays({ stated, due }: Duty): readonly StoryStep[] {
  if (stated === null || due === null) return []
  return stated === due
    ? [{ day: due, because: LAST_DAY }]
    : [
        { day: stated, because: DAY_OFF },
        { day: due, because: ROLLED },
      ]
}

const DAY_OFF: Text = {
  vi: 'ngày cuối theo kế hoạch, là ngày nghỉ',
  en: 'the last day by the plan, a day off',
}
const ROLLED: Text = {
  vi: 'ngày làm việc kế tiếp, còn trong hạn (Bộ luật Dân sự 2015, Điều 148)',
  en: 'the next working day, itself in time (Civil Code 2015, art. 148)',
}
const LAST_DAY: Text = {
  vi: 'ngày cuối theo kế hoạch; hết ngày này vẫn đúng hạn',
  en: 'the last day by the plan, itself in time',
}

function passed({ from, successor, basis }: Passing, register: Register): Text {
  const before = namesOf([from], register)
  if (successor === null)
    return { vi: `${before} kết thúc, không có cơ quan kế nhiệm`, en: `${before} ended without a successor` }
  const [after, act] = [namesOf([successor], register), basis === null ? '' : ` (${basis})`]
  return {
    vi: `việc của ${before} chuyển sang ${after}${act}`,
    en: `the work of ${before} passed to ${after}${act}`,
  }
}

function recorded(record: PlanRecord): Text {
  const { vi, en } = EVENTS[record.event]
  const through = record.through === null ? null : dayText(record.through)
  const what = [record.document, record.reason, record.basis, record.by]
    .filter((words) => words !== null)
    .join('; ')
  const details = what === '' ? '' : ` (${what})`
  const claim = record.event === 'delivered' && !isProven(record)
  return {
    vi: `${claim ? 'báo đã giao, chưa có văn bản hay minh chứng' : vi}${through === null ? '' : ` ${through.vi}`}${details}`,
    en: `${claim ? 'claimed as delivered, with neither document nor evidence' : en}${through === null ? '' : ` ${through.en}`}${details}`,
  }
}

const EVENTS: Readonly<Record<PlanRecord['event'], Text>> = {
  delivered: { vi: 'giao sản phẩm', en: 'delivered' },
  progress: { vi: 'báo tiến độ', en: 'progress reported' },
  extended: { vi: 'gia hạn đến hết', en: 'extended through' },
  waived: { vi: 'được miễn', en: 'waived' },
  cancelled: { vi: 'bị hủy', en: 'cancelled' },
  superseded: { vi: 'được thay thế', en: 'superseded' },
  triggered: { vi: 'điều kiện đã xảy ra', en: 'its condition came about' },
  reopened: { vi: 'mở lại', en: 'reopened' },
  retracted: { vi: 'rút ghi nhận', en: 'a record retracted' },
}

function standing({ status, daysLate, closedBecause }: ObligationLine): Text {
  const { vi, en } = STATUSES[status].name
  const late = daysLate === 0 ? { vi: '', en: '' } : { vi: ` ${daysLate} ngày`, en: ` by ${daysLate} days` }
  const why =
    closedBecause === null ? { vi: '', en: '' } : { vi: `: ${closedBecause.vi}`, en: `: ${closedBecause.en}` }
  return { vi: `${vi}${late.vi}${why.vi}`, en: `${en}${late.en}${why.en}` }
}
