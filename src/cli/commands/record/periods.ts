import { waitsForEvent } from '../../../domain/deadline/model/schedule.ts'
import { partNotation } from '../../../domain/deadline/notation.ts'
import { nearestPeriods } from '../../../domain/names/nearest-period.ts'
import type { Duty } from '../../../domain/obligations/duty.ts'
import type { Obligation } from '../../../domain/obligations/obligation.ts'
import type { Text } from '../../../domain/text.ts'
import { UsageError } from '../../base/exit.ts'
import { periodMeant } from '../../base/written-period.ts'

/** Which occurrence of a duty is meant. */
export interface Occasion {
  readonly period: string | null
  /** Null where the period implies it, or the deadline has one part. */
  readonly part: number | null
}

/**
 * Of what some bodies owe of one deliverable, the obligations of the occasion meant: all of one part and one
 * period.
 *
 * @throws UsageError where there is no such occasion, or more than one could be meant
 */
export function ofSameOccasion(
  owed: readonly Obligation[],
  { period, part }: Occasion,
): readonly Obligation[] {
  const inPart = owed.filter(({ duty }) => part === null || duty.part === part)
  if (inPart.length === 0) throw noSuchPart(owed)
  const periods = [...new Set(inPart.map(({ duty }) => duty.period))].filter((one) => one !== null)
  const found = inPart.filter(({ duty }) => duty.period === period && !isWaiting(duty))
  if (found.length === 0 && inPart.every(({ duty }) => isWaiting(duty))) throw awaiting(inPart, part)
  if (found.length === 0) throw wrongPeriod({ period, part }, periods, inPart)
  if (period === null && part === null && periods.length > 0) throw severalParts(inPart)
  if (new Set(found.map(({ duty }) => duty.part)).size > 1) throw severalParts(found)
  return found
}

function isWaiting({ schedule, period }: Duty): boolean {
  return waitsForEvent(schedule) && period === null
}

/** Done or ended: nothing has to be delivered any more. */
export function isSettled({ standing: { status } }: Obligation): boolean {
  return status === 'done-on-time' || status === 'done-late' || status === 'closed'
}

/** The task, or the part of its deadline that was asked for. */
function nameOf(owed: readonly Obligation[], part: number | null): Text {
  const id = owed[0]?.duty.task.id ?? ''
  return part === null
    ? { vi: `Nhiệm vụ ${id}`, en: `Task ${id}` }
    : { vi: `Phần ${part} của nhiệm vụ ${id}`, en: `Part ${part} of task ${id}` }
}

function wrongPeriod(
  { period, part }: Occasion,
  periods: readonly string[],
  owed: readonly Obligation[],
): UsageError {
  const { vi, en } = nameOf(owed, part)
  if (periods.length === 0) {
    return new UsageError(
      { vi: `${vi} không chia kỳ.`, en: `${en} has no periods.` },
      { vi: 'Bỏ --period.', en: 'Leave --period out.' },
    )
  }
  const open = periods.filter((one) =>
    owed.some(
      (other) => other.duty.period === one && !isSettled(other) && other.standing.status !== 'not-started',
    ),
  )
  const [near] = period === null ? [] : nearestPeriods(periodMeant(period)?.id ?? period, periods)
  const suggested = near ?? open[0] ?? periods[0]
  const list = open.length === 0 ? '–' : open.slice(0, 12).join(', ') + (open.length > 12 ? ', …' : '')
  return new UsageError(
    period === null
      ? {
          vi: `${vi} có nhiều kỳ; nói rõ kỳ nào.`,
          en: `${en} has several periods; say which one.`,
        }
      : { vi: `${vi} không có kỳ “${period}”.`, en: `${en} has no period “${period}”.` },
    near !== undefined
      ? {
          vi: `Có phải --period ${near}? Kỳ đang mở: ${list}.`,
          en: `Did you mean --period ${near}? Open periods: ${list}.`,
        }
      : {
          vi: `Kỳ đang mở: ${list}. Cũ nhất chưa nộp: --period ${suggested}.`,
          en: `Open periods: ${list}. The oldest not delivered: --period ${suggested}.`,
        },
  )
}

function awaiting(owed: readonly Obligation[], part: number | null): UsageError {
  const duty = owed[0]?.duty
  const id = `${duty?.plan.id ?? ''}#${duty?.task.id ?? ''}`
  const { vi, en } = nameOf(owed, part)
  return new UsageError(
    {
      vi: `${vi} còn chờ điều kiện; chưa có kỳ nào để ghi.`,
      en: `${en} still waits for its condition; there is no period to record for.`,
    },
    {
      vi: `Ghi điều kiện trước: plan-check record triggered ${id} --date …, rồi dùng --period T-….`,
      en: `Record the condition first: plan-check record triggered ${id} --date …, then use --period T-….`,
    },
  )
}

function noSuchPart(owed: readonly Obligation[]): UsageError {
  const task = owed[0]?.duty.task.id ?? ''
  if (owed.every(({ duty }) => duty.part === null)) {
    return new UsageError(
      {
        vi: `Thời hạn của nhiệm vụ ${task} chỉ có một phần.`,
        en: `The deadline of task ${task} has one part.`,
      },
      { vi: 'Bỏ --part.', en: 'Leave --part out.' },
    )
  }
  return new UsageError(
    {
      vi: `Thời hạn của nhiệm vụ ${task} không có phần ấy.`,
      en: `The deadline of task ${task} has no such part.`,
    },
    partsHelp(owed),
  )
}

function severalParts(owed: readonly Obligation[]): UsageError {
  const task = owed[0]?.duty.task.id ?? ''
  return new UsageError(
    {
      vi: `Thời hạn của nhiệm vụ ${task} có nhiều phần; nói rõ phần nào.`,
      en: `The deadline of task ${task} has several parts; say which one.`,
    },
    partsHelp(owed),
  )
}

function partsHelp(owed: readonly Obligation[]) {
  const parts = new Map(owed.map(({ duty }) => [duty.part, partNotation(duty.schedule)]))
  const list = [...parts].map(([part, notation]) => `--part ${part} (${notation})`).join(', ')
  return { vi: `Dùng: ${list}.`, en: `Use: ${list}.` }
}
