import { check, type DraftCheck, quotedWords } from '../check.ts'
import { deadlineOf, type FoundDeadline } from '../deadline-words.ts'
import type { DraftPart, DraftTask } from '../draft.ts'
import { dutyOf } from '../duties/duty.ts'
import { severalLimits } from '../limits/limit-parts.ts'
import { trimmed } from '../lines/label.ts'
import { titleOf } from '../lines/title.ts'
import type { AgencyList } from '../names/agency-list.ts'
import type { Names } from '../names/names.ts'
import { isTime } from './cell-kinds.ts'
import type { TableFinding } from './table-finding.ts'
import { joined, leadAndSupport, type WordsFor } from './table-roles.ts'
import type { Row } from './table-rows.ts'

/** Who does the task of a row, with whom and by when: what its columns say, else what its words or the heading above it do. */
export interface RowFields {
  readonly lead: AgencyList
  readonly support: AgencyList
  readonly deadline: {
    readonly deadline: DraftTask['deadline']
    readonly checks: readonly DraftCheck[]
    readonly partChecks: readonly DraftCheck[]
  }
  readonly parts: readonly DraftPart[]
}

export function fieldsOfRow(row: Row, words: string, wordsFor: WordsFor, finding: TableFinding): RowFields {
  const { names, addressees } = finding.around
  const [printed, support] = leadAndSupport(wordsFor, names)
  const above = finding.headed ?? addressees
  const lead =
    printed.bodies.length > 0 || above === null || hasWho(finding)
      ? printed
      : { ...above, checks: [HEADED, ...above.checks] }
  const duty = dutyOf(words, lead.bodies, names)
  const isHelped = support.bodies.length > 0 || duty.support.length === 0
  const limit = trimmed(wordsFor('deadline', 'deadline').replace(/\n/g, ' '))
  const own = limitOf(limit, row, names)
  const others = timesBeside(row)
  const paired = partsByLine(row, names)
  if (paired.length > 0)
    return {
      lead,
      support,
      parts: paired,
      deadline: {
        deadline: null,
        checks: [BY_LINE, ...others],
        partChecks: [severalLimits(paired.length)],
      },
    }
  const isDue = own !== null || (limit !== '' && !isBlank(limit))
  return {
    lead,
    support: isHelped
      ? support
      : joined(support, {
          ...support,
          ...duty.besides,
          bodies: duty.support,
          checks: [IN_WORDS, ...duty.supportChecks],
        }),
    deadline: isDue
      ? {
          deadline: own?.deadline ?? null,
          checks: [...deadlineChecks(limit, own), ...others],
          partChecks: [],
        }
      : {
          deadline: duty.deadline?.deadline ?? null,
          checks: [...(duty.deadline?.checks ?? []), ...duty.timeChecks, ...others],
          partChecks: duty.partChecks,
        },
    parts: isDue ? [] : duty.parts,
  }
}

/** The duties of a cell of several lines, beside as many lines of limits. */
function partsByLine({ words }: Row, { context }: Names): readonly DraftPart[] {
  const linesOf = (cell: string | undefined) => (cell ?? '').split('\n').map(trimmed).filter(Boolean)
  const [acts, limits] = [linesOf(words.task), linesOf(words.deadline)]
  if (limits.length < 2 || acts.length !== limits.length || !limits.every(isTime)) return []
  return acts.map((act, at) => ({
    id: String(at + 1),
    title: titleOf(act).title,
    deadline: deadlineOf(limits[at] ?? '', context).deadline,
  }))
}

const BY_LINE = check(
  'chosen',
  'ô có nhiều dòng việc và bấy nhiêu dòng thời hạn: ghép theo thứ tự',
  'the cells hold as many lines of limits as of duties: joined in their order',
)

/** Whether a column says who, so that an empty cell of it says nobody. */
function hasWho({ columns }: TableFinding): boolean {
  return columns.has('lead') || columns.has('lead-and-support')
}

function limitOf(limit: string, { words }: Row, names: Names): FoundDeadline | null {
  const marked = words.mark ?? ''
  if (!isBlank(limit)) return deadlineOf(limit, names.context)
  if (marked === '') return null
  const found = deadlineOf(marked, names.context)
  const doubt = check(
    'chosen',
    `thời hạn lấy từ tên cột có dấu ở dòng này: ${quotedWords(marked)}`,
    `the deadline is the title of the column that is ticked in this row: ${quotedWords(marked)}`,
  )
  return { ...found, checks: [doubt, ...found.checks] }
}

function isBlank(limit: string): boolean {
  return /^[-–x/.…]*$/.test(limit)
}

/** "Đã hoàn thành" in the column of deadlines is none. */
function deadlineChecks(limit: string, deadline: FoundDeadline | null): readonly DraftCheck[] {
  if (!/^đã\s/iu.test(limit)) return deadline?.checks ?? []
  return [notTaken(limit), ...(deadline?.checks ?? [])]
}

/** A second column of times, as "Bắt đầu", is told of. */
function timesBeside({ words }: Row): readonly DraftCheck[] {
  return words.time === undefined ? [] : [notTaken(words.time)]
}

function notTaken(words: string): DraftCheck {
  return check(
    'not-a-deadline',
    `${quotedWords(words)} không lấy làm thời hạn`,
    `${quotedWords(words)} is not taken as the deadline`,
  )
}

const HEADED = check(
  'chosen-lead',
  'bảng không có cột cơ quan; lấy cơ quan ghi ở đề mục phía trên',
  'the table has no column of bodies; the body of the heading above is taken',
)

const IN_WORDS = check(
  'chosen',
  'cơ quan phối hợp lấy từ lời của nhiệm vụ',
  'those to work with are taken from the words of the task',
)
