import { readlinkSync, realpathSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'

/** What is written under a path: a file that is replaced whole, or a pipe or device that is written into. */
interface Destination {
  readonly kind: 'file' | 'special'
  readonly path: string
}

/**
 * The place that a link leads to, also where nothing stands there yet. A folder counts as special, since opening
 * it says what is wrong. Errors of the file system are thrown as they are.
 */
export function destinationOf(path: string): Destination {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (stat !== undefined && !stat.isFile()) return { kind: 'special', path }
  return { kind: 'file', path: targetOf(path) }
}

/** A link may lead to another; one that runs in a ring has been refused by the system before. */
function targetOf(path: string): string {
  const next = linkAt(path)
  return next === null ? path : targetOf(resolve(realpathSync(dirname(path)), next))
}

/** What a link says; null where there is none. */
function linkAt(path: string): string | null {
  try {
    return readlinkSync(path)
  } catch {
    return null
  }
}
