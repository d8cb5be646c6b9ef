/**
 * Whether a character is a letter. Vietnamese letters are recognised without `\p{L}`, which takes some 3 ms to compile
 * in every run.
 */
export function isLetter(character: string): boolean {
  const code = character.charCodeAt(0)
  if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a)
  if ((code >= 0xc0 && code <= 0x24f) || (code >= 0x1e00 && code <= 0x1eff))
    return code !== 0xd7 && code !== 0xf7
  // Combining marks, dashes, quotation marks and other punctuation.
  if ((code >= 0x300 && code <= 0x36f) || (code >= 0x2000 && code <= 0x206f)) return false
  return /^\p{L}/u.test(character)
}
