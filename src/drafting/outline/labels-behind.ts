import { check } from '../check.ts'
import { isNumbered } from '../lines/mark.ts'
import { startsWithVerb } from '../lines/verbs.ts'
import { groupsIn, type LabelGroup } from './labelled-tasks.ts'
import { fieldsBelow, type OutlinePart, partsBelow } from './outline.ts'

/**
 * The item whose labelled lines an item before it may share: "a) Làm đường. b) Làm bãi. - Chủ trì: Sở X", where only the
 * last item has any. Null where an item has its own, or one before it has.
 */
export function labelledBehind(part: OutlinePart): OutlinePart | null {
  const { mark, parent, below } = part
  if (mark === null || parent === null || below.length > 0) return null
  // Of a number of the first level a heading may have as little below it.
  if (mark.kind === 'number' && !startsWithVerb(part.text)) return null
  const siblings = partsBelow(parent).filter((one) => one.mark?.kind === mark.kind)
  const labelled = siblings.filter(hasLead)
  const [only] = labelled
  // Below dashes only lines without a dash of their own are meant for all of them.
  if (!isNumbered(mark) && (!startsWithVerb(part.text) || only === undefined || !areUnmarked(only)))
    return null
  return labelled.length === 1 && only === siblings.at(-1) && only !== undefined ? only : null
}

/** The labelled lines of an item for one before it. */
export function withFieldsOf(labelled: OutlinePart): readonly LabelGroup[] {
  return groupsIn(labelled).map(({ fields }) => ({ content: [], fields, checks: [SHARED] }))
}

const SHARED = check(
  'chosen-lead',
  'lấy theo các dòng ghi dưới mục cuối; xem có phải của cả mục này không',
  'as in the lines below the last item; see whether they are meant for this one too',
)

function hasLead(part: OutlinePart): boolean {
  return fieldsBelow(part).some(({ label }) => label === 'lead')
}

function areUnmarked({ below }: OutlinePart): boolean {
  return below.every((one) => one.kind !== 'fields' || one.mark === null)
}
