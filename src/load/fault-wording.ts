import { type Finding, finding, type Place } from '../domain/findings/finding.ts'
import { nearest } from '../domain/nearest.ts'
import { slugOf } from '../domain/slug.ts'
import type { Text } from '../domain/text.ts'
import type { SchemaError } from './detailed-validators.js'
import type { FaultCode } from './faults/faults.ts'
import { mendedForm } from './mended-form.ts'

/** A fault that points at a place in the file's own words. */
export interface PlacedFault {
  readonly code: FaultCode
  readonly finding: Finding
  /** What to do, where that depends on how the value is written in the file. */
  readonly helpFor?: (words: string) => Text
}

/** A fault found by the schema. */
export interface Found extends PlacedFault {
  /** The place of the key that is not there. */
  readonly missing: Place | null
}

function found(
  code: FaultCode,
  at: Place,
  message: Text,
  help: Text | null,
  on: Finding['on'] = 'value',
  suggest: readonly string[] = [],
): Found {
  return { code, finding: finding(at, message, { on, help, suggest }), missing: null }
}

/** The keys beside an unknown one: those it could be, and those that are missing. */
export interface KeysBeside {
  readonly free: readonly string[]
  readonly missing: readonly string[]
}

/** One that is missing goes before one that may be left out; one that stands there already is never meant. */
export function unknownKey(at: Place, { free, missing }: KeysBeside): Found {
  const key = String(at.at(-1))
  const needed = nearest(key, missing)
  const suggest = [...needed, ...nearest(key, free).filter((other) => !needed.includes(other))]
  const [first] = suggest
  const help =
    first === undefined
      ? {
          vi: `Xóa khóa này; các khóa còn dùng được: ${free.join(', ')}.`,
          en: `Remove it; the keys still free here are: ${free.join(', ')}.`,
        }
      : missing.includes(first)
        ? {
            vi: `Có phải “${first}”, khóa bắt buộc còn thiếu?`,
            en: `Did you mean “${first}”, which is missing?`,
          }
        : { vi: `Có phải “${first}”?`, en: `Did you mean “${first}”?` }
  return found(
    'unknown-key',
    at,
    { vi: `Không có khóa nào tên là ${key} ở đây.`, en: `There is no key named ${key} here.` },
    help,
    'key',
    suggest,
  )
}

export function missingKey(at: Place, key: string, parent: SchemaError['parentSchema']): Found {
  const said = titleOf(object(object(parent.properties)[key]), key)
  const message = { vi: `Thiếu khóa ${key}${said.vi}.`, en: `The key ${key}${said.en} is missing.` }
  const help = { vi: `Thêm ${key}: vào khối này.`, en: `Add ${key}: to this block.` }
  return { ...found('missing-key', at, message, help, 'key'), missing: [...at, key] }
}

/** The two halves of a schema title, `Vietnamese · English`, each as an aside, unless it only says the key again. */
function titleOf(schema: Readonly<Record<string, unknown>>, key: string): Text {
  const [vi, en] = schema.title === undefined ? [] : String(schema.title).split(' · ')
  const aside = (title: string | undefined) =>
    title === undefined || slugOf(title) === key ? '' : ` (${title.toLowerCase()})`
  return { vi: aside(vi), en: aside(en) }
}

export function wrongType(at: Place, { schema, parentSchema, data }: SchemaError): Found {
  const types = array(schema).map(String)
  const wanted = types.map((type) => TYPES[type] ?? { vi: type, en: type })
  const given = TYPES[typeOf(data)] ?? { vi: typeOf(data), en: typeOf(data) }
  const key = keyOf(at)
  const message = {
    vi: `${key === null ? 'Ở đây' : `Khóa ${key}`} cần ${listed(
      wanted.map(({ vi }) => vi),
      'hoặc',
    )}, không phải ${given.vi}.`,
    en: `${key === null ? 'This' : `The key ${key}`} needs ${listed(
      wanted.map(({ en }) => en),
      'or',
    )}, not ${given.en}.`,
  }
  if (parentSchema.format === 'date') return found('wrong-type', at, message, WRITE_DAY)
  if (types.includes('array') && typeof data === 'string') {
    return found('wrong-type', at, message, {
      vi: `Viết trong ngoặc vuông: [${data}].`,
      en: `Put it in brackets: [${data}].`,
    })
  }
  const isQuotable = types.includes('string') && (typeof data === 'number' || typeof data === 'boolean')
  return isQuotable
    ? { ...found('wrong-type', at, message, null), helpFor: inQuotes }
    : found('wrong-type', at, message, null)
}

