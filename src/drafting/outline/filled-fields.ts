import type { Labelled } from '../lines/label.ts'
import { areNames, isTime } from '../table/cell-kinds.ts'

/** "Cơ quan chủ trì:" on a line of its own and “Sở Tư pháp” on the next: the fields with these words; null where they are no such two. */
export function filledFields<F extends Labelled>(fields: readonly F[], words: string): readonly F[] | null {
  const last = fields.at(-1)
  if (last === undefined || last.words !== '') return null
  const isMeant =
    last.label === 'lead' || last.label === 'support'
      ? areNames(words)
      : last.label === 'deadline'
        ? isTime(words)
        : last.label !== 'other' && words.length < LONGEST
  return isMeant ? [...fields.slice(0, -1), { ...last, words }] : null
}

const LONGEST = 200
