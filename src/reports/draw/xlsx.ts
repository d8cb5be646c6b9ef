import writeExcelFile from 'write-excel-file/universal'
import type { Language } from '../../domain/text.ts'
import type { Booklet } from './page.ts'
import { printSetup } from './print-setup.ts'
import { daysIn, type Layout, sectionColumn, sheetOf } from './sheet.ts'
import { SIZE } from './sheet-cell.ts'
import { entrySetup } from './sheet-entries.ts'
import { sheetNames } from './sheet-name.ts'
import { stableArchive } from './stable-archive.ts'
import { mustFit } from './too-many-rows.ts'

/**
 * A booklet as an Excel workbook: its summary where it has several leaves, then a sheet for every leaf.
 *
 * @throws TooManyRows
 */
export async function xlsx({ summary, leaves }: Booklet, language: Language): Promise<Uint8Array> {
  const pages = leaves.map(({ page }) => page())
  mustFit('xlsx', pages)
  const overview = summary === null ? null : (summary.sections[0]?.title ?? summary.title)
  // The pages of a reminder look alike, also where one of them has no day.
  const alike = summary === null ? null : daysIn(pages)
  const names = sheetNames(overview === null ? [] : [overview], leaves)
  const sheets = pages.map((page, index) =>
    sheetOf(page, names[index] ?? '', {
      sections: leaves[index]?.sections ?? sectionColumn(language),
      days: alike ?? daysIn([page]),
      language,
    }),
  )
  if (summary === null || overview === null || leaves.length === 1) return workbook(sheets, language)
  const front = sheetOf(summary, overview, { sections: 'unnamed', days: daysIn([summary]), language })
  return workbook([front, ...sheets], language)
}

async function workbook(sheets: readonly Layout[], language: Language): Promise<Uint8Array> {
  const blob = await writeExcelFile(
    sheets.map(({ name, rows, widths, table }) => ({
      data: rows.map((row) => [...row]),
      sheet: name,
      columns: [...widths, ...(table?.keys == null ? [] : [KEY_WIDTH])].map((width) => ({ width })),
      orientation: 'landscape' as const,
      showGridLines: false,
      ...(table === null || table.header > MOST_FROZEN ? {} : { stickyRowsCount: table.header }),
    })),
    { ...FONT, features: [printSetup(sheets), entrySetup(sheets, language)] },
  ).toBlob()
  return stableArchive(new Uint8Array(await blob.arrayBuffer()), (_, text) => text)
}

/** The type that official documents are written in (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
const FONT = { fontFamily: 'Times New Roman', fontSize: SIZE } as const

/** For whoever makes the column of the keys visible. */
const KEY_WIDTH = 40

/** How many rows may stand still while the others scroll: with more, a small screen would have no room left. */
const MOST_FROZEN = 12
