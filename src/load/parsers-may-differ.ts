import { NOT_PRINTABLE } from './not-printable.ts'

/** Whether the two parsers may read a text differently. */
export function parsersMayDiffer(text: string): boolean {
  return MAY_DIFFER.some((doubtful) => doubtful.test(text))
}

/**
 * What the two parsers read differently, or may. It is rare even in files that the plain reader does not take.
 *
 * In turn: a directive; a lone CR and a byte order mark inside; an alias, anchor or tag; a complex key; numbers
 * that only one of them knows (0b11, -0, +.5, 1_000, 1e400); marks of documents, lists and keys where words are
 * expected; a key that is null, a list or a mapping; a comment hard by a bracket or quote; a bracket or quote
 * that a line leaves open; a tab that stands alone; a very long key; a merge key; a character that no text may hold.
 */
const MAY_DIFFER: readonly RegExp[] = [
  /^%|\r(?!\n)|(?!^)\ufeff/m,
  /(?:^|[\s[{,:])(?:[*!&.]|\?(?=[\s\]},:]|$)|-(?=[\]},:-])|:(?=[^\s]|$)|[-+]?(?:0[bxo]|\d[\d.]*(?:_|[eE][-+]?\d{3}))|[-+][.0])/m,
  /[[{,](?:[ \t]*(?:-[ \t]|:|(?:~|null|Null|NULL)[ \t]*[,}]|[\]}],|\[))|- -$|::/m,
  /(?:[\]}~]|null|Null|NULL)[ \t]*:|\{[ \t]*[[{]|["'\]}]#/,
  /[[{][^[\]{}\n]*$|[\]}],[ \t]*$|^[ \t]*[,\]}]|^ *\t|^[^\n]{1000}/m,
  /(?:^|[\s[{,:])(?:"(?:[^"\\\n]|\\[^\n])*|'[^'\n]*)$/m,
  /<<[ \t]*:/,
  new RegExp(`[${NOT_PRINTABLE}]`, 'u'),
]
