import { check, type DraftCheck } from '../check.ts'
import { deadlineOf, type FoundDeadline } from '../deadline-words.ts'
import type { DraftPart, DraftTask } from '../draft.ts'
import { areAsked, listOf, rolesWithin } from '../duties/two-roles.ts'
import { titleOf } from '../lines/title.ts'
import { NOBODY } from '../names/agency-list.ts'
import { EXECUTING } from '../names/executing.ts'
import { distinctBodies } from '../names/named-body.ts'
import type { Names } from '../names/names.ts'
import { taskBesides } from '../names/task-besides.ts'
import { productsOf } from '../products.ts'
import { type Below, byWordsChecks, type Field, type OutlinePart } from './outline.ts'
import { addSentenceTasks } from './sentence-tasks.ts'
import { type Around, addTableTasks, type TaskFinding } from './task-finding.ts'
import { fieldChecks, madeId, sectionOfTask } from './task-of.ts'

/** Labelled lines with the content that they govern: what stands before them, from the labelled lines before. */
export interface LabelGroup {
  readonly content: readonly Below[]
  readonly fields: readonly Field[]
  /** What is doubtful of whether the lines govern it. */
  readonly checks: readonly DraftCheck[]
}

/** The runs of labelled lines in a part. */
export function groupsIn(part: OutlinePart): readonly LabelGroup[] {
  const groups: { content: Below[]; fields: Field[]; checks: [] }[] = [
    { content: [], fields: [], checks: [] },
  ]
  for (const below of part.below) {
    const last = groups.at(-1)
    if (last === undefined) break
    if (below.kind === 'fields') {
      const repeats = below.fields.some(
        (field) => field.label === 'lead' && last.fields.some((other) => isSameLead(field, other)),
      )
      if (repeats) groups.push({ content: [], fields: [...below.fields], checks: [] })
      else last.fields.push(...below.fields)
    } else if (last.fields.length > 0 && below.kind !== 'table')
      groups.push({ content: [below], fields: [], checks: [] })
    else last.content.push(below)
  }
  return groups
}

/** "Đơn vị thực hiện" beside "Cơ quan chủ trì" is of the same task; a second "Chủ trì" begins another. */
function isSameLead(one: Field, other: Field): boolean {
  return other.label === 'lead' && isExecuting(one) === isExecuting(other)
}

function isExecuting({ title }: Field): boolean {
  return !/chủ trì/iu.test(title)
}

/** Adds the tasks of a part with labelled lines: one for each run of them. */
export function addLabelledTasks(
  part: OutlinePart,
  groups: readonly LabelGroup[],
  around: Around,
  finding: TaskFinding,
): void {
  const { ids } = finding
  const labelled = groups.filter(({ fields }) => fields.length > 0)
  const unlabelled = groups.filter(({ fields }) => fields.length === 0)
  for (const [at, group] of labelled.entries()) {
    const inner = group.content.flatMap((below) => (below.kind === 'part' ? [below.part] : []))
    const withOwnLead = inner.filter(hasOwnLead)
    for (const one of withOwnLead) finding.find(one, around)
    const duties = inner.filter((one) => !withOwnLead.includes(one))
    const isOnly = labelled.length === 1
    const id = isOnly ? ids.idOf(part) : `${ids.idOf(part)}.${at + 1}`
    const words = wordsOf(part, group, duties, isOnly ? 'whole' : 'part')
    if (withOwnLead.length > 0 && duties.length === 0 && words === part.text) continue
    const checks = isOnly ? [] : [madeId(id)]
    finding.tasks.push(labelledTask(part, { id, words, group, duties }, checks, finding, around))
  }
  // Behind the last labelled lines a part may go on with others.
  for (const below of unlabelled.flatMap(({ content }) => content)) {
    if (below.kind === 'part') finding.find(below.part, around)
    if (below.kind === 'line') addSentenceTasks(part, below.text, below.place, around.purpose, finding)
  }
  for (const below of part.below) if (below.kind === 'table') addTableTasks(part, below, finding)
}

function hasOwnLead(part: OutlinePart): boolean {
  return part.below.some(
    (below) =>
      (below.kind === 'fields' && below.fields.some(({ label }) => label === 'lead')) ||
      (below.kind === 'part' && hasOwnLead(below.part)),
  )
}

function wordsOf(
  part: OutlinePart,
  group: LabelGroup,
  duties: readonly OutlinePart[],
  what: 'whole' | 'part',
): string {
  const task = group.fields.find(({ label }) => label === 'task')?.words
  if (task !== undefined) return task
  const lines = group.content.flatMap((below) => (below.kind === 'line' ? [below.text] : []))
  if (what === 'whole') return [part.text, ...lines].filter(Boolean).join('\n')
  return [...duties.map(({ text }) => text), ...lines].join('\n') || part.text
}

