// Makes docs/draft.png, the picture in the README: a page of a plan, and beside it the draft that the program makes of it.
// Needs LibreOffice (soffice) and poppler (pdftoppm). Run it by hand when the page or the draft has changed.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import {
  BorderStyle,
  Document,
  ImageRun,
  Packer,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const folder = mkdtempSync(join(tmpdir(), 'plan-check-picture-'))
const DOCUMENT = 'fixtures/documents/nhan-de-dong.docx'
/** Lines of the draft that fit beside the page. */
const MOST_LINES = 46
const NO_LINE = { style: BorderStyle.NONE, size: 0, color: 'FFFFFF' }
const THIN_LINE = { style: BorderStyle.SINGLE, size: 4, color: 'BBBBBB' }

try {
  run('soffice', [...office(), '--convert-to', 'pdf', '--outdir', folder, join(root, DOCUMENT)])
  // The upper part of the page, without its margins.
  pageOf(join(folder, 'nhan-de-dong.pdf'), 140, join(folder, 'page'), [
    '-x',
    '140',
    '-y',
    '165',
    '-W',
    '890',
    '-H',
    '640',
  ])
  const draft = execFileSync(process.execPath, ['bin/plan-check.js', 'draft', DOCUMENT, '--quiet'], {
    cwd: root,
    encoding: 'utf8',
  })
  writeFileSync(join(folder, 'both.docx'), await Packer.toBuffer(besideEachOther(draft)))
  run('soffice', [...office(), '--convert-to', 'pdf', '--outdir', folder, join(folder, 'both.docx')])
  pageOf(join(folder, 'both.pdf'), 90, join(root, 'docs/draft'), ['-gray'])
} finally {
  rmSync(folder, { recursive: true, force: true })
}

function besideEachOther(draft) {
  const lines = draft.split('\n').slice(1, MOST_LINES + 1)
  const text = lines.map(
    (line) =>
      new Paragraph({
        spacing: { after: 0 },
        children: [
          new TextRun({
            text: line.length > 96 ? `${line.slice(0, 95)}…` : line,
            font: 'Liberation Mono',
            size: 14,
            color: line.trimStart().startsWith('#') ? '555555' : '1F1F1F',
          }),
        ],
      }),
  )
  const page = new Paragraph({
    children: [
      new ImageRun({
        type: 'png',
        data: readFileSync(join(folder, 'page.png')),
        transformation: { width: 506, height: 364 },
      }),
    ],
  })
  const table = new Table({
    width: { size: 15600, type: WidthType.DXA },
    columnWidths: [7900, 7700],
    rows: [new TableRow({ children: [cell([page], THIN_LINE), cell(text, NO_LINE)] })],
  })
  const size = { orientation: PageOrientation.LANDSCAPE, width: 8200, height: 16200 }
  const properties = { page: { size, margin: { top: 300, bottom: 200, left: 300, right: 300 } } }
  return new Document({ sections: [{ properties, children: [table] }] })
}

function cell(children, line) {
  const margins = { top: 100, bottom: 60, left: 140, right: 60 }
  return new TableCell({ margins, borders: { top: line, bottom: line, left: line, right: line }, children })
}

function office() {
  return [`-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`, '--headless']
}

function pageOf(pdf, dots, picture, more) {
  run('pdftoppm', ['-r', String(dots), '-f', '1', '-l', '1', '-singlefile', ...more, '-png', pdf, picture])
}

function run(program, args) {
  execFileSync(program, args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] })
}
