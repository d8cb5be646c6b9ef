import type { Feature } from 'write-excel-file/universal'
import {
  getCellAddress,
  getOrderOfSiblings,
  insertElementMarkupAccordingToOrderOfSiblings,
  sanitizeTextContent,
} from 'write-excel-file/utility'
import type { Language, Text } from '../../domain/text.ts'
import type { Entry } from './page.ts'
import type { Layout, TablePlace } from './sheet.ts'

type Transform = NonNullable<NonNullable<Feature<Blob>['files']>['transform']>

/**
 * What the library has no option for in a table that is filled in and sent back: the column of its rows' keys is
 * hidden, and the cells that wait for a day or a number say how it is written and take nothing else.
 */
export function entrySetup(
  sheets: readonly Layout[],
  language: Language,
): { readonly files: { readonly transform: Transform } } {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transformElementAttributes: (tag, attributes, _, __, { sheetIndex }) =>
            tag === 'col' && attributes.min === sheets[sheetIndex]?.table?.keys
              ? { ...attributes, hidden: 1 }
              : attributes,
          transform: (xml, _, { sheetIndex }) =>
            withValidations(xml, sheets[sheetIndex]?.table ?? null, language),
        },
      },
    },
  }
}

function withValidations(xml: string, table: TablePlace | null, language: Language): string {
  const rules = table === null || table.last === table.header ? [] : validationsOf(table, language)
  if (rules.length === 0) return xml
  const element = `<dataValidations count="${rules.length}">${rules.join('')}</dataValidations>`
  const order = getOrderOfSiblings('xl/worksheets/sheet{id}.xml', 'worksheet') ?? []
  return insertElementMarkupAccordingToOrderOfSiblings(xml, element, order, 'worksheet')
}

function validationsOf({ header, last, entries }: TablePlace, language: Language): readonly string[] {
  return entries.flatMap(({ column, entry }) => {
    if (entry === 'words') return []
    const [first, final] = [getCellAddress(header, column - 1), getCellAddress(last - 1, column - 1)]
    const { title, prompt, error } = WORDS[entry]
    const attribute = (name: string, text: Text) => `${name}="${sanitizeTextContent(text[language])}"`
    const attributes = [
      'type="custom" errorStyle="stop" allowBlank="1" showInputMessage="1" showErrorMessage="1"',
      attribute('errorTitle', title),
      attribute('error', error),
      attribute('promptTitle', title),
      attribute('prompt', prompt),
      `sqref="${first}:${final}"`,
    ]
    const formula = sanitizeTextContent(FORMULAS[entry](first))
    return [`<dataValidation ${attributes.join(' ')}><formula1>${formula}</formula1></dataValidation>`]
  })
}

/** What a cell must be, as a formula of at most 255 characters that means the same in every language of Excel. */
const FORMULAS: Readonly<Record<Exclude<Entry, 'words'>, (cell: string) => string>> = {
  document: (cell) => `ISTEXT(${cell})`,
  // Text whose last five signs are a stroke and a year, whose month is one of twelve, and whose day that month has.
  day: (cell) => {
    const [day, month] = [
      `LEFT(${cell},FIND("/",${cell})-1)`,
      `MID(${cell},FIND("/",${cell})+1,LEN(${cell})-5-FIND("/",${cell}))`,
    ]
    return `AND(MID(${cell},LEN(${cell})-4,1)="/",--${month}<13,DAY(DATE(RIGHT(${cell},4),${month},${day}))=--${day})`
  },
}

const WORDS = {
  day: {
    title: { vi: 'Ngày hoàn thành', en: 'Date completed' },
    prompt: { vi: 'Ghi ngày/tháng/năm, như 31/5/2024.', en: 'Write day/month/year, like 31/5/2024.' },
    error: { vi: 'Ghi ngày/tháng/năm, như 31/5/2024.', en: 'Write day/month/year, like 31/5/2024.' },
  },
  document: {
    title: { vi: 'Số, ký hiệu văn bản', en: 'Document number' },
    prompt: { vi: 'Ghi như 15/BC-SNV.', en: 'Write it like 15/BC-SNV.' },
    error: { vi: 'Ghi thành chữ, như 15/BC-SNV.', en: 'Write it as text, like 15/BC-SNV.' },
  },
} as const satisfies Readonly<Record<Exclude<Entry, 'words'>, Readonly<Record<string, Text>>>>
