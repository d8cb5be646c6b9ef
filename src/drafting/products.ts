import { slugOf } from '../domain/names/slug.ts'
import type { DraftPart } from './draft.ts'
import { titleOf } from './lines/title.ts'

/** The products that words name, parted by semicolons or lines; each with an id of its first words. */
export function productsOf(words: string): readonly DraftPart[] {
  const items = words
    .split(/;\s*|\n+/)
    .map((item) =>
      item
        .replace(/^[-+•–]\s*/, '')
        .replace(/[\s.;,]+$/, '')
        .trim(),
    )
    .filter((item) => item.length > 1)
  const ids = items.map((item) => slugOf(item).split('-').slice(0, 3).join('-') || 'san-pham')
  return items.map((item, at) => {
    const id = ids[at] ?? 'san-pham'
    return { id: ids.indexOf(id) === at ? id : `${id}-${at + 1}`, title: titleOf(item).title, deadline: null }
  })
}
