import { parseDay } from '../domain/time/day.ts'

/** What the schemas' `format` words mean; compiled into the validators. */
export const formats = {
  date: (text: string): boolean => parseDay(text) !== null,
}
