import { describe, expect, it } from 'vitest'
import { cellText, type OfficeDocument, paragraphText } from '../../../src/documents/document.ts'
import { readDocument } from '../../../src/documents/read-document.ts'

/** A page: what is drawn on it, and what its dictionary says besides. */
interface Sheet {
  readonly content: string
  readonly more?: string
}

/** A PDF with one font; its letters are read by `letters` where it is given, as `<41> <0061>`. */
function pdf(sheets: readonly Sheet[], letters = ''): Uint8Array {
  const objects: string[] = []
  const add = (text: string) => objects.push(text)
  add('<< /Type /Catalog /Pages 2 0 R >>')
  add(
    `<< /Type /Pages /Count ${sheets.length} /Kids [${sheets.map((_, at) => `${5 + 2 * at} 0 R`).join(' ')}] >>`,
  )
  add(`<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica ${letters === '' ? '' : '/ToUnicode 4 0 R'} >>`)
  const map = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap 1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfchar ${letters} endbfchar endcmap end end`
  add(`<< /Length ${map.length} >>\nstream\n${map}\nendstream`)
  for (const [at, { content, more = '' }] of sheets.entries()) {
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Resources << /Font << /F 3 0 R >> >> /Contents ${6 + 2 * at} 0 R ${more} >>`,
    )
    add(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`)
  }
  let text = '%PDF-1.4\n'
  const offsets = objects.map((object, at) => {
    const offset = text.length
    text += `${at + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const start = text.length
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')}trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF`
  return new TextEncoder().encode(text)
}

const at = (x: number, y: number, text: string) => `BT /F 12 Tf 1 0 0 1 ${x} ${y} Tm (${text}) Tj ET`

const FILLER = [
  'A page of a document has words enough on it to be told from a picture of one,',
  'which holds no more than the few letters of a stamp or of a signature below.',
]

async function read(content: Uint8Array): Promise<OfficeDocument> {
  const read = await readDocument(content, 'a.pdf')
  if (read.kind === 'refused') throw new Error(read.because.en)
  return read.document
}

const lines = ({ blocks }: OfficeDocument) =>
  blocks.flatMap((block) => (block.kind === 'paragraph' ? [paragraphText(block)] : []))

describe('a PDF is read', () => {
  it('in lines joined to paragraphs, a number beginning a new one', async () => {
    const content = [
      at(50, 700, FILLER[0] ?? ''),
      at(50, 684, FILLER[1] ?? ''),
      at(50, 668, '1. One thing.'),
    ].join('\n')
    expect(lines(await read(pdf([{ content }])))).toEqual([FILLER.join(' '), '1. One thing.'])
  })

  it('however the page is turned', async () => {
    const upright = [at(50, 700, FILLER[0] ?? ''), at(50, 684, FILLER[1] ?? '')].join('\n')
    const turned = upright
      .replaceAll('1 0 0 1 50 700', '0 1 -1 0 100 50')
      .replaceAll('1 0 0 1 50 684', '0 1 -1 0 116 50')
    expect(lines(await read(pdf([{ content: turned }])))).toEqual([FILLER.join(' ')])
    expect(lines(await read(pdf([{ content: turned, more: '/Rotate 90' }])))).toEqual([FILLER.join(' ')])
  })

  it('a table by its thin lines, a missing one merging two cells, white cells being no lines', async () => {
    const across = (y: number, from: number, to: number) => `${from} ${y} ${to - from} 0.5 re f`
    const down = (x: number, from: number, to: number) => `${x} ${from} 0.5 ${to - from} re f`
    const content = [
      ...['1 1 1 rg 50 600 300 100 re f 0 0 0 rg'],
      ...[across(700, 50, 350), across(650, 150, 350), across(600, 50, 350)],
      ...[down(50, 600, 700), down(150, 600, 700), down(250, 600, 700), down(350, 600, 700)],
      ...[
        at(60, 670, 'lead'),
        at(160, 670, 'one'),
        at(260, 670, 'two'),
        at(160, 620, 'three'),
        at(260, 620, 'four'),
      ],
      ...[at(50, 560, FILLER[0] ?? ''), at(50, 544, FILLER[1] ?? '')],
    ].join('\n')
    const [table] = (await read(pdf([{ content }]))).blocks
    expect(table?.kind === 'table' ? table.rows.map((row) => row.map(cellText)) : []).toEqual([
      ['lead', 'one', 'two'],
      ['lead', 'three', 'four'],
    ])
  })

  it('without the small raised digits of footnotes', async () => {
    const mark = 'BT /F 6 Tf 1 0 0 1 480 704 Tm (7) Tj ET'
    const content = [at(50, 700, FILLER[0] ?? ''), mark, at(50, 684, FILLER[1] ?? '')].join('\n')
    expect(lines(await read(pdf([{ content }])))).toEqual([FILLER.join(' ')])
  })
})

describe('a PDF is refused, with what to do', () => {
  const refusal = async (content: Uint8Array) => {
    const read = await readDocument(content, 'a.pdf')
    return read.kind === 'refused' ? [read.because.en, read.helper] : ['read', null]
  }

  it('where it is a scan: the letters of a stamp are no text', async () => {
    const stamp = [{ content: at(50, 700, 'Signed by somebody on a day') }, { content: '' }]
    expect(await refusal(pdf(stamp))).toEqual([
      'The PDF is scanned: there is no text in it to read.',
      'text-recognition',
    ])
  })

  it('where its letters are those of no language', async () => {
    const content = FILLER.map((words, line) => at(50, 700 - 16 * line, words)).join('\n')
    expect(await refusal(pdf([{ content }], '<61> <0471>'))).toEqual([
      'The letters of the PDF are garbled: they can be seen, but not be read.',
      'text-recognition',
    ])
    // A Russian title quoted in a sound document is no sign.
    expect(await refusal(pdf([{ content }], '<61> <0430>'))).toEqual(['read', null])
  })

  it('where it has more than a thousand pages', async () => {
    const sheets = Array.from({ length: 1001 }, () => ({ content: '' }))
    expect((await refusal(pdf(sheets)))[0]).toContain('more than 1000 pages')
  })
})
