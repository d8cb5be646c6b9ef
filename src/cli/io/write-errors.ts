import type { Text } from '../../domain/text.ts'
import { UsageError } from '../base/exit.ts'

/**
 * Why a file or its folder cannot be written, in words, under the name its user gave. What the system did not refuse is
 * returned as it is.
 */
export function notWritable(name: string, error: unknown): unknown {
  const { code, syscall } = error as NodeJS.ErrnoException
  if (code === undefined || syscall === undefined) return error
  return new UsageError(
    { vi: `Không ghi được tệp “${name}” (${code}).`, en: `The file “${name}” cannot be written (${code}).` },
    HELP[code] ?? null,
  )
}

/** The error that standard output cannot be written, for the reason that the system names. */
export function outputNotWritable(code: string): UsageError {
  return new UsageError(
    { vi: `Không ghi được đầu ra chuẩn (${code}).`, en: `Standard output cannot be written (${code}).` },
    HELP[code] ?? null,
  )
}

const NO_PERMISSION: Text = {
  vi: 'Kiểm tra quyền ghi của tệp và thư mục; nếu tệp đang mở trong Excel hay Word thì đóng lại rồi chạy lại.',
  en: 'Check the permissions of the folder and the file; if the file is open in Excel or Word, close it and run again.',
}

const NO_ROOM: Text = {
  vi: 'Ổ đĩa đã đầy; giải phóng chỗ rồi chạy lại.',
  en: 'The disk is full; make room and run again.',
}

const NO_FOLDER: Text = {
  vi: 'Một phần của đường dẫn là tệp, không phải thư mục.',
  en: 'A part of the path is a file, not a folder.',
}

const TOO_LONG: Text = {
  vi: 'Tên quá dài; chọn tên ngắn hơn, hoặc mã ngắn hơn nếu tên ấy lấy từ mã.',
  en: 'The name is too long; choose a shorter one, or a shorter id where it is made of an id.',
}

const HELP: Readonly<Record<string, Text>> = {
  EACCES: NO_PERMISSION,
  EPERM: NO_PERMISSION,
  EBUSY: NO_PERMISSION,
  EROFS: NO_PERMISSION,
  ENOENT: { vi: 'Tạo thư mục ấy trước.', en: 'Make that folder first.' },
  ENOTDIR: NO_FOLDER,
  EEXIST: NO_FOLDER,
  EISDIR: { vi: 'Đó là một thư mục; thêm tên tệp.', en: 'That is a folder; add a file name.' },
  ENOSPC: NO_ROOM,
  EDQUOT: NO_ROOM,
  EFBIG: NO_ROOM,
  ENAMETOOLONG: TOO_LONG,
}
