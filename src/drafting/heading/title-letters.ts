import type { Province } from '../../domain/agencies/register.ts'
import { foldSpelling } from '../../domain/names/fold-spelling.ts'
import { upperFirst } from '../citation.ts'
import { startsName } from '../names/body-names.ts'

/** Whether words are printed in capitals, so that those of names are lost. */
export function isInCapitals(words: string): boolean {
  return words === words.toUpperCase() && /\p{Lu}/u.test(words)
}

/** A title in capitals in small letters, with provinces, units and bodies as the registers spell them. */
export function inSmallLetters(title: string, provinces: readonly Province[]): string {
  const words = title.split(' ').map(smallWord)
  const spellings = spellingsIn(provinces)
  const written: string[] = []
  for (let at = 0; at < words.length; ) {
    const name = longestName(words.slice(at, at + LONGEST), spellings)
    written.push(name?.spelled ?? words[at] ?? '')
    at += name?.length ?? 1
  }
  return upperFirst(written.join(' '))
}

/** Words of a name at most. */
const LONGEST = 16

/** Numbers of documents and names of offices keep their capitals. */
function smallWord(word: string): string {
  return /\d\/|^(?:UBND|HĐND|MTTQ|TW|HTX|QPPL)[,.;]?$/u.test(word)
    ? word.replace('TTG', 'TTg')
    : word.toLowerCase()
}

function longestName(
  words: readonly string[],
  spellings: ReadonlyMap<string, string>,
): { readonly spelled: string; readonly length: number } | null {
  for (let length = words.length; length > 1; length--) {
    const [, printed = '', mark = ''] = /^(.*?)([,.;:)”"]*)$/su.exec(words.slice(0, length).join(' ')) ?? []
    const spelled = spellings.get(foldSpelling(printed))
    if (spelled !== undefined) return { spelled: `${spelled}${mark}`, length }
  }
  return null
}

/** Names of places are known by the word before them: "hòa bình" may be a province, and may be peace. */
function spellingsIn(provinces: readonly Province[]): ReadonlyMap<string, string> {
  const spellings = new Map<string, string>()
  const add = (name: string): void => {
    const folded = foldSpelling(name)
    if (!spellings.has(folded)) spellings.set(folded, name)
  }
  for (const { name, agencies } of provinces) {
    for (const kind of ['tỉnh', 'thành phố']) add(`${kind} ${name}`)
    for (const { name, short, aliases } of agencies) {
      for (const one of [name, short, ...aliases].filter(startsName)) add(one)
      const unit = UNIT.exec(name)?.[1]
      if (unit !== undefined) add(unit)
    }
  }
  return spellings
}

const UNIT =
  /^(?:UBND|Ủy ban nhân dân) ((?:xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|thành phố) \p{Lu}.*)$/u
