import type { ChangesView } from '../../domain/follow-up/changes.ts'
import type { StatusView } from '../../domain/follow-up/view.ts'
import type { Text } from '../../domain/text.ts'
import { formatDay } from '../../domain/time/format-day.ts'
import { movedLeaf } from '../changes/booklet.ts'
import {
  type Booklet,
  type Leaf,
  type Page,
  type Say,
  type Section,
  withoutSilentColumns,
} from '../draw/page.ts'
import { agencySections } from './agency-table.ts'
import type { SectionChoice } from './duty-sections.ts'
import { nothingToList } from './page.ts'
import { type StatusParts, statusParts } from './parts.ts'

/** The report of `status`, a page each: the table of agencies, what they owe, and what changed where that is known. */
export function statusBooklet(view: StatusView, changes: ChangesView | null, choice: SectionChoice): Booklet {
  const say: Say = (text) => text[choice.language]
  const parts = statusParts(view, choice)
  return {
    summary: null,
    leaves: [
      ...parts.groups.map((section) => groupsLeaf(section, parts)),
      agenciesLeaf(parts, view, say),
      ...(parts.duties.length === 0 ? [] : [dutiesLeaf(parts, view, choice, say)]),
      ...(changes === null ? [] : [movedLeaf(changes, choice, parts.heading)]),
    ],
  }
}

function groupsLeaf(section: Section, { title, heading }: StatusParts): Leaf {
  const page: Page = { title, heading, sections: [section], notes: [] }
  return leafNamed('groups', section.title, page, { sections: 'unnamed' })
}

function agenciesLeaf(parts: StatusParts, view: StatusView, say: Say): Leaf {
  const { title, heading, agencies, duties, notes } = parts
  const page: Page = {
    title,
    heading: [...heading, ...nothingToList(parts, say)],
    sections: agencySections(agencies, view, say),
    notes: duties.length === 0 ? notes : [],
  }
  return leafNamed('agencies', say(AGENCIES), page, agencies.length === 1 ? { sections: 'unnamed' } : {})
}

function dutiesLeaf(
  { heading, duties, notes }: StatusParts,
  { asOf }: StatusView,
  { scope }: SectionChoice,
  say: Say,
): Leaf {
  const page: Page = {
    title: say(TITLES[scope](formatDay(asOf, 'vi'), asOf)),
    heading,
    sections: withoutSilentColumns(duties),
    notes,
  }
  return leafNamed('duties', say(DUTIES[scope]), page)
}

function leafNamed(id: string, name: string, page: Page, more: Pick<Leaf, 'sections'> = {}): Leaf {
  return { id, name, short: name, page: () => page, ...more }
}

const AGENCIES: Text = { vi: 'Theo cơ quan', en: 'By agency' }

const DUTIES: Readonly<Record<SectionChoice['scope'], Text>> = {
  owed: { vi: 'Việc còn phải làm', en: 'What is owed' },
  all: { vi: 'Mọi việc', en: 'All duties' },
}

const TITLES: Readonly<Record<SectionChoice['scope'], (vi: string, en: string) => Text>> = {
  owed: (vi, en) => ({
    vi: `VIỆC CÒN PHẢI LÀM tính đến hết ngày ${vi}`,
    en: `WHAT IS OWED at the end of ${en}`,
  }),
  all: (vi, en) => ({
    vi: `MỌI VIỆC tính đến hết ngày ${vi}`,
    en: `ALL DUTIES at the end of ${en}`,
  }),
}
