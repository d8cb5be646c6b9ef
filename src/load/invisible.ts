/**
 * Characters that take no ink: blanks that are not the ordinary one, and what has no width at all. Text copied from
 * Word or a web page has them.
 */
const INVISIBLE = /(?! )[\p{Default_Ignorable_Code_Point}\p{Zs}\u2028\u2029]/gu

/** The names of the characters of a text that nobody sees, as `U+200B`. */
export function invisibleIn(text: string): readonly string[] {
  return [...new Set(text.match(INVISIBLE) ?? [])].map(codePointName)
}

/** The text without them, its ends trimmed. */
export function withoutInvisible(text: string): string {
  return text.replace(INVISIBLE, '').trim()
}

/** A character by its number, as Unicode writes it. */
export function codePointName(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}
