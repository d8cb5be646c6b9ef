import { provinceOf } from '../../domain/agencies/register.ts'
import type { Filter } from '../../domain/follow-up/filter.ts'
import type { StatusView } from '../../domain/follow-up/view.ts'
import type { Text } from '../../domain/text.ts'

/** A calendar that holds nothing but this file: whoever keeps it replaces the whole of it by the next file. */
export interface Feed {
  /** Names the calendar for ever: the same for every day on which the same is asked for. */
  readonly uid: string
  readonly name: Text
}

/** The calendar of its own that holds what a filter selects. */
export function feedOf(filter: Filter | null, { names, provinces, plans }: StatusView): Feed {
  const selected = (kind: 'agencies' | 'plans' | 'provinces') => [...(filter?.[kind] ?? [])].sort()
  const [agencies, chosenPlans, chosenProvinces] = [
    selected('agencies'),
    selected('plans'),
    selected('provinces'),
  ]
  const called = [
    ...agencies.map((ref) => `${names[ref]?.name ?? ref} (${provinces[provinceOf(ref)] ?? provinceOf(ref)})`),
    ...chosenPlans.map((plan) => plans.find(({ id }) => id === plan)?.number ?? plan),
    ...chosenProvinces.map((province) => provinces[province] ?? province),
  ]
  return {
    uid: ['plan-check:calendar', ...[...agencies, ...chosenPlans, ...chosenProvinces].map(encodeURI)].join(
      ' ',
    ),
    name: called.length > MOST_NAMED ? DEADLINES : nameWith(called),
  }
}

function nameWith(called: readonly string[]): Text {
  const of = called.length === 0 ? '' : `: ${called.join(', ')}`
  return { vi: `${DEADLINES.vi}${of}`, en: `${DEADLINES.en}${of}` }
}

/** What any calendar of the program is called. */
export const DEADLINES: Text = { vi: 'Thời hạn theo kế hoạch', en: 'Last days under the plans' }

const MOST_NAMED = 3
