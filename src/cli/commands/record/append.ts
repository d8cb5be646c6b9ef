import { isDeepStrictEqual } from 'node:util'
import { isSeq, parseDocument, type YAMLSeq } from 'yaml'
import type { PlanRecord } from '../../../domain/records/record.ts'
import { blockOf, flowOf } from './yaml.ts'

/**
 * The text of a records file with records added at the end of its list; every other byte stays as it is.
 *
 * Null where the list cannot be added to (it is an alias, say): what was there before must read the same
 * afterwards, and what is new must read as it was meant.
 */
export function withRecords(text: string, records: readonly PlanRecord[]): string | null {
  const document = parseDocument(text, { keepSourceTokens: true })
  const list: unknown = document.get('records', true)
  if (!isSeq(list) || !list.range) return null
  const added = !list.flow
    ? inBlock(text, list, records)
    : list.items.length === 0
      ? instead(text, list, records)
      : inFlow(text, list, records)
  return added !== null && isWhole(document.toJS(), added, records) ? added : null
}

/** The text of a new records file. `schema` is the path to the schema, for editors; null where there is none. */
export function newRecordsFile(plan: string, records: readonly PlanRecord[], schema: string | null): string {
  const modeline = schema === null ? '' : `# yaml-language-server: $schema=${schema}\n`
  return `${modeline}schema: records/v1\nplan: ${plan}\nrecords:\n${blocks(records, USUAL_INDENT, '\n', '')}`
}

/** The records as they stand in a list of block style. */
export function blocks(records: readonly PlanRecord[], indent: string, eol: string, between: string): string {
  return records
    .map((record) => {
      const lines = blockOf(record).trimEnd().split('\n')
      const shown = lines.map((line, index) => `${indent}${index === 0 ? '- ' : '  '}${line}`.trimEnd())
      return shown.map((line) => line + eol).join('')
    })
    .join(between)
}

export const USUAL_INDENT = '  '

/** After the last item of a block list, and after the comments that stand in the list below it. */
function inBlock(text: string, list: YAMLSeq, records: readonly PlanRecord[]): string | null {
  const column = list.srcToken?.type === 'block-seq' ? list.srcToken.indent : 0
  const last = rangeOf(list.items.at(-1))
  if (last === null) return null
  const before = rangeOf(list.items.at(-2))
  const eol = eolOf(text)
  const spaced = before !== null && /\n[ \t]*\r?\n/.test(text.slice(before[1] - 1, last[0]))
  const between = spaced ? eol : ''
  const at = endOfList(text, last[1], column)
  const head = text.slice(0, at)
  const joint = (head.endsWith('\n') ? '' : eol) + between
  return head + joint + blocks(records, ' '.repeat(column), eol, between) + text.slice(at)
}

/** Where the next item may begin: the start of a line. */
function endOfList(text: string, end: number, column: number): number {
  let at = text[end - 1] === '\n' ? end : nextLine(text, end)
  for (let line = at; line < text.length; line = nextLine(text, line)) {
    const words = text.slice(line, nextLine(text, line))
    const isInList = /^ *#/.test(words) && words.indexOf('#') >= Math.max(column, 1)
    if (isInList) at = nextLine(text, line)
    else if (words.trim() !== '') break
  }
  return at
}

function nextLine(text: string, from: number): number {
  const at = text.indexOf('\n', from)
  return at < 0 ? text.length : at + 1
}

/** A block list in place of `[]`. */
function instead(text: string, list: YAMLSeq, records: readonly PlanRecord[]): string | null {
  const range = rangeOf(list)
  if (range === null) return null
  const eol = eolOf(text)
  const line = nextLine(text, range[1])
  const rest = text.slice(range[1], line).trim()
  const head = text.slice(0, range[0]).trimEnd() + (rest === '' ? '' : ` ${rest}`)
  return head + eol + blocks(records, USUAL_INDENT, eol, '') + text.slice(line)
}

function inFlow(text: string, list: YAMLSeq, records: readonly PlanRecord[]): string | null {
  const last = rangeOf(list.items.at(-1))
  if (last === null) return null
  const line = nextLine(text, last[1])
  const rest = text.slice(last[1], line)
  if (!/^[ \t]*,?[ \t]*(?:#.*)?\r?\n$/.test(rest)) {
    const added = records.map((record) => `, ${flowOf(record)}`).join('')
    return text.slice(0, last[1]) + added + text.slice(last[1])
  }
  // A comment behind the last record, and those below it, stay where they are.
  const isEnded = /^[ \t]*,/.test(rest)
  const indent = /[^\n]*$/.exec(text.slice(0, last[0]))?.[0].replace(/[^ \t][\s\S]*$/, '') ?? ''
  const added = records.map((record) => indent + flowOf(record)).join(`,${eolOf(text)}`)
  const at = afterComments(text, line)
  const before = text.slice(0, last[1]) + (isEnded ? '' : ',') + text.slice(last[1], at)
  return before + added + (isEnded ? ',' : '') + eolOf(text) + text.slice(at)
}

/** Past the lines from an offset on that are comments. */
function afterComments(text: string, from: number): number {
  let at = from
  while (/^[ \t]*#/.test(text.slice(at, nextLine(text, at)))) at = nextLine(text, at)
  return at
}

/** What a records file reads as. */
interface FileValues {
  readonly records: readonly unknown[]
}

/** Whether the old records read as before, and the new ones follow them. */
function isWhole(before: FileValues, after: string, records: readonly PlanRecord[]): boolean {
  const added = parseDocument(`records:\n${blocks(records, USUAL_INDENT, '\n', '')}`)
  const now = parseDocument(after)
  if (now.errors.length > 0 || added.errors.length > 0) return false
  const { records: first, ...head } = before
  const { records: all, ...headNow } = now.toJS()
  return isDeepStrictEqual(headNow, head) && isDeepStrictEqual(all, [...first, ...added.toJS().records])
}

function rangeOf(node: unknown): readonly [start: number, end: number] | null {
  const { range } = (node ?? {}) as { range?: readonly number[] | null }
  const [start, end] = range ?? []
  return start === undefined || end === undefined ? null : [start, end]
}

function eolOf(text: string): '\n' | '\r\n' {
  return /^[^\n]*\r\n/.test(text) ? '\r\n' : '\n'
}
