import type { Tally } from '../../domain/follow-up/tally.ts'
import type { TotalsView } from '../../domain/follow-up/totals-view.ts'
import type { PlanLine } from '../../domain/follow-up/view.ts'
import type { Text } from '../../domain/text.ts'
import {
  type Booklet,
  cell,
  type KeyedColumn,
  type Page,
  type Say,
  tableOf,
  withoutSilentColumns,
} from '../draw/page.ts'
import { APART, COUNTS, countCell, shareCell } from '../status/agency-table.ts'
import type { SectionChoice } from '../status/duty-sections.ts'
import { groupedBy, SUM } from '../status/group-table.ts'
import { headingOf, titleOf } from '../status/heading.ts'
import { GROUPED_BY, groupName } from '../words/group-name.ts'
import { isFollowedUp, isSilent } from '../words/plan-name.ts'

/** The sheet of `status --totals`: a row for each group, with three rates of the total and its documents, and their sum. */
export function totalsPage(
  view: TotalsView,
  choice: Pick<SectionChoice, 'called' | 'period'>,
  say: Say,
): Page {
  const { by, lines, totals, plans } = view
  const byId = new Map(plans.map((plan) => [plan.id, plan]))
  const rows: readonly TotalsRow[] = [
    ...lines.map((line) => ({
      kind: 'group' as const,
      name: groupName(line, by, say),
      tally: line,
      documents: documentsOf(line.plans, byId),
    })),
    { kind: 'sum', name: say(SUM), tally: totals, documents: documentsOf([...byId.keys()], byId) },
  ]
  // Where all rests on inference, the heading of each plan says it, and a column would repeat the totals.
  const isAllInferred = totals.inferred === totals.total
  const columns = columnsOf(GROUPED_BY[by]).filter(({ key }) => key !== 'inferred' || !isAllInferred)
  const table = tableOf(columns, rows, say, ({ kind }) => kind === 'sum')
  return {
    title: titleOf(view.asOf, say),
    heading: headingOf(plans, view, choice, say),
    sections: lines.length === 0 ? [] : withoutSilentColumns([{ title: groupedBy(view, say), table }]),
    notes: [],
  }
}

/** The same as a report of one page. */
export function totalsBooklet(view: TotalsView, choice: Parameters<typeof totalsPage>[1], say: Say): Booklet {
  const name = groupedBy(view, say)
  const page = () => totalsPage(view, choice, say)
  return { summary: null, leaves: [{ id: 'groups', name, short: name, sections: 'unnamed', page }] }
}

interface TotalsRow {
  readonly kind: 'group' | 'sum'
  readonly name: string
  readonly tally: Tally
  readonly documents: Documents
}

/** The documents that stand behind a row. */
function documentsOf(ids: readonly string[], plans: ReadonlyMap<string, PlanLine>): Documents {
  const own = ids.flatMap((id) => plans.get(id) ?? [])
  return {
    all: own.length,
    silent: own.filter(isSilent).length,
    withheld: own.filter((plan) => !isFollowedUp(plan)).length,
  }
}

/** How many documents there are, how many without records, where overdue says little, and how many that are not followed up. */
interface Documents {
  readonly all: number
  readonly silent: number
  readonly withheld: number
}

function columnsOf(called: Text): readonly KeyedColumn<TotalsRow>[] {
  return [
    {
      key: 'number',
      title: { vi: 'TT', en: 'No.' },
      align: 'right',
      share: 4,
      parting: 'both',
      cell: ({ kind }, number) => cell(kind === 'sum' ? '' : String(number)),
    },
    { key: 'group', title: called, share: 24, parting: 'both', cell: ({ name }) => cell(name) },
    ...COUNTS.map(
      ([key, title]): KeyedColumn<TotalsRow> => ({
        key,
        title,
        align: 'right',
        cell: ({ tally }) => countCell(key, tally[key]),
      }),
    ),
    ...RATES.map(
      ([key, title]): KeyedColumn<TotalsRow> => ({
        key: `${key}Rate`,
        title,
        align: 'right',
        parting: 'apart',
        cell: ({ tally }) => shareCell(tally.total === 0 ? null : tally[key] / tally.total),
      }),
    ),
    ...APART.map(
      ([key, title]): KeyedColumn<TotalsRow> => ({
        key,
        title,
        align: 'right',
        parting: 'apart',
        silent: 'left-out',
        cell: ({ tally }) => cell(tally[key]),
      }),
    ),
    ...DOCUMENTS.map(
      ([key, title]): KeyedColumn<TotalsRow> => ({
        key: `${key}Documents`,
        title,
        align: 'right',
        parting: 'apart',
        silent: 'left-out',
        cell: ({ documents }) => cell(documents[key]),
      }),
    ),
  ]
}

const DOCUMENTS = [
  ['all', { vi: 'Văn bản', en: 'Documents' }],
  ['silent', { vi: 'Chưa có ghi nhận', en: 'Without records' }],
  ['withheld', { vi: 'Chưa theo dõi được', en: 'Not followed up' }],
] as const satisfies readonly (readonly [keyof Documents, Text])[]

const RATES = [
  ['doneOnTime', { vi: 'Tỷ lệ HT đúng hạn', en: 'Rate on time' }],
  ['doneLate', { vi: 'Tỷ lệ HT quá hạn', en: 'Rate late' }],
  ['overdue', { vi: 'Tỷ lệ chưa HT quá hạn', en: 'Rate overdue' }],
] as const satisfies readonly (readonly [keyof Tally, Text])[]
