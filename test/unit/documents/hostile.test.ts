import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readDocument } from '../../../src/documents/read-document.ts'
import { readStored } from '../../../src/documents/read-stored.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

const RELATIONS = bytes(
  '<?xml version="1.0"?><Relationships xmlns="x"><Relationship Id="r" Type="http://x/officeDocument" Target="word/document.xml"/></Relationships>',
)

function docx(document: string | Uint8Array, more: Readonly<Record<string, Uint8Array>> = {}): Uint8Array {
  const part = typeof document === 'string' ? bytes(document) : document
  return zipSync({ '_rels/.rels': RELATIONS, 'word/document.xml': part, ...more })
}

const body = (inner: string) =>
  `<?xml version="1.0"?><w:document xmlns:w="w"><w:body>${inner}</w:body></w:document>`

const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`

async function refusalOf(content: Uint8Array, name = 'a.docx'): Promise<string> {
  const read = await readDocument(content, name)
  return read.kind === 'refused' ? `${read.because.en} ${read.help.en}` : 'read'
}

describe('documents that mean harm are refused in a sentence', () => {
  it('entities, which would grow or name a file', async () => {
    const laughs =
      '<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><w:document xmlns:w="w"><w:body>&b;</w:body></w:document>'
    expect(await refusalOf(docx(laughs))).toContain('declares a document type or entities')
    const outside =
      '<?xml version="1.0"?><!DOCTYPE d SYSTEM "file:///etc/passwd"><w:document xmlns:w="w"><w:body/></w:document>'
    expect(await refusalOf(docx(outside))).toContain('declares a document type or entities')
  })

  it('elements nested a hundred thousand deep', async () => {
    const deep = '<w:ins>'.repeat(100_000) + '</w:ins>'.repeat(100_000)
    expect(await refusalOf(docx(body(deep)))).toContain('nested too deep')
  })

  it('a table with a cell a million columns wide', async () => {
    const wide = `<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="1000000"/></w:tcPr>${paragraph('x')}</w:tc></w:tr></w:tbl>`
    expect(await refusalOf(docx(body(wide)))).toBe('read')
  })

  it('a file cut short, an empty one, a program, and one under a password', async () => {
    expect(await refusalOf(docx(body(paragraph('x'))).subarray(0, 200))).toContain('damaged')
    expect(await refusalOf(new Uint8Array(0))).toContain('The file is empty')
    expect(await refusalOf(bytes('MZ\u0090 program'), 'a.docx')).toContain('neither a text document')
    const locked = new Uint8Array(4096)
    locked.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
    locked.set(Buffer.from('EncryptedPackage', 'utf16le'), 1024)
    expect(await refusalOf(locked, 'a.docx')).toContain('protected by a password')
    const old = new Uint8Array(4096)
    old.set([0xd0, 0xcf, 0x11, 0xe0])
    old.set(Buffer.from('WordDocument', 'utf16le'), 1024)
    expect(await refusalOf(old, 'a.docx')).toContain('of an old kind')
  })

  it('a PDF that is none, and bytes that are no text', async () => {
    expect(await refusalOf(bytes('%PDF-1.7\nnothing'), 'a.pdf')).toContain('damaged')
    expect(await refusalOf(new Uint8Array([0xc3, 0x28, 0xff, 0xfe, 0x00]), 'a.txt')).toContain(
      'not text in UTF-8',
    )
  })
})

describe('a file is what its bytes say', () => {
  it('whatever its name', async () => {
    const content = docx(body(paragraph('KẾ HOẠCH')))
    for (const name of ['a.pdf', 'a.txt', 'a'])
      expect(await readDocument(content, name)).toMatchObject({ kind: 'read', document: { format: 'docx' } })
  })
})

describe('what a document names outside is left alone', () => {
  it('links, pictures and templates are words or nothing', async () => {
    const linked = `<w:p><w:hyperlink r:id="rId9"><w:r><w:t>http://example.org/x</w:t></w:r></w:hyperlink><w:r><w:instrText>INCLUDETEXT "file:///etc/passwd"</w:instrText></w:r></w:p>`
    const relations = bytes(
      '<?xml version="1.0"?><Relationships><Relationship Id="rId9" Type="http://x/attachedTemplate" Target="http://example.org/t.dotm" TargetMode="External"/></Relationships>',
    )
    const read = await readDocument(
      docx(body(linked), { 'word/_rels/document.xml.rels': relations, 'word/vbaProject.bin': bytes('x') }),
      'a.docm',
    )
    expect(read).toMatchObject({
      kind: 'read',
      document: {
        blocks: [{ text: 'http://example.org/x' }],
        remarks: [{ code: 'macros-ignored' }],
      },
    })
  })
})

