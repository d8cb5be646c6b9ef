import type { Text } from '../domain/text.ts'

/** One file of the workspace: its path as the user knows it, and its text. */
export interface SourceFile {
  readonly path: string
  readonly text: string
}

/** A file that is there but gave no text, and why. */
export interface UnreadableFile {
  readonly path: string
  readonly unreadable: Text | 'too-large'
}

/** A file that is read only when it is needed, and perhaps again: a large workspace is never held whole. */
export interface PendingFile {
  readonly path: string
  /** Its first characters; those beyond ASCII may be garbled. */
  readonly head: () => string
  readonly read: () => SourceFile | UnreadableFile
}
