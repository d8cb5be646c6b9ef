import { type Booklet, type Page, pagesIn, withColumns } from './page.ts'

/** A booklet as text, piece by piece. */
export function* bookletText(booklet: Booklet, draw: (page: Page) => Iterable<string>): Generator<string> {
  let between = ''
  for (const page of pagesIn(booklet)) {
    yield between
    yield* draw(page)
    between = '\n'
  }
}

/** The page without the columns of its tables that want as much room as paper has. */
export function withoutWideColumns(page: Page): Page {
  const sections = page.sections.map(({ title, table }) => ({
    title,
    table: withColumns(table, ({ room }) => room !== 'paper'),
  }))
  return { ...page, sections }
}

/** The page without the columns that wait to be written in. */
export function withoutEntries(page: Page): Page {
  const sections = page.sections.map(({ title, table }) => ({
    title,
    table: withColumns(table, ({ entry }) => entry === undefined),
  }))
  return { ...page, sections }
}
