import { expect, it } from 'vitest'
import { paragraphText } from '../../../src/documents/document.ts'
import { readDocument } from '../../../src/documents/read-document.ts'

/** A page as Word saves it, its letters in one byte each or as numbers. */
const page = (encoding: string) =>
  `<html><head><meta http-equiv=Content-Type content="text/html; charset=${encoding}"></head><body><p>Ch&#7911; tr\xec: UBND t&#7881;nh \x96 S\xf4ng C\xf4ng</p></body></html>`

it.each(['windows-1252', 'Windows-1252'])(
  'a web page is read in the encoding that it names: %s',
  async (name) => {
    const read = await readDocument(Buffer.from(page(name), 'latin1'), 'a.htm')
    expect(read.kind === 'read' && read.document.blocks).toHaveLength(1)
    const [block] = read.kind === 'read' ? read.document.blocks : []
    expect(block?.kind === 'paragraph' && paragraphText(block)).toBe('Chủ trì: UBND tỉnh – Sông Công')
  },
)

it('one that names none and is not UTF-8 is refused', async () => {
  const read = await readDocument(Buffer.from(page('shift_jis'), 'latin1'), 'a.htm')
  expect(read.kind === 'refused' && read.because.en).toBe('The file is not text in UTF-8.')
})
