import type { Text } from '../domain/text.ts'
import type { OfficeDocument } from './document.ts'
import { kindOfFile } from './kind-of-file.ts'
import { plainText, webPageText } from './plain-text.ts'
import { readText } from './text.ts'
import { type Helper, isUnreadable, Unreadable } from './unreadable.ts'
import { withReadableLetters } from './with-letters.ts'

/** A document read, or why it is not, what to do, and which program outside could help. */
export type ReadDocument =
  | { readonly kind: 'read'; readonly document: OfficeDocument }
  | {
      readonly kind: 'refused'
      readonly because: Text
      readonly help: Text
      readonly helper: Helper | null
    }

/** Bytes that are read at most: nine times the largest of 746 real files. */
export const LARGEST_DOCUMENT = 64 * 1024 * 1024

/**
 * Reads a document from its bytes. The bytes of a file decide its kind; the name only distinguishes plain text from CSV and HTML.
 * Nothing in it is run and nothing that it names outside is opened; time and memory are bounded.
 */
export async function readDocument(bytes: Uint8Array, name: string): Promise<ReadDocument> {
  try {
    return { kind: 'read', document: withReadableLetters(await readAs(bytes, name)) }
  } catch (error) {
    if (!isUnreadable(error)) throw error
    const { because, help, helper } = error
    return { kind: 'refused', because, help, helper }
  }
}

/** Each reader is loaded where it is wanted. */
async function readAs(bytes: Uint8Array, name: string): Promise<OfficeDocument> {
  if (bytes.length > LARGEST_DOCUMENT) throw TOO_LARGE
  const file = kindOfFile(bytes, name)
  switch (file.kind) {
    case 'docx':
      return (await import('./docx/read-docx.ts')).readDocx(file.archive)
    case 'odt':
      return (await import('./opendocument/odt.ts')).readOdt(file.archive)
    case 'ods':
      return (await import('./opendocument/ods.ts')).readOds(file.archive)
    case 'xlsx':
      return (await import('./excel/xlsx.ts')).readXlsx(file.archive)
    case 'pdf':
      return (await import('./pdf/read-pdf.ts')).readPdf(bytes)
    case 'html':
      return (await import('./html.ts')).readHtml(webPageText(bytes))
    case 'csv':
      return (await import('./csv.ts')).readCsv(plainText(bytes))
    case 'text':
      return readText(plainText(bytes))
    case 'image':
      throw PICTURE
    case 'word-97':
    case 'rtf':
      throw OLD
  }
}

export const TOO_LARGE = new Unreadable(
  { vi: 'Tệp lớn quá 64 MB.', en: 'The file is larger than 64 MB.' },
  {
    vi: 'Bỏ ảnh, hoặc chép riêng phần giao nhiệm vụ vào một tệp mới.',
    en: 'Leave out its pictures, or copy the part that assigns tasks into a new file.',
  },
  null,
  'size',
)

const PICTURE = new Unreadable(
  {
    vi: 'Tệp là ảnh chụp, không có chữ để đọc.',
    en: 'The file is a picture: there is no text in it to read.',
  },
  {
    vi: 'Cài tesseract kèm dữ liệu tiếng Việt (vie), hoặc xin bản .docx của văn bản.',
    en: 'Install tesseract with its Vietnamese data (vie), or ask for the document as .docx.',
  },
  'text-recognition',
)

const OLD = new Unreadable(
  { vi: 'Tệp là văn bản kiểu cũ (.doc, .rtf).', en: 'The file is a document of an old kind (.doc, .rtf).' },
  {
    vi: 'Mở bằng Word, lưu thành .docx; hoặc thêm --with-libreoffice nếu máy có LibreOffice.',
    en: 'Open it in Word and save it as .docx; or add --with-libreoffice where LibreOffice is installed.',
  },
  'office-suite',
)
