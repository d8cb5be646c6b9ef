import { type Register, registerOf } from '../domain/agencies/register.ts'
import type { Calendar } from '../domain/time/calendar.ts'
import { shippedProvince } from '../load/documents/shipped-registers.ts'
import type { WorkspaceIndex } from '../load/index-workspace.ts'
import { contradictoryCalendars } from './contradictions.ts'
import { documentsOf } from './load-plan.ts'

/** The agencies and groups of a workspace. */
export function registerIn({ others, unread, shipped }: WorkspaceIndex): Register {
  return registerOf(
    documentsOf(others).flatMap((document) => (document.kind === 'agencies' ? [document.province] : [])),
    // A register that cannot be read is no reason to go by another.
    (province) => (unread.provinces.has(province) ? null : shippedProvince(province, shipped)),
  )
}

/** The days off of a workspace. A year whose calendars contradict each other is not covered: no file's name decides a date. */
export function calendarIn({ others }: WorkspaceIndex): Calendar {
  const documents = documentsOf(others)
  const differing = contradictoryCalendars(documents)
  return new Map(
    documents.flatMap((document) =>
      document.kind === 'calendar' && !differing.has(document.year.year)
        ? [[document.year.year, document.year] as const]
        : [],
    ),
  )
}
