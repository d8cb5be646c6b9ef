import type { ChangesView } from '../../domain/follow-up/changes.ts'
import type { Language } from '../../domain/text.ts'
import { formatDay } from '../../domain/time/format-day.ts'
import { escapeHtml, tablesOf } from '../draw/html.ts'
import { type Say, withoutSilentColumns } from '../draw/page.ts'
import { dutyTable } from '../words/duty-table.ts'
import { collapsedLines } from '../words/table-lines.ts'

/** What became overdue between the two days, equal duties of a group as one line. */
export function newlyOverdueSection(changes: ChangesView, language: Language): string {
  const say: Say = (text) => text[language]
  const obligations = changes.changes
    .filter(({ kind }) => kind === 'newly-overdue')
    .map(({ obligation }) => obligation)
  const since = { vi: formatDay(changes.from, 'vi'), en: changes.from }
  if (obligations.length === 0)
    return `<p>${say({ vi: `Từ sau ngày ${since.vi} không có việc nào mới quá hạn.`, en: `Nothing has become overdue after ${since.en}.` })}</p>`
  const lines = collapsedLines(obligations, changes)
  const shown = lines.slice(0, MOST_ROWS)
  const [title, more] = [
    say({
      vi: `${obligations.length} việc mới quá hạn từ sau ngày ${since.vi}`,
      en: `${obligations.length} newly overdue after ${since.en}`,
    }),
    say({
      vi: `Còn ${lines.length - shown.length} dòng: chọn “mới quá hạn” ở danh sách dưới đây.`,
      en: `${lines.length - shown.length} more rows: choose “newly overdue” in the list below.`,
    }),
  ]
  return [
    ...tablesOf(withoutSilentColumns([{ title, table: dutyTable(shown, changes, language) }])),
    ...(lines.length === shown.length ? [] : [`<p class="quiet">${escapeHtml(more)}</p>`]),
  ].join('\n')
}

const MOST_ROWS = 200
