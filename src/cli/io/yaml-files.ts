import { isUtf8 } from 'node:buffer'
import {
  closeSync,
  constants,
  type Dirent,
  openSync,
  readdirSync,
  readSync,
  realpathSync,
  type Stats,
  statSync,
} from 'node:fs'
import { join, relative, resolve, sep } from 'node:path'
import type { PassedOver, PendingFile, SourceFile, UnreadableFile } from '../../load/source.ts'
import { UsageError } from '../base/exit.ts'
import { MAX_BYTES, NON_BLOCKING, readBounded } from './bounded-read.ts'

/**
 * The YAML files below a folder, sorted. Hidden folders and links are ignored; a folder that cannot be listed stands
 * for itself, so that reading it says why.
 */
export function yamlFilesIn(folder: string): readonly string[] {
  return foundIn(folder).flatMap(({ path, is }) => (is === 'file' || is === 'closed' ? [path] : []))
}

/** What lies below a folder of plans. */
interface Found {
  readonly path: string
  readonly is: 'file' | 'closed' | PassedOver
}

/** The files of a workspace, sorted: those to be read, and those that one would take for read and that are not. */
export function workspaceFilesIn(folder: string, cwd: string): readonly (PendingFile | UnreadableFile)[] {
  return foundIn(folder).map(({ path, is }) =>
    is === 'file'
      ? pendingAt(path, cwd)
      : is === 'closed'
        ? closedFolder(path, cwd)
        : passedOver(path, is, cwd),
  )
}

/** Litter is neither reported nor counted. Hidden files and folders are nobody's plans. */
function foundIn(folder: string, root = folder): readonly Found[] {
  const entries = entriesIn(folder)
  if ('reason' in entries) return [{ path: folder, is: 'closed' }]
  return entries
    .filter(({ name }) => !name.startsWith('.') && name !== 'node_modules' && !LITTER.test(name))
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) return foundIn(path, root)
      const is = entry.isFile() ? fileKindOf(path) : entry.isSymbolicLink() ? linkKindOf(path, root) : null
      return is === null ? [] : [{ path, is }]
    })
}

const LITTER = /^(?:~\$.*|Thumbs\.db|desktop\.ini|.*\.swp|.*~)$/i

const YAML_NAME = /\.ya?ml$/i

/** Null for what nobody would take for a file of the workspace. */
function fileKindOf(path: string): Found['is'] | null {
  if (YAML_NAME.test(path)) return 'file'
  if (/\.ya?ml\.txt$/i.test(path)) return 'text-name'
  return /\.(?:json|txt)$/i.test(path) && OUR_SCHEMA.test(beginningOf(path)) ? 'other-name' : null
}

/** A schema of ours, as YAML or JSON says it. */
const OUR_SCHEMA = /^[\t {]{0,4}["']?schema["']?\s*:\s*["']?(?:plan|records|agencies|calendar|office)\/v1/m

/** Null for a link to what is read anyway, and for one that nobody would take for a file of the workspace. */
function linkKindOf(path: string, root: string): Found['is'] | null {
  const target = statOf(path)
  if (target?.isDirectory()) return liesBelow(root, path) ? null : 'linked-folder'
  return YAML_NAME.test(path) && !liesBelow(root, path) ? 'link' : null
}

/** Whether a link leads to what is read anyway: into the folder, and not into a hidden part of it. */
function liesBelow(folder: string, path: string): boolean {
  try {
    const [root, real] = [realpathSync(folder), realpathSync(path)]
    if (real === root) return true
    const parts = real.startsWith(root + sep) ? real.slice(root.length + 1).split(sep) : ['.']
    return (
      parts.every((part) => !part.startsWith('.') && part !== 'node_modules') &&
      (YAML_NAME.test(real) || statSync(real).isDirectory())
    )
  } catch {
    return false
  }
}

function passedOver(path: string, unreadable: PassedOver, cwd: string): UnreadableFile {
  const name = nameOf(path, cwd)
  if (unreadable === 'linked-folder') return { path: name, unreadable, isFolder: true }
  // What a link leads to lies outside, and is not looked into.
  return unreadable === 'link'
    ? { path: name, unreadable }
    : { path: name, unreadable, beginning: beginningOf(path) }
}

function closedFolder(path: string, cwd: string): UnreadableFile {
  const entries = entriesIn(path)
  return {
    path: nameOf(path, cwd),
    unreadable: reasonOf('reason' in entries ? entries.reason : undefined),
    isFolder: true,
  }
}

/** A reason where a folder cannot be listed: for want of permission, say, or because it is gone. */
function entriesIn(folder: string): readonly Dirent[] | { readonly reason: unknown } {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch (reason) {
    return { reason }
  }
}

/** What stands under a path; undefined where nothing does, or nothing that can be reached. */
export function statOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false })
  } catch {
    return undefined
  }
}

