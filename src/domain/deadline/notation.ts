import { dayOf, parseDay } from '../time/day.ts'
import type { Frequency } from '../time/period.ts'
import type { DayInPeriod, Part, Recurring, Schedule, Term } from './model/schedule.ts'

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
 * The schedule a notation stands for, or null where it is none. Reads exactly what `notationOf` writes,
 * so that a schedule has one spelling: real days, the first before the last, `@` inside its period.
 */
export function parseNotation(text: string): Schedule | null {
  const parts = text.split(' + ').map(parsePart)
  return parts.every((part) => part !== null) ? parts : null
}

function recurringNotation({ every, at, times }: Recurring): string {
  const words = [`${EVERY} ${every}`]
  if (at !== null) words.push(`@${dayNotation(every, at)}`)
  if (times > 1) words.push(`x${times}`)
  return words.join(' ')
}

function dayNotation(every: Frequency, at: DayInPeriod): string {
  const day = String(at.day).padStart(2, '0')
  if (every === 'month') return day
  if (every === 'year') return `${String(at.month).padStart(2, '0')}-${day}`
  return `m${at.month}-${day}`
}

function termNotation({ relation, count, unit }: Term): string {
  return `${relation} ${count} ${unit}`
}

function parsePart(text: string): Part | null {
  const [word = '', ...rest] = text.split(' ')
  const only = rest.length === 0
  switch (word) {
    case 'once':
      return rest.length === 1 ? parseOnce(rest[0] ?? '') : null
    case 'open': {
      const from = /^(.{10})\.\.$/.exec(rest.join(' '))?.[1]
      const day = from === undefined ? null : parseDay(from)
      return day === null ? null : { kind: 'open', from: day }
    }
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

function parseRecurring(words: readonly string[]): Part | null {
  const match = /^(week|month|quarter|half-year|year)(?: @(\S+))?(?: x([1-9]\d{0,2}))?$/.exec(words.join(' '))
  if (!match) return null
  const every = match[1] as Frequency
  const times = match[3] === undefined ? 1 : Number(match[3])
  if (match[3] === '1') return null
  if (match[2] === undefined) return { kind: 'recurring', every, at: null, times }
  const at = parseDayInPeriod(every, match[2])
  return at === null ? null : { kind: 'recurring', every, at, times }
}

function parseDayInPeriod(every: Frequency, text: string): DayInPeriod | null {
  const pattern = {
    week: null,
    month: /^()(\d\d)$/,
    quarter: /^m([1-3])-(\d\d)$/,
    'half-year': /^m([1-6])-(\d\d)$/,
    year: /^(\d\d)-(\d\d)$/,
  }[every]
  const match = pattern?.exec(text)
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
