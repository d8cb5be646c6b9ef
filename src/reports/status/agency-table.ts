import { provinceOf } from '../../domain/agencies/register.ts'
import { shareDone, type Tally, tallyTotal } from '../../domain/follow-up/tally.ts'
import type { AgencyLine, PlanLine, StatusView } from '../../domain/follow-up/view.ts'
import type { Text } from '../../domain/text.ts'
import {
  type Cell,
  cell,
  type KeyedColumn,
  type Say,
  type Section,
  tableOf,
  withoutSilentColumns,
} from '../draw/page.ts'
import { printable } from '../draw/printable.ts'
import { inProvince } from '../words/body-name.ts'
import { planName } from '../words/plan-name.ts'

/** The columns of the official form, by the words of its table. */
export const COUNTS = [
  ['total', { vi: 'Tổng số', en: 'Total' }],
  ['doneOnTime', { vi: 'HT đúng hạn', en: 'Done on time' }],
  ['doneLate', { vi: 'HT quá hạn', en: 'Done late' }],
  ['inProgress', { vi: 'Chưa HT trong hạn', en: 'In progress' }],
  ['overdue', { vi: 'Chưa HT quá hạn', en: 'Overdue' }],
] as const satisfies readonly (readonly [keyof Tally, Text])[]

/** What is counted apart from them. */
export const APART = [
  ['inferred', { vi: 'Suy ra (trong Tổng số)', en: 'Inferred (of total)' }],
  ['standing', { vi: 'Thường xuyên', en: 'Standing' }],
  ['waiting', { vi: 'Chờ điều kiện', en: 'Waiting' }],
  ['requested', { vi: 'Đề nghị', en: 'Asked' }],
  ['noKnownHolder', { vi: 'Chưa rõ kế nhiệm', en: 'No holder' }],
  ['closed', { vi: 'Thôi thực hiện', en: 'Closed' }],
] as const satisfies readonly (readonly [keyof Tally, Text])[]

/** The agencies of one province, and the sums below them. */
export interface AgencyGroup {
  readonly title: string
  readonly agencies: readonly AgencyLine[]
  readonly sums: readonly Sum[]
}

/**
 * The follow-up tables of provinces, all with the same columns. Numbers are each agency's own over all plans; of the
 * counts kept apart only those are shown that are not zero throughout.
 */
export function agencySections(groups: readonly AgencyGroup[], view: Named, say: Say): readonly Section[] {
  const tables = groups.map(({ title, agencies, sums }) => ({
    title,
    lines: [
      ...agencies.map((agency) => ({
        kind: 'agency' as const,
        name: agencyNamed(agency, view, say),
        tally: agency,
      })),
      ...sums.map((sum) => ({ kind: 'sum' as const, ...sum })),
    ],
  }))
  return countSections(tables, AGENCY, say)
}

/** Tables of counts with the columns of the official form, and what their rows are called. */
export function countSections(
  tables: readonly { readonly title: string; readonly lines: readonly CountLine[] }[],
  called: Text,
  say: Say,
): readonly Section[] {
  const all = columnsOf(called)
  const columns = restsAllOnInference(tables.flatMap(({ lines }) => lines))
    ? all.filter(({ key }) => key !== 'inferred')
    : all
  return withoutSilentColumns(
    tables.map(({ title, lines }) => ({
      title,
      table: tableOf(columns, lines, say, ({ kind }) => kind === 'sum'),
    })),
  )
}

/** Then the heading of each plan says it, and a column would repeat the totals. */
function restsAllOnInference(lines: readonly CountLine[]): boolean {
  return lines.every(({ tally }) => tally.inferred === tally.total)
}

/** A row below the agencies: a joint duty counts once in it. */
interface Sum {
  readonly name: string
  readonly tally: Tally
}

/** One sum for each plan that has tasks of its own; one for all where they are many. */
export function planSums(all: readonly PlanLine[], say: Say): readonly Sum[] {
  const plans = all.filter(({ obliges }) => obliges === undefined)
  if (plans.length > MOST_SUMS) return [sumOfAll(plans, say)]
  return plans.map((plan) => ({
    name: say({ vi: `Cộng ${planName(plan, say)}`, en: `Sum of ${planName(plan, say)}` }),
    tally: plan.totals,
  }))
}

const MOST_SUMS = 12

function sumOfAll(plans: readonly PlanLine[], say: Say): Sum {
  const tally = tallyTotal(plans.map(({ totals }) => totals))
  return { name: say({ vi: `Cộng ${plans.length} kế hoạch`, en: `Sum of ${plans.length} plans` }), tally }
}

/** A row of counts: an agency or a group, numbered, or a sum below them. */
export interface CountLine extends Sum {
  readonly kind: 'agency' | 'sum'
}

const AGENCY: Text = { vi: 'Cơ quan', en: 'Agency' }

function columnsOf(called: Text): readonly KeyedColumn<CountLine>[] {
  return [
    NUMBER,
    { key: 'agency', title: called, share: 30, parting: 'both', cell: ({ name }) => cell(name) },
    ...COUNTED,
  ]
}

const NUMBER: KeyedColumn<CountLine> = {
  key: 'number',
  title: { vi: 'TT', en: 'No.' },
  align: 'right',
  share: 4,
  parting: 'both',
  cell: ({ kind }, number) => cell(kind === 'sum' ? '' : String(number)),
}

const COUNTED: readonly KeyedColumn<CountLine>[] = [
  ...COUNTS.map(
    ([key, title]): KeyedColumn<CountLine> => ({
      key,
      title,
      align: 'right',
      cell: ({ tally }) => countCell(key, tally[key]),
    }),
  ),
  {
    key: 'rate',
    title: { vi: 'Tỷ lệ HT', en: 'Rate' },
    align: 'right',
    cell: ({ tally }) => rateCell(tally),
  },
  ...APART.map(
    ([key, title]): KeyedColumn<CountLine> => ({
      key,
      title,
      align: 'right',
      parting: 'apart',
      silent: 'left-out',
      cell: ({ tally }) => cell(tally[key]),
    }),
  ),
]

export function countCell(key: keyof Tally, count: number): Cell {
  return key === 'overdue' && count > 0 ? cell(count, 'bad') : cell(count)
}

function rateCell(tally: Tally): Cell {
  return shareCell(shareDone(tally))
}

/** Whole per cent, rounded down, so that 100 % means all; a rate of nothing, null, is a dash. */
export function shareCell(share: number | null): Cell {
  if (share === null) return cell('–')
  const perCent = Math.floor(share * 100)
  return { ...cell(`${perCent}%`), value: perCent / 100, unit: 'per-cent' }
}

type Named = Pick<StatusView, 'names' | 'provinces'>

/** What an agency is called in a row of counts: with who holds now what it owed. */
export function agencyNamed({ id, name }: AgencyLine, view: Named, say: Say): string {
  const now = view.names[id]?.now ?? null
  if (now === null) return printable(name)
  const holders = view.names[id]?.holders ?? []
  const called = (ref: string) =>
    provinceOf(ref) !== provinceOf(id) ? inProvince(ref, view, 'name') : (view.names[ref]?.name ?? ref)
  const successors = (holders.length === 0 ? [now] : holders).map(called).join(', ')
  return printable(say({ vi: `${name} (nay là ${successors})`, en: `${name} (now ${successors})` }))
}
