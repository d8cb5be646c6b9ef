import { type Block, cellText, paragraphText } from '../../documents/document.ts'

/** Gives a name that is printed in capitals as the document spells it elsewhere; null where it stands nowhere else. */
export function spellingIn(blocks: readonly Block[]): (capitals: string) => string | null {
  let text: string | null = null
  let folded = ''
  const known = new Map<string, string | null>()
  const find = (capitals: string): string | null => {
    text ??= blocks.map(wordsOf).join('\n')
    folded = folded === '' ? text.toLowerCase() : folded
    const wanted = capitals.toLowerCase()
    // A letter whose small form is longer would shift all behind it.
    if (folded.length !== text.length) return null
    for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + 1)) {
      const printed = text.slice(at, at + capitals.length)
      if (printed !== capitals) return printed
    }
    return null
  }
  return (capitals) => {
    const before = known.get(capitals)
    if (before !== undefined) return before
    const found = known.size < MOST ? find(capitals) : null
    known.set(capitals, found)
    return found
  }
}

/** Headings in capitals that are looked for in a document. */
const MOST = 200

function wordsOf(block: Block): string {
  return block.kind === 'paragraph'
    ? paragraphText(block)
    : [...new Set(block.rows.flat())].map(cellText).join('\n')
}
