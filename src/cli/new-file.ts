import { randomUUID } from 'node:crypto'
import { constants, copyFileSync, linkSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { notWritable } from './outputs.ts'

/**
 * Writes a file where there is none, with the folders it needs. It appears whole or not at all, and what is
 * there before, a link too, stays. Throws a UsageError where it cannot be written.
 */
export function writeNew(path: string, text: string): 'written' | 'there-before' {
  makeFolder(dirname(path))
  const temporary = join(dirname(path), `.${basename(path)}.${randomUUID()}.tmp`)
  try {
    writeFileSync(temporary, text, { flag: 'wx' })
    return putInPlace(temporary, path)
  } catch (error) {
    throw notWritable(path, codeOf(error))
  } finally {
    rmSync(temporary, { force: true })
  }
}

/** Makes a folder and those above it, where they are not there. Throws a UsageError where a file is in the way. */
export function makeFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true })
  } catch (error) {
    const code = codeOf(error)
    throw notWritable(path, code === 'EEXIST' ? 'ENOTDIR' : code)
  }
}

/** A second name for the file fails where the name is taken; where the disk knows no second names, a copy does. */
function putInPlace(temporary: string, path: string): 'written' | 'there-before' {
  try {
    linkSync(temporary, path)
    return 'written'
  } catch (error) {
    return codeOf(error) === 'EEXIST' ? 'there-before' : copied(temporary, path)
  }
}

function copied(temporary: string, path: string): 'written' | 'there-before' {
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
