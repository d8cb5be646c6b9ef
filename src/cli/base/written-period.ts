import { foldSpelling } from '../../domain/names/fold-spelling.ts'
import { slugOf } from '../../domain/names/slug.ts'
import { type Period, periodNamed } from '../../domain/time/period.ts'

/**
 * A period as people write it: `2024-Q3`, `Q3/2024`, `quý III/2024`, `quý 3 năm 2024`, `tháng 7/2024`, `7/2024`, `năm 2024`,
 * `6 tháng đầu năm 2024`; null where it is none.
 */
export function periodWritten(text: string): Period | null {
  const words = foldSpelling(text)
  for (const [form, id] of FORMS) {
    const match = form.exec(words)
    if (match !== null) return periodNamed(id(match))
  }
  return periodNamed(text.trim().toUpperCase())
}

const FORMS: readonly (readonly [form: RegExp, id: (match: RegExpExecArray) => string])[] = [
  [
    /^(?:quý ?|q)(iv|i{1,3}|[1-4])(?: ?[/-] ?| năm | )(\d{4})$/,
    ([, quarter = '', year]) => `${year}-Q${ROMAN[quarter] ?? quarter}`,
  ],
  [
    /^(\d{4}) ?[/-]? ?(?:quý ?|q)(iv|i{1,3}|[1-4])$/,
    ([, year, quarter = '']) => `${year}-Q${ROMAN[quarter] ?? quarter}`,
  ],
  [/^h([12])[/-](\d{4})$/, ([, half, year]) => `${year}-H${half}`],
  [/^(?:6|sáu) tháng (đầu|cuối) năm (\d{4})$/, ([, which, year]) => `${year}-H${which === 'đầu' ? 1 : 2}`],
  [
    /^(?:tháng )?(\d{1,2})(?:[/-]| năm )(\d{4})$/,
    ([, month = '', year]) => `${year}-${month.padStart(2, '0')}`,
  ],
  [/^(\d{4})[-/](\d)$/, ([, year, month]) => `${year}-0${month}`],
  [/^năm (\d{4})$/, ([, year = '']) => year],
]

const ROMAN: Readonly<Record<string, string>> = { i: '1', ii: '2', iii: '3', iv: '4' }

/** The period that words most likely stand for, to ask whether it was meant; null where they name none. */
export function periodMeant(text: string): Period | null {
  const words = slugOf(text)
    .replaceAll('-', ' ')
    .replace(/^(\d{4})(\d\d)$/, '$1 $2')
  const year = yearIn(words)
  if (year === null) return null
  const rest = words
    .replace(year.said, ' ')
    .replace(/\b(?:nam|year|of)\b/g, ' ')
    .replace(/ +/g, ' ')
    .trim()
  for (const [form, part] of PARTS) {
    const match = form.exec(rest)
    if (match !== null) return periodNamed(year.year + part(match))
  }
  return null
}

/** A year of four digits, or of two at the end, as it is said and in full. */
function yearIn(words: string): { readonly said: RegExp | string; readonly year: string } | null {
  const [, long] = /(?<!\d)((?:19|2\d)\d\d)(?!\d)/.exec(words) ?? []
  if (long !== undefined) return { said: long, year: long }
  const [, short] = / (\d\d)$/.exec(words) ?? []
  return short === undefined ? null : { said: / \d\d$/, year: `20${short}` }
}

/** What stands beside a year, without marks on its letters, and how the id of its period goes on. */
const PARTS: readonly (readonly [form: RegExp, part: (match: RegExpExecArray) => string])[] = [
  [/^$/, () => ''],
  [/^(?:quy|qui|quarter|q)? ?(iv|i{1,3})$/, ([, quarter = '']) => `-Q${ROMAN[quarter]}`],
  [/^(?:quy|qui|quarter|q) ?0?(\d)$/, ([, quarter]) => `-Q${quarter}`],
  [/^(?:h|half) ?0?([12])$/, ([, half]) => `-H${half}`],
  [/^(?:6 thang|sau thang|nua) ?(dau|cuoi)$/, ([, which]) => `-H${which === 'dau' ? 1 : 2}`],
  [/^(?:tuan|week|w) ?(\d{1,2})$/, ([, week = '']) => `-W${week.padStart(2, '0')}`],
  [/^(?:thang|month|t|m)? ?(\d{1,2})$/, ([, month = '']) => `-${month.padStart(2, '0')}`],
]
