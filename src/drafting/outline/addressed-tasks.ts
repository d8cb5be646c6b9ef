import type { Place } from '../../documents/document.ts'
import { check } from '../check.ts'
import type { DraftTask } from '../draft.ts'
import { isOpening } from '../duties/opening.ts'
import type { AgencyList } from '../names/agency-list.ts'
import { startsName } from '../names/body-names.ts'
import { distinctBodies } from '../names/named-body.ts'
import type { Names } from '../names/names.ts'
import { type Addressee, addresseeOfOpening } from './addressee.ts'
import { assignmentsIn } from './assignment.ts'
import { type Field, fieldsBelow, linesBelow, type OutlinePart, partsBelow } from './outline.ts'
import { assignmentsOf } from './sentence-assignments.ts'
import { addSentenceTasks } from './sentence-tasks.ts'
import { type Around, addTableTasks, type TaskFinding } from './task-finding.ts'
import { madeId, sectionOfTask, taskOf } from './task-of.ts'
import { withFields } from './with-fields.ts'

/** Adds the tasks of a section addressed to bodies: every dash or line is one. */
export function addAddressedSection(
  part: OutlinePart,
  { lead, rest, force, support }: Addressee,
  finding: TaskFinding,
): void {
  const around: Around = { addressees: lead, named: 'in-heading', support, force, purpose: 'duties' }
  const all = linesBelow(part).filter(({ text }) => !isIntroduction(text))
  const others = all.filter(({ text }) => isForAnother(text, lead, 'in-opening', finding.names))
  const lines = all.filter((line) => !others.includes(line))
  const isOthers = isForAnother(rest, lead, 'in-heading', finding.names)
  const isOwn = rest !== '' && !isIntroduction(rest) && !isOthers
  const own = [...(isOwn ? [{ text: rest, place: part.place }] : []), ...lines]
  if (isOthers) addSentenceTasks(part, rest, part.place, 'duties', finding)
  const { ids } = finding
  const inner = partsBelow(part)
  let from = finding.tasks.length
  for (const [at, { text, place }] of own.entries()) {
    const isOnly = own.length === 1 && inner.length === 0
    const id = isOnly
      ? ids.idOf(part)
      : `${ids.idOf(part)}.${inner.length === 0 ? at + 1 : `0${at === 0 ? '' : at}`}`
    const cited = isOnly ? ids.citedAs(part) : `${ids.citedAs(part)}, đoạn ${at + 1}`
    const section = isOnly ? sectionOfTask(part, ids) : ids.pathOf(part)
    addAddressedTask(
      { id, cited, section, text, place, isMade: !isOnly },
      { ...around, addressees: lead },
      finding,
    )
  }
  let asked = around
  // What is found in its sentences is counted on.
  const before = finding.bySentence.get(ids.idOf(part)) ?? 0
  finding.bySentence.set(ids.idOf(part), before + own.length)
  for (const below of part.below) {
    if (below.kind === 'line' && isOpening(below.text)) asked = openedBy(below.text, around, finding)
    if (below.kind === 'part') finding.find(below.part, asked)
    if (below.kind === 'table') addTableTasks(part, below, finding, lead)
    if (below.kind !== 'fields') continue
    addFields(from, below.fields, finding)
    from = finding.tasks.length
  }
  for (const { text, place } of others) addSentenceTasks(part, text, place, 'duties', finding)
}

/** Whom the items are for that stand below another opening sentence of a section: nobody's that it does not name. */
function openedBy(text: string, around: Around, { names }: TaskFinding): Around {
  const opening = addresseeOfOpening(text, names)
  return {
    ...around,
    addressees: opening?.lead ?? null,
    named: 'in-opening',
    support: null,
    force: opening?.force ?? 'order',
  }
}

/**
 * Whether an item or paragraph below addressees begins with another body, or with one of them alone: "Giao Sở X …", "Riêng
 * Sở X …", "Sở X …". Whoever is named further in only belongs to the duty that stands before.
 */
function isForAnother(text: string, lead: AgencyList, said: Around['named'], names: Names): boolean {
  const { rest, order } = beginningOf(text)
  const isTheirs = said === 'in-heading' && order !== null && order !== 'giao'
  if (isTheirs || (order === null && !startsName(rest))) return false
  const [first] = assignmentsOf(text, 'item', names)
  if (first === undefined) return false
  return isAnother(first.lead, lead) || first.lead.bodies.length < lead.bodies.length
}

function isAnother(one: AgencyList, other: AgencyList): boolean {
  return one.bodies.some(({ id }) => !other.bodies.some((body) => body.id === id))
}

