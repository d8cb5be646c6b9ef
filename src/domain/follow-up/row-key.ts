import type { Ref } from '../agencies/register.ts'

/** What a row of a reminder is known by when it comes back. */
export type RowKey =
  | {
      readonly of: 'obligation'
      readonly id: string
      /** In whose table the row stands, where several owe it jointly; null where one does, or the key does not say. */
      readonly by: Ref | null
      readonly words: string
    }
  /** A row of those who help, who owe nothing by it. */
  | { readonly of: 'support' }

/**
 * The key of an obligation's row: its id, who was asked where several owe it jointly, and what tells later whether the words of its
 * task are still the same.
 */
export function rowKey(id: string, by: Ref | null, task: string): string {
  return `${id}${by === null ? '' : ` [${by}]`} ${digestOf(task)}`
}

/** The key of a row of those who help. */
export const SUPPORT_KEY = 'support'

/** The key that was written into a row; null where it is none. */
export function parseRowKey(text: string): RowKey | null {
  const words = text.trim()
  if (words === SUPPORT_KEY) return { of: 'support' }
  const [, id, by, digest] = /^(\S.*#.*@.*?)(?: \[([^\s\]]+)\])? ([0-9a-f]{8})$/.exec(words) ?? []
  return id === undefined || digest === undefined
    ? null
    : { of: 'obligation', id, by: by ?? null, words: digest }
}

/** FNV-1a of 32 bits over letters alone: programs break lines and set spaces anew. */
export function digestOf(words: string): string {
  const letters = words.normalize('NFC').replace(/\s+/gu, '')
  let value = 0x811c9dc5
  for (let index = 0; index < letters.length; index += 1)
    value = Math.imul(value ^ letters.charCodeAt(index), 0x01000193) >>> 0
  return value.toString(16).padStart(8, '0')
}
