import type { PlanLine, StatusView } from '../../domain/follow-up/view.ts'
import type { Office, Signatory } from '../../domain/office.ts'
import type { Day } from '../../domain/time/day.ts'
import type { ReportingPeriod } from '../../domain/time/reporting-period.ts'
import type { Letter } from '../draw/letter.ts'
import { printable } from '../draw/printable.ts'
import { documentKind } from './document-kind.ts'
import { periodName } from './period-name.ts'

/** An office whose file says all that an official document needs. */
export interface Sender extends Office {
  readonly place: string
  readonly signatory: Signatory
}

/** What every document of an office says above and below its words. */
export function headAndFoot(
  { superior, name, place, recipients, archive, signatory }: Sender,
  date: string,
): Pick<Letter, 'superior' | 'issuer' | 'placeAndDate' | 'recipients' | 'signature' | 'signedBy'> {
  const { authority, title } = signatory
  return {
    superior: superior === null ? null : capitals(superior),
    issuer: capitals(name),
    placeAndDate: printable(`${place}, ${date}`),
    recipients: ['Như trên', ...recipients]
      .map((line) => `- ${printable(line)};`)
      .concat(`- Lưu: ${printable(archive ?? 'VT')}.`),
    signature: [...(authority === null ? [] : [authority]), title].map(capitals),
    signedBy: signatory.name === null ? null : printable(signatory.name),
  }
}

/** Room for a number or a symbol, which the clerk writes. */
export const BLANK = '\u00a0'.repeat(8)

/** A plan as a letter cites it: `Kế hoạch số 129/KH-UBND ngày 03 tháng 7 năm 2023 của UBND tỉnh`. */
export function citation(
  { type, number, issued, issuer, title }: PlanLine,
  names: StatusView['names'],
): string {
  const kind = documentKind(type).vi
  const numbered = number === null || number.startsWith('/') ? kind : `${kind} số ${number}`
  const date = issued === null ? '' : ` ${decreeDate(issued)}`
  const by = names[issuer]?.name ?? null
  return printable(`${numbered}${date}${by === null ? '' : ` của ${by}`} (${title})`)
}

/** A day or month in words, with a zero before days below 10 and before months 1 and 2 only (Phụ lục I, mục II.4). */
export function decreeDate(day: Day | string): string {
  const [year = '', month = '', date] = day.split('-')
  const number = Number(month)
  const months = `tháng ${number <= 2 ? month : number} năm ${year}`
  return date === undefined ? months : `ngày ${date} ${months}`
}

/** A reporting period as an official document names it: with its days, where they are not those of the calendar. */
export function termText(period: ReportingPeriod): string {
  const { vi } = periodName(period)
  if (period.kind === undefined) return vi
  return `${vi} (từ ${decreeDate(period.first)} đến hết ${decreeDate(period.last)}, kỳ báo cáo theo Nghị định số 09/2019/NĐ-CP)`
}

/** Quantities below 10 are written with a zero, as offices do. */
export function twoDigits(count: number): string {
  return String(count).padStart(2, '0')
}

function capitals(words: string): string {
  return printable(words).toLocaleUpperCase('vi')
}
