import { type Block, NOWHERE, type Paragraph, type Place } from '../document.ts'
import { gridOf } from '../grid.ts'
import { MOST_COLUMNS, spanOf } from '../table-limits.ts'
import { first, inside, type XmlElement } from '../xml.ts'
import { contentOf, isAround } from './around.ts'
import { type MarkedCell, type MarkedRow, mergedCells } from './merged-cells.ts'
import { valIn } from './numbering.ts'
import { paragraphsOf } from './paragraphs.ts'
import type { Reading } from './reading.ts'

/** A table as a grid; what a tracked change deleted of it is left out. */
export function tableOf(table: XmlElement, reading: Reading): Block {
  reading.tables += 1
  const number = reading.tables
  const rows: MarkedRow[] = []
  const hidden: string[] = []
  for (const row of rowsIn(table)) {
    if (first(row, 'w:trPr', 'w:del') !== undefined) {
      reading.changes += 1
      continue
    }
    reading.hiddenWords = ''
    rows.push(rowOf(row, { ...NOWHERE, table: number, row: rows.length + 1 }, reading))
    hidden.push(reading.hiddenWords)
  }
  const place = { ...NOWHERE, table: number }
  const isHiding = hidden.some((words) => words !== '')
  return {
    kind: 'table',
    rows: gridOf(mergedCells(rows), reading.room),
    ...(isHiding ? { hidden } : {}),
    place,
  }
}

function rowsIn(table: XmlElement): readonly XmlElement[] {
  return inside(table).flatMap((element) =>
    element.name === 'w:tr' ? [element] : isAround(element) ? rowsIn(contentOf(element)) : [],
  )
}

function cellsIn(row: XmlElement): readonly XmlElement[] {
  return inside(row).flatMap((element) =>
    element.name === 'w:tc' ? [element] : isAround(element) ? cellsIn(contentOf(element)) : [],
  )
}

function rowOf(row: XmlElement, place: Place, reading: Reading): MarkedRow {
  let column = spanOf(valIn(first(row, 'w:trPr', 'w:gridBefore')), MOST_COLUMNS, 0)
  return cellsIn(row).map((cell): MarkedCell => {
    const properties = first(cell, 'w:tcPr')
    const columns = spanOf(valIn(first(properties, 'w:gridSpan')), MOST_COLUMNS)
    const vertical = first(properties, 'w:vMerge')
    const here = { ...place, column: column + 1 }
    const at = column
    column += columns
    return {
      column: at,
      columns,
      rows: 1,
      paragraphs: paragraphsInCell(cell, here, reading),
      merge: vertical === undefined ? 'none' : valIn(vertical) === 'restart' ? 'begins' : 'goes-on',
    }
  })
}

/** A table inside a cell gives its words, one cell after the other. */
function paragraphsInCell(cell: XmlElement, place: Place, reading: Reading): readonly Paragraph[] {
  return inside(cell).flatMap((element): readonly Paragraph[] => {
    if (element.name === 'w:p') return paragraphsOf(element, place, reading)
    if (element.name === 'w:tbl')
      return rowsIn(element).flatMap((row) =>
        cellsIn(row).flatMap((inner) => paragraphsInCell(inner, place, reading)),
      )
    return isAround(element) ? paragraphsInCell(contentOf(element), place, reading) : []
  })
}
