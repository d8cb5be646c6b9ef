/** A scalar: what a word stands for. */
export type Scalar = string | number | boolean | null

/**
 * Words by their bytes. Most words of plans and records come again and again: a short one is made once, as long as its place
 * is not taken by another, which saves making it and what it stands for, and lets equal words be one string.
 *
 * A word is copied out of the bytes, so no word keeps a file's text in memory.
 */
export class Words {
  readonly #standsFor: (word: string) => Scalar | undefined
  readonly #bytes: Uint8Array
  readonly #lengths: Uint8Array
  readonly #values: (Scalar | undefined)[]
  readonly #mask: number

  /** With a number of places that is a power of two; what a word stands for is undefined where it is not taken. */
  constructor(places: number, standsFor: (word: string) => Scalar | undefined) {
    this.#standsFor = standsFor
    this.#bytes = new Uint8Array(places * LONGEST_KEPT)
    this.#lengths = new Uint8Array(places)
    this.#values = new Array<Scalar | undefined>(places).fill(undefined)
    this.#mask = places - 1
  }

  /** What the word in some bytes stands for, which holds only characters that are taken, and at least one. */
  of(bytes: Buffer, from: number, until: number): Scalar | undefined {
    const length = until - from
    if (length > LONGEST_KEPT) return this.#standsFor(bytes.toString('utf8', from, until))
    let hash = length
    for (let at = from; at < until; at += 1) hash = (Math.imul(hash, 31) + (bytes[at] ?? 0)) | 0
    const place = (hash ^ (hash >>> 15)) & this.#mask
    if (this.#lengths[place] === length && this.#isKept(place * LONGEST_KEPT, bytes, from, until))
      return this.#values[place]
    const value = this.#standsFor(bytes.toString('utf8', from, until))
    this.#lengths[place] = length
    const shift = place * LONGEST_KEPT - from
    for (let at = from; at < until; at += 1) this.#bytes[at + shift] = bytes[at] ?? 0
    this.#values[place] = value
    return value
  }

  #isKept(kept: number, bytes: Buffer, from: number, until: number): boolean {
    const own = this.#bytes
    const shift = kept - from
    for (let at = from; at < until; at += 1) if (bytes[at] !== own[at + shift]) return false
    return true
  }
}

/** In bytes. */
const LONGEST_KEPT = 48
