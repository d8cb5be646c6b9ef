/** The kinds of number that documents give their parts, from the outside in. */
export type MarkKind =
  | 'part'
  | 'roman'
  | 'capital'
  | 'number'
  | 'dotted'
  | 'bracketed'
  | 'letter'
  | 'dash'
  | 'plus'
  | 'dot'

/** What a paragraph begins with before its words. */
export interface Mark {
  readonly kind: MarkKind
  /** As it is cited: `IV`, `1`, `1.1`, `a`; empty for dashes. */
  readonly number: string
  /** How many numbers a dotted one has. */
  readonly depth: number
}

/** The mark at the beginning of a paragraph, and the words behind it; null where it has none. */
export function markOf(text: string): { readonly mark: Mark; readonly rest: string } | null {
  for (const { kind, form } of FORMS) {
    const match = form.exec(text)
    if (match === null) continue
    const number = (match[1] ?? '').replace(/\.$/, '')
    const rest = text.slice(match[0].length).trim()
    return { mark: { kind, number, depth: number.split('.').length }, rest }
  }
  return null
}

const FORMS: readonly { readonly kind: MarkKind; readonly form: RegExp }[] = [
  {
    kind: 'part',
    form: /^(?:Phần|Chương|Mục|Điều)\s+(?:thứ\s+)?([IVXLC]+|\d{1,3}|nhất|hai|ba)(?:[.:]|\s*$|\s+)/u,
  },
  { kind: 'roman', form: /^([IVX]{1,6})\s*[.)\-–:]\s*(?=\S|$)/u },
  { kind: 'roman', form: /^([IVX]{1,6})\s+(?=\p{Lu})/u },
  { kind: 'dotted', form: /^(\d{1,3}(?:\.\d{1,2}){1,4})(?:[.)]?\s+|[.)]\s*(?=\p{L})|\.?$|(?=\p{Lu}))/u },
  { kind: 'number', form: /^(\d{1,3})\s*[.)\-–/]\s*(?=[\p{L}"“(]|$)/u },
  { kind: 'bracketed', form: /^\((\d{1,3}|[a-zđ]|[ivx]{1,4})\)\s*/u },
  { kind: 'capital', form: /^([A-HĐ])\s*[.)]\s+(?=\p{L})/u },
  { kind: 'letter', form: /^([a-zđ])\s*[.)]\s*(?=\S|$)/u },
  { kind: 'letter', form: /^([a-zđ]\.?\d{1,2})\s*[.)]\s*(?=\S|$)/u },
  { kind: 'dash', form: /^[-–—−]\s*(?=\S)()/u },
  { kind: 'plus', form: /^[+]\s*(?=\S)()/u },
  { kind: 'dot', form: /^[•*●▪■◦·o✓➢]\s+(?=\S)()/u },
]

/** How far in a mark stands, where no part around it says otherwise. */
export function rankOf({ kind, depth }: Mark): number {
  return RANKS[kind] + (kind === 'dotted' ? Math.min(depth - 2, 3) * 0.1 : 0)
}

const RANKS: Readonly<Record<MarkKind, number>> = {
  part: 0,
  capital: 1,
  roman: 2,
  number: 3,
  dotted: 4,
  bracketed: 5,
  letter: 6,
  dash: 7,
  plus: 8,
  dot: 9,
}

/** Whether a mark has a number that a document can cite. */
export function isNumbered({ kind }: Mark): boolean {
  return kind !== 'dash' && kind !== 'plus' && kind !== 'dot'
}
