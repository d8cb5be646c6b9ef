import { defineConfig } from 'vitest/config'
import { REPLACES_MODULES, usual } from './vitest.config.ts'

/** What writes every format, goes to every destination, asks repositories and editors, or tries by the hundred: `npm test` has it. */
const TAKES_LONG = [
  'test/cli/{destinations,editor-lists,editor-tasks,help,hostile-text,init,selecting,streams}.test.ts',
  'test/cli/{desk/formats,export/export,unread/unread}.test.ts',
  'test/unit/{domain/records/replayed-events,domain/deadline/rates,reports/lake-parquet,reports/printable,reports/stream}.test.ts',
  'test/corpus/{check-fixtures,findings-formats,json-contracts,reminder-formats,status-formats}.test.ts',
]

// For every save: units, and what a wording, a plan or a command comes to.
export default defineConfig({
  test: {
    ...usual,
    include: ['test/{unit,cli,corpus,registers}/**/*.test.ts'],
    exclude: [...REPLACES_MODULES, ...TAKES_LONG],
    isolate: false,
  },
})
