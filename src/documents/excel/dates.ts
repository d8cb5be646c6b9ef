import { type Day, dayAt } from '../../domain/time/day.ts'
import { first, inside, type XmlElement } from '../xml.ts'

/** How a date is shown: with its day, or only its month, as "6/2024" that Excel keeps as 1/6/2024. */
export type DateForm = 'day' | 'month' | 'year'

/** The cell styles that show a number as a date. */
export type DateForms = ReadonlyMap<number, DateForm>

export function dateFormsOf(styles: XmlElement | undefined): DateForms {
  const codes = new Map(
    inside(first(styles, 'numFmts')).map(({ attributes }) => [
      Number(attributes.numFmtId),
      attributes.formatCode ?? '',
    ]),
  )
  const forms = new Map<number, DateForm>()
  for (const [at, { attributes }] of inside(first(styles, 'cellXfs')).entries()) {
    const id = Number(attributes.numFmtId ?? 0)
    const form = codes.has(id) ? formOf(codes.get(id) ?? '') : BUILT_IN.get(id)
    if (form !== undefined) forms.set(at, form)
  }
  return forms
}

const BUILT_IN: ReadonlyMap<number, DateForm> = new Map([
  ...[14, 15, 16, 22, 27, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58].map((id) => [id, 'day'] as const),
  [17, 'month'],
  [55, 'month'],
])

/** Letters in quotes and brackets are no codes. */
function formOf(code: string): DateForm | undefined {
  const plain = code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '').toLowerCase()
  if (plain.includes('d')) return /y|m/.test(plain) ? 'day' : undefined
  if (plain.includes('y')) return plain.includes('m') ? 'month' : 'year'
  return undefined
}

/** The day that a workbook keeps as a number; null where it is none. What comes behind its point is a time. */
export function dayOfSerial(serial: number, epoch: '1900' | '1904'): Day | null {
  if (!(serial >= 1 && serial < 2_958_466)) return null
  // Excel's 1900 has a 29 February, so that days count from 30/12/1899 for all that follow.
  return dayAt((Math.floor(serial) - (epoch === '1904' ? 24_107 : 25_569)) * 86_400_000)
}

/** A day as a document writes it, from the number that a workbook keeps. */
export function shownDate(serial: number, form: DateForm, epoch: '1900' | '1904'): string {
  const kept = dayOfSerial(serial, epoch)
  if (kept === null) return String(serial)
  const [year = '', month = '', day = ''] = kept.split('-')
  if (form === 'year') return year
  return form === 'month' ? `${Number(month)}/${year}` : `${day}/${month}/${year}`
}
