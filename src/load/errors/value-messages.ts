import { didYouMean } from '../../domain/findings/did-you-mean.ts'
import type { FindingPlace } from '../../domain/findings/finding.ts'
import { nearest } from '../../domain/names/nearest.ts'
import { slugOf } from '../../domain/names/slug.ts'
import { joinTexts, type Text } from '../../domain/text.ts'
import type { SchemaError } from '../detailed-validators.js'
import { array } from '../untyped.ts'
import { WRITE_DAY } from './day-messages.ts'
import { type ErrorContext, lastKeyOf, placedError, shownValue } from './placed-error.ts'
import { certainFix, onlySlip, suggestedForm } from './suggest-form.ts'

export function wrongType(at: FindingPlace, { schema, parentSchema, data }: SchemaError): ErrorContext {
  const types = array(schema).map(String)
  const expected = types.map((type) => TYPES[type] ?? { vi: type, en: type })
  const given = TYPES[typeOf(data)] ?? { vi: typeOf(data), en: typeOf(data) }
  const key = lastKeyOf(at)
  const message = {
    vi: `${key === null ? 'Ở đây' : `Khóa ${key}`} cần ${quotedList(
      expected.map(({ vi }) => vi),
      'hoặc',
    )}, không phải ${given.vi}.`,
    en: `${key === null ? 'This' : `The key ${key}`} needs ${quotedList(
      expected.map(({ en }) => en),
      'or',
    )}, not ${given.en}.`,
  }
  if (parentSchema.format === 'date') return placedError('wrong-type', at, message, WRITE_DAY)
  if (types.includes('array') && typeof data === 'string') {
    if (ODD_DASH.test(data)) return placedError('wrong-type', at, message, TYPE_DASH)
    const help = { vi: `Viết trong ngoặc vuông: [${data}].`, en: `Put it in brackets: [${data}].` }
    return placedError('wrong-type', at, message, help, 'value', [], { form: 'only-item' })
  }
  const isQuotable = types.includes('string') && (typeof data === 'number' || typeof data === 'boolean')
  return isQuotable
    ? { ...placedError('wrong-type', at, message, null, 'value', [], { form: 'quoted' }), helpFor: inQuotes }
    : placedError('wrong-type', at, message, null)
}

