import { memoizeBy } from '../../domain/memoize.ts'
import { check } from '../check.ts'
import { isNumbered, type MarkKind } from '../lines/mark.ts'
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
  const last = onlyLabelled(parent, mark.kind)
  // Below dashes only lines without a dash of their own are meant for all of them.
  return last === null || isNumbered(mark) || (startsWithVerb(part.text) && areUnmarked(last)) ? last : null
}

/**
 * The last item of a kind right below a part, where it alone names a lead in labelled lines. Of several runs of them none
 * can tell which the items before share, and each of these would get a task for every run.
 */
const onlyLabelled = memoizeBy(
  (kind) => kind,
  (parent: OutlinePart, kind: MarkKind): OutlinePart | null => {
    const items = partsBelow(parent).filter(({ mark }) => mark?.kind === kind)
    const labelled = items.filter(hasLead)
    const [last] = labelled
    if (labelled.length !== 1 || last === undefined || last !== items.at(-1)) return null
    return groupsIn(last).filter(({ fields }) => fields.length > 0).length === 1 ? last : null
  },
)

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
