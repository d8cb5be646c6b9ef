import { provinceOf } from '../../domain/agencies/register.ts'
import { CHANGE_KINDS, CHANGES, type ChangesView } from '../../domain/follow-up/changes.ts'
import type { Language, Text } from '../../domain/text.ts'
import { formatDay } from '../../domain/time/format-day.ts'
import {
  cell,
  type KeyedColumn,
  type Page,
  type Say,
  type Section,
  tableOf,
  withoutEmptyColumns,
} from '../draw/page.ts'
import { printable } from '../draw/printable.ts'
import { dutyTable } from '../status/duty-table.ts'
import { planTitle, recordedText, withoutText } from '../words/plan-name.ts'
import { readingNotes } from '../words/reading-notes.ts'
import { collapsedLines, expandedLines } from '../words/table-lines.ts'

/** The page of the command `changes`: how much moved for each agency, then what. */
export function changesPage(view: ChangesView, scope: 'owed' | 'all', language: Language): Page {
  const say: Say = (text) => text[language]
  const { from, to, plans, changes } = view
  const heading = [
    ...plans.map((plan) => (plan.unread === undefined ? planTitle : recordedText)(plan, say)),
    ...withoutText(view.without, say),
  ]
  return {
    title: say({
      vi: `THAY ĐỔI từ hết ngày ${formatDay(from, 'vi')} đến hết ngày ${formatDay(to, 'vi')}`,
      en: `CHANGES from the end of ${from} to the end of ${to}`,
    }),
    heading:
      changes.length > 0
        ? heading
        : [...heading, say({ vi: 'Không có gì thay đổi.', en: 'Nothing changed.' })],
    sections:
      changes.length === 0 ? [] : [agenciesSection(view, say), ...kindSections(view, scope, language)],
    notes: readingNotes({ plans, obligations: changes.map(({ obligation }) => obligation) }, language),
  }
}

function agenciesSection({ agencies, provinces }: ChangesView, say: Say): Section {
  const columns: readonly KeyedColumn<ChangesView['agencies'][number]>[] = [
    {
      key: 'province',
      title: { vi: 'Tỉnh', en: 'Province' },
      cell: ({ id }) => cell(printable(provinces[provinceOf(id)] ?? provinceOf(id))),
    },
    { key: 'agency', title: { vi: 'Cơ quan', en: 'Agency' }, cell: ({ name }) => cell(printable(name)) },
    ...CHANGE_KINDS.map((kind) => ({
      key: kind,
      title: CHANGES[kind],
      align: 'right' as const,
      cell: (agency: ChangesView['agencies'][number]) => cell(agency[kind]),
    })),
  ]
  const table = withoutEmptyColumns(tableOf(columns, agencies, say), ({ text }) => text !== '0')
  return { title: say({ vi: 'Theo cơ quan', en: 'By agency' }), table }
}

function kindSections(view: ChangesView, scope: 'owed' | 'all', language: Language): readonly Section[] {
  return CHANGE_KINDS.flatMap((kind) => {
    const obligations = view.changes
      .filter((change) => change.kind === kind)
      .map(({ obligation }) => obligation)
    if (obligations.length === 0) return []
    const lines = scope === 'all' ? expandedLines(obligations) : collapsedLines(obligations, view)
    return [
      {
        title: `${CHANGES[kind][language]} (${dutyCount(obligations.length)[language]})`,
        table: dutyTable(lines, view, language),
      },
    ]
  })
}

/** How many duties moved, however few lines say so. */
function dutyCount(duties: number): Text {
  return { vi: `${duties} việc`, en: duties === 1 ? '1 duty' : `${duties} duties` }
}
