import { UsageError } from '../exit.ts'

/** Why a file or its folder cannot be written, in words; a fault that no user can mend is thrown as it is. */
export function unwritable(path: string, error: unknown): unknown {
  const { code } = error as NodeJS.ErrnoException
  const help = code === undefined ? undefined : HELP[code]
  if (help === undefined) return error
  return new UsageError(
    {
      vi: `Không ghi được “${path}” (${code}); chưa có gì thay đổi.`,
      en: `“${path}” cannot be written (${code}); nothing was changed.`,
    },
    help,
  )
}

const NO_PERMISSION = {
  vi: 'Kiểm tra quyền ghi của thư mục; nếu tệp đang mở ở nơi khác thì đóng lại.',
  en: 'Check the permissions of the folder, and close the file if it is open elsewhere.',
}

const NO_ROOM = {
  vi: 'Ổ đĩa đã đầy; dọn bớt rồi chạy lại.',
  en: 'The disk is full; make room and run it again.',
}

const NO_FOLDER = {
  vi: 'Một phần của đường dẫn ấy không phải là thư mục; kiểm tra --plans.',
  en: 'A part of that path is no folder; check --plans.',
}

const HELP: Readonly<Record<string, { readonly vi: string; readonly en: string }>> = {
  EACCES: NO_PERMISSION,
  EPERM: NO_PERMISSION,
  EBUSY: NO_PERMISSION,
  EROFS: NO_PERMISSION,
  ENOSPC: NO_ROOM,
  EDQUOT: NO_ROOM,
  EFBIG: NO_ROOM,
  ENOTDIR: NO_FOLDER,
  ENOENT: NO_FOLDER,
  EEXIST: NO_FOLDER,
  EISDIR: NO_FOLDER,
}
