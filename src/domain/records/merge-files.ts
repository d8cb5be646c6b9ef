import type { Day } from '../time/day.ts'
import { firstOfEachId, type PlanRecord } from './record.ts'

/**
 * A plan's records from all its files, day by day; of records with the same id, only the first.
 *
 * What one file says about a day stays together and in its order. Of two files, the one that began to record the day
 * earlier comes first, and if both began together, the one with the smaller id. So neither file names nor later records
 * decide the order.
 */
export function mergeRecordFiles(files: readonly (readonly PlanRecord[])[]): readonly PlanRecord[] {
  if (files.length < 2) return firstOfEachId(files.flat())
  const counting = new Set(firstOfEachId(files.flat()))
  return files
    .flatMap((records) => entriesOf(records.filter((record) => counting.has(record))))
    .sort(compared)
    .flatMap(({ records }) => records)
}

/** What one file says about one day. */
interface DayEntry {
  readonly date: Day
  /** The earliest day of recording. */
  readonly begun: Day
  /** The smallest id of the records of that day of recording. */
  readonly id: string
  readonly records: readonly PlanRecord[]
}

function entriesOf(records: readonly PlanRecord[]): readonly DayEntry[] {
  const byDay = new Map<Day, PlanRecord[]>()
  for (const record of records) {
    const ofDay = byDay.get(record.date)
    if (ofDay === undefined) byDay.set(record.date, [record])
    else ofDay.push(record)
  }
  return [...byDay].map(([date, ofDay]) => {
    const begun = smallest(ofDay.map(({ recorded }) => recorded))
    const id = smallest(ofDay.filter(({ recorded }) => recorded === begun).map((record) => record.id))
    return { date, begun, id, records: ofDay }
  })
}

function smallest<Word extends string>(words: readonly Word[]): Word {
  return words.reduce((least, word) => (word < least ? word : least))
}

function compared(one: DayEntry, other: DayEntry): number {
  return inOrder(one.date, other.date) || inOrder(one.begun, other.begun) || inOrder(one.id, other.id)
}

function inOrder(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
