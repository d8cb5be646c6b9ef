import { damaged, tooMuch, Unreadable } from './unreadable.ts'

/** The text of bytes: UTF-8, or UTF-16 by its mark or by its zeros. Throws Unreadable for any other. */
export function plainText(bytes: Uint8Array): string {
  return decoded(bytes, encodingOf(bytes))
}

/** The text of a web page, in the encoding that the page itself names: Word saves pages in windows-1252. */
export function webPageText(bytes: Uint8Array): string {
  const own = encodingOf(bytes)
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096))
  const said = /<meta[^>]{0,200}?charset\s*=\s*["']?(windows-125[28]|iso-8859-1|us-ascii)\b/i.exec(head)?.[1]
  if (own !== 'utf-8' || said === undefined) return decoded(bytes, own)
  return said.toLowerCase() === 'windows-1258' ? decoded(bytes, 'windows-1258') : inWindowsLetters(bytes)
}

/** Windows-1252, which Node 20 takes for Latin-1: dashes and curly quotes stand where that has controls. */
function inWindowsLetters(bytes: Uint8Array): string {
  return decoded(bytes, 'latin1').replace(
    /[\u0080-\u009f]/g,
    (letter) => WINDOWS_1252[letter.charCodeAt(0) - 0x80] ?? letter,
  )
}

const WINDOWS_1252 = [...'€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ']

function decoded(bytes: Uint8Array, encoding: string): string {
  if (bytes.length > LARGEST_TEXT) throw TOO_LARGE
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
    // A zero is in no text: what holds one is something else.
    if (!text.includes('\0')) return text
  } catch {
    if (endsWithinLetter(bytes, encoding)) throw CUT
    // Told below, as the same thing.
  }
  throw new Unreadable(
    { vi: 'Tệp không phải văn bản UTF-8.', en: 'The file is not text in UTF-8.' },
    {
      vi: 'Lưu lại tệp với bảng mã UTF-8, hoặc dùng bản .docx.',
      en: 'Save it as UTF-8, or take the document as .docx.',
    },
  )
}

/** Whether all but its last letter is text: a decoder that waits for more bytes finds no fault in it. */
function endsWithinLetter(bytes: Uint8Array, encoding: string): boolean {
  try {
    return !new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true }).includes('\0')
  } catch {
    return false
  }
}

const CUT = damaged({ vi: 'văn bản đứt giữa một chữ', en: 'the text ends in the middle of a letter' })

/** Bytes: text alone of a thousand pages has some three million. */
const LARGEST_TEXT = 8 * 1024 * 1024
const TOO_LARGE = tooMuch({ vi: 'tệp văn bản lớn quá 8 MB', en: 'the text is larger than 8 MB' })

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const some = bytes.subarray(0, 200)
  const zeros = some.filter((byte, at) => byte === 0 && at % 2 === 1).length
  return zeros * 4 > some.length ? 'utf-16le' : 'utf-8'
}
