import type { Choice, ListedBody, ListedProvince } from '../../domain/follow-up/editor-lists.ts'
import type { Text } from '../../domain/text.ts'
import { dayText } from '../../domain/time/format-day.ts'
import { type Branch, type Offer, offering, type Schema } from './offering.ts'

/** What offers the bodies of a province. */
export function bodiesOf({ bodies }: ListedProvince): Schema {
  return offering(bodies.map(bodyOffer))
}

/** One body, as the definition `bodies-of-…` offers them. */
export function bodyIn({ name }: Pick<Branch, 'name'>): Schema {
  return { $ref: `#/$defs/bodies-of-${name}` }
}

/**
 * Keys that each name one body, and keys that each list some. Before a list is begun an editor would offer its items
 * without what makes them a list; an example of the whole keeps it from that.
 */
export function bodyKeys(branch: Branch, single: readonly string[], lists: readonly string[]): Schema {
  const body = bodyIn(branch)
  const list = { items: body, ...(branch.example === null ? {} : { examples: [[branch.example]] }) }
  return {
    ...Object.fromEntries(single.map((key) => [key, body])),
    ...Object.fromEntries(lists.map((key) => [key, list])),
  }
}

/** What an example of a list of bodies has: a department that exists, else any body. */
export function exampleOf({ bodies }: ListedProvince): string | null {
  const isDepartment = ({ value, kind, through }: ListedBody) =>
    kind === 'so' && value.startsWith('so-') && through === null
  return (bodies.find(isDepartment) ?? bodies[0])?.value ?? null
}

function bodyOffer({ value, name, kind, from, through }: ListedBody): Offer {
  if (kind === null) return { value, name, about: `${name}; ${both({ vi: 'nhóm', en: 'group' })}` }
  const first = from === null ? [] : [both(said({ vi: 'từ', en: 'from' }, from))]
  const last = through === null ? [] : [both(said({ vi: 'đến hết', en: 'through' }, through))]
  return { value, name, about: [name, ...first, ...last].join('; ') }
}

function said({ vi, en }: Text, day: string): Text {
  return { vi: `${vi} ${dayText(day).vi}`, en: `${en} ${dayText(day).en}` }
}

/** An offer described by its name alone. */
export function named({ value, name }: Choice): Offer {
  return { value, name, about: name }
}

/** One text for people of both languages. */
export function both({ vi, en }: Text): string {
  return `${vi} · ${en}`
}
