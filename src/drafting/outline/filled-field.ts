import { areNames, isTime } from '../table/cell-kinds.ts'
import type { Below } from './outline.ts'

/** "Cơ quan chủ trì:" on a line of its own and “Sở Tư pháp” on the next: the fields with these words; null where they are no such two. */
export function filledField(before: Below | undefined, words: string): Below | null {
  if (before?.kind !== 'fields') return null
  const last = before.fields.at(-1)
  if (last === undefined || last.words !== '') return null
  const isMeant =
    last.label === 'lead' || last.label === 'support'
      ? areNames(words)
      : last.label === 'deadline'
        ? isTime(words)
        : last.label !== 'other' && words.length < LONGEST
  return isMeant ? { ...before, fields: [...before.fields.slice(0, -1), { ...last, words }] } : null
}

const LONGEST = 200
