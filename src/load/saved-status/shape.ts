import { type Day, parseDay } from '../../domain/time/day.ts'

/** Thrown where a value is not of the form that is read there; caught where the file is refused. */
export class Misfit extends Error {
  /** The place in the values: `obligations[3].due`. */
  readonly at: string

  constructor(at: string) {
    super(`not of the form expected: ${at}`)
    this.at = at
  }
}

/** Reads a value of one form, found at a place. */
export type Shape<Value> = (value: unknown, at: string) => Value

export const text: Shape<string> = (value, at) => {
  if (typeof value !== 'string') throw new Misfit(at)
  return value
}

export const day: Shape<Day> = (value, at) => {
  const read = parseDay(text(value, at))
  if (read === null) throw new Misfit(at)
  return read
}

export const number: Shape<number> = (value, at) => {
  if (typeof value !== 'number') throw new Misfit(at)
  return value
}

export function wordOf<const Word extends string>(words: readonly Word[]): Shape<Word> {
  return (value, at) => {
    const read = words.find((word) => word === value)
    if (read === undefined) throw new Misfit(at)
    return read
  }
}

export function orNull<Value>(shape: Shape<Value>): Shape<Value | null> {
  return (value, at) => (value === null ? null : shape(value, at))
}

export function listOf<Value>(shape: Shape<Value>): Shape<readonly Value[]> {
  return (value, at) => {
    if (!Array.isArray(value)) throw new Misfit(at)
    return value.map((item, index) => shape(item, `${at}[${index}]`))
  }
}

export function mapOf<Value>(shape: Shape<Value>): Shape<Readonly<Record<string, Value>>> {
  return (value, at) =>
    Object.fromEntries(
      Object.entries(keyed(value, at)).map(([key, item]) => [key, shape(item, `${at}.${key}`)]),
    )
}

/** Reads the values of a mapping, each key in its own form. */
export interface Keys {
  readonly get: <Value>(key: string, shape: Shape<Value>) => Value
  /** Null where the key is not there: the version of the program did not write it yet. */
  readonly ifThere: <Value>(key: string, shape: Shape<Value>) => Value | null
}

export function keysOf(value: unknown, at: string): Keys {
  const values = keyed(value, at)
  const placeOf = (key: string) => (at === '' ? key : `${at}.${key}`)
  return {
    get: (key, shape) => shape(values[key], placeOf(key)),
    ifThere: (key, shape) => (values[key] === undefined ? null : shape(values[key], placeOf(key))),
  }
}

function keyed(value: unknown, at: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Misfit(at)
  return value as Record<string, unknown>
}
