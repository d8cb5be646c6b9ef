import { unzipSync } from 'fflate'
import readExcelFile from 'read-excel-file/node'

/** What a cell holds, as another program reads it. */
export type Value = string | number | boolean | Date | null

/** A sheet as another program reads it. */
export interface ReadSheet {
  readonly sheet: string
  readonly data: readonly (readonly Value[])[]
}

/** All sheets of a workbook, read by another package than it was written with. */
export async function sheetsOf(bytes: Uint8Array): Promise<readonly ReadSheet[]> {
  return (await readExcelFile(Buffer.from(bytes), { trim: false })) as readonly ReadSheet[]
}

/** The parts of a workbook as XML, by their paths. */
export function partsOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(unzipSync(bytes)).map(([path, part]) => [path, new TextDecoder().decode(part)]),
  )
}

/** The sheets as lines of text, cells parted by a bar, days and numbers marked. */
export function textOf(sheets: readonly ReadSheet[]): string {
  return sheets
    .flatMap(({ sheet, data }) => [
      `# ${sheet}`,
      ...data.map((row) => row.map(shown).join(' | ').trimEnd()),
      '',
    ])
    .join('\n')
}

function shown(value: Value): string {
  if (value instanceof Date) return `<day ${value.toISOString().slice(0, 10)}>`
  return typeof value === 'number' ? `<${value}>` : String(value ?? '')
}
