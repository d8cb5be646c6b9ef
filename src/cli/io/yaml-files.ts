import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs'
import { join, sep } from 'node:path'
import type { PassedOverFile, PendingFile, UnreadableFile } from '../../load/source.ts'
import { nameOf, statOf } from './paths.ts'
import { beginningOf, pendingAt, reasonOf } from './source-file.ts'

/**
 * The YAML files below a folder, sorted. Hidden folders and links are ignored; a folder that cannot be listed stands
 * for itself, so that reading it says why.
 */
export function yamlFilesIn(folder: string): readonly string[] {
  return entriesBelow(folder).flatMap(({ path, is }) => (is === 'file' || is === 'closed' ? [path] : []))
}

/** A file or folder below a folder of plans, and what is to be done with it. */
interface EntryFound {
  readonly path: string
  readonly is: 'file' | 'closed' | PassedOverFile
}

/** The files of a workspace, sorted: those to be read, and those that are ignored although they look like its files. */
export function workspaceFilesIn(folder: string, cwd: string): readonly (PendingFile | UnreadableFile)[] {
  return entriesBelow(folder).map(({ path, is }) =>
    is === 'file'
      ? pendingAt(path, cwd)
      : is === 'closed'
        ? closedFolder(path, cwd)
        : passedOverFile(path, is, cwd),
  )
}

/** What lies below a folder, without litter and hidden files. */
function entriesBelow(folder: string, root = folder): readonly EntryFound[] {
  const entries = entriesIn(folder)
  if ('reason' in entries) return [{ path: folder, is: 'closed' }]
  return entries
    .filter(({ name }) => !name.startsWith('.') && name !== 'node_modules' && !LITTER.test(name))
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) return entriesBelow(path, root)
      const is = entry.isFile() ? fileKindOf(path) : entry.isSymbolicLink() ? linkKindOf(path, root) : null
      return is === null ? [] : [{ path, is }]
    })
}

const LITTER = /^(?:~\$.*|Thumbs\.db|desktop\.ini|.*\.swp|.*~)$/i

const YAML_NAME = /\.ya?ml$/i

/** Null for what nobody would take for a file of the workspace. */
function fileKindOf(path: string): EntryFound['is'] | null {
  if (YAML_NAME.test(path)) return 'file'
  if (/\.ya?ml\.txt$/i.test(path)) return 'text-name'
  return /\.(?:json|txt)$/i.test(path) && OUR_SCHEMA.test(beginningOf(path)) ? 'other-name' : null
}

/** A schema of ours, as YAML or JSON says it. */
const OUR_SCHEMA = /^[\t {]{0,4}["']?schema["']?\s*:\s*["']?(?:plan|records|agencies|calendar|office)\/v1/m

/** Null for a link to what is read anyway, and for one that nobody would take for a file of the workspace. */
function linkKindOf(path: string, root: string): EntryFound['is'] | null {
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

function passedOverFile(path: string, unreadable: PassedOverFile, cwd: string): UnreadableFile {
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
