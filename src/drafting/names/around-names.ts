import type { Word } from './words.ts'

/** Words that stand between the names of a list, or before them, and belong to none. */
export const JOINTS = [
  'và',
  'cùng',
  'với',
  'cùng với',
  'hoặc',
  'hay',
  'các',
  'những',
  'các cơ quan:',
  'đồng chí',
  'and',
  'the',
]

/** Whoever stands at the head of a body. */
export const HEADS: readonly (readonly string[])[] = [
  ['chủ', 'tịch'],
  ['giám', 'đốc'],
  ['thủ', 'trưởng'],
  ['lãnh', 'đạo'],
  ['người', 'đứng', 'đầu'],
  ['trưởng', 'ban'],
  ['bộ', 'trưởng'],
  ['chánh'],
  ['cục', 'trưởng'],
  ['chỉ', 'huy', 'trưởng'],
]

/** The head that is named at a word; undefined where none is. */
export function headAt(words: readonly Word[], at: number): readonly string[] | undefined {
  const comrade = COMRADE.every((part, next) => words[at + next]?.folded === part) ? COMRADE : []
  const from = at + comrade.length
  const head = HEADS.find((parts) => parts.every((part, next) => words[from + next]?.folded === part))
  return head === undefined ? undefined : [...comrade, ...head]
}

/** "đồng chí Giám đốc …". */
const COMRADE = ['đồng', 'chí']

/** Behind "Chủ tịch", "Thủ trưởng các": where the name of their body begins. */
export function behindHead(words: readonly Word[], at: number): number {
  const head = headAt(words, at)
  if (head === undefined) return at
  let from = at + head.length
  while (JOINTS.includes(words[from]?.folded ?? '')) from += 1
  return from
}

const RELATED = ['liên', 'quan']

/** The word behind "(có) liên quan" where that follows a name. */
export function relatedAfter(words: readonly Word[], at: number): number | null {
  const from = words[at]?.folded === 'có' ? at + 1 : at
  const follows = RELATED.every((part, next) => words[from + next]?.folded === part)
  return follows && (words[at]?.gap ?? '').trim() === '' ? from + RELATED.length : null
}

const QUALIFIERS: readonly (readonly string[])[] = [
  ['trên', 'địa', 'bàn', 'tỉnh'],
  ['trên', 'địa', 'bàn', 'thành', 'phố'],
  ['trên', 'địa', 'bàn'],
  ['thuộc', 'tỉnh'],
  ['trực', 'thuộc', 'tỉnh'],
  ['trực', 'thuộc', 'ubnd', 'tỉnh'],
  ['thuộc', 'ubnd', 'tỉnh'],
  ['của', 'tỉnh'],
  ['trong', 'tỉnh'],
  ['tỉnh'],
  ['khác'],
]

/** The word behind what says of a name only that it is of this province. */
export function qualified(words: readonly Word[], at: number): number {
  if (at < 0) return words.length
  const parts = QUALIFIERS.find((all) =>
    all.every(
      (part, next) => words[at + next]?.folded === part && (words[at + next]?.gap ?? '').trim() === '',
    ),
  )
  return parts === undefined ? at : qualified(words, at + parts.length)
}

const CONCERNED =
  /^(?:các\s+)?(?:cơ quan|đơn vị|tổ chức|sở|ban|ngành|địa phương|phòng|hội|bộ)(?:[^;.:\n](?!,\s*ubnd)){0,60}?liên quan(?:\s+khác)?/iu

/** "các cơ quan, đơn vị … liên quan" at the beginning of a text, in any wording; null where a name stands among it. */
export function concernedAtStart(text: string): string | null {
  const words = CONCERNED.exec(text)?.[0]
  return words === undefined || /\p{Lu}/u.test(words.slice(3)) ? null : words
}
