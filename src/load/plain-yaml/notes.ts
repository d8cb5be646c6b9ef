/** What is noted of a file beside its values, in bytes. */
export interface Notes {
  /** For each mapping and list, where its parts stand: each key and value, or each item, from and until. */
  readonly parts: Map<object, readonly number[]>
  /** Where each comment begins, at its sign, and where it ends. */
  readonly comments: number[]
}

export function emptyNotes(): Notes {
  return { parts: new Map(), comments: [] }
}
