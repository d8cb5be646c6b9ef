/**
 * Text from a file, made harmless to print: one line, no control characters, no escape sequences, no
 * direction overrides and no commands of a CI log, so that a title can neither colour a terminal nor forge a line.
 */
export function printable(text: string): string {
  return harmless(text.normalize('NFC')).replaceAll('::', ': :')
}

/** The same, one character for each, so that columns stay where they are. */
export function harmless(text: string): string {
  return text.replace(CONTROL, (found) => (/\s/.test(found) ? ' ' : '\ufffd')).replaceAll('##[', '#\ufffd[')
}

// Controls (Cc), line and paragraph separators, and the marks, overrides and isolates that turn the direction of text.
const CONTROL = /[\p{Cc}\u2028\u2029\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]/gu
