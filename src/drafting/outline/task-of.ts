import type { Place } from '../../documents/document.ts'
import { check, type DraftCheck } from '../check.ts'
import type { DraftTask, Shape, TaskField } from '../draft.ts'
import { dutyOf } from '../duties/duty.ts'
import { titleOf } from '../lines/title.ts'
import type { AgencyList } from '../names/agency-list.ts'
import { unreadException } from '../names/besides.ts'
import type { Names } from '../names/names.ts'
import { exceptionsWithin } from '../names/set-apart.ts'
import { taskBesides } from '../names/task-besides.ts'
import { otherSubjects } from './other-subjects.ts'
import type { OutlinePart } from './outline.ts'
import type { PartIds } from './part-ids.ts'

/** Where a task stands, and how it is cited. */
export interface Whereabouts {
  readonly id: string
  readonly section: string
  readonly at: string
  readonly place: Place
  readonly shape: Shape
}

/** The task of words that say what bodies must do. */
export function taskOf(
  where: Whereabouts,
  {
    lead,
    words,
    force,
  }: { readonly lead: AgencyList; readonly words: string; readonly force: 'order' | 'request' },
  names: Names,
): DraftTask {
  const { support, besides, deadline, parts, action, supportChecks, timeChecks, partChecks } = dutyOf(
    words,
    lead.bodies,
    names,
  )
  const { except, reportTo, checks } = taskBesides([lead], [{ ...besides, bodies: support }])
  const { title } = titleOf(action)
  const isEach = lead.bodies.length > 1 && lead.bodies.every(({ body }) => body?.body.what !== 'group')
  return {
    id: where.id,
    section: where.section,
    at: where.at,
    place: where.place,
    shape: where.shape,
    title,
    words,
    lead: lead.bodies,
    support,
    except,
    reportTo,
    force,
    sameAs: null,
    parts,
    sharing: isEach && where.shape === 'addressee' ? 'each' : null,
    deadline: deadline?.deadline ?? null,
    checks: {
      ...fieldChecks('lead', [
        ...lead.checks,
        ...otherSubjects(words, [...lead.bodies, ...support], names),
        ...(except.length > 0 ? [] : exceptionsWithin(words).map(unreadException)),
      ]),
      ...fieldChecks('support', supportChecks),
      ...checks,
      ...fieldChecks('deadline', [...(deadline?.checks ?? []), ...timeChecks]),
      ...fieldChecks('deliverables', partChecks),
    },
  }
}

/** The check of an id that the document does not print. */
export function madeId(id: string): DraftCheck {
  return check(
    'made-id',
    `văn bản không đánh số mục này; mã “${id}” do bản nháp đặt`,
    `the document gives this item no number; the id “${id}” is the draft's`,
  )
}

/** The checks of a field; nothing where there are none. */
export function fieldChecks(
  field: TaskField,
  checks: readonly DraftCheck[],
): Partial<Record<TaskField, readonly DraftCheck[]>> {
  return checks.length === 0 ? {} : { [field]: checks }
}

/** The part around a part, as it is cited; itself where there is none. */
export function sectionOfTask(part: OutlinePart, ids: PartIds): string {
  return (part.parent === null ? '' : ids.pathOf(part.parent)) || ids.pathOf(part)
}
