import { readStored } from '../documents/read-stored.ts'
import type { Text } from '../domain/text.ts'
import { filledRows } from './filled-rows.ts'
import { type DateReading, replyIn } from './read-row.ts'
import type { Proposal, Reply } from './reply.ts'
import { rowRepeated } from './untaken-words.ts'

export { LARGEST_DOCUMENT } from '../documents/read-document.ts'

/** What came back in a file. */
export interface ReadReplies {
  readonly file: string
  /** Rows that the program had written; 0 where the file is none of its own. */
  readonly written: number
  readonly replies: readonly Reply[]
  readonly refused: { readonly because: Text; readonly help: Text } | null
}

/** Rows that are taken from one file at most: as many as one Word table of a reminder has. */
const MOST_REPLIES = 3000

/** Reads what an agency filled in. A file that is none, or cannot be read, says why. */
export function repliesIn(bytes: Uint8Array, file: string, dates: DateReading['dates']): ReadReplies {
  const stored = readStored(bytes, file)
  if (stored.is === 'refused')
    return { file, written: 0, replies: [], refused: { because: stored.because, help: stored.help } }
  const { written, filled } = filledRows(stored.tables, file)
  if (written === 0) return { file, written, replies: [], refused: NOT_OURS }
  if (filled.length > MOST_REPLIES) return { file, written, replies: [], refused: TOO_MANY }
  const reading = { dates, epoch: stored.epoch }
  return { file, written, replies: filled.map((row) => replyIn(row, reading)), refused: null }
}

/** The replies without those that say the same again; of rows with one id that say different things, none is taken. */
export function withoutRepetition(replies: readonly Reply[]): readonly Reply[] {
  const said = new Map<string, Proposal[]>()
  for (const reply of replies)
    if (reply.is === 'proposal') said.set(reply.id, [...(said.get(reply.id) ?? []), reply])
  const seen = new Set<string>()
  return replies.flatMap((reply): readonly Reply[] => {
    if (reply.is === 'untaken') return [reply]
    const { place, id } = reply
    const otherwise = said.get(id)?.find((one) => contentOf(one) !== contentOf(reply))
    if (otherwise !== undefined)
      return [{ is: 'untaken', place, id, code: 'row-repeated', because: rowRepeated(otherwise.place) }]
    if (seen.has(id)) return []
    seen.add(id)
    return [reply]
  })
}

function contentOf({ says, document, words }: Proposal): string {
  return JSON.stringify([says, document, words])
}

const NOT_OURS = {
  because: {
    vi: 'Không dòng nào có mã của chương trình.',
    en: 'No row has an id of the program.',
  },
  help: {
    vi: 'Chỉ đọc được tệp do plan-check remind ghi ra dạng xlsx hoặc docx; cột ẩn “Mã dòng” phải còn nguyên.',
    en: 'Only files that plan-check remind wrote as xlsx or docx are read; their hidden column “Row id” must still be there.',
  },
}

const TOO_MANY = {
  because: {
    vi: `Tệp có hơn ${MOST_REPLIES} dòng được điền.`,
    en: `More than ${MOST_REPLIES} rows of the file are filled in.`,
  },
  help: { vi: 'Tách tệp theo cơ quan.', en: 'Split the file by agency.' },
}
