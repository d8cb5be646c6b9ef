import type { Text } from '../domain/text.ts'

/** One file of the workspace: its path as the user knows it, and its text. */
export interface SourceFile {
  readonly path: string
  /** May be decoded only when it is asked for. */
  readonly text: string
  /** The text in UTF-8, without a byte order mark, where it is at hand. */
  readonly bytes?: Uint8Array
}

/** A file that exists but could not be read, and why. */
export interface UnreadableFile {
  readonly path: string
  readonly unreadable: Text | 'too-large' | PassedOverFile
  /** Whether it stands for all that may lie in a folder. */
  readonly isFolder?: true
  /** What can be read as text of its first kilobytes, to find out whose it is; empty where nothing can. */
  readonly beginning?: string
}

/** Why a file or folder is ignored: a link out of the folder, or a name that no file of a workspace has. */
export type PassedOverFile = 'link' | 'linked-folder' | 'text-name' | 'other-name'

/** A file that is read only when needed, perhaps more than once: a large workspace is never held in memory whole. */
export interface PendingFile {
  readonly path: string
  /** Reads its first characters; those beyond ASCII may be garbled. */
  readonly head: () => string
  /** Whether its text has one of some words, all ASCII. */
  readonly mentions: (words: readonly string[]) => boolean
  readonly read: () => SourceFile | UnreadableFile
}

/** The text of a file as far as it can be read. */
export function textIn(source: SourceFile | UnreadableFile): string {
  return 'text' in source ? source.text : (source.beginning ?? '')
}

/** The text of a file in UTF-8. */
export function bytesOf(source: SourceFile): Uint8Array {
  return source.bytes ?? Buffer.from(source.text)
}

/** Whether a text has one of some words, all ASCII: looked for in the bytes, which takes far less time than making a text of them. */
export function mentions(source: SourceFile, words: readonly string[]): boolean {
  const { bytes } = source
  if (bytes === undefined) return words.some((word) => source.text.includes(word))
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return words.some((word) => all.includes(word))
}
