import { upperFirst } from '../citation.ts'
import { deadlineInSentence } from '../limits/limits.ts'
import { startsWithVerb } from '../lines/verbs.ts'
import type { Names } from '../names/names.ts'
import { type Assignment, assignmentsIn, isHelp, type Position } from './assignment.ts'
import { clausesIn, sentencesIn } from './clauses.ts'
import { isGeneral } from './general-request.ts'

/**
 * The assignments of a text. A sentence that assigns nothing but says by when, or only who helps, belongs to the one before
 * it; one that only says who does it, to the duty before it: "Xây dựng cổng dữ liệu. Giao Sở X chủ trì, xong trong quý II."
 */
export function assignmentsOf(text: string, position: Position, names: Names): readonly Assignment[] {
  const all: Assignment[] = []
  let duty = ''
  for (const [at, sentence] of sentencesIn(text).entries()) {
    const { helped, own } = clausesAssigned(sentence, at === 0 ? position : 'within', all.at(-1), names)
    if (helped !== undefined) all[all.length - 1] = helped
    const last = all.at(-1)
    const [first, ...others] = own
    if (first !== undefined && duty !== '' && ONLY_WHO.test(first.words))
      all.push({ ...first, words: `${duty}. ${upperFirst(first.words)}` }, ...others)
    else if (own.length > 0) all.push(...own)
    else if (
      helped === undefined &&
      last !== undefined &&
      deadlineInSentence(sentence, names.context) !== null
    )
      all[all.length - 1] = { ...last, words: `${last.words}. ${sentence}` }
    duty = own.length === 0 && startsWithVerb(sentence) ? sentence.replace(/[.;\s]+$/, '') : ''
  }
  return all
}

/** What the clauses of a sentence assign; one that only says who helps goes to the words of the assignment before it. */
function clausesAssigned(
  sentence: string,
  position: Position,
  before: Assignment | undefined,
  names: Names,
): { readonly helped: Assignment | undefined; readonly own: readonly Assignment[] } {
  const own: Assignment[] = []
  let helped: Assignment | undefined
  for (const [at, clause] of clausesIn(sentence, names).entries()) {
    const found = assignmentsIn(clause, names, at === 0 ? position : 'within')
    const last = own.at(-1) ?? helped ?? before
    const isAlong =
      last !== undefined &&
      found.length > 0 &&
      found.every((one) => ONLY_HELPS.test(one.words) || isHelp(one, last.lead, names))
    if (!isAlong) own.push(...found)
    else if (own.length > 0) own[own.length - 1] = withHelp(last, `; ${clause.trim()}`)
    else helped = withHelp(last, `${at === 0 ? '.' : ';'} ${clause.trim()}`)
  }
  return { helped, own }
}

/** A general request stays one, whoever helps with it. */
function withHelp(assignment: Assignment, help: string): Assignment {
  return isGeneral(assignment.words) ? assignment : { ...assignment, words: `${assignment.words}${help}` }
}

const ONLY_HELPS =
  /^(?:cùng )?(?:phối hợp|tham gia|hỗ trợ)(?:,? (?:phối hợp|tham gia|cùng|thực hiện|triển khai))*$/iu

/** Words behind names that say that these do it, and nothing of what. */
const ONLY_WHO =
  /^(?:là |làm )?(?:(?:cơ quan |đơn vị )?(?:chủ trì|đầu mối)|phụ trách|thực hiện|chịu trách nhiệm|triển khai|tham mưu)(?: (?:chủ trì|chính|thực hiện|triển khai|(?:nội dung|nhiệm vụ|việc) này))*(?:$|[\s,;.]+(?:(?:và )?phối hợp|cùng |với sự|hoàn thành|xong|trước|trong|thời hạn|báo cáo|các |\p{Lu}))/u
