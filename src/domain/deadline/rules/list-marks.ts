import { type ItemFound, singleItem, type TokenSpan } from '../model/item.ts'
import type { Token } from '../words/token.ts'
import { longestMatch } from '../words/tokens.ts'

/** A mark or number that begins a line of a list, whose members are several limits. */
export function bullets({ tokens, at }: TokenSpan): ItemFound | null {
  const [mark, sign, next] = tokens.slice(at, at + 3)
  // A full stop that ends a line sets off no more than the mark of the next one does.
  if (mark?.text === '.' && sign?.line === true && BULLETS.has(sign.text)) return { items: [], until: at + 1 }
  const isMarked = mark?.text === '.' && sign?.spaced === true && BULLETS.has(sign.text)
  if (isMarked && next?.kind === 'word' && next.spaced)
    return singleItem(at, at + 2, { kind: 'join', by: 'semicolon' })
  if (mark?.line !== true) return null
  const isNumbered = mark.kind === 'number' && mark.text.length < 3 && ['.', ')'].includes(sign?.text ?? '')
  const isList = tokens.some(({ line }, place) => line && place > 0)
  if (isNumbered && isList && next?.spaced === true)
    return singleItem(at, at + 2, { kind: 'join', by: 'semicolon' })
  return BULLETS.has(mark.text) ? singleItem(at, at + 1, { kind: 'join', by: 'semicolon' }) : null
}

/** "a) … b) …", "1. …": a letter or number that counts off the members of a list within a line. */
export function listMarks({ tokens, at, before }: TokenSpan): ItemFound | null {
  const [mark, sign, next] = tokens.slice(at, at + 3)
  const article = at === 0 && mark?.text === 'điều' && sign?.kind === 'number' && next?.text === '.'
  const then = at === 0 ? longestMatch(tokens, 0, ['sau đó ,']) : 0
  if (then > 0) return { items: [], until: then }
  const short = at === 0 ? longestMatch(tokens, 0, ['b / c']) : 0
  if (article || short > 0) return { items: [], until: 3 }
  const coded = at === 0 ? codedMark(tokens) : 0
  if (coded > 0) return { items: [], until: coded }
  const last = tokens[at - 1]?.text ?? ''
  const isFirst = tokens.slice(0, at).every(({ text }) => BULLETS.has(text))
  const begins = isFirst || [';', '.', ','].includes(last) || mark?.line === true
  if (!begins || mark === undefined || sign === undefined || next?.spaced !== true) return null
  const isLetter = sign.text === ')' && /^(?:[a-eđghkmnpqrsy]|[ivx]{1,4})$/.test(mark.text)
  if (sign.spaced && !(isLetter && isFirst)) return null
  const isNumber =
    mark.kind === 'number' && mark.text.length < 3 && (sign.text === ')' || (sign.text === '.' && at === 0))
  if (!isLetter && !isNumber) return null
  return before.length === 0
    ? { items: [], until: at + 2 }
    : singleItem(at, at + 2, { kind: 'join', by: 'semicolon' })
}

/** "02 đợt (đợt 1, …; đợt 2, …)": how many parts are counted off behind, each with its own limit. */
export function partsCounted({ tokens, at }: TokenSpan): ItemFound | null {
  const [count, part, open] = tokens.slice(at, at + 3)
  if (count?.kind !== 'number' || count.text.length > 2 || !['(', ':'].includes(open?.text ?? '')) return null
  if (!PARTS.has(part?.text ?? '')) return null
  const numbers = tokens.flatMap(({ text }, place) =>
    place > at + 1 && text === part?.text ? [tokens[place + 1]?.value] : [],
  )
  const isWhole = numbers.length === count.value && numbers.every((number, place) => number === place + 1)
  return isWhole ? { items: [], until: at + 2 } : null
}

const PARTS: ReadonlySet<string> = new Set(['đợt', 'bước', 'vòng'])

/** "(7)", "a.3)": how many tokens such a mark before the first words takes up. */
function codedMark(tokens: readonly Token[]): number {
  const text = tokens
    .slice(0, 6)
    .map(({ text: word }) => word)
    .join(' ')
  const length = /^\( \d{1,2} \)(?= )/.test(text)
    ? 3
    : /^[a-zđ] \. \d \)/.test(text)
      ? 4
      : /^[a-zđ\d] \. \d \. \d \)/.test(text)
        ? 6
        : 0
  return length > 0 && tokens[length]?.kind === 'word' && tokens[length]?.spaced === true ? length : 0
}

const BULLETS: ReadonlySet<string> = new Set(['-', '*', '+', '•', '▪', '●', '◦'])
