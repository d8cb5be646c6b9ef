import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs'
import { LARGEST_FILE } from '../../load/size-limits.ts'

/**
 * More bytes than this are more text than is read, whatever they say: UTF-8 takes at most three for a UTF-16 unit,
 * and three for a byte order mark.
 */
export const MAX_BYTES = 3 * LARGEST_FILE + 3

/**
 * The bytes of an ordinary file. A pipe or a device that has taken the file's place since it was found is not waited
 * for, and a file that is too large, or grows while it is read, is let go before it fills the memory.
 *
 * Errors of the file system are thrown as they are.
 */
export function readBounded(path: string, most = MAX_BYTES): Uint8Array | 'too-large' | 'no-file' {
  const file = openSync(path, constants.O_RDONLY | NON_BLOCKING)
  try {
    const stat = fstatSync(file)
    if (!stat.isFile()) return 'no-file'
    return stat.size > most ? 'too-large' : bytesOf(file, stat.size, most)
  } finally {
    closeSync(file)
  }
}

/** Reads to the end, of which the size is only a guess: it may have changed, and some systems give none. */
function bytesOf(file: number, size: number, most: number): Uint8Array | 'too-large' {
  let bytes = Buffer.allocUnsafe(size + 1)
  for (let length = 0; ; ) {
    const read = readSync(file, bytes, length, bytes.length - length, null)
    length += read
    if (read === 0) return bytes.subarray(0, length)
    if (length > most) return 'too-large'
    if (length === bytes.length) bytes = Buffer.concat([bytes], Math.min(2 * length + 4096, most + 1))
  }
}

/** Opens without waiting for whoever would write into a pipe. Windows has no such pipes. */
export const NON_BLOCKING = constants.O_NONBLOCK ?? 0
