import type { StatusView } from '../../domain/follow-up/view.ts'
import { type Page, type Say, withoutSilentColumns } from '../draw/page.ts'
import { isFollowedUp, noDuties } from '../words/plan-name.ts'
import { agencySections } from './agency-table.ts'
import type { SectionChoice } from './duty-sections.ts'
import { type StatusParts, statusParts } from './parts.ts'

/** The page of the command `status`: the follow-up table of agencies, then what each owes. */
export function statusPage(view: StatusView, choice: SectionChoice): Page {
  return pageOf(statusParts(view, choice), view, (text) => text[choice.language])
}

/** The parts on one page, each table with the columns in which it says something. */
export function pageOf(parts: StatusParts, names: Pick<StatusView, 'names' | 'provinces'>, say: Say): Page {
  const { title, heading, groups, agencies, duties, notes } = parts
  return {
    title,
    heading: [...heading, ...nothingToList(parts, say)],
    sections: [
      ...groups,
      ...agencies.flatMap((group) => agencySections([group], names, say)),
      ...duties.flatMap((section) => withoutSilentColumns([section])),
    ],
    notes,
  }
}

/** What a heading says where there is nothing to list, and no plan is withheld. */
export function nothingToList({ plans, agencies, duties }: StatusParts, say: Say): readonly string[] {
  const isEmpty = agencies.length === 0 && duties.length === 0 && plans.every(isFollowedUp)
  return isEmpty ? [say(noDuties(plans))] : []
}
