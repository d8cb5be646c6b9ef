import type { Tally } from '../../domain/follow-up/tally.ts'
import type { Status } from '../../domain/obligations/status.ts'

/** A state that charts draw: its status, and the column of the official form that counts it. */
export interface ChartState {
  readonly status: Status
  readonly column: keyof Tally
}

/** The four states of the official form, in the order of a bar. */
export const OFFICIAL_STATES = [
  { status: 'done-on-time', column: 'doneOnTime' },
  { status: 'done-late', column: 'doneLate' },
  { status: 'in-progress', column: 'inProgress' },
  { status: 'overdue', column: 'overdue' },
] as const satisfies readonly ChartState[]

export type OfficialStatus = (typeof OFFICIAL_STATES)[number]['status']

/** Where a rectangle lies, as SVG writes it: in units, or in per cent. */
interface Box {
  readonly x: string | number
  readonly y: number
  readonly width: string | number
  readonly height: number
}

/** A rectangle of a state: its colour, and over it the pattern that tells it from the others without colour. */
export function stateRect(status: Status, { x, y, width, height }: Box): string {
  const box = `x="${x}" y="${y}" width="${width}" height="${height}"`
  const pattern = PATTERNS[status]
  const hatch = pattern === undefined ? '' : `<rect ${box} fill="url(#pattern-${status})"/>`
  return `<rect ${box} class="${status}"/>${hatch}`
}

/** The bar of a tally, as long as its share of the largest; an empty one is no bar. Numbers stand beside it, so readers for the blind pass over it. */
export function stateBar(tally: Tally, largest: number): string {
  let x = 0
  const rects = OFFICIAL_STATES.flatMap(({ status, column }) => {
    const share = largest === 0 ? 0 : (tally[column] / largest) * 100
    if (share === 0) return []
    const rect = stateRect(status, { x: perCent(x), y: 0, width: perCent(share), height: BAR_HEIGHT })
    x += share
    return [rect]
  })
  return `<svg class="bar" width="100%" height="${BAR_HEIGHT}" aria-hidden="true" focusable="false">${rects.join('')}</svg>`
}

const BAR_HEIGHT = 16

function perCent(share: number): string {
  return `${Number(share.toFixed(2))}%`
}

/** A small sample of a state, for legends. */
export function swatch(status: Status): string {
  const rect = stateRect(status, { x: 1, y: 1, width: 18, height: 12 })
  return `<svg class="swatch" width="20" height="14" aria-hidden="true" focusable="false">${rect}</svg>`
}

/** What each state's rectangles are drawn over with, in the colour of the paper; what is done in time is plain. */
const PATTERNS: Partial<Record<Status, string>> = {
  'done-late': '<circle cx="3" cy="3" r="1.4" class="paper"/>',
  'in-progress': '<path d="M0 3h6" class="paper-line"/>',
  overdue: '<path d="M-1 1l2-2M0 6l6-6M5 7l2-2" class="paper-line"/>',
}

/** The patterns, once on a page. */
export function patternsBlock(): string {
  const patterns = Object.entries(PATTERNS).map(
    ([status, drawing]) =>
      `<pattern id="pattern-${status}" patternUnits="userSpaceOnUse" width="6" height="6">${drawing}</pattern>`,
  )
  return `<svg class="patterns" width="0" height="0" aria-hidden="true" focusable="false"><defs>${patterns.join('')}</defs></svg>`
}
