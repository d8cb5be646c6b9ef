/**
 * Text from a file, made harmless to print: one line, no control characters, no escape sequences and no
 * direction overrides, so that a title can neither colour a terminal nor forge a line of a log.
 */
export function printable(text: string): string {
  return harmless(text.normalize('NFC'))
}

/** The same, one character for each, so that columns stay where they are. */
export function harmless(text: string): string {
  return text.replace(CONTROL, (found) => (/\s/.test(found) ? ' ' : '\ufffd'))
}

// Controls (Cc), line and paragraph separators, and the marks, overrides and isolates that turn the direction of text.
const CONTROL = /[\p{Cc}\u2028\u2029\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]/gu
