import type { Language } from '../../domain/text.ts'
import { ics, type LastDays } from './ics.ts'

/** A way to write last days. */
interface CalendarFormat {
  readonly name: string
  readonly render: (days: LastDays, language: Language) => Promise<string>
}

/** Every format of `calendar`. */
export const calendarFormats: readonly CalendarFormat[] = [{ name: 'ics', render: ics }]
