import { MONTH_END, type MonthDay } from './moment.ts'

/** The days that a part of a month stands for. */
export interface Slice {
  readonly first: MonthDay
  readonly last: MonthDay
}

type SliceOf = (month: number) => Slice

/** Civil Code art. 146(2): the beginning, middle and end of a month are its 1st, 15th and last day. */
export const DAY_SLICES: ReadonlyMap<string, SliceOf> = new Map(
  Object.entries({
    đầu: (month: number) => day(month, 1),
    giữa: (month: number) => day(month, 15),
    cuối: (month: number) => day(month, MONTH_END),
  }),
)

/** The halves of a month meet on its 15th, which art. 146(2) calls its middle. */
export const HALF_MONTHS: ReadonlyMap<string, SliceOf> = new Map(
  Object.entries({
    đầu: (month: number) => ({ first: { month, day: 1 }, last: { month, day: 15 } }),
    cuối: (month: number) => ({ first: { month, day: 16 }, last: { month, day: MONTH_END } }),
  }),
)

function day(month: number, day: number): Slice {
  return { first: { month, day }, last: { month, day } }
}
