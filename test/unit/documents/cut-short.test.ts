import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { gzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readDocument } from '../../../src/documents/read-document.ts'

const folder = join(import.meta.dirname, '../../../fixtures/documents')
const files = [folder, join(folder, 'unseen')].flatMap((path) =>
  readdirSync(path).map((name) => join(path, name)),
)

/** What is said of the first half of a file, by its kind. Of a text none can tell that there was more. */
const SAID: Readonly<Record<string, string>> = {
  '.docx': 'The file is damaged: its packed parts cannot be read.',
  '.odt': 'The file is damaged: its packed parts cannot be read.',
  '.xlsx': 'The file is damaged: its packed parts cannot be read.',
  '.ods': 'The file is damaged: its packed parts cannot be read.',
  '.pdf': 'The file is damaged: the PDF cannot be read.',
  '.png': 'The file is damaged: the picture is cut short.',
  '.html': 'read, cut-short',
  '.txt': 'read',
  '.csv': 'read',
}

const TEXTS = ['.html', '.txt', '.csv']
const WITHIN_LETTER = 'The file is damaged: the text ends in the middle of a letter.'

async function saidOf(content: Uint8Array, name: string): Promise<string> {
  const read = await readDocument(content, name)
  if (read.kind === 'refused') return read.because.en
  return ['read', ...read.document.remarks.map(({ code }) => code)].join(', ')
}

describe('half of a file is not taken for the whole', () => {
  it.each(Object.keys(SAID))('%s', async (ending) => {
    const own = files.filter((path) => extname(path) === ending)
    expect(own).not.toHaveLength(0)
    for (const path of own) {
      const whole = readFileSync(path)
      const half = whole.length >> 1
      // A byte that goes on with a letter of UTF-8.
      const isWithinLetter = TEXTS.includes(ending) && ((whole[half] ?? 0) & 0xc0) === 0x80
      const said = isWithinLetter ? WITHIN_LETTER : SAID[ending]
      expect(await saidOf(whole.subarray(0, half), path), path).toBe(said)
    }
  })

  it('a text that ends within a letter says so, in either coding', async () => {
    const letters = Uint8Array.from([0x4b, 0xe1, 0xba, 0xbe])
    expect(await saidOf(letters, 'a.txt')).toBe('read')
    for (const length of [2, 3])
      expect(await saidOf(letters.subarray(0, length), 'a.txt')).toBe(WITHIN_LETTER)
    const wide = Uint8Array.from([0xff, 0xfe, 0x4b, 0x00, 0xbe, 0x1e])
    expect(await saidOf(wide, 'a.txt')).toBe('read')
    expect(await saidOf(wide.subarray(0, 5), 'a.txt')).toBe(WITHIN_LETTER)
    // A letter of another coding in the middle is no end.
    expect(await saidOf(Uint8Array.from([0x4b, 0xe1, 0x4b]), 'a.txt')).toBe('The file is not text in UTF-8.')
  })

  it('a file that is only packed is no document, whole or not', async () => {
    const packed = gzipSync(new TextEncoder().encode('KẾ HOẠCH'))
    for (const content of [packed, packed.subarray(0, packed.length >> 1)])
      expect(await saidOf(content, 'a.gz')).toBe('This file is neither a text document nor a workbook.')
  })
})

describe('a picture has its end', () => {
  /** A segment before the data, which holds a small picture with an end of its own. */
  const jpeg = [
    ...[0xff, 0xd8],
    ...[0xff, 0xe1, 0, 6, 0xff, 0xd8, 0xff, 0xd9],
    ...[0xff, 0xda, 0, 2, 1, 2, 3, 0xff, 0],
    ...[0xff, 0xd9],
  ]
  /** The same with bytes that fill up before the two segments, as the format permits. */
  const filled = [...[0xff, 0xd8, 0xff, 0xff], ...jpeg.slice(2, 10), ...[0xff], ...jpeg.slice(10)]
  const entry = (tag: number, value: number) => [tag & 255, tag >> 8, 4, 0, 1, 0, 0, 0, value, 0, 0, 0]
  /** One page of two entries, whose four bytes of data stand last. */
  const tiff = [
    ...[0x49, 0x49, 42, 0, 8, 0, 0, 0],
    ...[2, 0, ...entry(273, 38), ...entry(279, 4), 0, 0, 0, 0],
    ...[1, 2, 3, 4],
  ]
  const WHOLE = 'The file is a picture: there is no text in it to read.'
  const CUT = 'The file is damaged: the picture is cut short.'

  it.each([
    ['a JPEG', jpeg],
    ['a JPEG with bytes that fill up', filled],
    ['a TIFF', tiff],
  ])('%s', async (_, content) => {
    expect(await saidOf(Uint8Array.from(content), 'a')).toBe(WHOLE)
    for (let length = 8; length < content.length; length++)
      expect(await saidOf(Uint8Array.from(content.slice(0, length)), 'a'), String(length)).toBe(CUT)
  })

  it('and a page of a TIFF that names itself as the next ends', async () => {
    const turning = tiff.map((byte, at) => (at === 34 ? 8 : byte))
    expect(await saidOf(Uint8Array.from(turning), 'a')).toBe(WHOLE)
  })
})
