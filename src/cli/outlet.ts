import { closeSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { resolve } from 'node:path'
import { codeOf, notWritable, temporaryBeside } from './whole-file.ts'
import type { World } from './world.ts'

/** Where a report flows to, piece by piece. */
export interface Outlet {
  /** Settled when there is room for the next piece. */
  readonly write: (text: string | Uint8Array) => Promise<void>
  /** Whether nobody reads any more: a pipe that was closed. */
  readonly isClosed: () => boolean
  /** Ends it: a file appears only now, and never where it is abandoned. */
  readonly end: (how: 'whole' | 'abandoned') => void
}

/** Standard output, or a file of its own that appears whole or not at all. Throws a UsageError where it cannot be written. */
export function outletTo(file: string | null, world: World): Outlet {
  return file === null ? standardOutput(world) : wholeFile(file, world)
}

/** Writes a text that comes in small pieces, as long as somebody reads it. */
export async function pour(pieces: Iterable<string>, outlet: Outlet): Promise<void> {
  let text = ''
  for (const piece of pieces) {
    text += piece
    if (text.length < MOST_AT_ONCE) continue
    await outlet.write(text)
    text = ''
    if (outlet.isClosed()) return
  }
  await outlet.write(text)
}

const MOST_AT_ONCE = 100_000

function standardOutput({ stdout }: World): Outlet {
  return {
    write: async (text) => {
      if (text.length === 0) return
      const isFull = stdout.write(text) === false
      if (isFull) await stdout.drained?.()
    },
    isClosed: () => stdout.isClosed?.() ?? false,
    end: () => undefined,
  }
}

function wholeFile(file: string, world: World): Outlet {
  const path = resolve(world.cwd, file)
  const temporary = temporaryBeside(path)
  const trying = <Result>(act: () => Result): Result => {
    try {
      return act()
    } catch (error) {
      rmSync(temporary, { force: true })
      throw notWritable(file, codeOf(error))
    }
  }
  const descriptor = trying(() => openSync(temporary, 'wx'))
  return {
    write: async (text) => trying(() => writeAll(descriptor, text)),
    isClosed: () => false,
    end: (how) => {
      closeSync(descriptor)
      if (how === 'whole') trying(() => renameSync(temporary, path))
      else rmSync(temporary, { force: true })
    },
  }
}

/** A write may take less than it is given. */
export function writeAll(descriptor: number, text: string | Uint8Array): void {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text
  for (let at = 0; at < bytes.length; ) at += writeSync(descriptor, bytes, at)
}
