import { type Day, parseDay } from '../domain/time/day.ts'

/** The calendar day in Việt Nam at a moment, wherever the machine stands. */
export function dayInVietnam(now: Date): Day {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: 'Asia/Ho_Chi_Minh',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  })
  const day = parseDay(parts.format(now))
  if (day === null) throw new RangeError(`no day for ${now.toISOString()}`)
  return day
}
