import { CAUSES } from '../../domain/follow-up/causes.ts'
import type {
  CauseShare,
  ComparedColumn,
  ComparisonView,
  Difference,
} from '../../domain/follow-up/comparison.ts'
import type { Language, Text } from '../../domain/text.ts'
import { formatDay } from '../../domain/time/format-day.ts'
import {
  type Cell,
  cell,
  type KeyedColumn,
  type Page,
  type Say,
  type Section,
  tableOf,
  withoutEmptyColumns,
} from '../draw/page.ts'
import { APART, COUNTS } from '../status/agency-table.ts'
import { withoutText } from '../words/plan-name.ts'
import { groupedBy } from '../words/table-lines.ts'
import { differenceTable } from './difference-table.ts'

/** The page of `changes --against`: what was saved and what is now, how the difference splits up, then what differs. */
export function comparisonPage(view: ComparisonView, scope: 'owed' | 'all', language: Language): Page {
  const say: Say = (text) => text[language]
  const isSame = view.causes.length === 0
  return {
    title: say({
      vi: `SO VỚI BẢN ĐÃ LƯU (${view.saved}), tính đến hết ngày ${formatDay(view.asOf, 'vi')}`,
      en: `COMPARED WITH THE SAVED STATUS (${view.saved}), as of the end of ${view.asOf}`,
    }),
    heading: [
      ...HEADLINES.map(([column, title]) => totalLine(column, title, view, say)),
      ...(isSame ? [say({ vi: 'Không có gì khác.', en: 'Nothing differs.' })] : []),
      ...(view.leftOut === 0 ? [] : [say(leftOutText(view.leftOut))]),
      ...withoutText(view.without, say),
    ],
    sections: isSame ? [] : [causesSection(view, say), ...differenceSections(view, scope, language)],
    notes: [],
  }
}

const HEADLINES = [
  ['total', { vi: 'Tổng số', en: 'Total' }],
  ['overdue', { vi: 'Chưa hoàn thành, quá hạn', en: 'Overdue' }],
] as const satisfies readonly (readonly [ComparedColumn, Text])[]

/** A total as it was saved and is now, with what each cause does to it. */
function totalLine(
  column: ComparedColumn,
  title: Text,
  { totals, causes }: ComparisonView,
  say: Say,
): string {
  const { saved, now } = totals[column]
  const shares = causes.flatMap(({ cause, adds }) => {
    const share = adds[column]
    return share === undefined ? [] : [`${signed(share)} ${say(CAUSES[cause])}`]
  })
  const change = saved === now ? '' : ` (${signed(now - saved)})`
  const split = shares.length === 0 ? '' : `: ${shares.join('; ')}`
  return say({
    vi: `${title.vi}: đã lưu ${saved}, nay ${now}${change}${split}`,
    en: `${title.en}: saved ${saved}, now ${now}${change}${split}`,
  })
}

/** A number with its sign, a real minus where it is below zero. */
function signed(number: number): string {
  return number < 0 ? `−${-number}` : `+${number}`
}

function leftOutText(count: number): Text {
  return {
    vi: `Không liệt kê ${count} việc khác ngoài bộ lọc; các tổng vẫn là của tất cả`,
    en: `${count} more that differ are left out by the filter; totals are of all`,
  }
}

/** What each cause adds to every total; the last row is the whole difference. */
function causesSection({ causes, totals }: ComparisonView, say: Say): Section {
  const whole = {
    title: { vi: 'Cộng', en: 'Sum' },
    duties: causes.reduce((sum, { duties }) => sum + duties, 0),
    adds: Object.fromEntries(Object.entries(totals).map(([column, { saved, now }]) => [column, now - saved])),
  }
  const rows: readonly CauseRow[] = [
    ...causes.map(({ cause, duties, adds }) => ({ title: CAUSES[cause], duties, adds })),
    whole,
  ]
  const table = tableOf(columnsOf(say), rows, say, (row) => row === whole)
  return {
    title: say({ vi: 'Theo nguyên nhân', en: 'By cause' }),
    table: withoutEmptyColumns(table, ({ text }) => text !== '0'),
  }
}

type CauseRow = Pick<CauseShare, 'duties' | 'adds'> & { readonly title: Text }

function columnsOf(say: Say): readonly KeyedColumn<CauseRow>[] {
  return [
    {
      key: 'cause',
      title: { vi: 'Nguyên nhân', en: 'Cause' },
      share: 30,
      cell: ({ title }) => cell(say(title)),
    },
    {
      key: 'duties',
      title: { vi: 'Số việc khác', en: 'Duties' },
      align: 'right',
      cell: ({ duties }) => cell(duties),
    },
    ...[...COUNTS, ...APART, NOT_BEGUN].flatMap(([column, title]): readonly KeyedColumn<CauseRow>[] =>
      column === 'inferred'
        ? []
        : [{ key: column, title, align: 'right', cell: ({ adds }) => changeCell(adds[column] ?? 0) }],
    ),
  ]
}

const NOT_BEGUN = ['notStarted', { vi: 'Chưa đến kỳ', en: 'Not begun' }] as const

function changeCell(change: number): Cell {
  return change === 0 ? cell(0) : { ...cell(signed(change)), value: change }
}

function differenceSections(
  view: ComparisonView,
  scope: 'owed' | 'all',
  language: Language,
): readonly Section[] {
  return groupedBy(view.differences, ({ cause }) => cause).map((all) => ({
    title: `${CAUSES[all[0].cause][language]} (${counted(all)[language]})`,
    table: differenceTable(all, view, scope, language),
  }))
}

function counted({ length }: readonly Difference[]): Text {
  return { vi: `${length} việc`, en: length === 1 ? '1 duty' : `${length} duties` }
}