/** The parts of an OpenDocument file. */
const openDocument = (kind: string, content: string) =>
  zipSync({
    mimetype: bytes(`application/vnd.oasis.opendocument.${kind}`),
    'content.xml': bytes(
      `<?xml version="1.0"?><office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x" xmlns:style="s"><office:body>${content}</office:body></office:document-content>`,
    ),
  })

/** A workbook that shows one sheet so many times. */
const workbook = (sheet: string, times: number) =>
  zipSync({
    'xl/workbook.xml': bytes(
      `<?xml version="1.0"?><workbook xmlns:r="r"><sheets>${'<sheet name="a" r:id="r1"/>'.repeat(times)}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': bytes(
      '<?xml version="1.0"?><Relationships><Relationship Id="r1" Target="worksheets/s.xml"/></Relationships>',
    ),
    'xl/worksheets/s.xml': bytes(`<?xml version="1.0"?><worksheet>${sheet}</worksheet>`),
  })

const table = (rows: string) => `<w:tbl>${rows}</w:tbl>`
const wideRow = `<w:tr><w:tc><w:tcPr><w:gridSpan w:val="200"/></w:tcPr>${paragraph('x')}</w:tc></w:tr>`
const odsCell = (says: string) => `<table:table-cell ${says}><text:p>x</text:p></table:table-cell>`
const SPANS = 'table:number-columns-spanned="9999" table:number-rows-spanned="99999"'
const odsRows = (cell: string) => `<table:table-row>${cell.repeat(150)}</table:table-row>`.repeat(300)

/** A page of PDF with so many columns and rows, drawn as lines from edge to edge. */
function crossed(columns: number, rows: number): Uint8Array {
  const down = Array.from({ length: columns + 1 }, (_, at) => `${10 + at * 6} 10 m ${10 + at * 6} 14390 l S`)
  const across = Array.from({ length: rows }, (_, at) => `10 ${20 + at * 5} m 14390 ${20 + at * 5} l S`)
  const drawn = [...down, ...across].join('\n')
  return bytes(
    `%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 14400 14400]/Contents 4 0 R>>\nendobj\n4 0 obj\n<</Length ${drawn.length}>>stream\n${drawn}\nendstream\nendobj\ntrailer<</Root 1 0 R>>\n%%EOF`,
  )
}

describe('tables that a few bytes make huge are refused while they are read', () => {
  const huge: Readonly<Record<string, readonly [name: string, content: Uint8Array]>> = {
    'merged cells of a page': [
      'a.html',
      bytes(`<table><tr>${'<td colspan=1000 rowspan=1000>x</td>'.repeat(5000)}</table>`),
    ],
    'two thousand and one rows of 200 columns': [
      'a.html',
      bytes(`<table><tr><td colspan=200>x</td></tr>${'<tr>'.repeat(2000)}</table>`),
    ],
    'three tables of a page': [
      'a.html',
      bytes(`<table><tr><td colspan=200>x</td></tr>${'<tr>'.repeat(1999)}</table>`.repeat(3)),
    ],
    'three tables of a Word document': [
      'a.docx',
      docx(body(table(wideRow + '<w:tr/>'.repeat(1999)).repeat(3))),
    ],
    'repeated cells of repeated rows': [
      'a.ods',
      openDocument(
        'spreadsheet',
        `<office:spreadsheet><table:table>${`<table:table-row table:number-rows-repeated="200">${odsCell('table:number-columns-repeated="200"')}</table:table-row>`.repeat(11)}</table:table></office:spreadsheet>`,
      ),
    ],
    'merged cells one upon the other, in a sheet': [
      'a.ods',
      openDocument(
        'spreadsheet',
        `<office:spreadsheet><table:table>${odsRows(odsCell(SPANS))}</table:table></office:spreadsheet>`,
      ),
    ],
    'merged cells one upon the other, in a text': [
      'a.odt',
      openDocument(
        'text',
        `<office:text><table:table>${odsRows(odsCell(SPANS))}</table:table></office:text>`,
      ),
    ],
    'one sheet of twenty thousand rows, six times': [
      'a.xlsx',
      workbook('<sheetData><row r="20000"><c r="J20000" t="str"><v>x</v></c></row></sheetData>', 6),
    ],
    'lines that cross on a page of five metres': ['a.pdf', crossed(201, 2400)],
    'lines of a CSV file': ['a.csv', bytes('\n'.repeat(400_001))],
    'tables drawn in a text': ['a.txt', bytes(`|${'a|'.repeat(200)}\n`.repeat(2001))],
  }
  it.each(Object.entries(huge))('%s', async (_, [name, content]) => {
    expect(await refusalOf(content, name)).toContain('a table is far too large')
  })

  it('and those that just fit are read', async () => {
    const cells = async (name: string, content: Uint8Array) => {
      const read = await readDocument(content, name)
      const blocks = read.kind === 'read' ? read.document.blocks : []
      return blocks.flatMap((block) => (block.kind === 'table' ? block.rows.flat() : [])).length
    }
    const page = `<table><tr><td colspan=200>x</td></tr>${'<tr>'.repeat(1999)}</table>`
    expect(await cells('a.html', bytes(page))).toBe(400_000)
    expect(await cells('a.html', bytes('<table><tr><td colspan=1000>x</td></tr></table>'))).toBe(200)
    expect(await cells('a.docx', docx(body(table(wideRow + '<w:tr/>'.repeat(9)))))).toBe(2000)
    expect(await cells('a.csv', bytes(','.repeat(100_000)))).toBe(200)
  })

  it('cells of what is sent back that are only styled count for nothing', () => {
    const styled = (row: number) =>
      `<row r="${row}"><c r="A${row}" t="str"><v>x</v></c><c r="C${row}"><f>1</f></c><c r="GR${row}" s="1"/></row>`
    const rows = Array.from({ length: 5100 }, (_, at) => styled(at + 1)).join('')
    const read = readStored(workbook(`<sheetData>${rows}</sheetData>`, 1), 'a.xlsx')
    const kept = read.is === 'read' ? (read.tables[0]?.rows ?? []) : []
    expect([kept.length, kept.at(-1)?.number]).toEqual([5100, 5100])
    expect(kept.at(-1)?.cells).toEqual([
      { value: { is: 'words', words: 'x' }, by: 'typing' },
      { value: { is: 'empty' }, by: 'typing' },
      { value: { is: 'empty' }, by: 'formula' },
    ])
  })

  it('in what is sent back too', () => {
    const many = `<sheetData>${'<row r="1"><c r="GR1" t="str"><v>x</v></c></row>'.repeat(5001)}</sheetData>`
    const read = readStored(workbook(many, 1), 'a.xlsx')
    expect(read).toMatchObject({
      because: { en: expect.stringContaining('a table is far too large') },
      help: { en: expect.stringMatching(/^Delete the rows, sheets and pictures .*hidden row ids/) },
    })
    const same = `<sheetData><row r="1">${'<c r="A1" t="str"><v>x</v></c>'.repeat(150_000)}</row></sheetData>`
    expect(readStored(workbook(same, 1), 'a.xlsx')).toMatchObject({
      is: 'read',
      tables: [{ rows: [{ cells: [{ value: { is: 'words', words: 'x' } }] }] }],
    })
  })
})

describe('numbers in a file that ask for much are not followed', () => {
  const numbering = (level: string, format: string, start: string) =>
    bytes(
      `<w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="${level}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
    )
  const item = (level: string) =>
    `<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>x</w:t></w:r></w:p>`

  it('a list of twenty million levels, and a letter before A', async () => {
    const deep = docx(body(item('20000000')), {
      'word/numbering.xml': numbering('20000000', 'decimal', '1'),
    })
    expect(await readDocument(deep, 'a.docx')).toMatchObject({ document: { blocks: [{ label: null }] } })
    const below = docx(body(item('0')), { 'word/numbering.xml': numbering('0', 'lowerLetter', '-30') })
    expect(await readDocument(below, 'a.docx')).toMatchObject({ document: { blocks: [{ label: '.' }] } })
    const shown = openDocument(
      'text',
      '<office:text><text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1" text:display-levels="20000000"/></text:list-style><text:list text:style-name="L"><text:list-item><text:p>x</text:p></text:list-item></text:list></office:text>',
    )
    expect(await readDocument(shown, 'a.odt')).toMatchObject({ document: { blocks: [{ text: 'x' }] } })
  })

  it('a text box in a text box in a text box … is read once', async () => {
    let boxes = paragraph('trong cùng')
    for (let depth = 0; depth < 40; depth++)
      boxes = `<w:p><w:r><w:pict><v:textbox><w:txbxContent>${boxes}</w:txbxContent></v:textbox></w:pict></w:r></w:p>`
    expect(await readDocument(docx(body(boxes)), 'a.docx')).toMatchObject({
      document: { blocks: [{ text: 'trong cùng' }], remarks: [{ code: 'text-boxes', count: 40 }] },
    })
  })

  it('a hundred and fifty thousand lines in one paragraph', async () => {
    for (const [name, text] of [
      ['a.html', `<p>${'x<br>'.repeat(150_000)}`],
      ['a.txt', 'x\v'.repeat(150_000)],
    ] as const) {
      const read = await readDocument(bytes(text), name)
      expect(read.kind === 'read' && read.document.blocks.length).toBe(150_000)
    }
  })
})
