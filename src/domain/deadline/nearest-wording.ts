import { foldSpelling } from '../names/fold-spelling.ts'
import { nearest } from '../names/nearest.ts'
import { dayOf } from '../time/day.ts'
import type { ReadingContext } from './model/reading.ts'
import { notationOf } from './notation.ts'
import { readDeadline } from './read.ts'

/** A wording that can be read, near one that cannot. */
export interface NearWording {
  readonly words: string
  /** What it would mean, in compact notation. */
  readonly notation: string
}

/**
 * The nearest wording that the grammar reads, or null where none is near: the phrase with its misspelt words
 * mended, else the most alike of the usual forms with the phrase's own numbers. Only ever a suggestion.
 */
export function nearestWording(phrase: string, context: ReadingContext): NearWording | null {
  if (phrase.length > LONGEST || lacksOnlyTheIssue(phrase, context)) return null
  const known = vocabulary()
  const mended = phrase
    .normalize('NFC')
    .split(/\s+/)
    .map((word) => mendedWord(word, known))
    .join(' ')
  return (
    [mended, ...likeForms(phrase)]
      .filter((words) => foldSpelling(words) !== foldSpelling(phrase))
      .map((words) => ({ words, reading: readDeadline(words, context) }))
      .flatMap(({ words, reading }) =>
        reading.kind === 'read' ? [{ words, notation: notationOf(reading.schedule) }] : [],
      )[0] ?? null
  )
}

/** Whether the words are well written and only the day of the document, which the plan doesn't give, is missing. */
function lacksOnlyTheIssue(phrase: string, context: ReadingContext): boolean {
  if (context.issued !== null) return false
  const reading = readDeadline(phrase, { ...context, issued: ANY_ISSUE })
  return reading.kind === 'read' || reading.needsCalendar
}

/** Stands for a known day of issue, whichever it is. */
const ANY_ISSUE = dayOf(2024, 1, 1)

/** The usual forms; `#` stands for a number. */
const FORMS = [
  'Hoàn thành trước ngày #/#/#',
  'Hoàn thành trước tháng #/#',
  'Hoàn thành trong tháng #/#',
  'Hoàn thành trong quý #/#',
  'Hoàn thành trong năm #',
  'Chậm nhất ngày #/#/#',
  'Trước ngày # tháng # năm #',
  'Đến hết ngày #/#/#',
  'Từ ngày #/#/# đến ngày #/#/#',
  'Tháng #/#',
  'Tháng # năm #',
  'Quý #/#',
  'Năm #',
  'Năm # - #',
  'Giai đoạn # - #',
  'Cuối năm #',
  '6 tháng đầu năm #',
  'Trước ngày #/# hằng năm',
  'Trước ngày # hằng tháng',
  'Hằng năm',
  'Hằng quý',
  'Hằng tháng',
  'Hằng tuần',
  'Định kỳ hằng quý',
  '# lần/năm',
  'Thường xuyên',
  'Đột xuất khi có yêu cầu',
  'Sau khi có hướng dẫn',
  'Theo quy định',
  'Không có thời hạn',
  'Trong vòng # ngày kể từ ngày nhận được văn bản',
]

const LONGEST = 120

/** The words of the usual forms, which a misspelt word may have meant. */
function vocabulary(): readonly string[] {
  return [...new Set(FORMS.flatMap((form) => foldSpelling(form).match(/\p{L}+/gu) ?? []))]
}

/** A word whose letters are one of the vocabulary but for its marks, or nearly so; any other as it is. */
function mendedWord(word: string, known: readonly string[]): string {
  const [letters] = word.match(/\p{L}+/u) ?? []
  if (letters === undefined || known.includes(foldSpelling(letters))) return word
  const bare = known.find((other) => unmarked(other) === unmarked(letters))
  const near = bare ?? (letters.length > 3 ? nearest(letters, known)[0] : undefined)
  return near === undefined ? word : word.replace(letters, near)
}

/** The forms most alike, their numbers those of the phrase; a form with another count of numbers is none. */
function likeForms(phrase: string): readonly string[] {
  const numbers = phrase.match(NUMBER) ?? []
  const shape = phrase.replace(NUMBER, '#')
  return nearest(shape, FORMS)
    .filter((form) => (form.match(/#/g) ?? []).length === numbers.length)
    .map((form) => {
      let next = 0
      return form.replace(/#/g, () => numbers[next++] ?? '')
    })
}

const NUMBER = /\d+|(?<!\p{L})[IVX]+(?!\p{L})/gu

function unmarked(word: string): string {
  return foldSpelling(word).normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd')
}
