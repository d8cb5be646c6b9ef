import { mayBeDigits } from './look-alike-digits.ts'
import type { Token } from './token.ts'
import { longestMatch } from './tokens.ts'

/** Whether a phrase is written in English: it has an English word of time, and no Vietnamese letter. */
export function isEnglish(tokens: readonly Token[]): boolean {
  const words = tokens.filter(({ kind }) => kind === 'word')
  if (!words.every(({ text }) => /^[a-z]+$/.test(text) || text === 'quý')) return false
  return words.some(({ text }) => TELLING.has(text)) || tokens.some((_, at) => standsForMay(tokens, at))
}

/** How many tokens at this place carry no limit in English; 0 where the word might carry one. */
export function skippableInEnglish(tokens: readonly Token[], at: number): number {
  const compound = longestMatch(tokens, at, HARMLESS)
  if (compound > 0) return compound
  const token = tokens[at]
  if (token?.kind === 'sign') return token.text === '-' && tokens[at - 1]?.kind === 'word' ? 1 : 0
  if (token?.kind !== 'word' || !/^[a-z]+$/.test(token.text)) return 0
  return CARRYING.has(token.text) || mayBeDigits(token.text) ? 0 : 1
}

/** The month that a word names, 1 to 12; null where it names none. "may" is one only beside a number. */
export function englishMonthAt(tokens: readonly Token[], at: number): number | null {
  const text = tokens[at]?.text ?? ''
  if (text === 'may') return standsForMay(tokens, at) ? 5 : null
  if (text === 'sept') return 9
  const found = MONTHS.findIndex((month) => text === month || text === month.slice(0, 3))
  return found < 0 ? null : found + 1
}

/** A number from 1 to 12 that English writes in a word; null where none stands here. */
export function englishNumber(word: string): number | null {
  const found = NUMBERS.indexOf(word)
  return found < 0 ? null : found + 1
}

/** Which of four a word names: "first", "second"; null for any other word. */
export function englishOrdinal(word: string): number | null {
  const found = ['first', 'second', 'third', 'fourth'].indexOf(word)
  return found < 0 ? null : found + 1
}

function standsForMay(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.text !== 'may') return false
  const before = ['st', 'nd', 'rd', 'th', 'of'].includes(tokens[at - 1]?.text ?? '') ? at - 2 : at - 1
  return tokens[before]?.kind === 'number' || tokens[at + 1]?.kind === 'number'
}

const MONTHS = [
  ...['january', 'february', 'march', 'april', 'may', 'june'],
  ...['july', 'august', 'september', 'october', 'november', 'december'],
]
const NUMBERS = [
  ...['one', 'two', 'three', 'four', 'five', 'six'],
  ...['seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
]
const RECURRING = [
  'monthly',
  'quarterly',
  'annually',
  'annual',
  'yearly',
  'weekly',
  'daily',
  'semi',
  'biannually',
]
const WITH_MONTHS = MONTHS.filter((month) => month !== 'may').flatMap((month) => [month, month.slice(0, 3)])

/** Words of time that only English has. */
const TELLING = new Set([
  ...WITH_MONTHS,
  ...RECURRING,
  ...[
    'sept',
    'by',
    'before',
    'within',
    'until',
    'till',
    'later',
    'deadline',
    'due',
    'ongoing',
    'continuous',
    'the',
  ],
  ...[
    'continuously',
    'mid',
    'and',
    'required',
    'requested',
    'request',
    'needed',
    'every',
    'each',
    'quarter',
    'half',
    'end',
    'year',
  ],
  ...[
    'from',
    'in',
    'during',
    'upon',
    'onwards',
    'years',
    'months',
    'regularly',
    'possible',
    'scheduled',
    'planned',
  ],
])

/** Words that carry a number, a time, a relation, a negation or a condition. */
const CARRYING = new Set([
  ...MONTHS,
  ...WITH_MONTHS,
  ...NUMBERS,
  ...RECURRING,
  ...'sept zero dozen hundred once twice thrice times half quarter quarters first second third fourth last next'.split(
    ' ',
  ),
  ...'day days week weeks fortnight month months year years date dates hour hours noon midnight'.split(' '),
  ...'by before after until till within from since to in on at during through throughout between for of'.split(
    ' ',
  ),
  ...'early earlier earliest late later latest mid middle beginning start begin end ends ending ongoing'.split(
    ' ',
  ),
  ...'not no non never except unless if when whenever while upon following subject pending only least most'.split(
    ' ',
  ),
  ...'about around approximately roughly nearly extended postponed delayed suspended previous prior coming'.split(
    ' ',
  ),
  ...'every each per any continuous continuously regularly periodically periodic required requested needed'.split(
    ' ',
  ),
  ...'and or but than versus compared tentative estimated q h i ii iii iv v x lunar tet holiday fiscal monday tuesday wednesday thursday friday saturday sunday'.split(
    ' ',
  ),
])
const HARMLESS = [
  'in accordance',
  'in coordination with',
  'in cooperation with',
  'at all levels',
  'in charge of',
  'so that',
  'is expected',
  'is due',
  'is to be',
]
