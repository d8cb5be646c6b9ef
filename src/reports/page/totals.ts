import { shareDone, type Tally } from '../../domain/follow-up/tally.ts'
import type { Say } from '../draw/page.ts'
import { APART, COUNTS } from '../status/agency-table.ts'
import { OFFICIAL_STATES, swatch } from './state-bar.ts'

/** The sums of the official form, large, and below them what it counts apart. */
export function totalsSection(totals: Tally, say: Say): string {
  const tiles = COUNTS.map(([key, title]) => {
    const state = OFFICIAL_STATES.find(({ column }) => column === key)
    const sample = state === undefined ? '' : `${swatch(state.status)} `
    return `<div class="tile ${state?.status ?? 'total'}"><dt>${sample}${say(title)}</dt><dd>${totals[key]}</dd></div>`
  })
  const rate = `<div class="tile"><dt>${say({ vi: 'Tỷ lệ hoàn thành', en: 'Rate' })}</dt><dd>${rateText(totals)}</dd></div>`
  const apart = APART.filter(([key]) => totals[key] > 0).map(
    ([key, title]) => `<div><dt>${say(title)}</dt><dd>${totals[key]}</dd></div>`,
  )
  return `<dl class="tiles">${tiles.join('')}${rate}</dl>
${apart.length === 0 ? '' : `<dl class="apart">${apart.join('')}</dl>`}`
}

/** Whole per cent, rounded down, so that 100 % means all; a rate of nothing is a dash. */
export function rateText(tally: Tally): string {
  const share = shareDone(tally)
  return share === null ? '–' : `${Math.floor(share * 100)}%`
}
