import { obligationOf } from '../../domain/follow-up/reminder-rows.ts'
import { REMINDER_SECTIONS, SECTIONS } from '../../domain/follow-up/reminder-sections.ts'
import type { AgencyReminder, ReminderView } from '../../domain/follow-up/reminder-view.ts'
import { STATUSES } from '../../domain/obligations/status.ts'
import type { Language } from '../../domain/text.ts'
import {
  type Cell,
  cell,
  type KeyedColumn,
  type Page,
  type Say,
  type Section,
  tableOf,
  withoutSilentColumns,
} from '../draw/page.ts'
import { printable } from '../draw/printable.ts'
import { namesApart } from '../words/body-name.ts'
import { dutyTable } from '../words/duty-table.ts'
import { passedOverNotes } from '../words/passed-over-periods.ts'
import { isFollowedUp, noDuties, withoutText } from '../words/plan-name.ts'
import { collapsedLines } from '../words/table-lines.ts'
import { isOverdue, type SentFiles } from './dispatch-list.ts'
import { byLastDay } from './equal-duties.ts'
import { asOfText, planNote, titleOf } from './heading.ts'

/** How many lines each section of every agency’s page has; where each has files, also what is overdue, and its address. */
export function summaryPage(
  view: ReminderView,
  language: Language,
  index: { readonly filesOf: (agency: string) => SentFiles } | null = null,
): Page {
  const say: Say = (text) => text[language]
  const shown = SECTIONS.filter(
    (section) => section !== 'overdue-since' || view.agencies.some(({ counts }) => counts.lead[section] > 0),
  )
  const called = namesApart(view)
  const columns: readonly KeyedColumn<AgencyReminder>[] = [
    {
      key: 'number',
      title: { vi: 'TT', en: 'No.' },
      align: 'right',
      share: 4,
      cell: (_, number) => cell(number),
    },
    {
      key: 'agency',
      title: { vi: 'Cơ quan', en: 'Agency' },
      share: 30,
      cell: ({ id }) => ({
        ...cell(printable(called(id, 'name'))),
        ...linkTo(index?.filesOf(id).files[0]),
      }),
    },
    ...shown.map(
      (section): KeyedColumn<AgencyReminder> => ({
        key: section,
        title: REMINDER_SECTIONS[section],
        align: 'right',
        cell: ({ counts }) => cell(counts.lead[section]),
      }),
    ),
    {
      key: 'support',
      title: { vi: 'Phối hợp', en: 'Support' },
      align: 'right',
      cell: ({ counts }) => cell(counts.support),
    },
    ...(index === null ? [] : dispatchColumns(view, index.filesOf, language)),
  ]
  const table = tableOf(columns, view.agencies, say)
  const unheld = unheldSections(view, language)
  const isEmpty = table.rows.length === 0 && unheld.length === 0
  return {
    title: titleOf(view, 'order', say),
    heading: [
      asOfText(view, say),
      ...view.plans
        .filter(({ inForce }) => inForce || table.rows.length === 0)
        .map((plan) => planNote(plan, view, say)),
      ...withoutText(view.without, say),
      ...(isEmpty && view.plans.every(isFollowedUp) ? [say(noDuties(view.plans))] : []),
    ],
    sections: [
      ...(table.rows.length === 0 ? [] : [{ title: say({ vi: 'Tổng hợp', en: 'Summary' }), table }]),
      ...unheld,
    ],
    notes: passedOverNotes(view, language, () => true),
  }
}

/** What nobody known holds, equal duties as one line: for the office alone, which has to find out who does it. */
function unheldSections(view: ReminderView, language: Language): readonly Section[] {
  if (view.noKnownHolder.length === 0) return []
  const obligations = byLastDay(view.noKnownHolder).map(obligationOf)
  const table = dutyTable(collapsedLines(obligations, view), view, language)
  return withoutSilentColumns([{ title: STATUSES['no-known-holder'].name[language], table }])
}

/** What whoever sends the files wants to know besides. */
function dispatchColumns(
  view: ReminderView,
  filesOf: (agency: string) => SentFiles,
  language: Language,
): readonly KeyedColumn<AgencyReminder>[] {
  const isMailed = view.agencies.some(({ id, email }) => email !== undefined || filesOf(id).draft !== null)
  const overdue: KeyedColumn<AgencyReminder> = {
    key: 'overdue',
    title: STATUSES.overdue.name,
    align: 'right',
    cell: ({ lead }) => cell(lead.filter(isOverdue).length),
  }
  const address: KeyedColumn<AgencyReminder> = {
    key: 'email',
    title: { vi: 'Thư điện tử', en: 'E-mail' },
    share: 20,
    cell: ({ id, email }) => ({
      ...(email === undefined ? cell(NO_ADDRESS[language], 'warning') : cell(email)),
      ...linkTo(filesOf(id).draft ?? undefined),
    }),
  }
  return isMailed ? [overdue, address] : [overdue]
}

const NO_ADDRESS = { vi: 'chưa có địa chỉ', en: 'no address' }

function linkTo(file: string | undefined): Pick<Cell, 'link'> {
  return file === undefined ? {} : { link: file }
}
