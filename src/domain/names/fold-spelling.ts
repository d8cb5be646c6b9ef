import { isLetter } from './letters.ts'

/**
 * The form in which two spellings of one Vietnamese wording are equal: NFC, lower case, the older tone
 * placement (hoà, thuỷ, khoẻ) moved to the newer (hòa, thủy, khỏe), dashes and spaces unified.
 *
 * A tone itself is never folded away: Hòa and Hóa stay different names. Words after `q` keep their
 * tone, because there `u` belongs to the consonant (quý, quỳ).
 */
export function foldSpelling(words: string): string {
  return words
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s\u00a0\u2000-\u200b\u202f\u3000\ufeff]+/gu, ' ')
    .replace(/[\u2010-\u2015\u2212]/gu, '-')
    .replace(OPEN_SYLLABLE, (vowels: string, at: number, all: string) =>
      isOpen(vowels, at, all) ? (MOVED[vowels] ?? vowels) : vowels,
    )
    .trim()
}

const MOVED: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ['oà', 'òa'],
    ['oá', 'óa'],
    ['oả', 'ỏa'],
    ['oã', 'õa'],
    ['oạ', 'ọa'],
    ['oè', 'òe'],
    ['oé', 'óe'],
    ['oẻ', 'ỏe'],
    ['oẽ', 'õe'],
    ['oẹ', 'ọe'],
    ['uỳ', 'ùy'],
    ['uý', 'úy'],
    ['uỷ', 'ủy'],
    ['uỹ', 'ũy'],
    ['uỵ', 'ụy'],
  ].map(([older = '', newer = '']) => [older, newer]),
)

const OPEN_SYLLABLE = new RegExp(Object.keys(MOVED).join('|'), 'g')

/** Whether the vowels end their word, and `u` is a vowel and not part of `qu`. */
function isOpen(vowels: string, at: number, words: string): boolean {
  return words[at - 1] !== 'q' && !isLetter(words.slice(at + vowels.length, at + vowels.length + 2))
}
