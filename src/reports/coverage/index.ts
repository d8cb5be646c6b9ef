import type { CoverageView } from '../../domain/carrying/coverage-view.ts'
import type { Language } from '../../domain/text.ts'
import { bookletFormats } from '../draw/booklet-formats.ts'
import { json } from '../draw/json.ts'
import { markdown } from '../draw/markdown.ts'
import type { Say } from '../draw/page.ts'
import type { ReportFormat } from '../draw/report-format.ts'
import { type Terminal, terminal } from '../draw/terminal.ts'
import { coverageCsv } from './csv.ts'
import { coverageBooklet, coveragePage } from './page.ts'

interface CoverageStyle extends Terminal {
  readonly language: Language
}

/** Every format of `coverage`. */
export const coverageFormats: readonly ReportFormat<CoverageView, CoverageStyle>[] = [
  {
    name: 'table',
    reader: 'person',
    bom: 'never',
    render: (view, style) => terminal(coveragePage(view, sayIn(style.language)), style),
  },
  {
    name: 'markdown',
    reader: 'person',
    bom: 'never',
    render: (view, { language }) => markdown(coveragePage(view, sayIn(language))),
  },
  {
    name: 'csv',
    reader: 'machine',
    bom: 'in-files',
    render: (view, { language }) => coverageCsv(view, language),
  },
  { name: 'json', reader: 'machine', bom: 'never', render: (view) => json(view) },
  ...bookletFormats<CoverageView, CoverageStyle>((view, { language }) => ({
    booklet: coverageBooklet(view, sayIn(language)),
    letter: null,
    language,
    day: view.asOf,
  })),
]

function sayIn(language: Language): Say {
  return (text) => text[language]
}
