/**
 * A text as a cell can hold it: what XML cannot say is left out, what a spreadsheet would read as an escaped
 * character stays as it is written, and what is longer than a cell ends in an ellipsis.
 */
export function sheetText(text: string): string {
  const sayable = text.replace(UNSAYABLE, '')
  const whole = sayable.length <= LONGEST ? sayable : `${cut(sayable, LONGEST - 1)}…`
  const literal = whole.replace(ESCAPED, '_x005F_')
  return literal in {} ? `\u0001${literal}` : literal
}

/** The text without what comes after so many UTF-16 units, and without half a character at its end. */
export function cut(text: string, length: number): string {
  return text.slice(0, length).replace(/[\ud800-\udbff]$/, '')
}

/** The most UTF-16 units that Excel keeps in a cell. */
const LONGEST = 32_767

/** Halves of characters, and what XML 1.0 has no place for. */
const UNSAYABLE = /(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/gu

/** `_x000D_` stands for the character U+000D (ISO/IEC 29500-1, 22.9.2.19); its first stroke is written so itself. */
const ESCAPED = /_(?=x[0-9a-f]{4}_)/gi
