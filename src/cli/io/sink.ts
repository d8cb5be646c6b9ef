import type { FileHandle } from 'node:fs/promises'
import { nextTurn } from '../base/signals.ts'
import type { World } from '../base/world.ts'
import { isReaderGone } from './atomic-write.ts'
import { destinationOf } from './destination.ts'
import type { OutputFile } from './output-file.ts'
import { replacementFor } from './temporary-file.ts'
import { notWritable } from './write-errors.ts'

/** Where a report flows to, piece by piece. */
export interface Sink {
  /** Settled when there is room for the next piece. */
  readonly write: (text: string | Uint8Array) => Promise<void>
  /** Whether nobody reads any more: a pipe that was closed. */
  readonly isClosed: () => boolean
  /** Ends it: a file appears only now, and never where it is abandoned. */
  readonly end: (how: 'whole' | 'abandoned') => void
}

/** Standard output, or a file of its own that appears whole or not at all. Throws a UsageError where it cannot be written. */
export function sinkTo(file: OutputFile | null, world: World): Sink {
  return file === null ? standardOutput(world) : namedFile(file)
}

/** Writes a text that comes in small pieces, as long as somebody reads it. */
export async function pour(pieces: Iterable<string>, outlet: Sink): Promise<void> {
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

/**
 * What is printed cannot be taken back, so the beginning waits until the end is known, or there is too much to keep:
 * where a limit refuses meanwhile, nothing is printed.
 */
function standardOutput({ stdout }: World): Sink {
  let waiting: (string | Uint8Array)[] | null = []
  let length = 0
  const put = async (text: string | Uint8Array) => {
    const isFull = stdout.write(text) === false
    if (isFull) await stdout.drained?.()
  }
  return {
    write: async (text) => {
      if (text.length === 0) return
      if (waiting === null) return put(text)
      waiting.push(text)
      length += text.length
      if (length <= MOST_KEPT_BACK) return
      const kept = waiting
      waiting = null
      for (const one of kept) await put(one)
    },
    isClosed: () => stdout.isClosed?.() ?? false,
    end: (how) => {
      if (how === 'whole') for (const one of waiting ?? []) stdout.write(one)
    },
  }
}

/** Some 30,000 duties as JSON; of larger answers the beginning is gone before a limit may refuse. */
const MOST_KEPT_BACK = 16_000_000

/** A file that is replaced whole, or a pipe or device that is written into. */
function namedFile({ path, name }: OutputFile): Sink {
  try {
    const destination = destinationOf(path)
    return destination.kind === 'special' ? special(path, name) : wholeFile(destination.path, name)
  } catch (error) {
    throw notWritable(name, error)
  }
}

function wholeFile(path: string, name: string): Sink {
  const replacement = replacementFor(path)
  const trying = (act: () => void): void => {
    try {
      act()
    } catch (error) {
      replacement.drop()
      throw notWritable(name, error)
    }
  }
  return {
    write: async (text) => {
      trying(() => replacement.write(text))
      await nextTurn()
    },
    isClosed: () => false,
    end: (how) => {
      if (how === 'whole') trying(replacement.put)
      replacement.drop()
    },
  }
}

/** What may keep its writer waiting is not waited for in the middle of a turn, where no signal is heard. */
function special(path: string, name: string): Sink {
  let file: FileHandle | null = null
  let isClosed = false
  return {
    write: async (text) => {
      try {
        file ??= await process.getBuiltinModule('node:fs/promises').open(path, 'w')
        await file.writeFile(text)
      } catch (error) {
        if (!isReaderGone(error)) throw notWritable(name, error)
        isClosed = true
      }
    },
    isClosed: () => isClosed,
    end: () => {
      void file?.close()
    },
  }
}
