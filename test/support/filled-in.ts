import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/** What an agency writes into the row of an obligation: text, or the XML of a cell that holds something else. */
export interface Entries {
  readonly result?: string
  /** A number of days becomes a date in the style of the row's last day. */
  readonly completed?: string | { readonly cell: string } | { readonly days: number }
  readonly document?: string | { readonly cell: string }
  readonly task?: string
}

const COLUMNS = ['result', 'completed', 'document'] as const

/** A workbook of `remind` in whose first sheet rows are filled in, found by the beginning of their ids. */
export function filledWorkbook(bytes: Uint8Array, entries: Readonly<Record<string, Entries>>): Uint8Array {
  const parts = unzipSync(bytes)
  const name = 'xl/worksheets/sheet1.xml'
  const strings = [
    ...strFromU8(parts['xl/sharedStrings.xml'] ?? new Uint8Array()).matchAll(/<si>(.*?)<\/si>/gs),
  ].map(([, si = '']) => si.replace(/<[^>]+>/g, ''))
  let xml = strFromU8(parts[name] ?? new Uint8Array())
  for (const [id, own] of Object.entries(entries)) {
    const key = strings.findIndex((words) => words.startsWith(id))
    const [row = ''] = xml.split(/(?=<row )/).filter((part) => part.includes(`<v>${key}</v></c></row>`))
    if (key === -1 || row === '') throw new Error(`no row ${id}`)
    const cells = row.match(/<c [^>]*?(?:\/>|>.*?<\/c>)/gs) ?? []
    const places = COLUMNS.map((_, index) => cells.length - 4 + index)
    const filled = COLUMNS.reduce((text, column, index) => {
      const old = cells[places[index] ?? 0] ?? ''
      const value = own[column]
      if (value === undefined) return text
      if (typeof value === 'object' && 'days' in value) {
        const style = cells
          .map((cell) => / s="(\d+)"><v>4\d{4}</.exec(cell)?.[1])
          .find((one) => one !== undefined)
        if (style === undefined) throw new Error(`no date in the row ${id}`)
        return text.replace(old, old.replace(/ s="\d+"\/>$/, ` s="${style}"><v>${value.days}</v></c>`))
      }
      const content =
        typeof value === 'string' ? ` t="inlineStr"><is><t>${value}</t></is></c>` : `${value.cell}</c>`
      return text.replace(old, old.replace(/\/>$/, content))
    }, row)
    const task = cells[2] ?? ''
    const renamed =
      own.task === undefined
        ? filled
        : filled.replace(task, task.replace(/ t="s">.*/s, ` t="inlineStr"><is><t>${own.task}</t></is></c>`))
    xml = xml.replace(row, renamed)
  }
  return zipSync({ ...parts, [name]: strToU8(xml) })
}

/** A Word document of `remind` whose rows are filled in with text. */
export function filledDocument(
  bytes: Uint8Array,
  entries: Readonly<Record<string, Readonly<Record<'result' | 'completed' | 'document', string>>>>,
): Uint8Array {
  const parts = unzipSync(bytes)
  const name = 'word/document.xml'
  const rows = strFromU8(parts[name] ?? new Uint8Array()).split(/(?=<w:tr>)/)
  const filled = rows.map((row) => {
    const own = Object.entries(entries).find(([id]) => row.includes(`>${id}`))?.[1]
    if (own === undefined) return row
    const cells = row.split(/(?=<w:tc>)/)
    return cells
      .map((cell, index) => {
        const column = COLUMNS[index - (cells.length - COLUMNS.length)]
        return column === undefined
          ? cell
          : cell.replace('</w:p></w:tc>', `<w:r><w:t>${own[column]}</w:t></w:r></w:p></w:tc>`)
      })
      .join('')
  })
  return zipSync({ ...parts, [name]: strToU8(filled.join('')) })
}
