import { isWholePicture } from './picture.ts'
import { damaged, Unreadable } from './unreadable.ts'
import { type Archive, archiveOf } from './zip.ts'

/** What a file is by its own bytes, whatever its name says. */
export type KindOfFile =
  | { readonly kind: 'docx' | 'xlsx' | 'odt' | 'ods'; readonly archive: Archive }
  | { readonly kind: 'pdf' | 'image' | 'html' | 'csv' | 'text' }
  | { readonly kind: 'word-97' | 'rtf' }

/** Tells what a file is. Throws Unreadable where it is nothing that a plan is written in. */
export function kindOfFile(bytes: Uint8Array, name: string): KindOfFile {
  if (bytes.length === 0) throw EMPTY
  // Not by a decoder: they differ in what "latin1" is.
  const head = String.fromCharCode(...bytes.subarray(0, 1024))
  if (head.includes('%PDF-')) return { kind: 'pdf' }
  if (head.startsWith('PK')) return kindOfArchive(archiveOf(bytes))
  if (head.startsWith('\u00d0\u00cf\u0011\u00e0')) return kindOfCompoundFile(bytes)
  if (head.startsWith('{\\rtf')) return { kind: 'rtf' }
  if (/^(?:\u0089PNG|\u00ff\u00d8\u00ff|II\*\0|MM\0\*)/.test(head)) {
    if (!isWholePicture(bytes)) throw CUT_PICTURE
    return { kind: 'image' }
  }
  if (
    /^\s*(?:\u00ef\u00bb\u00bf)?\s*(?:<!doctype html|<html|<\?xml[^>]*>\s*(?:<!doctype html|<html))/i.test(
      head,
    )
  )
    return { kind: 'html' }
  if (/^(?:MZ|\u007fELF|\u00ca\u00fe\u00ba\u00be|Rar!|7z\u00bc\u00af|\u00fd7zXZ)/.test(head)) throw FOREIGN
  if (head.startsWith('\u001f\u008b')) throw FOREIGN
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase()
  if (ending === 'html' || ending === 'htm') return { kind: 'html' }
  return { kind: ending === 'csv' || ending === 'tsv' ? 'csv' : 'text' }
}

function kindOfArchive(archive: Archive): KindOfFile {
  const type = archive.read('mimetype')
  const said = type === null ? '' : new TextDecoder().decode(type.subarray(0, 100))
  if (said.startsWith('application/vnd.oasis.opendocument.text')) return { kind: 'odt', archive }
  if (said.startsWith('application/vnd.oasis.opendocument.spreadsheet')) return { kind: 'ods', archive }
  if (archive.names.includes('xl/workbook.xml')) return { kind: 'xlsx', archive }
  if (archive.names.some((name) => /^word\/document\d*\.xml$/.test(name))) return { kind: 'docx', archive }
  throw FOREIGN
}

/** The one container of Word 97 files and of newer ones under a password; the names of its parts tell them apart. */
function kindOfCompoundFile(bytes: Uint8Array): KindOfFile {
  const text = new TextDecoder('utf-16le').decode(bytes.subarray(0, Math.min(bytes.length & ~1, 1 << 20)))
  if (text.includes('EncryptedPackage') || text.includes('EncryptionInfo')) throw LOCKED
  if (text.includes('WordDocument')) return { kind: 'word-97' }
  if (text.includes('Workbook') || text.includes('Book')) throw OLD_WORKBOOK
  throw damaged({ vi: 'không thấy phần văn bản', en: 'it has no text part' })
}

const EMPTY = new Unreadable(
  { vi: 'Tệp trống.', en: 'The file is empty.' },
  { vi: 'Tải lại hoặc sao chép lại tệp.', en: 'Download or copy it again.' },
)

const CUT_PICTURE = new Unreadable(
  { vi: 'Tệp hỏng: ảnh bị cắt cụt.', en: 'The file is damaged: the picture is cut short.' },
  {
    vi: 'Chụp lại, hoặc tải lại hay sao chép lại tệp.',
    en: 'Scan it again, or download or copy it again.',
  },
)

const FOREIGN = new Unreadable(
  {
    vi: 'Tệp này không phải văn bản hay bảng tính.',
    en: 'This file is neither a text document nor a workbook.',
  },
  {
    vi: 'Đọc được: .docx, .odt, .xlsx, .ods, .csv, .pdf, .html, .txt.',
    en: 'These can be read: .docx, .odt, .xlsx, .ods, .csv, .pdf, .html, .txt.',
  },
)

const LOCKED = new Unreadable(
  { vi: 'Tệp có mật khẩu.', en: 'The file is protected by a password.' },
  {
    vi: 'Mở tệp bằng mật khẩu, lưu lại một bản không mật khẩu, rồi chạy lại.',
    en: 'Open it with its password, save a copy without one, and try again.',
  },
)

const OLD_WORKBOOK = new Unreadable(
  { vi: 'Tệp là bảng tính .xls kiểu cũ.', en: 'The file is a workbook of the old kind, .xls.' },
  {
    vi: 'Mở bằng Excel, lưu thành .xlsx, rồi chạy lại.',
    en: 'Open it in Excel, save it as .xlsx, and try again.',
  },
)