/** The words of an order that a text begins with, in small letters, and what stands behind them. */
function beginningOf(text: string): { readonly rest: string; readonly order: string | null } {
  const [, order, rest = text] = BEGINS.exec(text) ?? []
  return { rest, order: order?.toLowerCase() ?? null }
}

const BEGINS =
  /^(?:(?:lưu ý|ghi chú)\s*:\s*)?(?:(?:trong quá trình|trên cơ sở|căn cứ|sau khi|để|nhằm|nếu|khi)\s[^,]{3,160},\s+)?(?:riêng\s+)?(?:(?:(?:đồng ý|thống nhất)\s+)?(giao|yêu cầu|(?:kính )?đề nghị|phân công)\s+(?:cho\s+)?)?(.*)$/isu

/** "Các sở, ban, ngành báo cáo …" in a paragraph of its own: another duty, also where the item above is for the same ones. */
function namesItsOwn(text: string, names: Names): boolean {
  if (!startsName(beginningOf(text).rest)) return false
  const [first] = assignmentsIn(text, names, 'item')
  const bodies = first?.lead.bodies ?? []
  return bodies.length > 0 && bodies.every(({ id }) => id !== names.issuer)
}

/** Gives the tasks found since a place the labelled lines behind them. */
export function addFields(from: number, fields: readonly Field[], { tasks, names }: TaskFinding): void {
  tasks.push(...withFields(tasks.splice(from), fields, names))
}

function isIntroduction(text: string): boolean {
  return /:\s*$/.test(text)
}

/** Adds the task of a dash or number below an addressee, with everything that stands below it. */
export function addAddressedPart(
  part: OutlinePart,
  around: Around & { readonly addressees: AgencyList },
  finding: TaskFinding,
): void {
  const { ids } = finding
  const inner = partsBelow(part)
  if (isIntroduction(part.text) && inner.length > 0) {
    for (const one of inner) finding.find(one, around)
    return
  }
  if (isForAnother(part.text, around.addressees, around.named, finding.names)) {
    finding.find(part, { ...around, addressees: null, support: null })
    return
  }
  const lines = linesBelow(part)
  const others = lines.filter(
    ({ text }) =>
      isForAnother(text, around.addressees, 'in-opening', finding.names) || namesItsOwn(text, finding.names),
  )
  const own = lines.filter((line) => !others.includes(line)).map(({ text }) => text)
  const text = [part.text, ...own, ...inner.map((one) => one.text)].join('\n')
  const from = finding.tasks.length
  const isMade = part.mark === null || ['dash', 'plus', 'dot'].includes(part.mark.kind)
  addAddressedTask(
    {
      id: ids.idOf(part),
      cited: ids.citedAs(part),
      section: sectionOfTask(part, ids),
      text,
      place: part.place,
      isMade,
    },
    around,
    finding,
  )
  addFields(from, fieldsBelow(part), finding)
  for (const below of part.below)
    if (below.kind === 'table') addTableTasks(part, below, finding, around.addressees)
  for (const { text, place } of others) addSentenceTasks(part.parent ?? part, text, place, 'duties', finding)
}

interface AddressedWords {
  readonly id: string
  readonly cited: string
  readonly section: string
  readonly text: string
  readonly place: Place
  readonly isMade: boolean
}

function addAddressedTask(
  { id, cited, section, text, place, isMade }: AddressedWords,
  { addressees, support, force }: Around & { readonly addressees: AgencyList },
  finding: TaskFinding,
): void {
  // "Đề nghị hỗ trợ …" below who is asked.
  const asked = /^(?:kính )?đề nghị\s+(?=\p{Ll})/iu.exec(text)?.[0] ?? ''
  const own = taskOf(
    { id, section, at: cited, place, shape: 'addressee' },
    { lead: addressees, words: text.slice(asked.length), force: asked === '' ? force : 'request' },
    finding.names,
  )
  const task = withSupport(own, support)
  finding.tasks.push(isMade ? { ...task, checks: { ...task.checks, id: [madeId(id)] } } : task)
}

/** A task with those whom the words above it name to work with. */
function withSupport(task: DraftTask, support: AgencyList | null): DraftTask {
  if (support === null) return task
  const { lead, checks } = task
  const all = distinctBodies([...task.support, ...support.bodies])
  return {
    ...task,
    support: all.filter(({ id }) => !lead.some((one) => one.id === id)),
    checks: { ...checks, support: [FROM_ABOVE, ...support.checks, ...(checks.support ?? [])] },
  }
}

const FROM_ABOVE = check(
  'chosen',
  'cơ quan phối hợp lấy từ dòng trên; xem có phải của cả việc này không',
  'those to work with are taken from the line above; see whether they are meant for this duty too',
)
