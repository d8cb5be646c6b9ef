import { finding } from '../domain/findings/finding.ts'
import type { PlacedError } from './errors/placed-error.ts'

/**
 * The error of a text that puts more marks on one letter than the stream-safe form of Unicode allows (UAX #15,
 * section 13); null for any other text. Sorting the marks takes time by the square of their number, hours for half a
 * million, and no script needs a third of the limit.
 */
export function stackedMarksError(text: string): PlacedError | null {
  const isEscaped = text.includes('\\')
  if (!isEscaped && !mayStack(text)) return null
  const spelt = isEscaped ? unescapeText(text) : text
  const start = spelt.search(STACKED)
  return start === -1 ? null : tooManyMarks(spelt.slice(0, start).split('\n').length)
}

const MAX_MARKS = 30

/** In quotes, a text may continue on the next line. */
const STACKED = new RegExp(`(?:\\p{M}(?:\\\\\\r?\\n[ \\t]*)?){${MAX_MARKS + 1}}`, 'u')

/** A run of that many characters beyond Latin covers at least one of every 31 positions, so only those are looked at. */
function mayStack(text: string): boolean {
  for (let position = MAX_MARKS; position < text.length; position += MAX_MARKS + 1) {
    if (
      text.charCodeAt(position) >= FIRST_MARK &&
      BEYOND_LATIN.test(text.slice(position - MAX_MARKS, position + MAX_MARKS + 1))
    )
      return true
  }
  return false
}

const FIRST_MARK = 0x300

const BEYOND_LATIN = new RegExp(`[^\\0-\\u02ff]{${MAX_MARKS + 1}}`)

/** The text with escapes such as \\u0301 replaced by their characters. */
function unescapeText(text: string): string {
  return text.replace(/\\(?:u([0-9a-f]{4})|U(00[0-9a-f]{6}))/gi, (written, short, long) => {
    const code = Number.parseInt(short ?? long, 16)
    return code <= 0x10ffff ? String.fromCodePoint(code) : written
  })
}

function tooManyMarks(line: number): PlacedError {
  return {
    code: 'unreadable-file',
    finding: finding(
      [],
      {
        vi: `Dòng ${line} chồng hơn ${MAX_MARKS} dấu lên một chữ, nên tệp không được đọc.`,
        en: `Line ${line} has more than ${MAX_MARKS} marks on one letter, so the file was not read.`,
      },
      { help: { vi: 'Bỏ những dấu thừa.', en: 'Remove the extra marks.' } },
    ),
  }
}
