import { startsWithVerb } from '../lines/verbs.ts'
import type { Names } from '../names/names.ts'
import { type Addressee, addressedBelow, addresseeOf, peopleAddressed } from './addressee.ts'
import { type Around, type Found, inTable, type NameFound } from './finding.ts'
import { groupsIn, labelled } from './labelled-tasks.ts'
import type { OutlinePart } from './outline.ts'
import { partIdsOf } from './part-ids.ts'
import { inSentences } from './sentence-tasks.ts'
import { addressed, told } from './told-tasks.ts'

/** The tasks of a document, part by part, in its order. */
export function tasksInOutline(root: OutlinePart, names: Names): Found {
  const finding: NameFound = {
    ...{ names, ids: partIdsOf(root), tasks: [], leftOut: [], results: [], tables: 0 },
    bySentence: new Map(),
    find: (part, around) => findIn(part, around, finding),
  }
  findIn(root, { addressees: null, force: 'order', tells: 'duties' }, finding)
  return finding
}

function findIn(part: OutlinePart, around: Around, finding: NameFound): void {
  const tells = isReasons(part) ? 'reasons' : around.tells
  const groups = groupsIn(part)
  if (groups.some(({ fields }) => fields.some(({ label }) => label === 'lead'))) {
    labelled(part, groups, { ...around, tells }, finding)
    return
  }
  const addressee = part.mark === null || tells === 'reasons' ? null : addresseeFor(part, finding.names)
  if (addressee !== null) {
    addressed(part, addressee, finding)
    return
  }
  if (around.addressees !== null && part.mark !== null) {
    told(part, { ...around, addressees: around.addressees }, finding)
    return
  }
  inSentences(part, part.text, part.place, tells, finding)
  inParts(part, { ...around, tells }, finding)
}

/** What stands below a part, in its order; numbers below an opening sentence are told to whom it names. */
function inParts(part: OutlinePart, around: Around, finding: NameFound): void {
  const { names } = finding
  let opening: Addressee | null = null
  for (const below of part.below) {
    if (below.kind === 'table') inTable(part, below, finding)
    if (below.kind === 'line') {
      opening = addressedBelow(below.text, names)
      if (opening === null) inSentences(part, below.text, below.place, around.tells, finding)
    }
    if (below.kind !== 'part') continue
    const isToldAbove = opening !== null && startsWithVerb(below.part.text) && !isReasons(below.part)
    if (opening !== null && isToldAbove)
      told(below.part, { ...around, addressees: opening.lead, force: opening.force }, finding)
    else finding.find(below.part, around)
  }
}

function addresseeFor(part: OutlinePart, names: Names): Addressee | null {
  // A slogan is told to nobody.
  if (/!\s*$/.test(part.text)) return null
  const named = addresseeOf(part.text, names, part.below.length > 0)
  if (named !== null || !isInAllotment(part)) return named
  return peopleAddressed(
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
    /^(?:mục đích|mục tiêu|yêu cầu(?:\s*$|\s*[:,.])|quan điểm|nguyên tắc|sự cần thiết|thực trạng|đánh giá|tình hình|kết quả (?:đạt được|thực hiện)|tồn tại|hạn chế|nguyên nhân|căn cứ|phạm vi|đối tượng|khái quát|đặc điểm)/iu.test(
      text,
    )
  )
}
