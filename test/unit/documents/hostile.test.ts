import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readDocument } from '../../../src/documents/read-document.ts'

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
