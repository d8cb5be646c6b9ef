import type { ObligationLine } from '../domain/follow-up/view.ts'
import type { Day } from '../domain/time/day.ts'
import { type Addition, addition, type Flow } from './flow.ts'
import { json, jsonWithin } from './json.ts'

/** The view as JSON, byte for byte what `json` makes of it, but plan by plan. */
export function statusJsonFlow(asOf: Day): Flow<Addition> {
  let [plans, obligations] = [0, 0]
  return {
    start: () => `{\n "schema": "status/v1",\n "asOf": ${JSON.stringify(asOf)},\n "plans": [`,
    piece: ({ plan, obligations: lines }) =>
      addition([`,\n  ${jsonWithin(plan, '  ')}`], obligationTexts(lines)),
    take: ({ now, later }) => {
      const items = { now: listed(now, plans), later: listed(later, obligations) }
      plans += now.length
      obligations += later.length
      return items
    },
    end: ({ summary: { agencies, totals, names, provinces }, findings }) => ({
      between: `${closed(plans)},\n "obligations": [`,
      last: `${closed(obligations)},\n${json({ agencies, totals, names, provinces, findings }).slice(2)}`,
    }),
  }
}

/** Items that follow others, without the comma where none came before. */
function listed(items: Uint8Array, before: number): Uint8Array {
  return before === 0 ? items.subarray(1) : items
}

function closed(before: number): string {
  return before === 0 ? ']' : '\n ]'
}

/**
 * Obligations as they stand in the list, each after a comma: many times as fast as JSON.stringify with spaces, since
 * most of what an obligation says was said by the one before it, and lists of bodies by some other.
 */
function* obligationTexts(lines: readonly ObligationLine[]): Generator<string> {
  const lists = new Map<object, string>()
  const valueJson = (value: ObligationLine[keyof ObligationLine]): string => {
    if (value === null || typeof value === 'number') return String(value)
    if (typeof value === 'string') return jsonWithin(value, '')
    const text = lists.get(value) ?? jsonWithin(value, '   ')
    lists.set(value, text)
    return text
  }
  let before: ObligationLine | null = null
  const texts: string[] = []
  for (const line of lines) {
    let text = ',\n  {'
    let at = 0
    let key: keyof ObligationLine
    for (key in line) {
      if (before === null || line[key] !== before[key])
        texts[at] = `${at === 0 ? '' : ','}\n   "${key}": ${valueJson(line[key])}`
      text += texts[at]
      at += 1
    }
    before = line
    yield `${text}\n  }`
  }
}
