import { finding } from '../domain/findings/finding.ts'
import type { PlacedError } from './errors/placed-error.ts'

/**
 * What is wrong with a text that puts more marks on one letter than the stream-safe form of Unicode allows (UAX #15,
 * section 13): to put them in order takes time by the square of their number, hours for half a million. No script
 * needs a third as many. Null for any other text.
 */
export function stackedMarksError(text: string): PlacedError | null {
  const isEscaped = text.includes('\\')
  if (!isEscaped && !mayStack(text)) return null
  const spelt = isEscaped ? unescaped(text) : text
  const at = spelt.search(STACKED)
  return at === -1 ? null : tooManyMarks(spelt.slice(0, at).split('\n').length)
}

const MOST_MARKS = 30

/** In quotes, a text may go on in the next line. */
const STACKED = new RegExp(`(?:\\p{M}(?:\\\\\\r?\\n[ \\t]*)?){${MOST_MARKS + 1}}`, 'u')

/** So many characters beyond Latin in a row have one of them at every so-manieth place: only those are looked at. */
function mayStack(text: string): boolean {
  for (let at = MOST_MARKS; at < text.length; at += MOST_MARKS + 1) {
    if (
      text.charCodeAt(at) >= FIRST_MARK &&
      BEYOND_LATIN.test(text.slice(at - MOST_MARKS, at + MOST_MARKS + 1))
    )
      return true
  }
  return false
}

const FIRST_MARK = 0x300

const BEYOND_LATIN = new RegExp(`[^\\0-\\u02ff]{${MOST_MARKS + 1}}`)

/** In quotes, a text may name a character by its number. */
function unescaped(text: string): string {
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
        vi: `Dòng ${line} chồng hơn ${MOST_MARKS} dấu lên một chữ, nên tệp không được đọc.`,
        en: `Line ${line} puts more than ${MOST_MARKS} marks on one letter, so the file was not read.`,
      },
      { help: { vi: 'Bỏ những dấu thừa.', en: 'Take out the marks that belong to nothing.' } },
    ),
  }
}
