import type { Place } from '../../documents/document.ts'
import { check, type DraftCheck } from '../check.ts'
import type { LeftOut } from '../draft.ts'
import { saysAlong } from '../duties/working-along.ts'
import { deadlineInSentence } from '../limits/limits.ts'
import { startsWithVerb, verbIn } from '../lines/verbs.ts'
import { listAtStart } from '../names/agency-list.ts'
import { startsName, startsPeople } from '../names/body-names.ts'
import type { Names } from '../names/names.ts'
import { placedWords } from '../names/words.ts'
import { type Assignment, looksAssigned } from './assignment.ts'
import { beforeOpening, sentencesIn } from './clauses.ts'
import { isClosing, isGeneral } from './general-request.ts'
import { type OutlinePart, partsBelow } from './outline.ts'
import { assignmentsOf } from './sentence-assignments.ts'
import type { Around, TaskFinding } from './task-finding.ts'
import { madeId, sectionOfTask, taskOf } from './task-of.ts'

/** Adds the tasks of sentences that assign work by themselves. */
export function addSentenceTasks(
  part: OutlinePart,
  printed: string,
  place: Place,
  purpose: Around['purpose'],
  finding: TaskFinding,
): void {
  const { ids, names } = finding
  // An introduction to the parts below assigns nothing by itself.
  const text = part.mark === null ? beforeOpening(printed) : printed
  if (text === '') return
  const all = assignmentsOf(text, part.mark !== null && text === part.text ? 'item' : 'within', names)
  const kept =
    purpose === 'reasons' ? [] : all.filter((one) => !isGeneral(one.words) && !isClosing(one, names))
  const id = ids.idOf(part) || '0'
  const before = finding.bySentence.get(id) ?? 0
  finding.bySentence.set(id, before + kept.length)
  for (const [at, assignment] of kept.entries()) {
    const isOnly = kept.length === 1 && before === 0
    const own = isOnly ? id : `${id}.${before + at + 1}`
    const cited = ids.citedAs(part) || 'mở đầu'
    const task = taskOf(
      {
        id: own,
        section: sectionOfTask(part, ids) || id,
        at: isOnly ? cited : `${cited}, câu ${before + at + 1}`,
        place,
        shape: 'sentence',
      },
      assignment,
      names,
    )
    const isBeside = text !== part.text && partsBelow(part).length > 0
    const isMade =
      !isOnly || isBeside || part.mark === null || ['dash', 'plus', 'dot'].includes(part.mark.kind)
    finding.tasks.push({
      ...task,
      checks: {
        ...task.checks,
        lead: [leadCheck(assignment), ...(task.checks.lead ?? [])],
        ...(isMade ? { id: [madeId(own)] } : {}),
      },
    })
  }
  if (kept.length > 0) {
    finding.leftOut.push(
      ...sentencesIn(text)
        .filter((sentence) => isUnread(sentence, names))
        .map((sentence) => leftOutOf(part, sentence, place, finding)),
    )
    return
  }
  const isLeaf = part.mark !== null && text === part.text && part.below.length === 0
  const isItem = isLeaf && (startsWithVerb(text) || startsName(text) || startsPeople(text))
  const isDuty =
    purpose === 'duties' && (all.length > 0 || isItem || deadlineInSentence(text, names.context) !== null)
  const isNamed =
    text.length < LONGEST_TOLD &&
    namesSomebody(text, names) &&
    (purpose === 'duties' || deadlineInSentence(text, names.context) !== null)
  const isTold = purpose === 'duties' && sentencesIn(text).some((sentence) => isUnread(sentence, names))
  if (isDuty || isNamed || isTold || looksAssigned(text))
    finding.leftOut.push(leftOutOf(part, text, place, finding))
}

/** Why the body of a sentence is taken as the lead. */
function leadCheck({ said, words }: Assignment): DraftCheck {
  if (saysAlong(words))
    return check(
      'chosen-lead',
      'câu chỉ ghi “phối hợp”, bản nháp lấy làm cơ quan chủ trì; xem ai chủ trì việc này',
      'the sentence only says “phối hợp” of the body, which is taken as the lead; see who leads this duty',
    )
  return check(
    'chosen-lead',
    said === 'plainly'
      ? 'cơ quan lấy từ trong câu'
      : 'cơ quan là chủ ngữ của câu; xem có phải là giao việc không',
    said === 'plainly'
      ? 'the body is taken from within the sentence'
      : 'the body is the subject of the sentence; see whether it is assigned at all',
  )
}

/** Whether a sentence begins with a body, and does not say what it must do in words that are known. */
function isUnread(sentence: string, names: Names): boolean {
  if (TELLS.test(sentence) || assignmentsOf(sentence, 'within', names).length > 0) return false
  return listAtStart(sentence, names.finder).bodies.some(({ id }) => id !== names.issuer)
}

/** Letters of a paragraph that is told because somebody named in it may have to do something. */
const LONGEST_TOLD = 600

/** Whether a text names a body other than who issues it, and speaks of something that is done. */
function namesSomebody(text: string, { finder, issuer }: Names): boolean {
  if (verbIn(text) === null || TELLS.test(text)) return false
  const words = placedWords(text)
  return words.some((_, at) => {
    const found = finder.at(words, at)
    return found !== null && found.id !== issuer
  })
}

/** What was done, and what a document rests on. */
const TELLS =
  /^(?:căn cứ|thực hiện|theo|xét|trên cơ sở|sau khi|để|nhằm|qua|trong thời gian qua|thời gian qua|những năm qua|tính đến|kết quả|hiện nay|tuy nhiên|bên cạnh|ban hành|mục tiêu|phấn đấu)(?!\p{L})|(?<!\p{L})(?:đã|đang) \p{Ll}/iu

function leftOutOf(part: OutlinePart, text: string, place: Place, { ids }: TaskFinding): LeftOut {
  return {
    words: text,
    at: ids.citedAs(part) || 'mở đầu',
    place,
    because: {
      vi: 'giống lời giao việc nhưng không rõ ai phải làm gì, hoặc là yêu cầu chung',
      en: 'it looks like an assignment, but does not say who must do what; or it is a general request',
    },
  }
}
