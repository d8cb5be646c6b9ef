import type { Calendar } from '../../src/domain/time/calendar.ts'
import { loadFile } from '../../src/load/load.ts'
import { filesIn } from './workspace.ts'

/** The official days off that are shipped: 2023 to 2027. */
export async function shippedCalendar(): Promise<Calendar> {
  const years = []
  for (const file of filesIn('plans/calendar')) {
    const { document } = await loadFile(file)
    if (document?.kind !== 'calendar') throw new Error(file.path)
    years.push(document.year)
  }
  return new Map(years.map((year) => [year.year, year]))
}
