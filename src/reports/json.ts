/** A view as JSON: the contract itself, one space deep, in the order of its type. */
export function json(view: object | string): string {
  return `${JSON.stringify(view, null, 1).replace(UNSEEN, escaped)}\n`
}

/** The same piece by piece, the items of its lists one by one. */
export function* jsonPieces(view: object): Generator<string> {
  let before = '{'
  for (const [key, value] of Object.entries(view)) {
    yield `${before}\n ${JSON.stringify(key)}: `
    if (Array.isArray(value)) yield* listPieces(value)
    else yield within(value, ' ')
    before = ','
  }
  yield before === '{' ? '{}\n' : '\n}\n'
}

function* listPieces(items: readonly object[]): Generator<string> {
  let before = '['
  for (const item of items) {
    yield `${before}\n  ${within(item, '  ')}`
    before = ','
  }
  yield before === '[' ? '[]' : '\n ]'
}

/** A value as it stands so deep within another. */
function within(value: object | string, indent: string): string {
  return json(value).trimEnd().replaceAll('\n', `\n${indent}`)
}

/** What a terminal would act on, or turn the direction of text by, though JSON lets it stand. */
const UNSEEN = /[\u007f-\u009f\u2028\u2029\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]/gu

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}
