import { finding } from '../domain/findings/finding.ts'
import type { PlacedError } from './errors/placed-error.ts'

/**
 * The largest file that is read, in UTF-16 units: more than ten times the largest real plan. The positioned parser
 * takes up to 1.3 kilobytes of memory a character, so this also bounds the memory.
 */
export const LARGEST_FILE = 1_000_000

export const TOO_LARGE: PlacedError = {
  code: 'file-too-large',
  finding: finding(
    [],
    {
      vi: `Tệp dài hơn ${LARGEST_FILE} ký tự nên không được đọc.`,
      en: `The file is longer than ${LARGEST_FILE} characters, so it was not read.`,
    },
    {
      help: {
        vi: 'Tách thành nhiều tệp: mỗi kế hoạch một tệp; ghi nhận của một kế hoạch có thể nằm ở nhiều tệp.',
        en: 'Split it: one plan per file; the records of one plan may be in several files.',
      },
    },
  ),
}

/** A file written to between its two readings: the old and the new text must not be mixed. */
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
    { help: { vi: 'Bỏ bớt các tầng lồng nhau.', en: 'Reduce the levels of nesting.' } },
  ),
}

/**
 * Whether a text may be nested more deeply than the positioned parser can follow. The parser calls itself for each
 * level, and near the end of the stack the compilation of a regular expression ends the whole process, uncaught. So the
 * depth is estimated first: by brackets anywhere, by the columns that blocks begin in, and by the keys on a line that
 * begins with an explicit key or value. The fast parser counts its levels itself, and refuses more than a hundred.
 */
export function isTooDeep(text: string): boolean {
  return bracketsIn(text) > MAX_BRACKETS || FAR_RIGHT.test(text) || VALUE_IN_VALUE.test(text)
}

/** Levels of brackets; a plan needs six. Unclosed brackets inside a text count too. */
const MAX_BRACKETS = 200

/** A line, not blank, that begins with 300 columns of indentation and marks of lists and keys. */
const FAR_RIGHT = /^(?=[ \t]*[^ \t\r\n])(?:[ \t]|[-?:](?=[ \t\r\n]|$)){300}/m

/** A line like `: a: b: c`, in which each value is a mapping again. */
const VALUE_IN_VALUE = /^[ \t-]*[?:][ \t](?:(?:[^:\r\n]|:(?![ \t]))*:[ \t]){200}/m

function bracketsIn(text: string): number {
  let [depth, deepest] = [0, 0]
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index)
    if (unit === 0x5b || unit === 0x7b) {
      depth += 1
      if (depth > deepest) deepest = depth
    } else if ((unit === 0x5d || unit === 0x7d) && depth > 0) depth -= 1
  }
  return deepest
}

/**
 * Whether a text was nested so deeply that reading it used up the stack. Engines report that as a RangeError, and
 * nothing else throws one while a file is read: broken assumptions are plain Errors.
 */
export function isStackOverflow(error: unknown): boolean {
  return error instanceof RangeError
}
