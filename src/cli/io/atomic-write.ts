import { constants, copyFileSync, linkSync, writeFileSync } from 'node:fs'
import { restoreSignals } from '../base/signals.ts'
import { destinationOf } from './destination.ts'
import { replacementFor, type TemporaryFile, temporaryFor } from './temporary-file.ts'
import { notWritable } from './write-errors.ts'

/**
 * Writes a file, in place of what is there: it appears whole or not at all, whenever the process ends. A pipe or a
 * device is written into. Throws a UsageError, under the name its user gave, where it cannot be written.
 */
export function writeAtomically(path: string, content: string | Uint8Array, name: string): void {
  try {
    const destination = destinationOf(path)
    if (destination.kind === 'special') writeInto(path, content)
    else writeTemporary(replacementFor(destination.path), content, (temporary) => temporary.put())
  } catch (error) {
    throw notWritable(name, error)
  }
}

/**
 * Writes a file where there is none, likewise. What is there before, a link too, stays. Throws a UsageError where it
 * cannot be written.
 */
export function createAtomically(
  path: string,
  content: string | Uint8Array,
  name: string,
): 'written' | 'there-before' {
  try {
    return writeTemporary(temporaryFor(path), content, (temporary) => putInPlace(temporary.path, path))
  } catch (error) {
    throw notWritable(name, error)
  }
}

/** Whether the reader of a pipe has gone, which is no fault. */
export function isReaderGone(error: unknown): boolean {
  return codeOf(error) === 'EPIPE'
}

function writeInto(path: string, content: string | Uint8Array): void {
  restoreSignals()
  try {
    writeFileSync(path, content)
  } catch (error) {
    if (!isReaderGone(error)) throw error
  }
}

function writeTemporary<Done>(
  temporary: TemporaryFile,
  content: string | Uint8Array,
  put: (temporary: TemporaryFile) => Done,
): Done {
  try {
    temporary.write(content)
    return put(temporary)
  } finally {
    temporary.drop()
  }
}

/** A second name for the file fails where the name is taken; where the disk knows no second names, a copy does. */
function putInPlace(temporary: string, path: string): 'written' | 'there-before' {
  try {
    linkSync(temporary, path)
    return 'written'
  } catch (error) {
    return codeOf(error) === 'EEXIST' ? 'there-before' : copyIfAbsent(temporary, path)
  }
}

function copyIfAbsent(temporary: string, path: string): 'written' | 'there-before' {
  try {
    copyFileSync(temporary, path, constants.COPYFILE_EXCL)
    return 'written'
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return 'there-before'
    throw error
  }
}

function codeOf(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException).code
}
