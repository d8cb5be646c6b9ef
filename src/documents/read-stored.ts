import type { Text } from '../domain/text.ts'
import { readDocx } from './docx/read-docx.ts'
import { storedWordTables } from './docx/stored.ts'
import { bookIn } from './excel/book.ts'
import { storedSheets } from './excel/stored.ts'
import { kindOfFile } from './kind-of-file.ts'
import { storedOdsSheets } from './opendocument/stored.ts'
import { LARGEST_DOCUMENT, TOO_LARGE } from './read-document.ts'
import type { StoredTable } from './stored-table.ts'
import { isUnreadable, Unreadable } from './unreadable.ts'

/** The tables of a file as it keeps them, or why they are not read and what to do. */
export type StoredFile =
  | {
      readonly is: 'read'
      readonly tables: readonly StoredTable[]
      /** The day from which its dates count: what is copied between the two kinds of workbook moves by four years. */
      readonly epoch: '1900' | '1904'
    }
  | { readonly is: 'refused'; readonly because: Text; readonly help: Text }

/** Reads the tables of a workbook or a Word document: nothing in it is run or computed; time and memory are bounded. */
export function readStored(bytes: Uint8Array, name: string): StoredFile {
  try {
    return storedIn(bytes, name)
  } catch (error) {
    if (!isUnreadable(error)) throw error
    return { is: 'refused', because: error.because, help: error.refusedFor === 'size' ? SMALLER : error.help }
  }
}

function storedIn(bytes: Uint8Array, name: string): StoredFile {
  if (bytes.length > LARGEST_DOCUMENT) throw TOO_LARGE
  const file = kindOfFile(bytes, name)
  switch (file.kind) {
    case 'xlsx': {
      const book = bookIn(file.archive)
      return { is: 'read', tables: storedSheets(book), epoch: book.epoch }
    }
    case 'ods':
      return { is: 'read', tables: storedOdsSheets(file.archive), epoch: '1900' }
    case 'docx':
      return { is: 'read', tables: storedWordTables(readDocx(file.archive)), epoch: '1900' }
    case 'word-97':
    case 'rtf':
      throw OLD
    default:
      throw OTHER
  }
}

/** Over the advice for a document that assigns tasks: of what is sent back the whole table is wanted. */
const SMALLER: Text = {
  vi: 'Xóa các dòng, trang tính và ảnh không thuộc bảng đã điền (giữ nguyên mã dòng bị ẩn), lưu lại, rồi chạy lại.',
  en: 'Delete the rows, sheets and pictures that are no part of the table filled in (keep its hidden row ids), save it, and try again.',
}

const OLD = new Unreadable(
  { vi: 'Tệp là văn bản kiểu cũ (.doc, .rtf).', en: 'The file is a document of an old kind (.doc, .rtf).' },
  {
    vi: 'Mở bằng Word, lưu thành .docx, rồi chạy lại.',
    en: 'Open it in Word, save it as .docx, and try again.',
  },
)

const OTHER = new Unreadable(
  {
    vi: 'Tệp không phải bảng đôn đốc mà remind ghi ra.',
    en: 'The file is none of the tables that remind writes.',
  },
  {
    vi: 'Xin lại tệp .xlsx, .ods hoặc .docx mà cơ quan đã điền.',
    en: 'Ask for the .xlsx, .ods or .docx file that the agency filled in.',
  },
)
