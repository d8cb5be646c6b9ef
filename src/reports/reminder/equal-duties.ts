import type { ObligationLine } from '../../domain/follow-up/view.ts'
import { groupedBy, type TableLine } from '../words/table-lines.ts'

/** Numbers duties: once for the tables of all agencies that help with them. */
export function dutyNumbers(lines: readonly ObligationLine[]): ReadonlyMap<ObligationLine, number> {
  const numbers = new Map<string, number>()
  return new Map(
    lines.map((line) => {
      const duty = dutyInState(line)
      const number = numbers.get(duty) ?? numbers.size
      numbers.set(duty, number)
      return [line, number]
    }),
  )
}

/** What equal duties of several agencies share. */
function dutyInState(line: ObligationLine): string {
  const { plan, task, deliverable, part, period, status, due, daysLate, flags, reached, reportTo } = line
  return JSON.stringify([
    plan,
    task,
    deliverable,
    part,
    period,
    status,
    due,
    daysLate,
    flags,
    reached,
    reportTo,
  ])
}

/** Equal duties of several agencies as one line, in the order of the first of each. */
export function equalDutiesTogether(
  lines: readonly ObligationLine[],
  dutyOf: ReadonlyMap<ObligationLine, number>,
): readonly TableLine[] {
  return groupedBy(lines, (line) => dutyOf.get(line)).map((all) => ({ one: all[0], all, of: all.length }))
}

/** The earliest last day first; what has none keeps the plan's order at the end. */
export function byLastDay(lines: readonly ObligationLine[]): readonly ObligationLine[] {
  const key = ({ due }: ObligationLine) => due ?? '9999'
  return [...lines].sort((one, other) => (key(one) < key(other) ? -1 : key(one) > key(other) ? 1 : 0))
}
