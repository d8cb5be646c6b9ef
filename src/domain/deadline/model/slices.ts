import { MONTH_END, type MonthDay } from './moment.ts'

/** The days that a part of a month stands for. */
export interface Slice {
  readonly first: MonthDay
  readonly last: MonthDay
}

type SliceOf = (month: number) => Slice

/** Civil Code art. 146(2): the beginning, middle and end of a month are its 1st, 15th and last day. */
export const DAY_SLICES: Readonly<Record<string, SliceOf>> = {
  đầu: (month) => day(month, 1),
  giữa: (month) => day(month, 15),
  cuối: (month) => day(month, MONTH_END),
}

/** The halves of a month meet on its 15th, which art. 146(2) calls its middle. */
export const HALF_MONTHS: Readonly<Record<string, SliceOf>> = {
  đầu: (month) => ({ first: { month, day: 1 }, last: { month, day: 15 } }),
  cuối: (month) => ({ first: { month, day: 16 }, last: { month, day: MONTH_END } }),
}

function day(month: number, day: number): Slice {
  return { first: { month, day }, last: { month, day } }
}
