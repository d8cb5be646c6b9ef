import type { TextAt } from './page-data.ts'

/** Texts, each kept once. */
export interface Interned {
  readonly texts: readonly string[]
  readonly place: (text: string) => TextAt
}

export function interned(): Interned {
  const texts: string[] = []
  const places = new Map<string, TextAt>()
  return {
    texts,
    place: (text) => {
      const known = places.get(text)
      if (known !== undefined) return known
      places.set(text, texts.length)
      return texts.push(text) - 1
    },
  }
}
