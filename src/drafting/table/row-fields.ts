import { check, type DraftCheck, quotedWords } from '../check.ts'
import { deadlineOf, type FoundDeadline } from '../deadline-words.ts'
import type { DraftPart, DraftTask } from '../draft.ts'
import { dutyOf } from '../duties/duty.ts'
import { trimmed } from '../lines/label.ts'
import type { AgencyList } from '../names/agency-list.ts'
import type { Names } from '../names/names.ts'
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