/** As it stands in the file: 1.10 is not "1.1". */
function inQuotes(words: string): Text {
  return { vi: `Đặt trong ngoặc kép: "${words}".`, en: `Put it in quotes: "${words}".` }
}

/** The name of the key whose value a place is; null for an item of a list. */
function keyOf(at: Place): string | null {
  const last = at.at(-1)
  return typeof last === 'string' ? last : null
}

function listed(words: readonly string[], or: string): string {
  return words.length < 2 ? words.join() : `${words.slice(0, -1).join(', ')} ${or} ${words.at(-1)}`
}

function emptyAt(at: Place): Text {
  const key = keyOf(at)
  return key === null
    ? { vi: 'Giá trị này không được để trống.', en: 'This must not be empty.' }
    : { vi: `Khóa ${key} không được để trống.`, en: `The key ${key} must not be empty.` }
}

function repeated(item: unknown): Text {
  const words = typeof item === 'string' ? `“${item}”` : shown(item)
  return { vi: `${words} đã có trong danh sách.`, en: `${words} stands in the list already.` }
}

/** Every item that stands in the list before; the validator tells of one pair only. */
export function repeatedItems(at: Place, items: readonly unknown[]): readonly Found[] {
  const seen = new Set<string>()
  return items.flatMap((item, index) => {
    const key = JSON.stringify(item)
    if (seen.has(key)) return [found('repeated-item', [...at, index], repeated(item), REPEATED_HELP)]
    seen.add(key)
    return []
  })
}

export function wrongValue(at: Place, data: unknown, allowed: readonly unknown[]): Found {
  const values = allowed.map(String)
  const near = nearest(String(data), values)
  const suggest = near.length > 0 ? near : nearest(slugOf(String(data)), values)
  const [first] = suggest
  const list = values.join(', ')
  const help =
    values.length === 1
      ? { vi: `Viết ${list}.`, en: `Write ${list}.` }
      : first === undefined
        ? { vi: `Chọn một trong: ${list}.`, en: `Choose one of: ${list}.` }
        : { vi: `Có phải “${first}”? Được dùng: ${list}.`, en: `Did you mean “${first}”? Allowed: ${list}.` }
  return found(
    'wrong-value',
    at,
    {
      vi: `Giá trị ${shown(data)} không được dùng ở đây.`,
      en: `The value ${shown(data)} is not allowed here.`,
    },
    help,
    'value',
    suggest,
  )
}

/** A number beyond what its key can hold. */
export function outOfRange(at: Place, { data, keyword, schema }: SchemaError): Found {
  const [vi, en] = keyword === 'minimum' ? ['nhỏ nhất', 'at least'] : ['lớn nhất', 'at most']
  return found(
    'wrong-value',
    at,
    {
      vi: `Giá trị ${shown(data)} không được dùng ở đây.`,
      en: `The value ${shown(data)} is not allowed here.`,
    },
    { vi: `Giá trị ${vi} là ${schema}.`, en: `It must be ${en} ${schema}.` },
  )
}

