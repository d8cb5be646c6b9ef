import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { statOf } from './paths.ts'
import { notWritable } from './write-errors.ts'

/** Makes a folder and those above it, where they are not there. Throws a UsageError where it cannot. */
export function makeFolder(path: string, name: string): void {
  try {
    makeParentFolder(path)
  } catch (error) {
    throw notWritable(name, error)
  }
}

/**
 * The same, throwing as the system does. One by one: all at once, Node hides why a disk refuses, and tries for ever
 * where a system makes no folders.
 */
export function makeParentFolder(path: string): void {
  if (statOf(path)?.isDirectory()) return
  if (dirname(path) !== path) makeParentFolder(dirname(path))
  try {
    mkdirSync(path)
  } catch (error) {
    // Another run may have made it meanwhile.
    if (!statOf(path)?.isDirectory()) throw error
  }
}
