import { type ItemFound, type PhraseItem, singleItem, type TokenSpan } from '../model/item.ts'
import type { ReadingStep } from '../model/reading.ts'
import { yearAt } from '../model/years.ts'
import { skippable } from '../words/fillers.ts'
import { beginsLead } from '../words/lead-in-words.ts'
import type { Token } from '../words/token.ts'
import { amounts, calledByNumber, thisDocument } from './named-things.ts'

/** "đối với Trung tâm dữ liệu số 1": which part of the work a limit is for. The year of what it names belongs to it. */
export function concerning({ tokens, at, before }: TokenSpan): ItemFound | null {
  if (tokens[at]?.text !== 'đối' || tokens[at + 1]?.text !== 'với') return null
  const isBehind = before.at(-1)?.kind === 'moment' && before.at(-1)?.until === at
  let until = at + 2
  while (until < tokens.length) {
    const length = wordsAt(tokens, until, before)
    if (length === 0 || (until > at + 2 && beginsLead(tokens, until))) break
    until += length
  }
  if (until === at + 2) return null
  const year = tokens[until]?.text === 'năm' && yearAt(tokens, until + 1) !== null ? until + 2 : until
  if (isBehind && endsPart(tokens[year])) until = year
  return singleItem(at, until, { kind: 'dropped', because: CONCERNING })
}

/** Whether an item only says what a limit is for. */
export function isConcerning(item: PhraseItem): boolean {
  return item.kind === 'dropped' && item.because === CONCERNING
}

/** Whether a phrase was read as limits for several things, each of which can be a deliverable of its own. */
export function isForSeveralThings(steps: readonly ReadingStep[]): boolean {
  return steps.filter(({ because }) => because === CONCERNING).length > 1
}

function wordsAt(tokens: readonly Token[], at: number, before: readonly PhraseItem[]): number {
  const place = { tokens, at, before }
  const named = calledByNumber(place) ?? thisDocument(place) ?? amounts(place)
  if (named !== null) return named.until - at
  if (tokens[at]?.kind === 'sign') return 0
  return skippable(tokens, at)
}

function endsPart(token: Token | undefined): boolean {
  return token === undefined || [',', ';', '.', ')'].includes(token.text)
}

const CONCERNING = { vi: 'nói thời hạn là của việc nào', en: 'says what the limit is for' }
