import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readDocument } from '../../src/documents/read-document.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

const RELATIONS = bytes(
  '<?xml version="1.0"?><Relationships xmlns="x"><Relationship Id="r" Type="http://x/officeDocument" Target="word/document.xml"/></Relationships>',
)

/** A zip file whose one entry says that it is small, and unpacks to far more. */
function bomb(): Uint8Array {
  return zipSync(
    { '_rels/.rels': RELATIONS, 'word/document.xml': new Uint8Array(120 * 1024 * 1024) },
    { level: 1 },
  )
}

/** The sizes that the directory and the header give, made small. */
function lying(archive: Uint8Array): Uint8Array {
  const view = new DataView(archive.buffer)
  for (let at = 0; at + 46 < archive.length; at++) {
    const mark = view.getUint32(at, true)
    if (mark === 0x02014b50 && view.getUint32(at + 24, true) > 1_000_000) view.setUint32(at + 24, 10, true)
    if (mark === 0x04034b50 && view.getUint32(at + 22, true) > 1_000_000) view.setUint32(at + 22, 10, true)
  }
  return archive
}

async function refusalOf(content: Uint8Array): Promise<string> {
  const read = await readDocument(content, 'a.docx')
  return read.kind === 'refused' ? `${read.because.en} ${read.help.en}` : 'read'
}

describe('a document that means harm', () => {
  it('is refused in a sentence where it unpacks to 120 MB, whatever size it claims', async () => {
    const archive = bomb()
    expect(archive.length).toBeLessThan(1_000_000)
    expect(await refusalOf(archive)).toContain('it unpacks to far too much')
    expect(await refusalOf(lying(archive))).toContain('it unpacks to far too much')
  })
})
