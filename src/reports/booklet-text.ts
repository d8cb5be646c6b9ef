import { type Booklet, type Page, pagesIn } from './page.ts'

/** A booklet as text, piece by piece. */
export function* bookletText(booklet: Booklet, draw: (page: Page) => Iterable<string>): Generator<string> {
  let between = ''
  for (const page of pagesIn(booklet)) {
    yield between
    yield* draw(page)
    between = '\n'
  }
}

/** The page without some columns of its tables, where there is no room for them. */
export function withoutColumns(page: Page, dropped: ReadonlySet<number>): Page {
  const keep = <Item>(items: readonly Item[]) => items.filter((_, index) => !dropped.has(index))
  const sections = page.sections.map(({ title, table }) => ({
    title,
    table: {
      columns: keep(table.columns),
      rows: table.rows.map((row) => ({ ...row, cells: keep(row.cells) })),
    },
  }))
  return { ...page, sections }
}
