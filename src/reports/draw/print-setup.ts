import type { Feature } from 'write-excel-file/universal'
import {
  findElement,
  getCellAddress,
  getOrderOfSiblings,
  insertElementMarkupAccordingToOrderOfSiblings,
  sanitizeTextContent,
  setMarkupInsideElement,
} from 'write-excel-file/utility'
import type { Layout, TablePlace } from './sheet.ts'

type Transform = NonNullable<NonNullable<Feature<Blob>['files']>['transform']>

/**
 * What the library has no option for: a filter over each table, the paper and its margins (those of official
 * documents, Nghị định 30/2020/NĐ-CP, Phụ lục I), the table's head on every page, and page numbers from the second on.
 */
export function printSetup(sheets: readonly Layout[]): { readonly files: { readonly transform: Transform } } {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transformElementAttributes: (tag, attributes, index, _, { sheetIndex }) =>
            tag === 'row'
              ? rowOf(attributes, index ?? 0, sheets[sheetIndex])
              : { ...attributes, ...ATTRIBUTES[tag] },
          transform: (xml, _, { sheetIndex }) =>
            [
              '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
              '<sheetFormatPr defaultRowHeight="15.75"/>',
              ...filterOf(sheets[sheetIndex]?.table ?? null),
              '<headerFooter differentFirst="1"><oddHeader>&amp;C&amp;P</oddHeader></headerFooter>',
            ].reduce(withElement, xml),
        },
        'xl/workbook.xml': { transform: (xml) => withNames(xml, sheets.flatMap(namesOf)) },
      },
    },
  }
}

const MILLIMETRES = 25.4

type Attributes = Record<string, string | number>

/** Margins in inches; as many pages below each other as it takes, none beside each other. */
const ATTRIBUTES: Readonly<Record<string, Attributes>> = {
  pageMargins: {
    left: inches(30),
    right: inches(15),
    top: inches(20),
    bottom: inches(20),
    header: inches(10),
    footer: inches(10),
  },
  pageSetup: { fitToWidth: 1, fitToHeight: 0, firstPageNumber: 1, useFirstPageNumber: 1 },
}

function inches(millimetres: number): number {
  return Math.round((millimetres / MILLIMETRES) * 10_000) / 10_000
}

/** A row of the table takes another height when somebody writes into it; a line over all columns keeps its own. */
function rowOf(attributes: Attributes, index: number, layout: Layout | undefined): Attributes {
  const table = layout?.table ?? null
  if (table === null || index + 1 < table.header || index + 1 > table.last) return attributes
  const { customHeight: _, ...others } = attributes
  return others
}

function filterOf(table: TablePlace | null): readonly string[] {
  return table === null ? [] : [`<autoFilter ref="${area(table, '')}"/>`]
}

function withElement(xml: string, element: string): string {
  const order = getOrderOfSiblings('xl/worksheets/sheet{id}.xml', 'worksheet') ?? []
  return insertElementMarkupAccordingToOrderOfSiblings(xml, element, order, 'worksheet')
}

/** The names by which a spreadsheet knows the rows to repeat and the table to filter. */
function namesOf({ name, table }: Layout, index: number): readonly string[] {
  if (table === null) return []
  const sheet = sanitizeTextContent(`'${name.replaceAll("'", "''")}'!`)
  const scope = `localSheetId="${index}"`
  return [
    `<definedName name="_xlnm._FilterDatabase" ${scope} hidden="1">${sheet}${area(table, '$')}</definedName>`,
    `<definedName name="_xlnm.Print_Titles" ${scope}>${sheet}$${table.header}:$${table.header}</definedName>`,
  ]
}

function withNames(xml: string, names: readonly string[]): string {
  const list = findElement(xml, 'definedNames')
  return list === undefined ? xml : setMarkupInsideElement(xml, list, names.join(''))
}

/** The table with its head, like A4:K30 or $A$4:$K$30. */
function area({ header, last, columns }: TablePlace, fixed: '' | '$'): string {
  const corner = (row: number, column: number) =>
    getCellAddress(row - 1, column - 1).replace(
      /^([A-Z]+)(\d+)$/,
      `${fixed === '$' ? '$$' : ''}$1${fixed === '$' ? '$$' : ''}$2`,
    )
  return `${corner(header, 1)}:${corner(last, columns)}`
}
