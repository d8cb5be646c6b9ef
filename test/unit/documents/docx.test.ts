import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { cellText, paragraphText } from '../../../src/documents/document.ts'
import { readDocument } from '../../../src/documents/read-document.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

async function blocksOf(inner: string, numbering = '', styles = '') {
  const parts = {
    'word/document.xml': bytes(
      `<?xml version="1.0"?><w:document xmlns:w="w"><w:body>${inner}</w:body></w:document>`,
    ),
    ...(numbering === ''
      ? {}
      : { 'word/numbering.xml': bytes(`<w:numbering xmlns:w="w">${numbering}</w:numbering>`) }),
    ...(styles === '' ? {} : { 'word/styles.xml': bytes(`<w:styles xmlns:w="w">${styles}</w:styles>`) }),
  }
  const read = await readDocument(zipSync(parts), 'a.docx')
  if (read.kind === 'refused') throw new Error(read.because.en)
  return read.document.blocks
}

const lines = async (...args: Parameters<typeof blocksOf>) =>
  (await blocksOf(...args)).map((block) => (block.kind === 'paragraph' ? paragraphText(block) : 'table'))

const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`
const numbered = (text: string, level: number, id = '1') =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr></w:pPr>${run(text)}</w:p>`

const LEVELS = `<w:abstractNum w:abstractNumId="0">
  <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl>
  <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%2."/></w:lvl>
  <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%2.%3)"/></w:lvl>
</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="1"><w:startOverride w:val="5"/></w:lvlOverride></w:num>`

describe('numbers that Word computes', () => {
  it('restart below, share their count, and begin anew where a list says so', async () => {
    const inner = [
      numbered('một', 0),
      numbered('hai', 1),
      numbered('ba', 1),
      numbered('bốn', 2),
      numbered('năm', 0),
      numbered('sáu', 1),
      numbered('bảy', 1, '2'),
      numbered('tám', 1),
    ].join('')
    expect(await lines(inner, LEVELS)).toEqual([
      ...['I. một', '1. hai', '2. ba', '2.a) bốn', 'II. năm', '1. sáu', '5. bảy', '6. tám'],
    ])
  })

  it('are switched off by the number 0, also where the style has one', async () => {
    const styles = `<w:style w:type="paragraph" w:styleId="S"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`
    const styled = `<w:p><w:pPr><w:pStyle w:val="S"/></w:pPr>${run('theo kiểu')}</w:p>`
    const off = `<w:p><w:pPr><w:pStyle w:val="S"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr></w:pPr>${run('tắt')}</w:p>`
    expect(await lines(styled + off + styled, LEVELS, styles)).toEqual([
      'I. theo kiểu',
      'tắt',
      'II. theo kiểu',
    ])
  })
})

describe('tracked changes', () => {
  it('are read as accepted: insertions count, deletions never, a deleted paragraph end joins', async () => {
    const inner =
      `<w:p>${run('trước ngày ')}<w:del>${'<w:r><w:delText>30/6/2024</w:delText></w:r>'}</w:del><w:ins>${run('31/7/2024')}</w:ins></w:p>` +
      `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${run('Sở ')}</w:p><w:p>${run('Nội vụ')}</w:p>`
    expect(await lines(inner)).toEqual(['trước ngày 31/7/2024', 'Sở Nội vụ'])
  })
})

describe('tables', () => {
  const cell = (text: string, properties = '') =>
    `<w:tc><w:tcPr>${properties}</w:tcPr><w:p>${run(text)}</w:p></w:tc>`

  it('have merged cells at each of their places, and rows that begin further right', async () => {
    const inner = `<w:tbl>
      <w:tr>${cell('A')}${cell('B', '<w:vMerge w:val="restart"/>')}${cell('C')}</w:tr>
      <w:tr>${cell('D')}${cell('', '<w:vMerge/>')}${cell('E')}</w:tr>
      <w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${cell('F', '<w:gridSpan w:val="2"/>')}</w:tr>
      <w:tr><w:trPr><w:del/></w:trPr>${cell('X')}${cell('X')}${cell('X')}</w:tr>
    </w:tbl>`
    const [table] = await blocksOf(inner)
    const rows = table?.kind === 'table' ? table.rows.map((row) => row.map(cellText)) : []
    expect(rows).toEqual([
      ['A', 'B', 'C'],
      ['D', 'B', 'E'],
      ['', 'F', 'F'],
    ])
  })
})

describe('letters', () => {
  it('are composed, with a real Đ, without soft hyphens', async () => {
    const inner = `<w:p>${run('\u00d0a\u0300i Pha\u0301t\u00ad thanh\u00a0tỉnh')}</w:p>`
    expect(await lines(inner)).toEqual(['Đài Phát thanh tỉnh'])
  })

  it('of the old coding are turned into Unicode by what they are, not by their font', async () => {
    const coded =
      '\u00f1y ban nh\u00a9n d\u00a9n t\u00d8nh Th\u00b8i Nguy\u00aan ch\u00f1 tr\u00d7, ph\u00e8i h\u00eep v\u00edi Së Néi v\u00f4'
    const inner = `<w:p>${run(coded)}</w:p>`
    expect(await lines(inner)).toEqual(['ủy ban nhân dân tỉnh Thái Nguyên chủ trì, phối hợp với Sở Nội vụ'])
    const foreign = `<w:p>${run('Café à la crème, déjà vu naïve façade élève')}</w:p>`
    expect(await lines(foreign)).toEqual(['Café à la crème, déjà vu naïve façade élève'])
  })
})
