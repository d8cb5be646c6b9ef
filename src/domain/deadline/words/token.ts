/** One word, one run of digits or one sign of a phrase, with its place in the text. */
export interface Token {
  readonly kind: 'word' | 'number' | 'sign'
  /** Folded, so that two spellings of a word are equal. */
  readonly text: string
  /** The value of a number, −1 for anything else. */
  readonly value: number
  /** Offsets in the composed (NFC) text. */
  readonly start: number
  readonly until: number
  /** Whether a space stands before it. */
  readonly spaced: boolean
  /** Whether it begins a line. */
  readonly line: boolean
}
