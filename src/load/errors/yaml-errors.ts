import { type Document, isScalar, visit } from 'yaml'
import { type Finding, finding } from '../../domain/findings/finding.ts'
import type { Text } from '../../domain/text.ts'
import { type Typo, typoMessage } from '../common-typos.ts'
import type { LoadErrorCode } from '../error-codes/index.ts'
import { looseAliases } from './loose-aliases.ts'
import { type Unclosed, unclosedIn, unclosedMessage } from './unclosed.ts'
import { type ParserError, rootCauses } from './yaml-causes.ts'
import { syntaxMessage } from './yaml-messages.ts'

/** An error in the YAML itself, with its place in offsets. */
export interface YamlError {
  readonly code: LoadErrorCode
  readonly span: Span
  readonly finding: Finding
}

/** UTF-16 offsets; the end is exclusive. */
export type Span = readonly [start: number, end: number]

/** The first syntax errors, as many as a person would read; the last one says how many more there are. */
export function syntaxErrors(documents: readonly Document.Parsed[], text: string): readonly YamlError[] {
  const causes = rootCauses(
    documents.flatMap((document) => placesIn(document, text)).sort((one, other) => one.pos[0] - other.pos[0]),
    text,
  )
  // What the parser stumbled over may have been an anchor.
  const places = causes.length > 0 ? causes : documents.flatMap(looseAliases)
  const errors = places.slice(0, MAX_SYNTAX_ERRORS).map(syntaxError)
  const next = places[MAX_SYNTAX_ERRORS]
  return next === undefined ? errors : [...errors, moreErrors(next, places.length - MAX_SYNTAX_ERRORS)]
}

/** Errors after a bracket that is left open are dropped: they may come only from that bracket. */
function placesIn(document: Document.Parsed, text: string): readonly (ParserError | Unclosed)[] {
  const unclosed = unclosedIn(document, text)
  const [first] = unclosed
  const errors = [...document.errors, ...repeatedKeys(document)]
  return first === undefined ? errors : [...errors.filter(({ pos }) => pos[0] < first.pos[0]), ...unclosed]
}

const MAX_SYNTAX_ERRORS = 100

function syntaxError(place: ParserError | Unclosed | Typo): YamlError {
  const { what, help } = messageOf(place)
  return yamlError('yaml-syntax', spanOf(place), what, help)
}

function messageOf(place: ParserError | Unclosed | Typo) {
  if ('opening' in place) return unclosedMessage(place)
  return 'kind' in place ? typoMessage(place) : syntaxMessage(place.code, place.message)
}

function spanOf({ pos: [start, end] }: Pick<ParserError, 'pos'>): Span {
  return [start, Math.max(end, start + 1)]
}

function moreErrors(place: Pick<ParserError, 'pos'>, left: number): YamlError {
  return yamlError(
    'yaml-syntax',
    spanOf(place),
    {
      vi: `Từ đây còn ${left} lỗi cú pháp nữa.`,
      en: `There are ${left} more syntax errors from here on.`,
    },
    { vi: 'Sửa các lỗi ở trên rồi kiểm tra lại.', en: 'Fix the errors above and check again.' },
  )
}

function repeatedKeys(document: Document.Parsed): readonly ParserError[] {
  const repeated: ParserError[] = []
  visit(document, {
    Map(_, { items }) {
      const seen = new Set<unknown>()
      for (const { key } of items) {
        if (!isScalar(key)) continue
        const start = key.range?.[0] ?? 0
        if (seen.has(key.value))
          repeated.push({ code: 'DUPLICATE_KEY', pos: [start, start + 1], message: '' })
        seen.add(key.value)
      }
    },
  })
  return repeated
}

/** An error in the YAML itself, with its message. */
export function yamlError(code: LoadErrorCode, span: Span, message: Text, help: Text | null): YamlError {
  return { code, span, finding: finding([], message, { help }) }
}

export const EMPTY = yamlError(
  'empty-file',
  [0, 0],
  { vi: 'Tệp không có nội dung nào.', en: 'The file has no content.' },
  {
    vi: 'Viết nội dung, bắt đầu bằng khóa schema (ví dụ schema: plan/v1), hoặc xóa tệp.',
    en: 'Write its content, starting with the key schema (for example schema: plan/v1), or delete the file.',
  },
)

export const TOO_MANY_ALIASES = yamlError(
  'too-many-aliases',
  [0, 0],
  {
    vi: 'Tệp tham chiếu (*tên) lại quá nhiều lần.',
    en: 'The file uses too many aliases (*name).',
  },
  {
    vi: 'Viết thẳng giá trị thay cho tham chiếu.',
    en: 'Write the values themselves instead of the aliases.',
  },
)

/** One error for each tag that the core schema does not have, or that does not fit its value. */
export function unknownTags({ warnings }: Document.Parsed): readonly YamlError[] {
  return warnings
    .filter(({ code }) => code === 'TAG_RESOLVE_FAILED' || code === 'BAD_COLLECTION_TYPE')
    .map(({ pos }) =>
      yamlError(
        'unknown-tag',
        pos,
        {
          vi: 'Thẻ YAML này không dùng được ở đây: phần mềm khác sẽ từ chối tệp, hoặc đọc giá trị thành thứ khác.',
          en: 'This YAML tag cannot be used here: other programs refuse the file or read a different value.',
        },
        {
          vi: 'Bỏ thẻ; giá trị là chữ thì đặt trong ngoặc kép.',
          en: 'Remove the tag; if the value is text, put it in quotes.',
        },
      ),
    )
}

/** The error of a text that holds more than one document. */
export function severalDocuments(second: Document.Parsed): YamlError {
  const start = second.contents?.range?.[0] ?? second.range[0]
  return yamlError(
    'several-documents',
    [start, start + 1],
    {
      vi: 'Tệp chứa nhiều tài liệu YAML; tài liệu thứ hai bắt đầu ở đây.',
      en: 'The file contains several YAML documents; the second one begins here.',
    },
    { vi: 'Tách mỗi tài liệu thành một tệp.', en: 'Put each document in its own file.' },
  )
}
