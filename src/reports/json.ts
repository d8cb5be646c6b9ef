/** A view as JSON: the contract itself, one space deep, in the order of its type. */
export function json(view: object | string): string {
  return `${JSON.stringify(view, null, 1).replace(UNSEEN, escaped)}\n`
}

/** What a terminal would act on, or turn the direction of text by, though JSON lets it stand. */
const UNSEEN = /[\u007f-\u009f\u2028\u2029\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]/gu

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}
