import { check, type DraftCheck, quotedWords } from '../check.ts'
import { deadlineOf, type FoundDeadline } from '../deadline-words.ts'
import type { DraftTask } from '../draft.ts'
import { deadlineInSentence } from '../limits/limits.ts'
import { wholeList } from '../names/agency-list.ts'
import { startsName } from '../names/body-names.ts'
import type { Names } from '../names/names.ts'
import { type Addressee, supportAbove } from './addressee.ts'
import { inBrackets } from './assignment.ts'
import type { OutlinePart } from './outline.ts'

/** Whom a heading says that everything below it is for: "Nhiệm vụ do Sở Tư pháp chủ trì", "Tuyên truyền (Sở Y tế chủ trì)". */
export function leadInHeading(part: OutlinePart, names: Names): Addressee | null {
  if (!isHeading(part)) return null
  const bracketed = inBrackets(part.text, names)
  const [, named, leading = ''] = LEAD.exec(part.text) ?? []
  const list =
    bracketed?.lead ?? (named === undefined ? null : wholeList(named, names.finder, names.context.issued))
  const isName = list?.bodies.some(({ body, words }) => body !== null || startsName(words))
  if (list === null || isName !== true) return null
  return {
    lead: { ...list, checks: [chosenFrom(part.text), ...list.checks] },
    support: supportAbove(leading, names),
    rest: '',
    force: 'order',
  }
}

/** By when a heading says that everything below it is due: "Nhiệm vụ hoàn thành trước ngày 30/6/2024", "Nhiệm vụ thường xuyên". */
export function deadlineInHeading(part: OutlinePart, { context }: Names): FoundDeadline | null {
  if (!isHeading(part) || !TASKS.test(part.text)) return null
  const regular = /thường xuyên/iu.exec(part.text)?.[0]
  return (
    deadlineInSentence(part.text, context) ?? (regular === undefined ? null : deadlineOf(regular, context))
  )
}

/** A task with the deadline of a heading above it, where it has none of its own. */
export function withHeadingDeadline(
  task: DraftTask,
  { deadline, checks }: FoundDeadline,
  heading: string,
): DraftTask {
  const isDue = task.deadline !== null || task.parts.some((part) => part.deadline !== null)
  if (isDue || task.sameAs !== null) return task
  const all = [chosenFrom(heading), ...checks, ...(task.checks.deadline ?? [])]
  return { ...task, deadline, checks: { ...task.checks, deadline: all } }
}

function isHeading({ mark, text, below }: OutlinePart): boolean {
  return mark !== null && text.length < 200 && below.some(({ kind }) => kind !== 'fields')
}

/** "Các nhiệm vụ …": a heading of tasks, by what is alike in them. */
const TASKS =
  /^(?:(?:các|những|một số)\s+)?(?:nhóm\s+)?(?:nhiệm vụ|công việc|nội dung|đầu việc|việc)(?!\p{L})/iu

const LEAD = new RegExp(
  `${TASKS.source}.{0,60}?\\s(?:do|của|giao(?: cho)?|thuộc (?:trách nhiệm|nhiệm vụ)(?: của)?)\\s+(.{3,160}?)(?:\\s+(?:chủ trì|thực hiện|phụ trách|chịu trách nhiệm|đảm nhiệm|làm đầu mối)(?:(,?\\s+phối hợp.{3,160})|.{0,40}))?[.:]?\\s*$`,
  'iu',
)

function chosenFrom(heading: string): DraftCheck {
  const words = quotedWords(heading)
  return check('chosen', `lấy từ đề mục ${words}`, `taken from the heading ${words}`)
}
