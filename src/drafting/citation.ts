import { fixedNumber, isDocumentNumber } from '../domain/names/document-number.ts'
import { type Day, dayOf } from '../domain/time/day.ts'

/** A document that another one cites. */
export interface Cited {
  readonly number: string
  readonly issued: Day | null
  readonly title: string | null
}

/** The documents cited in a text, each once, in their order: "Chỉ thị số 07/CT-TTg ngày 21/3/2023 của … về …". */
export function citedIn(text: string): readonly Cited[] {
  const cited = [...text.matchAll(CITATION)].flatMap((match): readonly Cited[] => {
    const written = (match[1] ?? '').replace(/[.,;:]+$/, '')
    const number = isDocumentNumber(written) ? written : fixedNumber(written)
    if (number === null || !/^\d/.test(number)) return []
    return [
      {
        number,
        issued: dayIn(match[2] ?? ''),
        title: titleBehind(text.slice(match.index + match[0].length)),
      },
    ]
  })
  return cited.filter(({ number }, at) => cited.findIndex((other) => other.number === number) === at)
}

const CITATION =
  /(?<![\p{L}\d/])(\d{1,5}[a-zđ]?(?:\/\d{4})?\s?[-/]\s?\p{Lu}[\p{L}\d]*(?:\s?[-/.&]\s?[\p{L}\d]+)*)(?:\s+(?:tỉnh\s+)?,?\s*(ngày\s+\d{1,2}\s*(?:[/.-]|tháng)\s*\d{1,2}\s*(?:[/.-]|năm)\s*\d{4}))?/giu

/** The day in "ngày 21/3/2023" or "ngày 05 tháng 01 năm 2023"; null where there is none. */
export function dayIn(text: string): Day | null {
  const match = /ngày\s+(\d{1,2})\s*(?:[/.-]|tháng)\s*(\d{1,2})\s*(?:[/.-]|năm)\s*(\d{4})/iu.exec(text)
  return match === null ? null : dayOf(Number(match[3]), Number(match[2]), Number(match[1]))
}

/** "của … về việc …": what a cited document is about, in the words that cite it. */
function titleBehind(rest: string): string | null {
  const match = /^\s*(?:của|do)?[^;.]{0,120}?\s(?:về việc|về|v\/v|phê duyệt|ban hành)\s+([^;.“”"]+)/iu.exec(
    rest,
  )
  const title = match?.[1]?.replace(/,\s*(?:UBND|Ủy ban|Uỷ ban|HĐND|Chủ tịch|Sở|Bộ)\s.*$/u, '').trim()
  return title === undefined || title.length < 5 || title.length > 200 ? null : upperFirst(title)
}

export function upperFirst(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
