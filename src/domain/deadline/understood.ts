import { memoize, onlyOnce } from '../memoize.ts'
import { type Refusal, refusal } from './model/refusal.ts'
import { type Phrase, phraseOf } from './phrase.ts'
import { hasGovernedWork } from './rules/governed-work.ts'
import { type ItemsRead, itemsOf } from './rules/items.ts'
import { type Words, wordsOf } from './words/tokens.ts'

/** Characters, once composed (NFC) and with spaces made one: longer phrases are no cell of a table. */
const LONGEST = 500
const TOO_LONG = {
  vi: `cụm từ dài quá ${LONGEST} ký tự`,
  en: `the phrase is longer than ${LONGEST} characters`,
}

/** What words say by themselves, whatever plan they stand in. */
export interface Understood {
  readonly words: Words
  readonly items: ItemsRead
  readonly phrase: Phrase | Refusal
  /** The same where the work that a verb governs may be anything; null where no verb governs any. */
  readonly open: () => Phrase | Refusal | null
}

const NOT_LOOKED_AT: Understood = {
  words: wordsOf(''),
  items: { items: [], refused: null, until: 0 },
  phrase: refusal(0, 0, TOO_LONG),
  open: () => null,
}

/** How many phrases are kept: the words of plans repeat, on other days of issue too. */
const MOST_KEPT = 2000

const kept = memoize(
  (text: string) => text,
  (text): Understood => {
    const words = wordsOf(text)
    if (words.source.length > LONGEST) return NOT_LOOKED_AT
    const items = itemsOf(words.tokens, 'word by word')
    const openly = () =>
      hasGovernedWork(words.tokens) ? phraseOf(words, itemsOf(words.tokens, 'open work')) : null
    return { words, items, phrase: phraseOf(words, items), open: onlyOnce(openly) }
  },
  MOST_KEPT,
)

/** What the words of any text say; of one that is no cell of a table, that it is too long. */
export function understood(text: string): Understood {
  return text.length > LONGEST * 4 ? NOT_LOOKED_AT : kept(text)
}
