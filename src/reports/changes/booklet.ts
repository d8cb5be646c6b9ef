import type { ChangesView } from '../../domain/follow-up/changes.ts'
import type { Text } from '../../domain/text.ts'
import { type Booklet, type Leaf, type Page, type Say, withoutSilentColumns } from '../draw/page.ts'
import { type ChangesChoice, type ChangesParts, changesParts, NOTHING_CHANGED } from './page.ts'

/** The report of `changes`, a page each: how much moved for each agency, and what. */
export function changesBooklet(view: ChangesView, choice: ChangesChoice): Booklet {
  const say: Say = (text) => text[choice.language]
  const parts = changesParts(view, choice)
  const { title, heading, agencies, moved, notes } = parts
  const agenciesPage: Page = {
    title,
    heading,
    sections: agencies,
    notes: moved.length === 0 ? notes : [],
  }
  const name = say(AGENCIES)
  return {
    summary: null,
    leaves: [
      { id: 'agencies', name, short: name, sections: 'unnamed', page: () => agenciesPage },
      ...(moved.length === 0 ? [] : [movedIn(parts, heading, say)]),
    ],
  }
}

/** What changed as a page of another report, under what stands in the headings of that. */
export function movedLeaf(view: ChangesView, choice: ChangesChoice, heading: readonly string[]): Leaf {
  const say: Say = (text) => text[choice.language]
  const nothing = view.changes.length === 0 ? [say(NOTHING_CHANGED)] : []
  return movedIn(changesParts(view, choice), [...heading, ...nothing], say)
}

function movedIn({ title, moved, notes }: ChangesParts, heading: readonly string[], say: Say): Leaf {
  const name = say(CHANGES)
  const page: Page = { title, heading, sections: withoutSilentColumns(moved), notes }
  return { id: 'changes', name, short: name, page: () => page }
}

const AGENCIES: Text = { vi: 'Theo cơ quan', en: 'By agency' }

const CHANGES: Text = { vi: 'Thay đổi', en: 'Changes' }
