import type { Text } from '../text.ts'
import type { SavedLine, SavedStatus } from './saved-status.ts'

/** A line as a saved status has it, and as it is now; null where one of them has none. */
export type LinePair =
  | { readonly saved: SavedLine; readonly now: SavedLine | null }
  | { readonly saved: null; readonly now: SavedLine }

/** How a duty may differ from what was saved of it. */
export const DIFFERENCES = {
  appeared: { vi: 'Mới có', en: 'New' },
  disappeared: { vi: 'Không còn', en: 'Gone' },
  'other-holder': { vi: 'Cơ quan khác giữ', en: 'Held by others' },
  'other-due': { vi: 'Ngày cuối khác', en: 'Other last day' },
  'other-status': { vi: 'Tình trạng khác', en: 'Other status' },
  'other-force': { vi: 'Giao hay đề nghị', en: 'Ordered or asked' },
} as const satisfies Record<string, Text>

export type DifferenceKind = keyof typeof DIFFERENCES

/** The lines of two statuses by id, those of the first in its order, then what only the second has. An id may stand twice. */
export function* pairsOf(saved: SavedStatus, now: SavedStatus): Generator<LinePair> {
  const later = new Map<string, SavedLine[]>()
  for (const line of now.obligations) {
    const others = later.get(line.id)
    if (others === undefined) later.set(line.id, [line])
    else others.push(line)
  }
  for (const line of saved.obligations) yield { saved: line, now: later.get(line.id)?.shift() ?? null }
  for (const lines of later.values()) for (const line of lines) yield { saved: null, now: line }
}

/** How the two lines of a pair differ; none where they say the same. */
export function kindsOf({ saved, now }: LinePair): readonly DifferenceKind[] {
  if (saved === null) return ['appeared']
  if (now === null) return ['disappeared']
  const kinds: DifferenceKind[] = []
  if (!isSameSet(saved.heldBy, now.heldBy)) kinds.push('other-holder')
  if (saved.due !== now.due) kinds.push('other-due')
  if (saved.status !== now.status) kinds.push('other-status')
  if (saved.force !== now.force) kinds.push('other-force')
  return kinds
}

/** Whether two lists have the same words, in whatever order. */
export function isSameSet(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((word) => other.includes(word))
}
