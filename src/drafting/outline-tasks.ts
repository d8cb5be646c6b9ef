import { addresseeOf, type Names } from './assignment.ts'
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
  const addressee =
    part.mark === null || tells === 'reasons'
      ? null
      : addresseeOf(part.text, finding.names, part.below.length > 0)
  if (addressee !== null) {
    addressed(part, addressee, finding)
    return
  }
  if (around.addressees !== null && part.mark !== null) {
    told(part, { ...around, addressees: around.addressees }, finding)
    return
  }
  inSentences(part, part.text, part.place, tells, finding)
  for (const below of part.below) {
    if (below.kind === 'part') finding.find(below.part, { ...around, tells })
    if (below.kind === 'line') inSentences(part, below.text, below.place, tells, finding)
    if (below.kind === 'table') inTable(part, below, finding)
  }
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
