import type { Ref } from '../../domain/agencies/register.ts'
import { supportLines } from '../../domain/follow-up/reminder-lines.ts'
import type { ReminderLine } from '../../domain/follow-up/reminder-rows.ts'
import { REMINDER_SECTIONS, SECTIONS } from '../../domain/follow-up/reminder-sections.ts'
import type { AgencyReminder, ReminderView } from '../../domain/follow-up/reminder-view.ts'
import type { Language, Text } from '../../domain/text.ts'
import type { Booklet, Page, Say, Section } from '../draw/page.ts'
import { printable } from '../draw/printable.ts'
import { namesApart } from '../words/body-name.ts'
import { dayOffNotes, daysOffIn } from '../words/day-off-notes.ts'
import { passedOverNotes } from '../words/passed-over-periods.ts'
import { isFollowedUp, withoutText } from '../words/plan-name.ts'
import { readingNotes } from '../words/reading-notes.ts'
import { byLastDay, equalDutiesTogether, oneEach, type ReminderTableLine } from './equal-duties.ts'
import { asOfText, planNote, titleOf } from './heading.ts'
import { reminderTables } from './row.ts'
import { summaryPage } from './summary-page.ts'

/** The reminder as pages: one an agency, and a summary of how much each has to do. */
export function reminderPages(view: ReminderView, language: Language): Booklet {
  const called = namesApart(view)
  const drawing: Drawing = {
    called: (ref) => printable(called(ref, 'name')),
    tableOf: reminderTables(view, language),
  }
  return {
    summary: summaryPage(view, language),
    leaves: view.agencies.map((agency) => ({
      id: agency.id,
      name: drawing.called(agency.id),
      short: printable(called(agency.id, 'short')),
      page: () => pageOf(agency, drawing, view, language),
    })),
  }
}

/** The summary without the pages of the agencies, where there are several; it says how to see them. */
export function summaryAlone(view: ReminderView, language: Language): Booklet {
  if (view.agencies.length < 2) return reminderPages(view, language)
  const summary = summaryPage(view, language)
  return { summary: { ...summary, notes: [...summary.notes, HOW_TO_SEE_PAGES[language]] }, leaves: [] }
}

const HOW_TO_SEE_PAGES: Text = {
  vi: 'Bảng của từng cơ quan: thêm --agency TÊN; của mọi cơ quan: --split-by agency --out THƯ-MỤC, hoặc --format table=TỆP.',
  en: 'The table of an agency: add --agency NAME; of all: --split-by agency --out FOLDER, or --format table=FILE.',
}

/** What the pages of all agencies are made with. */
interface Drawing {
  readonly called: (agency: Ref) => string
  /** The table of some lines, numbered from one on. */
  readonly tableOf: ReturnType<typeof reminderTables>
}

function pageOf(agency: AgencyReminder, drawing: Drawing, view: ReminderView, language: Language): Page {
  const say: Say = (text) => text[language]
  const name = drawing.called(agency.id)
  const { lead } = agency
  const support = supportLines(agency)
  const rows = new Set([...lead, ...support].map(({ row }) => row))
  const obligations = [...rows].map(({ one }) => one)
  const named = new Set(obligations.map(({ plan }) => plan))
  const plans = view.plans.filter(({ id }) => named.has(id))
  // Where this is the only page, no summary says which plans are not followed up.
  const withheld =
    view.agencies.length > 1 ? [] : view.plans.filter((plan) => plan.inForce && !isFollowedUp(plan))
  const isAsked = lead.length > 0 && lead.every(({ row }) => row.one.force === 'request')
  return {
    title: `${titleOf(view, isAsked ? 'request' : 'order', say)}: ${name}`,
    heading: [
      asOfText(view, say),
      ...[...plans, ...withheld].map((plan) => planNote(plan, view, say)),
      ...withoutText(view.without, say),
    ],
    sections: sectionsOf(agency.id, lead, support, drawing, language),
    notes: [
      ...readingNotes({ plans, obligations }, language, 'by-number'),
      ...passedOverNotes(view, language, (one) =>
        obligations.some(({ plan, task }) => plan === one.plan && task === one.task),
      ),
      ...dayOffNotes(daysOffIn(obligations), language),
    ],
  }
}

/** What it leads, section by section, then what it helps with; rows are numbered through. */
function sectionsOf(
  agency: Ref,
  lead: readonly ReminderLine[],
  support: readonly ReminderLine[],
  { tableOf }: Drawing,
  language: Language,
): readonly Section[] {
  const sections: Section[] = []
  let next = 1
  const add = (title: Text, lines: readonly ReminderTableLine[], role: 'lead' | 'support') => {
    if (lines.length === 0) return
    sections.push({ title: title[language], table: tableOf(lines, next, agency, role) })
    next += lines.length
  }
  for (const section of SECTIONS) {
    const lines = lead.filter(({ row }) => row.section === section)
    add(REMINDER_SECTIONS[section], oneEach(byLastDay(lines)), 'lead')
  }
  add(SUPPORT, equalDutiesTogether(byLastDay(support)), 'support')
  return sections
}

const SUPPORT: Text = { vi: 'Phối hợp với cơ quan khác', en: 'Helping other agencies' }
