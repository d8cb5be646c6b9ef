import { NOT_PRINTABLE } from './not-printable.ts'

/**
 * Whether the two parsers may read a text differently. Nearly every line has one of a few plain forms that both read
 * alike; only the other lines are looked at closely, which takes a fifth of the time.
 */
export function parsersMayDiffer(text: string): boolean {
  const close: string[] = []
  for (let position = 0; position < text.length; ) {
    PLAIN_LINES.lastIndex = position
    if (PLAIN_LINES.test(text)) position = PLAIN_LINES.lastIndex
    else {
      const next = text.indexOf('\n', position)
      const until = next < 0 ? text.length : next + 1
      close.push(text.slice(position, until))
      position = until
    }
  }
  const lines = close.join('')
  return MAY_DIFFER.some((doubtful) => doubtful.test(lines))
}

/**
 * What the two parsers read differently, or may. It is rare in plans, so nearly every file is read by the fast parser.
 *
 * In turn: a directive; a lone CR and a byte order mark inside; an alias, anchor or tag; a complex key; numbers
 * that only one of them knows (0b11, -0, +.5, 1_000, 1e400); marks of documents, lists and keys where words are
 * expected; a key that is null, a list or a mapping; a comment hard by a bracket or quote; a bracket or quote
 * that a line leaves open; a tab that stands alone; a very long key; a merge key; a character that no text may hold.
 */
export const MAY_DIFFER: readonly RegExp[] = [
  /^%|\r(?!\n)|(?!^)\ufeff/m,
  /(?:^|[\s[{,:])(?:[*!&.]|\?(?=[\s\]},:]|$)|-(?=[\]},:-])|:(?=[^\s]|$)|[-+]?(?:0[bxo]|\d[\d.]*(?:_|[eE][-+]?\d{3}))|[-+][.0])/m,
  /[[{,](?:[ \t]*(?:-[ \t]|:|(?:~|null|Null|NULL)[ \t]*[,}]|[\]}],|\[))|- -$|::/m,
  /(?:[\]}~]|null|Null|NULL)[ \t]*:|\{[ \t]*[[{]|["'\]}]#/,
  /[[{][^[\]{}\n]*$|[\]}],[ \t]*$|^[ \t]*[,\]}]|^ *\t|^[^\n]{1000}/m,
  /(?:^|[\s[{,:])(?:"(?:[^"\\\n]|\\[^\n])*|'[^'\n]*)$/m,
  /<<[ \t]*:/,
  new RegExp(`[${NOT_PRINTABLE}]`, 'u'),
]

const LETTER = 'A-Za-z\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u024f\\u1e00-\\u1eff'

/** A word, or a number that both parsers read alike. No two forms begin alike, so the expression never backtracks far. */
const WORD = `(?:[${LETTER}][${LETTER}0-9./()-]{0,40}|[1-9][0-9]{0,3}(?:[./-][0-9]{1,4}){0,2})`
const QUOTED = '"[A-Za-z0-9.-]{0,40}"'
const KEY = '(?:[a-z][a-z-]{0,30})?[a-km-z]:'
const ID = '[a-z]{1,30}-[a-z0-9-]{1,30}'
const LIST = `\\[${ID}(?:, ${ID}){0,8}\\]`
const ENTRY = `${KEY} (?:${WORD}(?: ${WORD}){0,12}|${QUOTED})`
const MAPPING = `(?=[^\\n]{0,900}\\n)\\{ ${ENTRY}(?:, ${ENTRY}){0,5} \\}`
const DOCUMENT = `[0-9]{1,5}/(?:[0-9]{4}/)?[${LETTER}][${LETTER}-]{0,30}`
const RECORD_ID = '[1-9][0-9]{3}-[0-9]{2}-[0-9]{2}(?:[.][A-Za-z0-9-]{1,40}){2,6}'
const VALUE = `(?:${DOCUMENT}|${RECORD_ID}|${WORD}(?:,? ${WORD}){0,20}|${QUOTED}|${LIST}|${MAPPING})`

/**
 * Lines with a key of small letters, a value, or both: a document's number, a record's id, words with a space between
 * two of them, something short in quotes, a list of ids that hold a dash, or a mapping in braces to words; none longer
 * than a line may be.
 */
const PLAIN_LINES = new RegExp(`(?: {0,20}(?:- )?(?:${KEY}(?: ${VALUE})?|${VALUE})?\\r?\\n){1,50}`, 'y')
