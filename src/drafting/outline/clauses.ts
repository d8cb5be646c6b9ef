import { ordersSomebody } from '../duties/opening.ts'
import { TOGETHER } from '../duties/supports.ts'
import { listAtStart } from '../names/agency-list.ts'
import type { Names } from '../names/names.ts'
import { assignmentsIn } from './assignment.ts'
import { namesAt } from './subject-names.ts'

/** Sentences, not parted at abbreviations or numbers. */
export function sentencesIn(text: string): readonly string[] {
  return text
    .split(/(?<=[\p{L}\d)”"]{2}[.!?])\s+(?=[\p{Lu}“"])|\n+/u)
    .map((sentence) => sentence.trim())
    .filter(Boolean)
}

/** Of a text that ends in opening what stands below it the sentences before that order something: "UBND tỉnh giao Sở A …. Các cơ quan thực hiện:". */
export function beforeOpening(text: string): string {
  return /:\s*$/.test(text) ? sentencesIn(text).slice(0, -1).filter(ordersSomebody).join(' ') : text
}

/** A sentence parted at the semicolons behind which another body is told what to do: "Sở A …; Sở B …". */
export function clausesIn(sentence: string, names: Names): readonly string[] {
  const clauses: string[] = []
  let from = 0
  for (const { index } of [...sentence.matchAll(/;\s+/g)].slice(0, MOST)) {
    const [before, after] = [sentence.slice(from, index), sentence.slice(index + 1).trimStart()]
    if (!isAssigned(after, before, names) || !isWhole(before, names)) continue
    clauses.push(before)
    from = sentence.length - after.length
  }
  return [...clauses, sentence.slice(from)]
}

/** Whether the words behind a semicolon begin with another body, or with an order to it behind what a body does unordered. */
function isAssigned(after: string, before: string, names: Names): boolean {
  const own = after.replace(/^riêng\s+/iu, '')
  if (namesAt(own, names, 'subject') !== null) return true
  const order = /^(?:giao|yêu cầu|đề nghị)\s+/iu.exec(after)?.[0]
  if (order === undefined || namesAt(after.slice(order.length), names, 'ordered') === null) return false
  return assignmentsIn(before, names, 'item').every(({ said }) => said === 'by-subject')
}

/** Semicolons of a sentence that are looked at. */
const MOST = 30

/** Whether words assign something by themselves, and do not end amid the names of those to work with. */
function isWhole(words: string, names: Names): boolean {
  if (!assignmentsIn(words, names, 'item').some((one) => one.words !== '')) return false
  const last = [...words.matchAll(TOGETHER)].at(-1)
  if (last === undefined) return true
  const rest = words.slice(last.index + last[0].length)
  const { until } = listAtStart(rest, names.finder, names.context.issued, 'with-whom')
  return rest.slice(until).trim() !== ''
}
