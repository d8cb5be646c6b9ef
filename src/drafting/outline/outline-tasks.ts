import { startsWithVerb } from '../lines/verbs.ts'
import type { Names } from '../names/names.ts'
import { addAddressedPart, addAddressedSection, addFields } from './addressed-tasks.ts'
import { type Addressee, addresseeOf, addresseeOfOpening, unnamedAddressee } from './addressee.ts'
import { beforeOpening } from './clauses.ts'
import { deadlineInHeading, leadInHeading, withHeadingDeadline } from './heading-says.ts'
import { addLabelledTasks, groupsIn } from './labelled-tasks.ts'
import { labelledBehind, withFieldsOf } from './labels-behind.ts'
import type { OutlinePart } from './outline.ts'
import { partIdsOf } from './part-ids.ts'
import { addSentenceTasks } from './sentence-tasks.ts'
import { type Around, addTableTasks, type FoundInOutline, type TaskFinding } from './task-finding.ts'

/** The tasks of a document, part by part, in its order. */
export function tasksInOutline(root: OutlinePart, names: Names): FoundInOutline {
  const finding: TaskFinding = {
    names,
    ids: partIdsOf(root),
    tasks: [],
    leftOut: [],
    results: [],
    tables: 0,
    bySentence: new Map(),
    find: (part, around) => addTasksOf(part, around, finding),
  }
  addTasksOf(
    root,
    { addressees: null, named: 'in-heading', support: null, force: 'order', purpose: 'duties' },
    finding,
  )
  return finding
}

/** The tasks of a part and of what stands below it; its heading may say by when they all are due. */
function addTasksOf(part: OutlinePart, around: Around, finding: TaskFinding): void {
  const before = finding.tasks.length
  addOwnTasks(part, around, finding)
  const due = deadlineInHeading(part, finding.names)
  if (due === null) return
  const added = finding.tasks.splice(before)
  finding.tasks.push(...added.map((task) => withHeadingDeadline(task, due, part.text)))
}

function addOwnTasks(part: OutlinePart, around: Around, finding: TaskFinding): void {
  const purpose = isReasons(part) ? 'reasons' : around.purpose
  const groups = groupsIn(part)
  if (groups.some(({ fields }) => fields.some(({ label }) => label === 'lead'))) {
    addLabelledTasks(part, groups, { ...around, purpose }, finding)
    return
  }
  const addressee = part.mark === null || purpose === 'reasons' ? null : addresseeFor(part, finding.names)
  if (addressee !== null) {
    addAddressedSection(part, addressee, finding)
    return
  }
  if (around.addressees !== null && part.mark !== null) {
    addAddressedPart(part, { ...around, addressees: around.addressees }, finding)
    return
  }
  const shared = purpose === 'reasons' ? null : leadInHeading(part, finding.names)
  if (shared !== null) {
    addAddressedSection(part, shared, finding)
    return
  }
  const from = finding.tasks.length
  addSentenceTasks(part, part.text, part.place, purpose, finding)
  addTasksBelow(part, { ...around, purpose }, finding, from)
}

/** What stands below a part, in its order; numbered items below an opening sentence are assigned to the bodies it names. */
function addTasksBelow(part: OutlinePart, around: Around, finding: TaskFinding, begins: number): void {
  const { names } = finding
  let from = begins
  let opening: Addressee | null = null
  for (const below of part.below) {
    if (below.kind === 'table') addTableTasks(part, below, finding)
    if (below.kind === 'fields') {
      addFields(from, below.fields, finding)
      from = finding.tasks.length
    }
    if (below.kind === 'line') {
      opening = addresseeOfOpening(below.text, names)
      const own = opening === null ? below.text : beforeOpening(below.text)
      if (own !== '') addSentenceTasks(part, own, below.place, around.purpose, finding)
    }
    if (below.kind !== 'part') continue
    const isDuty = startsWithVerb(below.part.text) || below.part.mark?.kind === 'dash'
    const isAddressed = opening !== null && isDuty && !isReasons(below.part)
    const labelled = labelledBehind(below.part)
    if (opening !== null && isAddressed)
      addAddressedPart(
        below.part,
        {
          ...around,
          addressees: opening.lead,
          named: 'in-opening',
          support: opening.support,
          force: opening.force,
        },
        finding,
      )
    else if (labelled !== null && around.purpose === 'duties')
      addLabelledTasks(below.part, withFieldsOf(labelled), around, finding)
    else finding.find(below.part, around)
  }
}

function addresseeFor(part: OutlinePart, names: Names): Addressee | null {
  // A slogan is addressed to nobody.
  if (/!\s*$/.test(part.text)) return null
  const named = addresseeOf(part.text, names, part.below.length > 0)
  if (named !== null || !isInAllotment(part)) return named
  return unnamedAddressee(
    part.text,
    part.below.flatMap((below) =>
      below.kind === 'part' ? [below.part.text] : below.kind === 'line' ? [below.text] : [],
    ),
    names,
  )
}

/** Whether a heading around a part says that work is shared out below it. */
function isInAllotment({ parent }: OutlinePart): boolean {
  for (let at = parent; at !== null; at = at.parent)
    if (/tổ chức thực hiện|phân công|trách nhiệm/iu.test(at.text) && at.text.length < 160) return true
  return false
}

/** Headings of what assigns nothing. */
function isReasons({ text, mark }: OutlinePart): boolean {
  return (
    mark !== null &&
    text.length < 160 &&
    /^(?:mục đích|mục tiêu|yêu cầu(?:\s*$|\s*[:,.])|quan điểm|nguyên tắc|sự cần thiết|thực trạng|đánh giá(?= (?:chung|tình hình|kết quả|thực trạng|công tác)(?!\p{L})|\s*[:.]?$)|tình hình|kết quả (?:đạt được|thực hiện)|tồn tại|hạn chế|nguyên nhân|căn cứ|phạm vi|đối tượng|khái quát|đặc điểm)/iu.test(
      text,
    )
  )
}
