/**
 * A title from a task's own words: what is asked, without the references that belong to it, cut where it is long. Of
 * several things that are asked it has as many as fit.
 */
export function titleOf(words: string): { readonly title: string; readonly cut: 'whole' | 'shortened' } {
  const line = words
    .replace(/\s+/g, ' ')
    .replace(/(?:\.\/\.|[\s.;:,])+$/, '')
    .trim()
  const [sentence = line] = line.split(/(?<=[^.\s]{3})\.\s+(?=\p{Lu})/u)
  const short = whatFits(sentence.split(/;\s+(?![^()]*\))/).map(withoutReferences))
  const title = short.length <= LONGEST ? short : cutAt(short)
  const plain = title.replace(/[\s,;:–-]+$/, '')
  return {
    title: plain.charAt(0).toUpperCase() + plain.slice(1),
    cut: plain === line ? 'whole' : 'shortened',
  }
}

const LONGEST = 140

/** The first of the clauses, and as many behind it as fit; marked where one is left out. */
function whatFits(clauses: readonly string[]): string {
  const [first = '', ...others] = clauses
  let fitting = first
  for (const clause of others) {
    if (fitting.length + clause.length + 2 > LONGEST) return `${fitting}…`
    fitting += `; ${clause}`
  }
  return fitting
}

/** The day and the author of a cited document say nothing of the duty. */
function withoutReferences(words: string): string {
  return words
    .replace(
      /(?<=\d\S*\/\p{Lu}\S*(?: tỉnh)?)\s+ngày\s+\d{1,2}\s*(?:[/.-]|tháng)\s*\d{1,2}\s*(?:[/.-]|năm)\s*\d{4}(?:\s+của\s+(?:Thủ tướng Chính phủ|Chính phủ|Quốc hội|UBND tỉnh|Bộ (?:trưởng )?(?:\p{Lu}\p{L}*(?: (?:và|\p{L}+))*?)(?=\s+(?:về|phê duyệt|ban hành|quy định))|Văn phòng Chính phủ))?/gu,
      '',
    )
    .replace(/\s+/g, ' ')
    .trim()
}

/** At the last comma or, failing that, the last word that fits, marked as cut. */
function cutAt(words: string): string {
  const part = words.slice(0, LONGEST)
  const comma = part.lastIndexOf(', ')
  if (comma > LONGEST / 2) return `${part.slice(0, comma)}…`
  return `${part.slice(0, part.lastIndexOf(' '))}…`
}
