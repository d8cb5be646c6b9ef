import type { ObligationLine, PlanLine, StatusView } from '../../domain/follow-up/view.ts'
import type { Day } from '../../domain/time/day.ts'
import { json, jsonLine, jsonWithin } from '../draw/json.ts'
import { type ReportStream, type StreamAddition, type StreamEnding, streamAddition } from '../draw/stream.ts'
import { VERSION_1 } from './version-1.ts'

/** The view as JSON, a line an obligation: so it takes the least room, and two of them can be compared. */
export function statusJson(
  { asOf, obligations, plans, findings, ...summary }: StatusView,
  version: Version = 'v2',
): string {
  const { linesOf, planOf } = WRITERS[version]
  const lines = [...obligationTexts(linesOf(obligations))].join('')
  const items = plans.map((plan) => planText(planOf(plan))).join('')
  const { between, last } = ending({ summary: { asOf, ...summary }, findings }, obligations, plans, version)
  return `${opening(asOf, version)}${lines.slice(1)}${between}${items.slice(1)}${last}`
}

/** The same, plan by plan. Plans come last, with their totals: what waits for its turn is the least part. */
export function statusJsonStream(asOf: Day, version: Version = 'v2'): ReportStream<StreamAddition> {
  const { linesOf, planOf } = WRITERS[version]
  const [plans, obligations] = [{ length: 0 }, { length: 0 }]
  return {
    start: () => opening(asOf, version),
    piece: ({ plan, obligations: lines }) =>
      streamAddition(obligationTexts(linesOf(lines)), [planText(planOf(plan))]),
    take: ({ now, later }) => {
      const items = { now: arrayItems(now, obligations), later: arrayItems(later, plans) }
      obligations.length += now.length
      plans.length += later.length
      return items
    },
    end: (known) => ending(known, obligations, plans, version),
  }
}

/** The contracts that a view can be written in. */
type Version = 'v1' | 'v2'

/** How each contract writes what the view holds; the view itself is the newest. */
const WRITERS: Readonly<
  Record<
    Version,
    {
      readonly linesOf: (lines: readonly ObligationLine[]) => readonly Partial<ObligationLine>[]
      readonly planOf: (plan: PlanLine) => object
      readonly summaryOf: (summary: StreamEnding['summary']) => object
    }
  >
> = {
  v1: { linesOf: VERSION_1.obligations, planOf: VERSION_1.plan, summaryOf: VERSION_1.summary },
  v2: {
    linesOf: (lines) => lines,
    planOf: (plan) => plan,
    summaryOf: ({ agencies, totals, names, provinces, members, groups, without }) => ({
      agencies,
      totals,
      names,
      provinces,
      members,
      groups,
      without,
    }),
  },
}

function opening(asOf: Day, version: Version): string {
  return `{\n "schema": "status/${version}",\n "asOf": ${JSON.stringify(asOf)},\n "obligations": [`
}

function ending(
  { summary, findings }: StreamEnding,
  obligations: { readonly length: number },
  plans: { readonly length: number },
  version: Version,
): ReturnType<ReportStream['end']> {
  return {
    between: `${arrayEnd(obligations)},\n "plans": [`,
    last: `${arrayEnd(plans)},\n${json({ ...WRITERS[version].summaryOf(summary), findings }).slice(2)}`,
  }
}

/** Items that follow others, without the comma where none came before. */
function arrayItems(items: Uint8Array, before: { readonly length: number }): Uint8Array {
  return before.length === 0 ? items.subarray(1) : items
}

function arrayEnd(before: { readonly length: number }): string {
  return before.length === 0 ? ']' : '\n ]'
}

function planText(plan: object): string {
  return `,\n  ${jsonWithin(plan, '  ')}`
}

/**
 * Obligations as they stand in the list, each after a comma: many times as fast as JSON.stringify, since most of what an
 * obligation says was said by the one before it, and lists of bodies by some other.
 */
function* obligationTexts(lines: readonly Partial<ObligationLine>[]): Generator<string> {
  const lists = new Map<object, string>()
  const valueText = (value: ObligationLine[keyof ObligationLine] | undefined): string => {
    if (value === null || value === undefined || typeof value === 'number' || typeof value === 'boolean')
      return String(value ?? null)
    if (typeof value === 'string') return jsonLine(value)
    const text = lists.get(value) ?? jsonLine(value)
    lists.set(value, text)
    return text
  }
  let above: Partial<ObligationLine> | null = null
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
