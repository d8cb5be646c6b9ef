import { cellText, type OfficeDocument } from '../document.ts'
import { EMPTY_CELL, type StoredTable, wordsCell } from '../stored-table.ts'

/** The tables of a Word document, with the words that it does not show. What is merged stands where it is printed alone. */
export function storedWordTables({ blocks }: OfficeDocument): readonly StoredTable[] {
  return blocks.flatMap((block) => {
    if (block.kind !== 'table') return []
    const rows = block.rows.map((cells, index) => ({
      number: index + 1,
      hidden: block.hidden?.[index] ?? '',
      cells: cells.map((cell, column) =>
        cell.row === index && cell.column === column ? wordsCell(cellText(cell)) : EMPTY_CELL,
      ),
    }))
    return [{ name: null, rows }]
  })
}
