import type { Booklet, Page } from './page.ts'

/** A booklet as text: its summary where it has several leaves, then every leaf. */
export function bookletText({ summary, leaves }: Booklet, draw: (page: Page) => string): string {
  const pages = leaves.map(({ page }) => page)
  return (leaves.length === 1 ? pages : [summary, ...pages]).map(draw).join('\n')
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
