import type { PlanLine } from '../domain/follow-up/view.ts'
import { written } from '../domain/time/written.ts'
import type { Say } from './page.ts'
import { printable } from './printable.ts'

/** What a plan is called in a table: its number, or its id where it has none. */
export function planName({ number, id }: PlanLine): string {
  return printable(number ?? id)
}

/** The plan with its date and id, as far as they are known: `129/KH-UBND ngày 3/7/2023 (thai-nguyen-129)`. */
export function planTitle({ number, id, issued, knownBy }: PlanLine, say: Say): string {
  const date = { vi: written(issued ?? knownBy, 'vi'), en: written(issued ?? knownBy, 'en') }
  const when = say(
    issued === null
      ? { vi: `có trước ${date.vi}`, en: `known by ${date.en}` }
      : issued.length === 7
        ? { vi: `tháng ${date.vi}`, en: `of ${date.en}` }
        : { vi: `ngày ${date.vi}`, en: `of ${date.en}` },
  )
  return number === null
    ? say({ vi: `${id} (văn bản không số, ${when})`, en: `${id} (unnumbered, ${when})` })
    : `${printable(number)} ${when} (${id})`
}
