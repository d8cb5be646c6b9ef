import type { GroupLine } from '../../domain/follow-up/group-lines.ts'
import { emptyTally, type Tally } from '../../domain/follow-up/tally.ts'
import type { TotalsView } from '../../domain/follow-up/totals-view.ts'
import type { Language } from '../../domain/text.ts'
import { bookletFormats } from '../draw/booklet-formats.ts'
import { type CsvColumn, csvTable } from '../draw/csv.ts'
import { json } from '../draw/json.ts'
import { markdown } from '../draw/markdown.ts'
import type { Say } from '../draw/page.ts'
import type { ReportFormat } from '../draw/report-format.ts'
import { type Terminal, terminal } from '../draw/terminal.ts'
import type { SectionChoice } from '../status/duty-sections.ts'
import { groupName } from '../words/group-name.ts'
import { totalsBooklet, totalsPage } from './page.ts'

export interface TotalsStyle extends Terminal, Pick<SectionChoice, 'called' | 'period'> {
  readonly language: Language
}

/** Every format of `status --totals`. */
export const totalsFormats: readonly ReportFormat<TotalsView, TotalsStyle>[] = [
  {
    name: 'table',
    reader: 'person',
    bom: 'never',
    render: (view, style) => terminal(totalsPage(view, style, sayIn(style.language)), style),
  },
  {
    name: 'markdown',
    reader: 'person',
    bom: 'never',
    render: (view, style) => markdown(totalsPage(view, style, sayIn(style.language))),
  },
  {
    name: 'csv',
    reader: 'machine',
    bom: 'in-files',
    render: (view, { language }) => totalsCsv(view, sayIn(language)),
  },
  { name: 'json', reader: 'machine', bom: 'never', render: totalsJson },
  ...bookletFormats<TotalsView, TotalsStyle>((view, style) => ({
    booklet: totalsBooklet(view, { ...style, called: 'by-number' }, sayIn(style.language)),
    letter: null,
    language: style.language,
    day: view.asOf,
  })),
]

function sayIn(language: Language): Say {
  return (text) => text[language]
}

/** A row for each group, without the sum, which a spreadsheet makes. */
function totalsCsv({ by, lines }: TotalsView, say: Say): string {
  const counts = Object.keys(emptyTally()) as readonly (keyof Tally)[]
  const columns: readonly CsvColumn<GroupLine>[] = [
    { key: 'by', value: () => by },
    { key: 'key', value: ({ key }) => key },
    { key: 'name', value: (line) => groupName(line, by, say) },
    ...counts.map((key): CsvColumn<GroupLine> => ({ key, value: (line) => line[key] })),
    { key: 'plans', value: ({ plans }) => plans.join('; ') },
  ]
  return csvTable(columns, lines)
}

/** The contract `totals/v1`. */
function totalsJson({ asOf, by, lines, totals, plans, without, findings }: TotalsView): string {
  return json({
    schema: 'totals/v1',
    asOf,
    by,
    groups: lines,
    totals,
    plans: plans.map(({ id, number, province, inForce, recorded }) => ({
      id,
      number,
      province,
      inForce,
      recorded,
    })),
    ...(without === undefined ? {} : { without }),
    findings,
  })
}
