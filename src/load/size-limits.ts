import { finding } from '../domain/findings/finding.ts'
import type { PlacedError } from './errors/placed-error.ts'

/**
 * The largest file that is read, in UTF-16 units: more than ten times the largest real plan. Reading a text with
 * positions takes up to 1.3 kilobytes of memory a character, so this is also what bounds the memory.
 */
export const LARGEST_FILE = 1_000_000

export const TOO_LARGE: PlacedError = {
  code: 'file-too-large',
  finding: finding(
    [],
    {
      vi: `Tệp dài hơn ${LARGEST_FILE} ký tự nên không được đọc.`,
      en: `The file is longer than ${LARGEST_FILE} characters and was not read.`,
    },
    {
      help: {
        vi: 'Tách thành nhiều tệp: mỗi kế hoạch một tệp; ghi nhận của một kế hoạch có thể nằm ở nhiều tệp.',
        en: 'Split it: one plan a file; the records of one plan may stand in several files.',
      },
    },
  ),
}

/** A file written to between its two readings: what it was and what it is now must not be mixed. */
export const CHANGED: PlacedError = {
  code: 'unreadable-file',
  finding: finding(
    [],
    { vi: 'Tệp bị thay đổi trong khi đang đọc.', en: 'The file changed while it was being read.' },
    { help: { vi: 'Chạy lại lệnh.', en: 'Run the command again.' } },
  ),
}

export const TOO_DEEP: PlacedError = {
  code: 'too-deep',
  finding: finding(
    [],
    { vi: 'Tệp lồng quá nhiều tầng nên không đọc được.', en: 'The file is nested too deeply to be read.' },
    { help: { vi: 'Bỏ bớt các tầng lồng nhau.', en: 'Take out levels of nesting.' } },
  ),
}
