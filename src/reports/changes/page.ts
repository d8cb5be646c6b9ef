import { provinceOf } from '../../domain/agencies/register.ts'
import { CHANGE_KINDS, CHANGES, type ChangesView } from '../../domain/follow-up/changes.ts'
import type { Language, Text } from '../../domain/text.ts'
import { formatDay } from '../../domain/time/format-day.ts'
import type { ReportingPeriod } from '../../domain/time/reporting-period.ts'
import {
  cell,
  type KeyedColumn,
  type Page,
  type Say,
  type Section,
  tableOf,
  withoutSilentColumns,
} from '../draw/page.ts'
import { printable } from '../draw/printable.ts'
import { dutyTable } from '../words/duty-table.ts'
import { reportingPeriodText } from '../words/period-name.ts'
import {
  isFollowedUp,
  planDate,
  planTitle,
  recordedNote,
  recordedText,
  withoutText,
} from '../words/plan-name.ts'
import { readingNotes } from '../words/reading-notes.ts'
import { collapsedLines, expandedLines } from '../words/table-lines.ts'

/** What a page of changes shows, and how. */
export interface ChangesChoice {
  readonly language: Language
  /** `owed`: equal duties of a group as one line. `all`: every obligation on its own. */
  readonly scope: 'owed' | 'all'
  /** What plans are called: by their ids too, or as a page that leaves the office names them. */
  readonly called: 'by-id' | 'by-number'
  /** The period that the report is for; null where it is for two days alone. */
  readonly period: ReportingPeriod | null
}

/** The page of the command `changes`: how much moved for each agency, then what. */
export function changesPage(view: ChangesView, choice: ChangesChoice): Page {
  const { title, heading, agencies, moved, notes } = changesParts(view, choice)
  return {
    title,
    heading,
    sections: [...agencies, ...moved.flatMap((section) => withoutSilentColumns([section]))],
    notes,
  }
}

/** What the command `changes` says, part by part: on a page they follow each other, in a report each has a page. */
export interface ChangesParts {
  readonly title: string
  readonly heading: readonly string[]
  /** How much moved for each agency. */
  readonly agencies: readonly Section[]
  /** What moved, all with the same columns, also those in which a section says nothing. */
  readonly moved: readonly Section[]
  readonly notes: readonly string[]
}

/** The parts of a view of changes. */
export function changesParts(view: ChangesView, choice: ChangesChoice): ChangesParts {
  const { language, period, called } = choice
  const [nameOf, noteOf] = called === 'by-id' ? [planTitle, recordedText] : [planDate, recordedNote]
  const say: Say = (text) => text[language]
  const { from, to, plans, changes } = view
  return {
    title: say({
      vi: `THAY ĐỔI từ hết ngày ${formatDay(from, 'vi')} đến hết ngày ${formatDay(to, 'vi')}`,
      en: `CHANGES from the end of ${from} to the end of ${to}`,
    }),
    heading: [
      ...(period === null ? [] : [say(reportingPeriodText(period))]),
      ...plans.map((plan) => (isFollowedUp(plan) && plan.unread === undefined ? nameOf : noteOf)(plan, say)),
      ...withoutText(view.without, say),
      ...(changes.length > 0 ? [] : [say(NOTHING_CHANGED)]),
    ],
    agencies: changes.length === 0 ? [] : agenciesSections(view, say),
    moved: kindSections(view, choice),
    notes: readingNotes(
      { plans, obligations: changes.map(({ obligation }) => obligation) },
      language,
      called,
    ),
  }
}

/** What a heading says where there is nothing to list. */
export const NOTHING_CHANGED: Text = { vi: 'Không có gì thay đổi.', en: 'Nothing changed.' }

function agenciesSections({ agencies, provinces }: ChangesView, say: Say): readonly Section[] {
  const columns: readonly KeyedColumn<ChangesView['agencies'][number]>[] = [
    {
      key: 'province',
      title: { vi: 'Tỉnh', en: 'Province' },
      cell: ({ id }) => cell(printable(provinces[provinceOf(id)] ?? provinceOf(id))),
    },
    {
      key: 'agency',
      title: { vi: 'Cơ quan', en: 'Agency' },
      share: 30,
      cell: ({ name }) => cell(printable(name)),
    },
    ...CHANGE_KINDS.map((kind) => ({
      key: kind,
      title: CHANGES[kind],
      align: 'right' as const,
      silent: 'left-out' as const,
      cell: (agency: ChangesView['agencies'][number]) => cell(agency[kind]),
    })),
  ]
  const title = say({ vi: 'Theo cơ quan', en: 'By agency' })
  return withoutSilentColumns([{ title, table: tableOf(columns, agencies, say) }])
}

function kindSections(view: ChangesView, { scope, language }: ChangesChoice): readonly Section[] {
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