/** Whether a path is a file that really lies below a folder. */
export function isFileBelow(folder: string, path: string): boolean {
  try {
    const [root, real] = [realpathSync(folder), realpathSync(path)]
    return real.startsWith(root + sep) && statSync(real).isFile()
  } catch {
    return false
  }
}

/** A path named on the command line, perhaps a link: a folder or a file. Throws a UsageError where there is none. */
export function namedPath(
  path: string,
  cwd: string,
): { readonly path: string; readonly kind: 'folder' | 'file' } {
  const full = resolve(cwd, path)
  const stat = statOf(full)
  if (stat?.isDirectory()) return { path: full, kind: 'folder' }
  if (stat?.isFile()) return { path: full, kind: 'file' }
  if (stat !== undefined) throw special(path)
  throw new UsageError(
    { vi: `Không thấy tệp hay thư mục “${path}”.`, en: `There is no file or folder “${path}”.` },
    { vi: 'Kiểm tra lại đường dẫn.', en: 'Check the path.' },
  )
}

function special(path: string): UsageError {
  return new UsageError(
    {
      vi: `“${path}” không phải là tệp thường hay thư mục.`,
      en: `“${path}” is neither an ordinary file nor a folder.`,
    },
    { vi: 'Chỉ tên một tệp .yaml hoặc một thư mục.', en: 'Name a .yaml file or a folder.' },
  )
}

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
  const text = decode(bytes)
  return text === null ? { path: name, unreadable: NOT_UTF8, beginning: beginning() } : { path: name, text }
}

/** The text of bytes without a byte order mark; null where they are not UTF-8. */
export function decode(bytes: Uint8Array): string | null {
  if (!isUtf8(bytes) || utf16Of(bytes) !== null) return null
  // A TextDecoder takes several times as long.
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8')
  return text.startsWith('\ufeff') ? text.slice(1) : text
}

/** How much of a file that is not read is looked at to find out whose it is. */
const BEGINNING = 4096

/** The beginning of a file, as far as it is text; empty where it cannot be opened. */
function beginningOf(path: string): string {
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
  return { path: nameOf(path, cwd), head: () => headAt(path), read: () => sourceAt(path, cwd) }
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

/** A path relative to the folder the program runs in, or absolute where it lies outside of it; always with `/`. */
export function nameOf(path: string, cwd: string): string {
  const name = relative(cwd, path)
  return (name.startsWith('..') ? path : name).split(sep).join('/')
}

const NOT_UTF8 = {
  vi: 'Tệp không phải là văn bản UTF-8; lưu lại với mã UTF-8.',
  en: 'The file is not UTF-8 text; save it as UTF-8.',
}

const NO_FILE = {
  vi: 'Đây không phải là tệp thường (là đường ống, thiết bị hoặc thư mục).',
  en: 'This is no ordinary file (but a pipe, a device or a folder).',
}

function reasonOf(error: unknown) {
  const code = (error as NodeJS.ErrnoException).code
  if (code === 'EACCES' || code === 'EPERM')
    return { vi: 'Không có quyền đọc tệp này.', en: 'There is no permission to read this file.' }
  const said = error instanceof Error ? error.message : String(error)
  return { vi: `Không đọc được tệp: ${said}`, en: `The file cannot be read: ${said}` }
}
