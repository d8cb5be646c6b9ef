import type { Calendar } from '../../src/domain/time/calendar.ts'
import { loadFile } from '../../src/load/load.ts'
import type { SourceFile } from '../../src/load/source.ts'
import { filesIn } from './workspace.ts'

/** The shipped calendars of 2023 to 2025, beyond which no test that uses them knows a day off. */
export const calendarFiles: readonly SourceFile[] = filesIn('plans/calendar').filter(({ path }) =>
  /202[345]\.yaml$/.test(path),
)

/** The official days off of 2023 to 2025. */
export async function shippedCalendar(): Promise<Calendar> {
  return calendarOf(calendarFiles)
}

/** The official days off that files hold. */
export async function calendarOf(files: readonly SourceFile[]): Promise<Calendar> {
  const years = []
  for (const file of files) {
    const { document } = await loadFile(file)
    if (document?.kind !== 'calendar') throw new Error(file.path)
    years.push(document.year)
  }
  return new Map(years.map((year) => [year.year, year]))
}
