import type { Text } from '../domain/text.ts'

/** Which program outside could read what these readers do not. */
export type Helper = 'text-recognition' | 'office-suite'

/** Why a document is not read, and what to do: thrown by the readers, and made a value by `readDocument`. */
export class Unreadable extends Error {
  readonly because: Text
  readonly help: Text
  readonly helper: Helper | null
  /** Its size, or what it is or holds. */
  readonly refusedFor: 'size' | 'content'

  constructor(
    because: Text,
    help: Text,
    helper: Helper | null = null,
    refusedFor: 'size' | 'content' = 'content',
  ) {
    super(because.en)
    this.name = 'Unreadable'
    this.because = because
    this.help = help
    this.helper = helper
    this.refusedFor = refusedFor
  }
}

/** Whether an error says why a document is not read. By its name: the readers of one kind of file are bundled apart. */
export function isUnreadable(error: unknown): error is Unreadable {
  return error instanceof Error && error.name === 'Unreadable'
}

/** A file that breaks the rules of its own format. */
export function damaged(what: Text): Unreadable {
  return new Unreadable(
    { vi: `Tệp hỏng: ${what.vi}.`, en: `The file is damaged: ${what.en}.` },
    {
      vi: 'Tải lại hoặc sao chép lại tệp; vẫn vậy thì mở bằng chương trình đã tạo ra nó, lưu lại thành .docx hoặc .xlsx, rồi chạy lại.',
      en: 'Download or copy it again; where that does not help, open it with the program that made it, save it anew as .docx or .xlsx, and try again.',
    },
  )
}

/** A file so large, or so made, that reading it would take time or memory out of proportion. */
export function tooMuch(what: Text): Unreadable {
  return new Unreadable(
    { vi: `Không đọc, vì ${what.vi}.`, en: `Not read, because ${what.en}.` },
    {
      vi: 'Chép riêng phần giao nhiệm vụ vào một tệp mới, rồi chạy lại.',
      en: 'Copy the part that assigns tasks into a new file, and try again.',
    },
    null,
    'size',
  )
}
