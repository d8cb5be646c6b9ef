import { type Day, dayOf, parseDay } from '../time/day.ts'
import type { Frequency } from '../time/period.ts'
import {
  type DayInPeriod,
  type Part,
  type Recurring,
  recurring,
  type Schedule,
  type Term,
} from './model/schedule.ts'

/** The word with which the notation of a recurring part begins. */
const EVERY = 'every'

/** Whether the notation of one part stands for something that recurs. */
export function isRecurringNotation(notation: string): boolean {
  return notation.startsWith(`${EVERY} `)
}

/** The schedule in the compact notation: parts joined by ` + `. */
export function notationOf(schedule: Schedule): string {
  return schedule.map(partNotation).join(' + ')
}

/** One part in the compact notation, as in `once 2024-05-31`, `every quarter @m3-20`, `triggered after 10 working-day`. */
export function partNotation(part: Part): string {
  switch (part.kind) {
    case 'once':
      return part.from === null ? `once ${part.through}` : `once ${part.from}..${part.through}`
    case 'open':
      return `open ${part.from}..`
    case 'open-after':
      return `open ${termNotation(part.term)}`
    case 'open-until':
      return 'open until event'
    case 'recurring':
      return recurringNotation(part)
    case 'continuous':
      return 'continuous'
    case 'triggered':
      return part.term === null ? 'triggered' : `triggered ${termNotation(part.term)}`
    case 'undated':
      return 'undated'
  }
}

/**
 * The schedule a notation stands for, or null where it is none. Reads what `notationOf` writes, so that a schedule has
 * one spelling (but that `every 3 month` is read as a quarter): real days, the first before the last, `@` inside its period.
 */
export function parseNotation(text: string): Schedule | null {
  const parts = text.split(' + ').map(parsePart)
  return parts.every((part) => part !== null) ? parts : null
}

function recurringNotation({ every, count, at, times, from, through }: Recurring): string {
  const words = [count === 1 ? `${EVERY} ${every}` : `${EVERY} ${count} ${every}`]
  if (at !== null) words.push(`@${at.in === 'next' ? 'next-' : ''}${dayNotation(every, at)}`)
  if (times > 1) words.push(`x${times}`)
  if (from !== null || through !== null) words.push(`${from ?? ''}..${through ?? ''}`)
  return words.join(' ')
}

function dayNotation(every: Frequency, at: DayInPeriod): string {
  const day = String(at.day).padStart(2, '0')
  switch (every) {
    case 'week':
      return WEEKDAYS[at.day - 1] ?? day
    case 'month':
      return day
    case 'year':
      return `${String(at.month).padStart(2, '0')}-${day}`
    case 'quarter':
    case 'half-year':
      return `m${at.month}-${day}`
  }
}

const WEEKDAYS: readonly string[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']

function termNotation({ relation, count, unit }: Term): string {
  return `${relation} ${count} ${unit}`
}

function parsePart(text: string): Part | null {
  const [word = '', ...rest] = text.split(' ')
  const only = rest.length === 0
  switch (word) {
    case 'once':
      return rest.length === 1 ? parseOnce(rest[0] ?? '') : null
    case 'open':
      return parseOpen(rest.join(' '))
    case EVERY:
      return parseRecurring(rest)
    case 'continuous':
      return only ? { kind: 'continuous' } : null
    case 'triggered': {
      if (only) return { kind: 'triggered', term: null }
      const term = parseTerm(rest.join(' '))
      return term === null ? null : { kind: 'triggered', term }
    }
    case 'undated':
      return only ? { kind: 'undated' } : null
    default:
      return null
  }
}

function parseOnce(words: string): Part | null {
  const [first = '', last] = words.split('..')
  if (last === undefined) {
    const through = parseDay(first)
    return through === null ? null : { kind: 'once', from: null, through }
  }
  const [from, through] = [parseDay(first), parseDay(last)]
  if (from === null || through === null || from > through) return null
  return { kind: 'once', from, through }
}

function parseOpen(words: string): Part | null {
  if (words === 'until event') return { kind: 'open-until' }
  const term = parseTerm(words)
  if (term?.relation === 'after') return { kind: 'open-after', term: { ...term, relation: term.relation } }
  const day = words.length === 12 && words.endsWith('..') ? parseDay(words.slice(0, -2)) : null
  return day === null ? null : { kind: 'open', from: day }
}

function parseRecurring(words: readonly string[]): Part | null {
  const match = RECURRING.exec(words.join(' '))
  if (!match) return null
  const [, length, unit, next, stated, number, bounds] = match
  const every = unit as Frequency
  if (length === '1' || number === '1') return null
  const day = stated === undefined ? null : parseDayInPeriod(every, stated)
  const span = bounds === undefined ? UNBOUNDED : parseBounds(bounds)
  if ((stated !== undefined && day === null) || span === null) return null
  const at =
    day === null ? null : { ...day, in: next === undefined ? ('period' as const) : ('next' as const) }
  return recurring(every, { count: Number(length ?? 1), at, times: Number(number ?? 1), ...span })
}

/** `every [N] UNIT [@DAY] [xN] [FIRST..LAST]`, in this order. */
const RECURRING =
  /^(?:([1-9]\d?) )?(week|month|quarter|half-year|year)(?: @(next-)?(\S+))?(?: x([1-9]\d{0,2}))?(?: (\S+))?$/

interface Bounds {
  readonly from: Day | null
  readonly through: Day | null
}

const UNBOUNDED: Bounds = { from: null, through: null }

/** Two days with `..` between them, either of which may be left out; null where that is not what it is. */
function parseBounds(text: string): Bounds | null {
  const [first = '', last, more] = text.split('..')
  if (last === undefined || more !== undefined || first + last === '') return null
  const [from, through] = [parseDay(first), parseDay(last)]
  if ((from === null) !== (first === '') || (through === null) !== (last === '')) return null
  return from !== null && through !== null && from > through ? null : { from, through }
}

function parseDayInPeriod(every: Frequency, text: string): Pick<DayInPeriod, 'month' | 'day'> | null {
  if (every === 'week') {
    const index = WEEKDAYS.indexOf(text)
    return index < 0 ? null : { month: 1, day: index + 1 }
  }
  const pattern = {
    month: /^()(\d\d)$/,
    quarter: /^m([1-3])-(\d\d)$/,
    'half-year': /^m([1-6])-(\d\d)$/,
    year: /^(\d\d)-(\d\d)$/,
  }[every]
  const match = pattern.exec(text)
  if (!match) return null
  const month = match[1] === '' ? 1 : Number(match[1])
  const day = Number(match[2])
  const possible = every === 'year' ? isDayOfSomeYear(month, day) : day >= 1 && day <= 31
  return possible ? { month, day } : null
}

/** 29 February is a day of some years; 30 February of none. */
function isDayOfSomeYear(month: number, day: number): boolean {
  return dayOf(2024, month, day) !== null
}

function parseTerm(text: string): Term | null {
  const match = /^(after|before) ([1-9]\d{0,3}) (day|working-day|month)$/.exec(text)
  if (!match) return null
  return {
    relation: match[1] as Term['relation'],
    count: Number(match[2]),
    unit: match[3] as Term['unit'],
  }
}
