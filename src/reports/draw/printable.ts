/**
 * Text from a file, made harmless to print: one line, no control characters, no escape sequences, no
 * direction overrides and no commands of a CI log, so that a title can neither colour a terminal nor forge a line.
 */
export function printable(text: string): string {
  if (PLAIN.test(text) && !text.includes('::') && !text.includes('##[')) return text
  return harmless(text.normalize('NFC')).replaceAll('::', ': :')
}

/** Composed Latin letters, ASCII and the usual marks: most texts hold nothing else, and are left as they are. */
const PLAIN = /^[\x20-\x7e\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u1ea0-\u1ef9\u2013\u201c\u201d\u2026]*$/

/** The same, one character for each, so that columns stay where they are. */
export function harmless(text: string): string {
  return text.replace(CONTROL, (found) => (/\s/.test(found) ? ' ' : '\ufffd')).replaceAll('##[', '#\ufffd[')
}

// Controls (Cc), halves of characters (Cs) and what is no character at all, which XML and HTML have no place for; line
// and paragraph separators, and the marks, overrides and isolates that turn the direction of text.
const CONTROL =
  /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\u2028\u2029\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]/gu
