import type { ObligationLine, PlanLine, StatusView } from '../../domain/follow-up/view.ts'
import type { Day } from '../../domain/time/day.ts'
import { json, jsonLine, jsonWithin } from '../draw/json.ts'
import { type ReportStream, type StreamAddition, type StreamEnding, streamAddition } from '../draw/stream.ts'

/** The view as JSON, a line an obligation: so it takes the least room, and two of them can be compared. */
export function statusJson({ asOf, obligations, plans, findings, ...summary }: StatusView): string {
  const [lines, items] = [[...obligationTexts(obligations)].join(''), plans.map(planText).join('')]
  const { between, last } = ending({ summary: { asOf, ...summary }, findings }, obligations, plans)
  return `${opening(asOf)}${lines.slice(1)}${between}${items.slice(1)}${last}`
}

/** The same, plan by plan. Plans come last, with their totals: what waits for its turn is the least part. */
export function statusJsonStream(asOf: Day): ReportStream<StreamAddition> {
  const [plans, obligations] = [{ length: 0 }, { length: 0 }]
  return {
    start: () => opening(asOf),
    piece: ({ plan, obligations: lines }) => streamAddition(obligationTexts(lines), [planText(plan)]),
    take: ({ now, later }) => {
      const items = { now: listed(now, obligations), later: listed(later, plans) }
      obligations.length += now.length
      plans.length += later.length
      return items
    },
    end: (known) => ending(known, obligations, plans),
  }
}

function opening(asOf: Day): string {
  return `{\n "schema": "status/v1",\n "asOf": ${JSON.stringify(asOf)},\n "obligations": [`
}

function ending(
  { summary: { agencies, totals, names, provinces, without }, findings }: StreamEnding,
  obligations: { readonly length: number },
  plans: { readonly length: number },
): ReturnType<ReportStream['end']> {
  return {
    between: `${closed(obligations)},\n "plans": [`,
    last: `${closed(plans)},\n${json({ agencies, totals, names, provinces, without, findings }).slice(2)}`,
  }
}

/** Items that follow others, without the comma where none came before. */
function listed(items: Uint8Array, before: { readonly length: number }): Uint8Array {
  return before.length === 0 ? items.subarray(1) : items
}

function closed(before: { readonly length: number }): string {
  return before.length === 0 ? ']' : '\n ]'
}

function planText(plan: PlanLine): string {
  return `,\n  ${jsonWithin(plan, '  ')}`
}

/**
 * Obligations as they stand in the list, each after a comma: many times as fast as JSON.stringify, since most of what an
 * obligation says was said by the one before it, and lists of bodies by some other.
 */
function* obligationTexts(lines: readonly ObligationLine[]): Generator<string> {
  const lists = new Map<object, string>()
  const valueText = (value: ObligationLine[keyof ObligationLine]): string => {
    if (value === null || typeof value === 'number') return String(value)
    if (typeof value === 'string') return jsonLine(value)
    const text = lists.get(value) ?? jsonLine(value)
    lists.set(value, text)
    return text
  }
  let above: ObligationLine | null = null
  const texts: string[] = []
  for (const line of lines) {
    let text = ',\n  {'
    let at = 0
    let key: keyof ObligationLine
    for (key in line) {
      if (above === null || line[key] !== above[key])
        texts[at] = `${at === 0 ? '' : ','}"${key}":${valueText(line[key])}`
      text += texts[at]
      at += 1
    }
    above = line
    yield `${text}}`
  }
}