export function wrongForm(at: Place, { data, parentSchema, schema }: SchemaError): Found {
  const examples = array(parentSchema.examples)
    .filter((example) => example !== null)
    .map(String)
  const right = examples.join(', ')
  const mended = mendedForm(String(data), new RegExp(String(schema), 'u'))
  const isKey = !('examples' in parentSchema) && !('title' in parentSchema)
  return found(
    'wrong-form',
    isKey ? [...at, String(data)] : at,
    { vi: `Giá trị ${shown(data)} không đúng dạng.`, en: `The value ${shown(data)} has the wrong form.` },
    mended !== null
      ? { vi: `Có phải “${mended}”?`, en: `Did you mean “${mended}”?` }
      : examples.length > 0
        ? { vi: `Viết như: ${right}.`, en: `Write it like: ${right}.` }
        : {
            vi: 'Chỉ dùng chữ thường không dấu, số và dấu gạch nối.',
            en: 'Use only unaccented lower-case letters, digits and hyphens.',
          },
    isKey ? 'key' : 'value',
    mended === null ? [] : [mended],
  )
}

/** Also for a day in the wrong form, which is told apart from one that is not in the calendar. */
export function impossibleDate(at: Place, data: unknown): Found {
  if (/^\d{4}-\d{2}-\d{2}$/.test(String(data))) return impossibleDay(at, String(data))
  const mended = mendedForm(String(data), /^\d{4}-\d{2}-\d{2}$/)
  return found(
    'impossible-date',
    at,
    {
      vi: `${shown(data)} không phải là một ngày viết đúng dạng.`,
      en: `${shown(data)} is not a day in the right form.`,
    },
    mended === null ? WRITE_DAY : { vi: `Có phải “${mended}”?`, en: `Did you mean “${mended}”?` },
    'value',
    mended === null ? [] : [mended],
  )
}

/** The fault of a day or month that the calendar does not have. */
export function impossibleDay(at: Place, words: string): Found {
  return found(
    'impossible-date',
    at,
    {
      vi: `Lịch không có ${words.length === 7 ? 'tháng' : 'ngày'} ${words}.`,
      en: `The calendar has no ${words}.`,
    },
    { vi: 'Xem lại văn bản và viết một ngày có thật.', en: 'Check the document and write a real day.' },
  )
}

/** A value that is empty where something must stand. */
export function emptyValue(at: Place): Found {
  return found('empty-value', at, emptyAt(at), EMPTY_HELP)
}

/** A key that its neighbours rule out. */
export function outOfPlace(at: Place): Found {
  const key = keyOf(at) ?? ''
  const { message, help } = OUT_OF_PLACE[key] ?? {
    message: {
      vi: `Khóa ${key} không đi với các khóa bên cạnh.`,
      en: `The key ${key} does not go with those beside it.`,
    },
    help: { vi: 'Bỏ khóa này.', en: 'Leave this key out.' },
  }
  return found('unknown-key', at, message, help, 'key')
}

const ONE_OF_THREE = {
  message: {
    vi: 'Nhóm chỉ khai một trong ba: members, kinds hoặc open.',
    en: 'A group has one of the three: members, kinds or open.',
  },
  help: { vi: 'Giữ lại một khóa.', en: 'Keep one of them.' },
}

const OUT_OF_PLACE: Readonly<Record<string, { readonly message: Text; readonly help: Text }>> = {
  members: ONE_OF_THREE,
  kinds: ONE_OF_THREE,
  through: {
    message: {
      vi: 'Chỉ event: extended mới có khóa through.',
      en: 'Only event: extended has the key through.',
    },
    help: { vi: 'Sửa event, hoặc bỏ khóa này.', en: 'Mend the event, or leave this key out.' },
  },
  retracts: {
    message: {
      vi: 'Chỉ event: retracted mới có khóa retracts.',
      en: 'Only event: retracted has the key retracts.',
    },
    help: { vi: 'Sửa event, hoặc bỏ khóa này.', en: 'Mend the event, or leave this key out.' },
  },
}

export function object(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}

export function array(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : value === undefined ? [] : [value]
}

export function shown(data: unknown): string {
  const words = JSON.stringify(data) ?? String(data)
  return words.length > 60 ? `${words.slice(0, 57)}…` : words
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
const WRITE_DAY: Text = {
  vi: 'Viết năm-tháng-ngày, như 2024-05-31.',
  en: 'Write year-month-day, like 2024-05-31.',
}
const REPEATED_HELP: Text = { vi: 'Giữ lại một mục.', en: 'Keep one of them.' }
