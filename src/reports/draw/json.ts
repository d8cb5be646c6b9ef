/** A view as JSON: the contract itself, one space deep, in the order of its type. */
export function json(view: object | string): string {
  return `${JSON.stringify(view, null, 1).replace(UNSEEN, escapeCharacter)}\n`
}

/** What a terminal would act on, or turn the direction of text by, though JSON lets it stand. */
const UNSEEN = /[\u007f-\u009f\u2028\u2029\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]/gu

function escapeCharacter(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}

/** A value as it stands so deep within a view. */
export function jsonWithin(value: object | string, indent: string): string {
  return json(value).slice(0, -1).replaceAll('\n', `\n${indent}`)
}

/** A value on one line. */
export function jsonLine(value: object | string): string {
  if (typeof value === 'string' && PLAIN.test(value)) return `"${value}"`
  return JSON.stringify(value).replace(UNSEEN, escapeCharacter)
}

/** What needs no escape. */
const PLAIN = /^[\x20\x21\x23-\x5b\x5d-\x7e]*$/
