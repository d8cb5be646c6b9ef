import { notationWords } from '../../domain/deadline/schedule-words.ts'
import type { HistoryDeadline, TaskHistory } from '../../domain/follow-up/history.ts'
import type { Text } from '../../domain/text.ts'
import type { Say } from '../draw/page.ts'
import { printable } from '../draw/printable.ts'
import { deadlineWords } from '../explain/task-page.ts'

/** Why a deliverable falls due when it does: labels, and what stands under each. */
export function reasonOf(
  { stated, note }: Pick<TaskHistory, 'stated' | 'note'>,
  deadline: HistoryDeadline,
  say: Say,
): readonly (readonly [label: string, words: string])[] {
  const { explanation, schedule } = deadline
  const lines: readonly (readonly [Text, string | null])[] = [
    [WORDS, explanation === null ? null : `“${explanation.text}”`],
    [READING, say(notationWords(schedule))],
    ...(explanation?.assumptions ?? []).flatMap(({ because, other }): [Text, string | null][] => [
      [CHOSEN, say(because)],
      [OTHER, other === null ? null : say(notationWords(other))],
    ]),
    ...deadlineWords(deadline, say).map((words): [Text, string] => [REMARK, words]),
    [STATED, stated === null ? null : `${stated.at} (${stated.in})`],
    [NOTE, note],
  ]
  return lines.flatMap(([label, words]) => (words === null ? [] : [[say(label), printable(words)] as const]))
}

const WORDS: Text = { vi: 'Lời thời hạn', en: 'Words of the limit' }
const READING: Text = { vi: 'Đọc là', en: 'Read as' }
const CHOSEN: Text = { vi: 'Chỗ có hai cách đọc', en: 'Where two readings are possible' }
const OTHER: Text = { vi: 'Cách đọc khác', en: 'Other reading' }
const REMARK: Text = { vi: 'Căn cứ', en: 'Basis' }
const STATED: Text = { vi: 'Nêu tại', en: 'Stated at' }
const NOTE: Text = { vi: 'Ghi chú', en: 'Note' }
