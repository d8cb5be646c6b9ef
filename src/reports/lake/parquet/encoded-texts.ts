const ENCODER = new TextEncoder()

/** Texts as UTF-8, all in one piece of memory. */
export function encodedTexts(texts: readonly string[]): readonly Uint8Array[] {
  // A letter of UTF-16 takes at most three bytes.
  const room = new Uint8Array(3 * texts.reduce((sum, { length }) => sum + length, 0))
  let end = 0
  return texts.map((text) => {
    const start = end
    end = encodeAt(start, text, room)
    return room.subarray(start, end)
  })
}

/** Writes a text and returns where it ends. Ids, which are ASCII, are written faster letter by letter. */
function encodeAt(start: number, text: string, room: Uint8Array): number {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code >= 0x80)
      return start + at + ENCODER.encodeInto(text.slice(at), room.subarray(start + at)).written
    room[start + at] = code
  }
  return start + text.length
}
