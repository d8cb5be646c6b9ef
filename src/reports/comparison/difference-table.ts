import type { ComparisonView, Difference } from '../../domain/follow-up/comparison.ts'
import { DIFFERENCES } from '../../domain/follow-up/line-pairs.ts'
import { STATUSES } from '../../domain/obligations/status.ts'
import type { Language, Text } from '../../domain/text.ts'
import { formatDay } from '../../domain/time/format-day.ts'
import { cell, type KeyedColumn, type Table, tableOf, withoutEmptyColumns } from '../draw/page.ts'
import { printable } from '../draw/printable.ts'
import { namesTogether } from '../words/body-name.ts'
import { NO_DAY } from '../words/duty-words.ts'
import { periodWords } from '../words/period-name.ts'
import { groupedBy } from '../words/table-lines.ts'

/** Duties that differ alike and for one cause, but for who owes them. */
type Alike = readonly [Difference, ...Difference[]]

/** What differs, as it was saved and as it is now: a row a duty, or one for all bodies whose duties differ alike. */
export function differenceTable(
  differences: readonly Difference[],
  view: ComparisonView,
  scope: 'owed' | 'all',
  language: Language,
): Table {
  const lines =
    scope === 'all' ? differences.map((one): Alike => [one]) : groupedBy(differences, (one) => likeness(one))
  const table = tableOf(columnsOf(view, language), lines, (text) => text[language])
  return withoutEmptyColumns(table, ({ text }) => text !== '')
}

/** Bodies of a group are counted where what befell them is the same. */
function likeness({ plan, task, deliverable, period, kinds, because, saved, now }: Difference): string {
  const state = (one: Difference['saved']) =>
    one === null ? null : [one.status, one.due, one.force, one.reading]
  return JSON.stringify([plan, task, deliverable, period, kinds, because, state(saved), state(now)])
}

function columnsOf(view: ComparisonView, language: Language): readonly KeyedColumn<Alike>[] {
  const bodies = (refs: readonly string[]) => bodiesText([...new Set(refs)], view, language)
  const holders = (all: Alike, which: 'saved' | 'now') =>
    bodies(all.flatMap((one) => one[which]?.heldBy ?? [])) || NOBODY[language]
  return [
    {
      key: 'kinds',
      title: { vi: 'Khác thế nào', en: 'How' },
      cell: ([{ kinds }]) => cell(kinds.map((kind) => DIFFERENCES[kind][language]).join('; ')),
    },
    {
      key: 'task',
      title: { vi: 'Nhiệm vụ', en: 'Task' },
      share: 25,
      cell: ([{ plan, task, title }]) => cell(printable(`${plan}#${task} ${title}`)),
    },
    {
      key: 'agency',
      title: { vi: 'Cơ quan', en: 'Agency' },
      cell: (all) => cell(bodies(all.flatMap(({ saved, now }) => (now ?? saved)?.agencies ?? []))),
    },
    {
      key: 'period',
      title: { vi: 'Kỳ', en: 'Period' },
      cell: ([{ period }]) => cell(period === null ? '' : printable(periodWords(period)[language])),
    },
    {
      key: 'holder',
      title: { vi: 'Ai giữ: đã lưu → nay', en: 'Held by: saved → now' },
      cell: (all) => cell(isPassedOn(all) ? `${holders(all, 'saved')} → ${holders(all, 'now')}` : ''),
    },
    {
      key: 'due',
      title: { vi: 'Hạn: đã lưu → nay', en: 'Due: saved → now' },
      cell: ([one]) => cell(bothSides(one, ({ due }) => (due === null ? NO_DAY : formatDay(due, language)))),
    },
    {
      key: 'status',
      title: { vi: 'Tình trạng: đã lưu → nay', en: 'Status: saved → now' },
      cell: ([one]) => cell(bothSides(one, ({ status }) => STATUSES[status].name[language])),
    },
    {
      key: 'because',
      title: { vi: 'Vì sao', en: 'Why' },
      share: 25,
      cell: ([{ because }]) => cell(printable(because?.[language] ?? '')),
    },
  ]
}

const NOBODY: Text = { vi: 'không cơ quan nào', en: 'nobody' }

/** What either side says, once where both say the same. */
function bothSides(
  { saved, now }: Difference,
  said: (state: NonNullable<Difference['saved']>) => string,
): string {
  const sides = [saved, now].flatMap((state) => (state === null ? [] : [said(state)]))
  return [...new Set(sides)].join(' → ')
}

function isPassedOn([{ kinds }]: Alike): boolean {
  return kinds.includes('other-holder')
}

function bodiesText(refs: readonly string[], view: ComparisonView, language: Language): string {
  if (refs.length > MOST_NAMED) return `${refs.length} ${{ vi: 'cơ quan', en: 'agencies' }[language]}`
  const called = namesTogether(refs, view, 'short')
  return printable(refs.map((ref) => called.get(ref) ?? ref).join(', '))
}

/** As many bodies are named; more are only counted. */
const MOST_NAMED = 2