const ODD_DASH = /^[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/
const TYPE_DASH: Text = {
  vi: 'Dấu gạch đầu mục không phải dấu - thường; gõ lại dấu - và một dấu cách.',
  en: 'The dash before the item is not the ordinary -; type a - and a space.',
}

/** The help quotes the file's own characters: 1.10 is not "1.1". */
function inQuotes(words: string): Text {
  return { vi: `Đặt trong ngoặc kép: "${words}".`, en: `Put it in quotes: "${words}".` }
}

function quotedList(words: readonly string[], or: string): string {
  return words.length < 2 ? words.join() : `${words.slice(0, -1).join(', ')} ${or} ${words.at(-1)}`
}

function repeatedItem(item: unknown): Text {
  const words = typeof item === 'string' ? `“${item}”` : shownValue(item)
  return { vi: `${words} đã có trong danh sách.`, en: `${words} is in the list already.` }
}

/** One error for every item that repeats an earlier one; the validator reports only one pair. */
export function repeatedItems(at: FindingPlace, items: readonly unknown[]): readonly ErrorContext[] {
  const seen = new Set<string>()
  return items.flatMap((item, index) => {
    const key = JSON.stringify(item)
    if (seen.has(key))
      return [placedError('repeated-item', [...at, index], repeatedItem(item), REPEATED_HELP)]
    seen.add(key)
    return []
  })
}

export function wrongValue(at: FindingPlace, data: unknown, allowed: readonly unknown[]): ErrorContext {
  const values = allowed.map(String)
  const near = nearest(String(data), values)
  const suggest = near.length > 0 ? near : nearest(slugOf(String(data)), values)
  const list = values.join(', ')
  const question = didYouMean(suggest, null)
  const help =
    values.length === 1
      ? { vi: `Viết ${list}.`, en: `Write ${list}.` }
      : question === null
        ? { vi: `Chọn một trong: ${list}.`, en: `Choose one of: ${list}.` }
        : joinTexts([question, { vi: `Được dùng: ${list}.`, en: `Allowed: ${list}.` }], ' ')
  return placedError(
    'wrong-value',
    at,
    {
      vi: `Giá trị ${shownValue(data)} không được dùng ở đây.`,
      en: `The value ${shownValue(data)} is not allowed here.`,
    },
    help,
    'value',
    suggest,
    onlySlip(String(data), suggest),
  )
}

/** A number beyond what its key can hold. */
export function outOfRange(at: FindingPlace, { data, keyword, schema }: SchemaError): ErrorContext {
  const [vi, en] = keyword === 'minimum' ? ['nhỏ nhất', 'at least'] : ['lớn nhất', 'at most']
  return placedError(
    'wrong-value',
    at,
    {
      vi: `Giá trị ${shownValue(data)} không được dùng ở đây.`,
      en: `The value ${shownValue(data)} is not allowed here.`,
    },
    { vi: `Giá trị ${vi} là ${schema}.`, en: `It must be ${en} ${schema}.` },
  )
}

export function wrongForm(at: FindingPlace, { data, parentSchema, schema }: SchemaError): ErrorContext {
  const examples = array(parentSchema.examples)
    .filter((example) => example !== null)
    .map(String)
  const right = examples.join(', ')
  const fixed = suggestedForm(String(data), new RegExp(String(schema), 'u'))
  const suggest = fixed === null ? [] : [fixed]
  const isKey = !('examples' in parentSchema) && !('title' in parentSchema)
  return placedError(
    'wrong-form',
    isKey ? [...at, String(data)] : at,
    {
      vi: `Giá trị ${shownValue(data)} không đúng dạng.`,
      en: `The value ${shownValue(data)} has the wrong form.`,
    },
    didYouMean(
      suggest,
      examples.length > 0
        ? { vi: `Viết như: ${right}.`, en: `Write it like: ${right}.` }
        : {
            vi: 'Chỉ dùng chữ thường không dấu, số và dấu gạch nối.',
            en: 'Use only unaccented lower-case letters, digits and hyphens.',
          },
    ),
    isKey ? 'key' : 'value',
    suggest,
    isKey ? null : certainFix(String(data), fixed),
  )
}

/** The error of a value that must not be empty. */
export function emptyValue(at: FindingPlace): ErrorContext {
  return placedError('empty-value', at, emptyAt(at), EMPTY_HELP)
}

function emptyAt(at: FindingPlace): Text {
  const key = lastKeyOf(at)
  return key === null
    ? { vi: 'Giá trị này không được để trống.', en: 'This must not be empty.' }
    : { vi: `Khóa ${key} không được để trống.`, en: `The key ${key} must not be empty.` }
}

function typeOf(data: unknown): string {
  return data === null ? 'null' : Array.isArray(data) ? 'array' : typeof data
}

const TYPES: Readonly<Record<string, Text>> = {
  string: { vi: 'chữ', en: 'text' },
  number: { vi: 'một số', en: 'a number' },
  integer: { vi: 'một số nguyên', en: 'a whole number' },
  boolean: { vi: 'true/false', en: 'true or false' },
  object: { vi: 'một khối khóa', en: 'a block of keys' },
  array: { vi: 'một danh sách', en: 'a list' },
  null: { vi: 'null', en: 'null' },
}

const EMPTY_HELP: Text = {
  vi: 'Viết giá trị; chỉ khóa không bắt buộc mới bỏ được.',
  en: 'Write a value; only an optional key may be left out.',
}
const REPEATED_HELP: Text = { vi: 'Giữ lại một mục.', en: 'Keep one of them.' }
