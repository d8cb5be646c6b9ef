import type { Place } from '../../documents/document.ts'
import { check } from '../check.ts'
import { upperFirst } from '../citation.ts'
import type { LeftOut } from '../draft.ts'
import { deadlineInSentence } from '../limits/limits.ts'
import { startsWithVerb, verbIn } from '../lines/verbs.ts'
import { startsName, startsPeople } from '../names/body-names.ts'
import type { Names } from '../names/names.ts'
import { placedWords } from '../names/words.ts'
import { type Assignment, assignmentsIn, looksAssigned, type Position } from './assignment.ts'
import { clausesIn, sentencesIn } from './clauses.ts'
import { type OutlinePart, partsBelow } from './outline.ts'
import type { Around, TaskFinding } from './task-finding.ts'
import { madeId, sectionOfTask, taskOf } from './task-of.ts'

/** Adds the tasks of sentences that assign work by themselves. */
export function addSentenceTasks(
  part: OutlinePart,
  text: string,
  place: Place,
  purpose: Around['purpose'],
  finding: TaskFinding,
): void {
  const { ids, names } = finding
  // An introduction to the parts below assigns nothing by itself.
  if (part.mark === null && /:\s*$/.test(text)) return
  const all = assignmentsOf(text, part.mark !== null && text === part.text ? 'item' : 'within', names)
  const kept = purpose === 'reasons' ? [] : all.filter(({ words }) => !isGeneral(words))
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
    const chosen = check(
      'chosen-lead',
      assignment.said === 'plainly'
        ? 'cơ quan lấy từ trong câu'
        : 'cơ quan là chủ ngữ của câu; xem có phải là giao việc không',
      assignment.said === 'plainly'
        ? 'the body is taken from within the sentence'
        : 'the body is the subject of the sentence; see whether it is assigned at all',
    )
    const isBeside = text !== part.text && partsBelow(part).length > 0
    const isMade =
      !isOnly || isBeside || part.mark === null || ['dash', 'plus', 'dot'].includes(part.mark.kind)
    finding.tasks.push({
      ...task,
      checks: {
        ...task.checks,
        lead: [chosen, ...(task.checks.lead ?? [])],
        ...(isMade ? { id: [madeId(own)] } : {}),
      },
    })
  }
  if (kept.length > 0) return
  const isLeaf = part.mark !== null && text === part.text && part.below.length === 0
  const isItem = isLeaf && (startsWithVerb(text) || startsName(text) || startsPeople(text))
  const isDuty =
    purpose === 'duties' && (all.length > 0 || isItem || deadlineInSentence(text, names.context) !== null)
  const isNamed =
    text.length < LONGEST_TOLD &&
    namesSomebody(text, names) &&
    (purpose === 'duties' || deadlineInSentence(text, names.context) !== null)
  if (isDuty || isNamed || looksAssigned(text)) finding.leftOut.push(leftOutOf(part, text, place, finding))
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

/**
 * The assignments of a text. A sentence that assigns nothing but says by when, or only who helps, belongs to the one before
 * it; one that only says who does it, to the duty before it: "Xây dựng cổng dữ liệu. Giao Sở X chủ trì, xong trong quý II."
 */
function assignmentsOf(text: string, position: Position, names: Names): readonly Assignment[] {
  const all: Assignment[] = []
  let duty = ''
  for (const [at, sentence] of sentencesIn(text).entries()) {
    const own = clausesIn(sentence, names).flatMap((clause, next) =>
      assignmentsIn(clause, names, at === 0 && next === 0 ? position : 'within'),
    )
    const last = all.at(-1)
    const [first, ...others] = own
    if (last !== undefined && first !== undefined && own.every(({ words }) => ONLY_HELPS.test(words)))
      all[all.length - 1] = { ...last, words: `${last.words}. ${sentence}` }
    else if (first !== undefined && duty !== '' && ONLY_WHO.test(first.words))
      all.push({ ...first, words: `${duty}. ${upperFirst(first.words)}` }, ...others)
    else if (own.length > 0 || last === undefined) all.push(...own)
    else if (deadlineInSentence(sentence, names.context) !== null)
      all[all.length - 1] = { ...last, words: `${last.words}. ${sentence}` }
    duty = own.length === 0 && startsWithVerb(sentence) ? sentence.replace(/[.;\s]+$/, '') : ''
  }
  return all
}

const ONLY_HELPS =
  /^(?:cùng )?(?:phối hợp|tham gia|hỗ trợ)(?:,? (?:phối hợp|tham gia|cùng|thực hiện|triển khai))*$/iu

/** Words behind names that say that these do it, and nothing of what. */
const ONLY_WHO =
  /^(?:là |làm )?(?:(?:cơ quan |đơn vị )?(?:chủ trì|đầu mối)|phụ trách|thực hiện|chịu trách nhiệm|triển khai|tham mưu)(?: (?:chủ trì|chính|thực hiện|triển khai|(?:nội dung|nhiệm vụ|việc) này))*(?:$|[\s,;.]+(?:(?:và )?phối hợp|cùng |với sự|hoàn thành|xong|trước|trong|thời hạn|báo cáo|các |\p{Lu}))/u

/** "tổ chức triển khai thực hiện nghiêm túc Kế hoạch này" asks for nothing that could be delivered. */
export function isGeneral(words: string): boolean {
  if (
    /^(?:chịu trách nhiệm )?(?:thi hành|thực hiện(?: nghiêm túc,? hiệu quả)?)(?: (?:kế hoạch|quyết định|chỉ thị) này)?$/iu.test(
      words,
    ) ||
    /^(?:tổ chức )?(?:triển khai|thực hiện) [^.;]{0,80}(?:tại|theo) (?:các )?phụ lục/iu.test(words) ||
    /^(?:căn cứ chức năng, nhiệm vụ(?: được giao)?,? )?(?:(?:chủ động|nghiêm túc|tích cực) )*(?:tổ chức )?(?:triển khai|thực hiện)(?: thực hiện)?$/iu.test(
      words,
    ) ||
    /^(?:tiếp tục )?bám sát [^.;]{0,160}thực hiện nhiệm vụ$/iu.test(words)
  )
    return true
  return (
    words.length < 220 &&
    /^(?:(?:nghiêm túc|khẩn trương|chủ động|căn cứ[^,]*,|phối hợp|tổ chức|tập trung|quan tâm|kịp thời)[\s,]+)*(?:triển khai|thực hiện|quán triệt|chấp hành)(?:[^.;]{0,60})(?:kế hoạch này|chỉ thị này|công văn này|nhiệm vụ được (?:phân công|giao)|nội dung trên|hiệu quả|thực hiện|nghiêm túc)(?:[^.;]{0,40})$/iu.test(
      words,
    )
  )
}

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
