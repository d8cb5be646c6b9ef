import type { Language } from '../../domain/text.ts'
import {
  type Booklet,
  type Page,
  pagesIn,
  type Row,
  type Section,
  sectionsByColumns,
  type Tone,
} from './page.ts'

/** A booklet as one page for a browser or a printer, piece by piece: A4 landscape, a sheet for each leaf, nothing loaded, no script. */
export function* html(booklet: Booklet, language: Language): Generator<string> {
  let before = ''
  for (const page of pagesIn(booklet)) {
    yield `${before === '' ? headBlock(page, language) : before}${pageBlock(page)}`
    before = '\n'
  }
  yield '\n</body>\n</html>\n'
}

function headBlock({ title }: Page, language: Language): string {
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${STYLE_HASH}'">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
`
}

/** Fixed, so that the page can allow this style and nothing else. */
const STYLE = `
@page { size: A4 landscape; margin: 20mm 15mm 20mm 30mm }
body { font: 12pt 'Times New Roman', Times, serif; color: #000; background: #fff; margin: 1em auto; padding: 0 1em; max-width: 75em }
article { break-after: page }
article:last-child { break-after: auto }
h1 { font-size: 14pt; text-align: center; break-after: avoid }
p.heading { margin: .2em 0; text-align: center; font-style: italic; break-after: avoid }
table { border-collapse: collapse; width: 100%; margin: 1em 0 }
thead { display: table-header-group }
tr { break-inside: avoid }
thead, tr:first-child { break-after: avoid }
th, td { border: 1px solid #000; padding: 3pt 4pt; vertical-align: top; text-align: left; overflow-wrap: break-word }
thead th { text-align: center; vertical-align: middle }
th.section { background: #eee }
.right { text-align: right }
.bad { color: #a00000 }
.warning { color: #8a4b00 }
.good { color: #00600f }
.quiet { color: #555 }
.sum td { font-weight: bold }
li { font-size: 11pt }
@media screen and (max-width: 40em) {
  h1, p.heading { text-align: left }
  table, tbody, tr, th, td { display: block }
  colgroup, thead, td:empty { display: none }
  tr { border-bottom: 1px solid #000; padding: .4em 0 }
  td, td.right { border: 0; padding: 1pt 4pt; text-align: left }
  td::before { content: attr(data-label) ': '; color: #555 }
}
@media print {
  body { margin: 0; padding: 0; max-width: none }
}
`

const STYLE_HASH = 'sha256-ABGiXTKCjOoVoSr2jfMSvAKToixl2O6O/R4kHrJChHk='

function pageBlock({ title, heading, sections, notes }: Page): string {
  return [
    '<article>',
    `<h1>${escapeHtml(title)}</h1>`,
    ...heading.map((line) => `<p class="heading">${escapeHtml(line)}</p>`),
    ...sectionsByColumns(sections).flatMap(tablesOf),
    ...(notes.length === 0
      ? []
      : [`<ul>${notes.map((note) => `<li>${escapeHtml(note)}</li>`).join('')}</ul>`]),
    '</article>',
  ].join('\n')
}

/** Sections of the same columns stand in one table, each under a line of its own, so that columns keep their place. */
export function tablesOf(sections: readonly Section[]): readonly string[] {
  const [first] = sections
  if (first === undefined) return []
  const { columns } = first.table
  const head = columns.map(({ title }) => `<th scope="col">${escapeHtml(title)}</th>`).join('')
  const widths = columns.map(({ share = 10 }) => share)
  const whole = widths.reduce((sum, share) => sum + share, 0)
  const cols = widths.map((share) => `<col width="${Math.round((share / whole) * 100)}%">`)
  return [
    `<table><colgroup>${cols.join('')}</colgroup><thead><tr>${head}</tr></thead>`,
    ...sections.map(
      ({ title, table }) =>
        `<tbody><tr><th class="section" scope="rowgroup" colspan="${columns.length}">${escapeHtml(title)}</th></tr>\n${table.rows.map((row) => rowBlock(row, table.columns)).join('\n')}</tbody>`,
    ),
    '</table>',
  ]
}

function rowBlock({ cells, sum }: Row, columns: Section['table']['columns']): string {
  const blocks = cells.map(({ text, tone, link }, index) => {
    const classes = [CLASSES[tone], columns[index]?.align === 'right' ? 'right' : ''].filter(
      (name) => name !== '',
    )
    const label = escapeHtml(columns[index]?.title ?? '')
    return `<td${classes.length === 0 ? '' : ` class="${classes.join(' ')}"`} data-label="${label}">${link === undefined ? escapeHtml(text) : `<a href="${escapeHtml(encodeURI(link))}">${escapeHtml(text)}</a>`}</td>`
  })
  return `<tr${sum ? ' class="sum"' : ''}>${blocks.join('')}</tr>`
}

const CLASSES: Readonly<Record<Tone, string>> = {
  plain: '',
  good: 'good',
  bad: 'bad',
  warning: 'warning',
  quiet: 'quiet',
}

/** A text as it stands in HTML, between tags or in quotes. */
export function escapeHtml(text: string): string {
  if (!SPECIAL.test(text)) return text
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
}

const SPECIAL = /[&<>"']/
