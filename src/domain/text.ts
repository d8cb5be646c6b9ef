/** The two languages everything a person reads exists in. Vietnamese is the default. */
export type Language = 'vi' | 'en'

/** A sentence or term in both languages, written side by side, so that the compiler finds a missing one. */
export type Text = Readonly<Record<Language, string>>

/** The same words in both languages: a name, a number, a quotation. */
export function inBoth(words: string): Text {
  return { vi: words, en: words }
}

/** Several texts as one, joined in each language by the same separator. */
export function joinTexts(texts: readonly Text[], separator: string): Text {
  return {
    vi: texts.map((text) => text.vi).join(separator),
    en: texts.map((text) => text.en).join(separator),
  }
}

/** The text with a capital first letter, for the beginning of a sentence. */
export function capitalized({ vi, en }: Text): Text {
  return { vi: vi.charAt(0).toUpperCase() + vi.slice(1), en: en.charAt(0).toUpperCase() + en.slice(1) }
}
