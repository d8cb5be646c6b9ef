import { isUtf8 } from 'node:buffer'
import { closeSync, constants, openSync, readSync } from 'node:fs'
import type { Text } from '../../domain/text.ts'
import type { PendingFile, SourceFile, UnreadableFile } from '../../load/source.ts'
import { MAX_BYTES, NON_BLOCKING, readBounded } from './bounded-read.ts'
import { nameOf } from './paths.ts'

/** The text of a file under the path its user knows it by, or why it could not be read. */
export function sourceAt(path: string, cwd: string): SourceFile | UnreadableFile {
  const name = nameOf(path, cwd)
  try {
    const bytes = readBounded(path)
    if (bytes === 'too-large') return { path: name, unreadable: 'too-large', beginning: beginningOf(path) }
    return bytes === 'no-file' ? { path: name, unreadable: NO_FILE } : sourceOf(path, cwd, bytes)
  } catch (error) {
    return { path: name, unreadable: reasonOf(error) }
  }
}

/** A text given as the bytes of a file, under the path its user knows it by. */
export function sourceOf(path: string, cwd: string, bytes: Uint8Array): SourceFile | UnreadableFile {
  const name = nameOf(path, cwd)
  const beginning = () => textOf(bytes.subarray(0, BEGINNING))
  if (bytes.length > MAX_BYTES) return { path: name, unreadable: 'too-large', beginning: beginning() }
  const utf8 = utf8In(bytes)
  return utf8 === null
    ? { path: name, unreadable: NOT_UTF8, beginning: beginning() }
    : sourceOfUtf8(name, utf8)
}

/** Most files are read from their bytes, and nobody asks for their text. */
function sourceOfUtf8(path: string, bytes: Uint8Array): SourceFile {
  let known: string | null = null
  return {
    path,
    bytes,
    get text() {
      known ??= textOfUtf8(bytes)
      return known
    },
  }
}

/** The text of bytes without a byte order mark; null where they are not UTF-8. */
export function decode(bytes: Uint8Array): string | null {
  const utf8 = utf8In(bytes)
  return utf8 === null ? null : textOfUtf8(utf8)
}

/** The bytes without a byte order mark; null where they are not UTF-8. */
function utf8In(bytes: Uint8Array): Uint8Array | null {
  if (!isUtf8(bytes) || utf16Of(bytes) !== null) return null
  return BYTE_ORDER_MARK.every((byte, at) => bytes[at] === byte) ? bytes.subarray(3) : bytes
}

const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf]

/** A TextDecoder takes several times as long. */
function textOfUtf8(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8')
}

/** How much of a file that is not read is looked at to find out whose it is. */
const BEGINNING = 4096

/** The beginning of a file, as far as it is text; empty where it cannot be opened. */
export function beginningOf(path: string): string {
  try {
    const file = openSync(path, constants.O_RDONLY | NON_BLOCKING)
    try {
      const bytes = Buffer.alloc(BEGINNING)
      return textOf(bytes.subarray(0, readSync(file, bytes, 0, BEGINNING, 0)))
    } finally {
      closeSync(file)
    }
  } catch {
    return ''
  }
}

/** The text in some bytes, whatever their encoding: keys and ids are ASCII, which other encodings leave as it is. */
function textOf(bytes: Uint8Array): string {
  const encoding = utf16Of(bytes) ?? (isUtf8(bytes) ? 'utf-8' : 'latin1')
  return new TextDecoder(encoding).decode(bytes)
}

/** The kind of UTF-16 that bytes are, by their mark, or by a first letter of which one byte is zero. */
function utf16Of([first, second]: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  if (first === undefined || second === undefined || (first === 0) === (second === 0)) return null
  return second === 0 ? 'utf-16le' : 'utf-16be'
}

/** A file to be read when its turn comes, one at a time, so that a workspace may have more files than can be open. */
export function pendingAt(path: string, cwd: string): PendingFile {
  return {
    path: nameOf(path, cwd),
    head: () => headAt(path),
    mentions: (words) => mentionsAt(path, words),
    read: () => sourceAt(path, cwd),
  }
}

/** The first kilobyte of a file, byte by byte; empty where it cannot be read. */
function headAt(path: string): string {
  try {
    const file = openSync(path, constants.O_RDONLY | NON_BLOCKING)
    try {
      return HEAD.toString('latin1', 0, readSync(file, HEAD, 0, HEAD.length, 0))
    } finally {
      closeSync(file)
    }
  } catch {
    return ''
  }
}

const HEAD = Buffer.alloc(1024)

/** Looked for in the bytes, which takes far less time than making a text of them. */
function mentionsAt(path: string, words: readonly string[]): boolean {
  try {
    const bytes = readBounded(path)
    if (typeof bytes === 'string') return false
    const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    return words.some((word) => all.includes(word))
  } catch {
    return false
  }
}

const NOT_UTF8 = {
  vi: 'Tệp không phải là văn bản UTF-8; lưu lại với mã UTF-8.',
  en: 'The file is not UTF-8 text; save it as UTF-8.',
}

const NO_FILE = {
  vi: 'Đây không phải là tệp thường (là đường ống, thiết bị hoặc thư mục).',
  en: 'This is no ordinary file (but a pipe, a device or a folder).',
}

/** Why a file or folder could not be read, as the system says it. */
export function reasonOf(error: unknown): Text {
  const code = (error as NodeJS.ErrnoException).code
  if (code === 'EACCES' || code === 'EPERM')
    return { vi: 'Không có quyền đọc tệp này.', en: 'There is no permission to read this file.' }
  const said = error instanceof Error ? error.message : String(error)
  return { vi: `Không đọc được tệp: ${said}`, en: `The file cannot be read: ${said}` }
}
