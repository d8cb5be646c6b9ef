import type { ObligationLine } from '../../domain/follow-up/view.ts'
import { STATUSES } from '../../domain/obligations/status.ts'
import type { Language } from '../../domain/text.ts'
import { type Day, daysBetween } from '../../domain/time/day.ts'
import { formatDay } from '../../domain/time/format-day.ts'
import type { Period } from '../../domain/time/period.ts'
import { escapeHtml } from '../draw/html.ts'
import type { Say } from '../draw/page.ts'
import { periodName } from '../words/period-name.ts'
import { stateRect, swatch } from './state-bar.ts'
import { TIMELINE_STATUSES, type Timeline, type TimelineColumn, timelineOf } from './timeline.ts'

/** The section with the last days as columns over time, a line at the as-of day, and the same numbers as a table. */
export function timelineSection(
  obligations: readonly ObligationLine[],
  asOf: Day,
  language: Language,
): string {
  const say: Say = (text) => text[language]
  const timeline = timelineOf(obligations)
  if (timeline.columns.length === 0)
    return `<p>${say({ vi: 'Không có việc nào có ngày cuối.', en: 'No duty has a last day.' })}</p>`
  const name = say({
    vi: `Số việc theo ngày cuối, tính đến ${formatDay(asOf, 'vi')}`,
    en: `Duties by their last days, as of ${asOf}`,
  })
  const shown = TIMELINE_STATUSES.filter((status) =>
    timeline.columns.some(({ counts }) => counts[status] !== undefined),
  )
  const legend = shown.map((status) => `<li>${swatch(status)} ${say(STATUSES[status].name)}</li>`)
  return `<ul class="legend">${legend.join('')}</ul>
<div class="scroll" tabindex="0" role="region" aria-label="${escapeHtml(name)}">${chart(timeline, asOf, name, language)}</div>
<details><summary>${say({ vi: 'Số liệu của biểu đồ', en: 'The numbers of the chart' })}</summary>
${numbers(timeline, shown, say)}</details>`
}

/** Sizes in pixels: columns keep theirs on a phone, where the chart is drawn past. */
const COLUMN = 40
const HEIGHT = 180
const TOP = 34
const BOTTOM = 40

function chart({ columns }: Timeline, asOf: Day, name: string, language: Language): string {
  const largest = Math.max(...columns.map(({ total }) => total))
  const width = columns.length * COLUMN + 2
  const height = TOP + HEIGHT + BOTTOM
  const drawn = columns.map((column, index) =>
    columnBlock(column, columns[index - 1], index * COLUMN, largest),
  )
  return `<svg class="timeline" role="img" aria-label="${escapeHtml(name)}" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">
<path d="M0 ${TOP + HEIGHT + 0.5}h${width}" class="axis"/>
${drawn.join('\n')}
${asOfLine(columns, asOf, width, language)}
</svg>`
}

function columnBlock(
  { period, counts, total }: TimelineColumn,
  before: TimelineColumn | undefined,
  left: number,
  largest: number,
): string {
  let y = TOP + HEIGHT
  const rects = TIMELINE_STATUSES.flatMap((status) => {
    const count = counts[status] ?? 0
    if (count === 0) return []
    const height = Number(((count / largest) * HEIGHT).toFixed(2))
    y -= height
    return [stateRect(status, { x: left + 6, y: Number(y.toFixed(2)), width: COLUMN - 12, height })]
  })
  const middle = left + COLUMN / 2
  const [year = '', part = ''] = period.id.split('-')
  const label = part === '' ? year : part.replace(/^0/, '')
  const isNewYear = before === undefined || before.period.id.slice(0, 4) !== year
  return [
    ...rects,
    ...(total === 0
      ? []
      : [`<text x="${middle}" y="${Number((y - 4).toFixed(2))}" class="count">${total}</text>`]),
    `<text x="${middle}" y="${TOP + HEIGHT + 16}">${label}</text>`,
    ...(isNewYear && part !== ''
      ? [`<text x="${middle}" y="${TOP + HEIGHT + 33}" class="year">${year}</text>`]
      : []),
  ].join('')
}

/** A line at the end of the as-of day, where it lies among the columns. */
function asOfLine(columns: readonly TimelineColumn[], asOf: Day, width: number, language: Language): string {
  const index = columns.findIndex(({ period }) => period.first <= asOf && asOf <= period.last)
  const column = columns[index]
  if (column === undefined) return ''
  const x = Math.round((index + shareOf(column.period, asOf)) * COLUMN)
  // The words stand on the side that has more room.
  const [anchor, at] = x > width / 2 ? ['end', x - 4] : ['start', x + 4]
  return `<path d="M${x} 4V${TOP + HEIGHT}" class="as-of"/><text x="${at}" y="14" class="as-of" text-anchor="${anchor}">${formatDay(asOf, language)}</text>`
}

/** How much of a period is over at the end of a day. */
function shareOf({ first, last }: Period, day: Day): number {
  return (daysBetween(first, day) + 1) / (daysBetween(first, last) + 1)
}

function numbers({ columns }: Timeline, shown: typeof TIMELINE_STATUSES, say: Say): string {
  const head = [say({ vi: 'Kỳ', en: 'Period' }), ...shown.map((status) => say(STATUSES[status].name))]
  const rows = columns
    .filter(({ total }) => total > 0)
    .map(({ period, counts }) => {
      const cells = shown.map((status) => `<td class="right">${counts[status] ?? 0}</td>`)
      return `<tr><th scope="row">${say(periodName(period))}</th>${cells.join('')}</tr>`
    })
  return `<table class="numbers"><thead><tr>${head.map((title) => `<th scope="col">${title}</th>`).join('')}</tr></thead><tbody>
${rows.join('\n')}
</tbody></table>`
}
