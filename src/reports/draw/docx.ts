import { Document, Packer } from 'docx'
import { romanNumber } from '../../domain/roman-number.ts'
import type { Language } from '../../domain/text.ts'
import type { Day } from '../../domain/time/day.ts'
import { letterSection } from './docx-letter.ts'
import { pageSection } from './docx-page.ts'
import type { Letter } from './letter.ts'
import { type Booklet, pagesIn } from './page.ts'
import { stableArchive } from './stable-archive.ts'
import { mustFit } from './too-many-rows.ts'

/**
 * A booklet as a Word document in Times New Roman on A4: its pages as appendices of a letter, or, without one,
 * as they are. Equal input gives equal bytes: the document says it was made on `day`.
 *
 * @throws TooManyRows
 */
export async function docx(
  booklet: Booklet,
  letter: Letter | null,
  language: Language,
  day: Day,
): Promise<Uint8Array> {
  const pages = [...pagesIn(booklet)]
  mustFit('docx', pages)
  const appendices = pages.map((page, index) =>
    pageSection(
      page,
      letter === null
        ? null
        : {
            label: pages.length === 1 ? 'Phụ lục' : `Phụ lục ${romanNumber(index + 1)}`,
            attachedTo: letter.attachedTo,
          },
    ),
  )
  const document = new Document({
    creator: '',
    lastModifiedBy: '',
    title: (booklet.summary ?? pages[0])?.title ?? '',
    styles: {
      default: {
        document: { run: { font: 'Times New Roman', size: 26, language: { value: TAGS[language] } } },
      },
    },
    sections: [...(letter === null ? [] : [letterSection(letter)]), ...appendices],
  })
  const packed = await Packer.toArrayBuffer(document)
  return stableArchive(new Uint8Array(packed), (name, text) =>
    name === 'docProps/core.xml' ? text.replace(STAMP, `$1${day}T00:00:00Z$2`) : text,
  )
}

/** What Word checks the spelling by; without it, it would underline every word. */
const TAGS: Readonly<Record<Language, string>> = { vi: 'vi-VN', en: 'en-US' }

/** The library writes the clock here. */
const STAMP = /(<dcterms:(?:created|modified)[^>]*>)[^<]*(<)/g
