import { closeSync, mkdtempSync, openSync, readSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeAll } from './temporary-file.ts'

/** Bytes put by for later: a little in memory, much in a temporary file. */
export interface Spool {
  readonly add: (bytes: Uint8Array) => void
  /** What was put by, in order and in pieces. */
  readonly pieces: () => Iterable<Uint8Array>
  /** Takes the temporary file away. */
  readonly close: () => void
}

/** How many bytes are kept in memory. */
const MOST_KEPT = 16_000_000
const PIECE = 1_000_000

export function spool(): Spool {
  let kept: Uint8Array[] = []
  let size = 0
  let overflow: { readonly folder: string; readonly descriptor: number } | null = null
  return {
    add: (bytes) => {
      if (bytes.length === 0) return
      kept.push(bytes)
      size += bytes.length
      if (size < (overflow === null ? MOST_KEPT : PIECE)) return
      overflow ??= openTemporaryFile()
      for (const one of kept) writeAll(overflow.descriptor, one)
      kept = []
      size = 0
    },
    pieces: function* () {
      if (overflow !== null) yield* readPieces(overflow.descriptor)
      yield* kept
    },
    close: () => {
      if (overflow === null) return
      closeSync(overflow.descriptor)
      remove(overflow.folder)
    },
  }
}

function openTemporaryFile() {
  const folder = mkdtempSync(join(tmpdir(), 'plan-check-'))
  const descriptor = openSync(join(folder, 'later'), 'wx+', 0o600)
  remove(folder)
  return { folder, descriptor }
}

/** An open file may lose its name at once, so that not even a killed run leaves it behind; where it may not, it loses it in the end. */
function remove(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true })
  } catch {
    // Windows keeps the names of open files.
  }
}

function* readPieces(descriptor: number): Generator<Uint8Array> {
  for (let at = 0; ; ) {
    const piece = Buffer.allocUnsafe(PIECE)
    const length = readSync(descriptor, piece, 0, PIECE, at)
    if (length === 0) return
    at += length
    yield piece.subarray(0, length)
  }
}
