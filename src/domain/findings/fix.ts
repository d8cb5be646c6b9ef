/**
 * What to write in place of what a finding is about, where only one answer is right: another word, or the same
 * characters in another form. Whatever takes a person who knows the document (who owes, by when, which plan) has none.
 */
export type Fix =
  | { readonly from: string; readonly to: string }
  | { readonly form: 'quoted' | 'only-item' | 'composed' }

/**
 * The characters to write in place of those in the file, where `before` is what stands in front of them; null where
 * they are not what the fix is for: an alias, say, or a text with escapes. A word keeps its quotes. What has an anchor
 * may be wanted elsewhere as it is, and is only composed.
 */
export function fixedCharacters(fix: Fix, written: string, before: string): string | null {
  const isComposed = 'form' in fix && fix.form === 'composed'
  if (!isComposed && ANCHOR.test(before)) return null
  const fixed = 'form' in fix ? inForm(fix.form, written) : inItsQuotes(fix.from, fix.to, written)
  return fixed === written ? null : fixed
}

/** The end of what stands before a value that has an anchor, and a tag perhaps. */
const ANCHOR = /&[^\s,[\]{}]+[ \t]+(?:!\S*[ \t]+)?$/u

function inForm(form: 'quoted' | 'only-item' | 'composed', written: string): string | null {
  if (form === 'composed') return written.normalize('NFC')
  if (!PLAIN.test(written)) return null
  return form === 'quoted' ? `"${written}"` : `[${written}]`
}

/** A plain scalar of one line that means the same within quotes and brackets. */
const PLAIN = /^(?:[-+.]?[\p{L}\p{N}]|=$)[\p{L}\p{M}\p{N} ._:/+-]*$/u

function inItsQuotes(from: string, to: string, written: string): string | null {
  for (const quote of ['', '"', "'"]) if (written === quote + from + quote) return quote + to + quote
  return null
}
