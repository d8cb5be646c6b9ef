import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fsyncSync,
  openSync,
  renameSync,
  rmSync,
  type Stats,
  writeSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { onSignal } from '../base/signals.ts'
import { statOf } from './paths.ts'

/** A file written beside the place it is to take, which it takes whole or not at all. */
export interface TemporaryFile {
  readonly path: string
  readonly write: (content: string | Uint8Array) => void
  /** Waits until the disk has it. */
  readonly sync: () => void
  /** Puts it in its place. */
  readonly put: () => void
  /** Takes it away, unless it is in its place; to be called in the end, whatever happened. */
  readonly drop: () => void
}

/** Opens one for a path, under a hidden name that no other run uses. Errors of the file system are thrown as they are. */
export function temporaryFor(path: string): TemporaryFile {
  return openedFor(path, undefined)
}

/** The same for what stands there already, perhaps: it must be writable, and passes on its owner and permissions. */
export function replacementFor(path: string): TemporaryFile {
  const old = statOf(path)
  if (old !== undefined) accessSync(path, constants.W_OK)
  return openedFor(path, old)
}

function openedFor(path: string, old: Stats | undefined): TemporaryFile {
  // Takes time to load, and is wanted only here.
  const { randomUUID } = process.getBuiltinModule('node:crypto')
  const temporary = join(dirname(path), `.${basename(path)}.${randomUUID()}.tmp`)
  const callOff = onSignal(() => rmSync(temporary, { force: true }))
  let file: number | null = null
  const close = () => {
    if (file !== null) closeSync(file)
    file = null
  }
  const drop = () => {
    close()
    rmSync(temporary, { force: true })
    callOff()
  }
  try {
    file = openSync(temporary, 'wx')
    if (old !== undefined) inherit(old, file)
  } catch (error) {
    drop()
    throw error
  }
  const opened = file
  return {
    path: temporary,
    write: (content) => writeAll(opened, content),
    sync: () => fsyncSync(opened),
    put: () => {
      close()
      renameSync(temporary, path)
    },
    drop,
  }
}

/** A write may take less than it is given. */
export function writeAll(file: number, content: string | Uint8Array): void {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at)
}

function inherit({ uid, gid, mode }: Stats, file: number): void {
  try {
    fchownSync(file, uid, gid)
  } catch {
    // Only an administrator gives files away; to anybody else the new file belongs.
  }
  fchmodSync(file, mode & 0o7777)
}
