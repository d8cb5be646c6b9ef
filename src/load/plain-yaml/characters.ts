/** No part of what is read: a tab, a control character, DEL. */
export const NOT_TAKEN = 0
/** Part of a word wherever it stands. */
export const PLAIN = 1
export const SPACE = 2
export const COLON = 3
export const HASH = 4
const LINE_END = 5
/** Part of a word, but not of one in brackets or braces. */
export const BRACKET = 6
/** The first byte of a character outside ASCII. */
export const BEYOND_ASCII = 7

/**
 * What each byte is inside a plain word: part of it, a sign that needs a look, or nothing that is taken. Tabs, control
 * characters and DEL are not taken.
 */
export const KIND_OF_BYTE: Uint8Array = kindsOfBytes()

/**
 * Whether a word may begin with this byte: a letter, digit, parenthesis or slash, and no sign that YAML gives a meaning; or
 * any byte outside ASCII, of which `characterEnd` says more.
 */
export function mayBeginWord(byte: number): boolean {
  return isLetter(byte) || isDigit(byte) || byte === 0x28 || byte === 0x2f || byte >= 0x80
}

export function isLetter(byte: number): boolean {
  const lower = byte | 0x20
  return lower >= 0x61 && lower <= 0x7a
}

export function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39
}

/**
 * Where the character outside ASCII ends whose first byte is at a place; 0 where it is not taken. Taken are the Latin and
 * Vietnamese letters and a few usual marks. Each is one UTF-16 unit, composed (NFC), and takes two or three bytes.
 */
export function characterEnd(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0
  const second = bytes[at + 1] ?? 0
  if ((second & 0xc0) !== 0x80) return 0
  if (first >= 0xc2 && first <= 0xc9) return TAKEN[((first & 0x1f) << 6) | (second & 0x3f)] === 1 ? at + 2 : 0
  const third = bytes[at + 2] ?? 0
  if ((first !== 0xe1 && first !== 0xe2) || (third & 0xc0) !== 0x80) return 0
  return TAKEN[((first & 0xf) << 12) | ((second & 0x3f) << 6) | (third & 0x3f)] === 1 ? at + 3 : 0
}

/** Where the line ends that goes on at a place, or the file; 0 where something in it is not taken. */
export function lineEnd(bytes: Uint8Array, from: number): number {
  let at = from
  for (;;) {
    const byte = bytes[at] ?? 0
    switch (KIND_OF_BYTE[byte]) {
      case NOT_TAKEN:
        return byte === 0 ? at : 0
      case LINE_END:
        return at
      case BEYOND_ASCII:
        at = characterEnd(bytes, at)
        if (at === 0) return 0
        break
      default:
        at += 1
    }
  }
}

/** By code point, 1 for each character outside ASCII that is taken. */
const TAKEN = takenCharacters()

function takenCharacters(): Uint8Array {
  const taken = new Uint8Array(0x3000)
  taken.fill(1, 0xc0, 0x250)
  taken.fill(1, 0x1e00, 0x1f00)
  for (const mark of '–—‘’“”…•≤≥→§°²³«»') taken[mark.codePointAt(0) ?? 0] = 1
  return taken
}

function kindsOfBytes(): Uint8Array {
  const kinds = new Uint8Array(256)
  kinds.fill(PLAIN, 0x21, 0x7f)
  kinds.fill(BEYOND_ASCII, 0x80)
  kinds[0x20] = SPACE
  kinds[0x3a] = COLON
  kinds[0x23] = HASH
  kinds[0x0a] = LINE_END
  kinds[0x0d] = LINE_END
  for (const sign of ',[]{}') kinds[sign.charCodeAt(0)] = BRACKET
  return kinds
}
