import type { Scalar } from './words.ts'

/**
 * What a plain word stands for; undefined where it is not taken, because programs read it as different things or nobody
 * would write it: `yes`, `True`, `12:30`, `007`, `1e3`, `0x1F`.
 */
export function plainValue(word: string): Scalar | undefined {
  if (/^[0-9]/.test(word)) return numberOrWord(word)
  if (word.length > LONGEST_SPECIAL) return word
  switch (word) {
    case 'null':
      return null
    case 'true':
      return true
    case 'false':
      return false
    default:
      return isSpecial(word) ? undefined : word
  }
}

/** Whether a word is, or was in YAML 1.1, null or true or false in some spelling. */
export function isSpecial(word: string): boolean {
  return word.length <= LONGEST_SPECIAL && /^(?:y|yes|on|n|no|off|true|false|null)$/i.test(word)
}

const LONGEST_SPECIAL = 5

/**
 * A number, or a word that begins with a digit and is none to any program. A colon may make it a number (or a moment) of
 * YAML 1.1; it is not taken, nor is a number in any but the plainest form.
 */
function numberOrWord(word: string): Scalar | undefined {
  if (PLAIN_NUMBER.test(word)) return Number(word)
  return word.includes(':') || MAY_BE_NUMBER.test(word) ? undefined : word
}

const PLAIN_NUMBER = /^(?:0|[1-9][0-9]{0,14})(?:\.[0-9]{1,14})?$/
const MAY_BE_NUMBER = /^(?:[0-9_]+(?:\.[0-9_]*)?(?:[eE][-+]?[0-9_]*)?$|0[bxo])/i
