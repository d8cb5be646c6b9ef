import { didYouMean } from '../../domain/findings/did-you-mean.ts'
import type { FindingPlace } from '../../domain/findings/finding.ts'
import { memoizeBy } from '../../domain/memoize.ts'
import { isOneSlip, nearest } from '../../domain/names/nearest.ts'
import { slugOf } from '../../domain/names/slug.ts'
import type { Text } from '../../domain/text.ts'
import type { SchemaError } from '../detailed-validators.js'
import { invisibleIn, withoutInvisible } from '../invisible.ts'
import { object } from '../untyped.ts'
import { type ErrorContext, lastKeyOf, placedError } from './placed-error.ts'
import { onlySlip } from './suggest-form.ts'

/** The keys beside an unknown one: those it could be, and those that are missing. */
export interface KeysBeside {
  readonly free: readonly string[]
  readonly missing: readonly string[]
}

type Mapping = Readonly<Record<string, unknown>>

/** Suggests missing required keys before optional ones, and never a key that is there already. */
export function unknownKey(at: FindingPlace, values: Mapping, { free, missing }: KeysBeside): ErrorContext {
  const key = String(at.at(-1))
  const unseen = invisibleIn(key)
  if (unseen.length > 0) return unseenKey(at, values, unseen)
  const needed = nearest(key, missing)
  const suggest = [...needed, ...nearest(key, free).filter((other) => !needed.includes(other))]
  const [first] = suggest
  const help =
    first === undefined
      ? isRestOfValue(key, values[key])
        ? QUOTE_BOTH
        : removal(free)
      : missing.includes(first)
        ? {
            vi: `Có phải “${first}”, khóa bắt buộc còn thiếu?`,
            en: `Did you mean “${first}”, which is missing?`,
          }
        : didYouMean(suggest, null)
  return placedError(
    'unknown-key',
    at,
    { vi: `Không có khóa nào tên là ${key} ở đây.`, en: `There is no key named ${key} here.` },
    help,
    'key',
    suggest,
    first === undefined || slipsIn(values, first) > 1 ? null : onlySlip(key, suggest),
  )
}

/** A key that looks right, and is another for what nobody sees in it. */
function unseenKey(at: FindingPlace, values: Mapping, unseen: readonly string[]): ErrorContext {
  const key = String(at.at(-1))
  const plain = withoutInvisible(key)
  const names = unseen.join(', ')
  return placedError(
    'unknown-key',
    at,
    {
      vi: `Trong khóa “${plain}” có ký tự không nhìn thấy: ${names}.`,
      en: `The key “${plain}” has a character in it that cannot be seen: ${names}.`,
    },
    { vi: `Gõ lại khóa: ${plain}.`, en: `Type the key again: ${plain}.` },
    'key',
    [plain],
    (alikeIn(values).get(plain) ?? 0) > 1 ? null : { from: key, to: plain },
  )
}

/** How many keys of a mapping are a word of the schema, or one slip from it. */
const slipsIn = memoizeBy(
  (word: string) => word,
  (values: Mapping, word: string) => Object.keys(values).filter((key) => isOneSlip(key, word)).length,
)

/** How many keys of a mapping look like each. */
const alikeIn = memoizeBy(
  () => '',
  (values: Mapping): ReadonlyMap<string, number> => {
    const counts = new Map<string, number>()
    for (const key of Object.keys(values).map(withoutInvisible)) counts.set(key, (counts.get(key) ?? 0) + 1)
    return counts
  },
)

/** Within { }, a comma ends a value, and the parser takes what follows it for a key without a value. */
function isRestOfValue(key: string, value: unknown): boolean {
  return value === null && !/^[a-z-]+$/.test(key)
}

const QUOTE_BOTH: Text = {
  vi: 'Nếu đây là phần sau dấu phẩy của giá trị trước, đặt cả giá trị ấy trong ngoặc kép.',
  en: 'If this follows a comma inside the previous value, put that whole value in quotes.',
}

function removal(free: readonly string[]): Text {
  return free.length === 0
    ? { vi: 'Xóa khóa này.', en: 'Remove it.' }
    : {
        vi: `Xóa khóa này; các khóa còn dùng được: ${free.join(', ')}.`,
        en: `Remove it; keys still available here: ${free.join(', ')}.`,
      }
}

export function missingKey(at: FindingPlace, key: string, parent: SchemaError['parentSchema']): ErrorContext {
  const title = titleOf(object(object(parent.properties)[key]), key)
  const message = { vi: `Thiếu khóa ${key}${title.vi}.`, en: `The key ${key}${title.en} is missing.` }
  const help = { vi: `Thêm ${key}: vào khối này.`, en: `Add ${key}: to this block.` }
  return { ...placedError('missing-key', at, message, help, 'key'), missing: [...at, key] }
}

/** The two halves of a schema title, `Vietnamese · English`, each in brackets, unless it only repeats the key. */
function titleOf(schema: Readonly<Record<string, unknown>>, key: string): Text {
  const [vi, en] = schema.title === undefined ? [] : String(schema.title).split(' · ')
  const aside = (title: string | undefined) =>
    title === undefined || slugOf(title) === key ? '' : ` (${title.toLowerCase()})`
  return { vi: aside(vi), en: aside(en) }
}

/** A key that its neighbours rule out. */
export function outOfPlace(at: FindingPlace): ErrorContext {
  const key = lastKeyOf(at) ?? ''
  const { message, help } = OUT_OF_PLACE[key] ?? {
    message: {
      vi: `Khóa ${key} không đi với các khóa bên cạnh.`,
      en: `The key ${key} cannot be used together with the keys beside it.`,
    },
    help: { vi: 'Bỏ khóa này.', en: 'Remove this key.' },
  }
  return placedError('unknown-key', at, message, help, 'key')
}

const ONE_OF_THREE = {
  message: {
    vi: 'Nhóm chỉ khai một trong ba: members, kinds hoặc open.',
    en: 'A group has exactly one of: members, kinds, open.',
  },
  help: { vi: 'Giữ lại một khóa.', en: 'Keep one of them.' },
}

const OUT_OF_PLACE: Readonly<Record<string, { readonly message: Text; readonly help: Text }>> = {
  members: ONE_OF_THREE,
  kinds: ONE_OF_THREE,
  through: {
    message: {
      vi: 'Chỉ event: extended mới có khóa through.',
      en: 'The key through is only for event: extended.',
    },
    help: { vi: 'Sửa event, hoặc bỏ khóa này.', en: 'Fix the event, or remove this key.' },
  },
  retracts: {
    message: {
      vi: 'Chỉ event: retracted mới có khóa retracts.',
      en: 'The key retracts is only for event: retracted.',
    },
    help: { vi: 'Sửa event, hoặc bỏ khóa này.', en: 'Fix the event, or remove this key.' },
  },
}
