import { finding } from '../../domain/findings/finding.ts'
import type { Text } from '../../domain/text.ts'
import type { PassedOverFile } from '../source.ts'
import type { PlacedError } from './placed-error.ts'

/** The error of a file or folder that is ignored for its name, or for being a link out of the folder. */
export function passedOverFileError(what: PassedOverFile): PlacedError {
  const { message, help } = MESSAGES[what]
  return { code: 'passed-over-file', finding: finding([], message, { help }) }
}

const MESSAGES: Readonly<Record<PassedOverFile, { readonly message: Text; readonly help: Text }>> = {
  link: {
    message: {
      vi: 'Đây là liên kết dẫn ra ngoài thư mục kế hoạch hoặc không tới tệp nào, nên không được đọc.',
      en: 'This is a link that leads out of the folder of plans, or nowhere, so it was not read.',
    },
    help: {
      vi: 'Thay liên kết bằng chính tệp ấy, hoặc bỏ qua bằng --without.',
      en: 'Put the file itself in its place, or go on without it with --without.',
    },
  },
  'linked-folder': {
    message: {
      vi: 'Đây là liên kết tới một thư mục ở nơi khác, nên không tệp nào trong đó được đọc.',
      en: 'This is a link to a folder elsewhere, so no file in it was read.',
    },
    help: {
      vi: 'Chép thư mục ấy vào thư mục kế hoạch, hoặc bỏ qua bằng --without.',
      en: 'Copy that folder into the folder of plans, or go on without it with --without.',
    },
  },
  'text-name': {
    message: {
      vi: 'Tên tệp kết thúc bằng .txt sau .yaml, nên tệp không được đọc.',
      en: 'The name ends in .txt after .yaml, so the file was not read.',
    },
    help: {
      vi: 'Đổi tên tệp cho kết thúc bằng .yaml (Windows giấu phần .txt khi tắt “File name extensions”), hoặc xóa tệp.',
      en: 'Rename it to end in .yaml (Windows hides the .txt where “File name extensions” is off), or delete it.',
    },
  },
  'other-name': {
    message: {
      vi: 'Tệp có khóa schema của plan-check mà tên không kết thúc bằng .yaml, nên không được đọc.',
      en: 'The file has a schema of plan-check and a name that does not end in .yaml, so it was not read.',
    },
    help: {
      vi: 'Đổi tên tệp cho kết thúc bằng .yaml (JSON cũng là YAML), hoặc xóa tệp.',
      en: 'Rename it to end in .yaml (JSON is YAML too), or delete it.',
    },
  },
}
