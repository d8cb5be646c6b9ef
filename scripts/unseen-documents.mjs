// Builds the documents of fixtures/documents/unseen from their .source files, where what they say can be read and changed:
// those named after the command, or all of them. First line of a source: the kinds of file. `=` heading of two blocks, `||` between its parts; `#2` a paragraph with Word's own number
// of the second level; `|` a row of a table, with `<` and `^` for a cell that is part of the one left of it or above it.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AlignmentType, Document, LevelFormat, Packer, Paragraph, Table, TableCell, TableRow } from 'docx'
import { unzipSync, zipSync } from 'fflate'
import writeXlsxFile from 'write-excel-file/universal'

const folder = 'fixtures/documents/unseen'
const LEVELS = [
  [LevelFormat.UPPER_ROMAN, '%1.'],
  [LevelFormat.DECIMAL, '%2.'],
  [LevelFormat.LOWER_LETTER, '%3)'],
  [LevelFormat.BULLET, '-'],
].map(([format, text], level) => ({ level, format, text, alignment: AlignmentType.START }))

/** The blocks of a source: paragraphs, and tables whose cells know how far they reach. */
function blocksOf(lines) {
  const blocks = []
  for (const line of lines) {
    const cells = line.startsWith('| ') ? line.slice(1, -1).split('|') : null
    if (cells === null) {
      const [, level, text] = /^#(\d) (.*)$/.exec(line) ?? [null, null, line]
      blocks.push({ level: level === null ? null : Number(level) - 1, text })
    } else {
      if (blocks.at(-1)?.rows === undefined) blocks.push({ rows: [] })
      blocks.at(-1).rows.push(cells.map((cell) => cell.trim()))
    }
  }
  return blocks
}

/** The cells that are printed, with the rows and columns that each spans. */
function spans(rows) {
  return rows.map((row, y) =>
    row.flatMap((text, x) => {
      if (text === '<' || text === '^') return []
      let columns = 1
      while (row[x + columns] === '<') columns += 1
      let down = 1
      while (rows[y + down]?.[x] === '^') down += 1
      return [{ paragraphs: text.split('//'), columns, down }]
    }),
  )
}

const headingRows = (line) => {
  const [issuer, number, day] = line.slice(2).split(' || ')
  return [
    issuer.split('|').concat(number),
    ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc', day],
  ]
}

async function docxOf(heading, blocks) {
  const paragraph = (text) => new Paragraph(text)
  const cell = (paragraphs, options = {}) =>
    new TableCell({ ...options, children: paragraphs.map(paragraph) })
  const children = [
    new Table({ rows: [new TableRow({ children: headingRows(heading).map((lines) => cell(lines)) })] }),
    ...blocks.map(({ level, text, rows }) => {
      if (rows === undefined)
        return new Paragraph({ text, ...(level === null ? {} : { numbering: { reference: 'own', level } }) })
      return new Table({
        rows: spans(rows).map(
          (row) =>
            new TableRow({
              children: row.map(({ paragraphs, columns, down }) =>
                cell(paragraphs, { columnSpan: columns, rowSpan: down }),
              ),
            }),
        ),
      })
    }),
  ]
  const numbering = { config: [{ reference: 'own', levels: LEVELS }] }
  return packedAgain(await Packer.toBuffer(new Document({ numbering, sections: [{ children }] })))
}

/** The same archive, but always of the same bytes. */
function packedAgain(bytes) {
  return zipSync(unzipSync(new Uint8Array(bytes)), { mtime: '2024-01-01T00:00:00Z' })
}

async function xlsxOf(blocks) {
  const rows = blocks.flatMap(({ text, rows: cells }) => (cells === undefined ? [[text]] : sheetRows(cells)))
  const book = await writeXlsxFile(rows).toBlob()
  return packedAgain(await book.arrayBuffer())
}

/** The rows of a table as a sheet has them: a cell that is part of another stays, and is empty. */
function sheetRows(rows) {
  return spans(rows).map((row, y) => {
    const printed = row.values()
    return rows[y].map((text) => {
      if (text === '<' || text === '^') return null
      const { paragraphs, columns, down } = printed.next().value
      return { value: paragraphs.join('\n'), columnSpan: columns, rowSpan: down }
    })
  })
}

function htmlOf(heading, blocks) {
  const cell = ({ paragraphs, columns, down }) =>
    `<td colspan="${columns}" rowspan="${down}">${paragraphs.join('<br>')}</td>`
  const body = blocks.map(({ text, rows }) =>
    rows === undefined
      ? `<p>${text}</p>`
      : `<table>${spans(rows)
          .map((row) => `<tr>${row.map(cell).join('')}</tr>`)
          .join('\n')}</table>`,
  )
  const head = headingRows(heading).map((lines) => `<td>${lines.join('<br>')}</td>`)
  return `<!DOCTYPE html>\n<html><body>\n<table><tr>${head.join('')}</tr></table>\n${body.join('\n')}\n</body></html>\n`
}

function converted(kind, file) {
  const out = mkdtempSync(join(tmpdir(), 'converted-'))
  const profile = `-env:UserInstallation=file://${out}/profile`
  execFileSync('soffice', [profile, '--headless', '--convert-to', kind, '--outdir', out, file], {
    stdio: 'ignore',
  })
  const target = file.replace(/\.docx$/, `.${kind}`)
  renameSync(join(out, target.slice(folder.length + 1)), target)
  rmSync(out, { recursive: true })
}

const wanted = process.argv.slice(2).map((name) => `${name}.source`)
const sources = readdirSync(folder).filter((one) => one.endsWith('.source'))

for (const name of wanted.length > 0 ? wanted : sources) {
  const [kinds, ...lines] = readFileSync(join(folder, name), 'utf8').trimEnd().split('\n')
  const target = join(folder, name.slice(0, -'.source'.length))
  for (const kind of kinds.slice(1).split(' ')) {
    if (kind === 'txt') {
      writeFileSync(`${target}.txt`, `${lines.join('\n')}\n`)
      continue
    }
    const [heading, ...body] = lines
    if (kind === 'xlsx') {
      writeFileSync(`${target}.xlsx`, await xlsxOf(blocksOf(lines)))
      continue
    }
    if (kind === 'html') {
      writeFileSync(`${target}.html`, htmlOf(heading, blocksOf(body)))
      continue
    }
    writeFileSync(`${target}.docx`, await docxOf(heading, blocksOf(body)))
    if (kind === 'docx') continue
    converted(kind, `${target}.docx`)
    rmSync(`${target}.docx`)
  }
}
