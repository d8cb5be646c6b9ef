import { holdersOf } from '../../domain/follow-up/build-view.ts'
import type { TaskHistory } from '../../domain/follow-up/history.ts'
import type { HistoryStep } from '../../domain/follow-up/history-step.ts'
import type { ObligationLine, StatusView } from '../../domain/follow-up/view.ts'
import type { Status } from '../../domain/obligations/status.ts'
import type { Language, Text } from '../../domain/text.ts'
import type { Day } from '../../domain/time/day.ts'
import { formatDay } from '../../domain/time/format-day.ts'
import { periodContaining } from '../../domain/time/period.ts'
import type { Say } from '../draw/page.ts'
import { printable } from '../draw/printable.ts'
import { bodiesText, dueCell, statusCell, taskText } from '../words/duty-words.ts'
import { periodWords } from '../words/period-name.ts'
import { planName } from '../words/plan-name.ts'
import { expandedLines } from '../words/table-lines.ts'
import { type Interned, interned } from './intern.ts'
import type { DutyData, PageData, PageWords, Reason } from './page-data.ts'
import { reasonOf } from './reason.ts'

/** Every obligation of a view with its story, as the script of the page lists and searches them. */
export function dutiesData(
  view: StatusView,
  histories: readonly TaskHistory[],
  newlyOverdue: ReadonlySet<string>,
  language: Language,
): PageData {
  const say: Say = (text) => text[language]
  const { texts, place } = interned()
  const reasons: Reason[] = []
  const stories = storiesOf(histories, reasons, place, say)
  const plans = new Map(view.plans.map((plan) => [plan.id, planName(plan, say)]))
  const duties = expandedLines(byUrgency(view.obligations)).map((line): DutyData => {
    const { one } = line
    const { steps, reason } = stories.get(one.id) ?? { steps: [], reason: -1 }
    const period = one.period === null ? '' : ` – ${say(periodWords(one.period))}`
    return {
      id: one.id,
      task: place(printable(`${taskText(one, view)}${period}`)),
      who: place(bodiesText(line, view, language)),
      plan: place(plans.get(one.plan) ?? one.plan),
      status: one.status,
      stands: place(statusCell(one, language).text),
      due: place(dueCell(one, language).text),
      quarter: one.due === null ? '' : periodContaining('quarter', one.due).id,
      news: newlyOverdue.has(one.id) ? 'newly-overdue' : 'none',
      agencyChoices: holdersOf(one),
      planChoice: one.plan,
      reason,
      steps: steps.map(({ day, because }) => [
        place(formatDay(day, language)),
        place(printable(say(because))),
      ]),
    }
  })
  return { words: wordsIn(say), texts, reasons, duties }
}

/** What is overdue longest first, then what falls due next; all else as it stands in the plans. */
function byUrgency(obligations: readonly ObligationLine[]): readonly ObligationLine[] {
  const urgency = ({ status, due }: ObligationLine): readonly [number, Day | ''] => [
    URGENT.indexOf(status) === -1 ? URGENT.length : URGENT.indexOf(status),
    URGENT.includes(status) ? (due ?? '') : '',
  ]
  return obligations
    .map((line) => ({ line, urgency: urgency(line) }))
    .sort(
      ({ urgency: [one, due] }, { urgency: [other, otherDue] }) =>
        one - other || (due < otherDue ? -1 : due > otherDue ? 1 : 0),
    )
    .map(({ line }) => line)
}

const URGENT: readonly Status[] = ['overdue', 'in-progress']

/** What is told of an obligation: its own steps, and the place of the reason that it shares with others. */
interface Story {
  readonly steps: readonly HistoryStep[]
  readonly reason: number
}

/** The stories by obligation; the reasons of deliverables are added to `reasons`. */
function storiesOf(
  histories: readonly TaskHistory[],
  reasons: Reason[],
  place: Interned['place'],
  say: Say,
): ReadonlyMap<string, Story> {
  const stories = new Map<string, Story>()
  for (const history of histories) {
    const places = new Map<string, number>()
    for (const deadline of history.deadlines) {
      const reason = reasonOf(history, deadline, say)
      const at = reasons.push(reason.map(([label, words]) => [place(label), place(words)])) - 1
      places.set(deadline.deliverable, at)
    }
    for (const { obligation, steps } of history.obligations)
      stories.set(obligation.id, { steps, reason: places.get(obligation.deliverable) ?? -1 })
  }
  return stories
}

function wordsIn(say: Say): PageWords {
  const words = Object.entries(WORDS).map(([key, text]) => [key, say(text)])
  return Object.fromEntries(words) as Record<keyof typeof WORDS, string>
}

const WORDS = {
  shown: {
    vi: 'Việc {first}–{last} trong {found} việc tìm thấy (tất cả: {all}).',
    en: 'Duties {first}–{last} of {found} found ({all} in all).',
  },
  noneFound: {
    vi: 'Không có việc nào khớp (tất cả: {all}). Bớt điều kiện lọc.',
    en: 'No duty matches ({all} in all). Ask for less.',
  },
  printedFirst: {
    vi: 'Bản in có {first} việc đầu trong {found} việc tìm thấy; lọc để in phần còn lại.',
    en: 'The first {first} of {found} duties are printed; choose among them to print the rest.',
  },
  due: { vi: 'Hạn', en: 'Due' },
  steps: { vi: 'Diễn biến', en: 'What happened' },
  id: { vi: 'Mã việc', en: 'Id' },
} as const satisfies Record<keyof PageWords, Text>