interface LabelledWords {
  readonly id: string
  readonly words: string
  readonly group: LabelGroup
  readonly duties: readonly OutlinePart[]
}

function labelledTask(
  part: OutlinePart,
  { id, words, group: { fields, checks: doubts }, duties }: LabelledWords,
  idChecks: readonly DraftCheck[],
  { names, ids }: TaskFinding,
  around: Around,
): DraftTask {
  const listsOf = (of: readonly Field[]) => of.map(({ words }) => listOf(words, names))
  const leads = fields.filter(({ label }) => label === 'lead')
  /** Bodies that only carry out what another leads. */
  const executing = leads.some((field) => !isExecuting(field)) ? leads.filter(isExecuting) : []
  const leading = leads.filter((field) => !executing.includes(field))
  const roles = leading.map(
    ({ words }) => rolesWithin(words, names) ?? { lead: listOf(words, names), support: NOBODY },
  )
  const lead = roles.map((one) => one.lead)
  const support = [
    ...roles.flatMap((one) => (one.support === NOBODY ? [] : [one.support])),
    ...listsOf(executing).map((list) => ({ ...list, checks: [EXECUTING, ...list.checks] })),
    ...listsOf(fields.filter(({ label }) => label === 'support')),
  ]
  const bodies = distinctBodies(lead.flatMap((list) => list.bodies))
  const { except, reportTo, checks } = taskBesides(lead, support)
  const deadline = labelledDeadline(fields, names)
  const { title } = titleOf(words)
  const products = fields.filter(({ label }) => label === 'product')
  return {
    id,
    section: sectionOfTask(part, ids),
    title,
    words,
    lead: bodies,
    except,
    reportTo,
    support: distinctBodies(support.flatMap((list) => list.bodies)).filter(
      ({ id }) => !bodies.some((one) => one.id === id),
    ),
    sharing: null,
    force: leading.some(({ words }) => areAsked(words)) ? 'request' : around.force,
    deadline: deadline?.deadline ?? null,
    sameAs: null,
    parts: [
      ...products.flatMap((field) => productsOf(field.words)),
      ...(duties.length > 1 ? duties.map(partOf) : []),
    ],
    at: ids.citedAs(part),
    place: part.place,
    shape: 'labelled',
    checks: {
      ...(idChecks.length > 0 ? { id: idChecks } : {}),
      ...fieldChecks('lead', [...doubts, ...byWordsChecks(leads), ...lead.flatMap((list) => list.checks)]),
      ...fieldChecks('support', [
        ...(support.length > 0 ? doubts : []),
        ...byWordsChecks(fields.filter(({ label }) => label === 'support')),
        ...support.flatMap((list) => list.checks),
      ]),
      ...checks,
      ...fieldChecks('deadline', deadline === null ? [] : [...doubts, ...deadline.checks]),
      ...(duties.length > 1 ? { deliverables: [severalDuties(duties.length)] } : {}),
    },
  }
}

function severalDuties(count: number): DraftCheck {
  return check(
    'chosen',
    `một mục có ${count} việc: ghi thành ${count} sản phẩm`,
    `one item with ${count} duties: written as ${count} deliverables`,
  )
}

function partOf(part: OutlinePart, at: number): DraftPart {
  return { id: String(at + 1), title: titleOf(part.text).title, deadline: null }
}

/** The labelled time; without one, a form that says how often in a year. */
export function labelledDeadline(fields: readonly Field[], { context }: Names): FoundDeadline | null {
  const times = fields.filter(({ label, words }) => label === 'deadline' && words !== '')
  const [time] = times
  if (time !== undefined) {
    const found = deadlineOf(times.map(({ words }) => words).join('; '), context)
    return { ...found, checks: [...byWordsChecks(times), ...found.checks] }
  }
  const form = fields.find(
    ({ label, words }) =>
      label === 'form' && /\/\s*(?:\d+\s*)?(?:năm|quý|tháng)|h[àằ]ng (?:năm|quý|tháng)/iu.test(words),
  )
  if (form === undefined) return null
  const found = deadlineOf(
    form.words,
    context,
    `Văn bản không có dòng thời gian; lời lấy từ dòng “${form.title}”.`,
  )
  const doubt = check(
    'deadline-from-form',
    `không có dòng thời gian; lời lấy từ dòng “${form.title}”`,
    `there is no line for the time; the words are those of “${form.title}”`,
  )
  return { ...found, checks: [doubt, ...found.checks] }
}
