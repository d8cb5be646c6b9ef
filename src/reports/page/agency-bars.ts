import { provinceOf } from '../../domain/agencies/register.ts'
import type { AgencyLine, StatusView } from '../../domain/follow-up/view.ts'
import { escapeHtml } from '../draw/html.ts'
import type { Say } from '../draw/page.ts'
import { printable } from '../draw/printable.ts'
import { agencyNamed, COUNTS } from '../status/agency-table.ts'
import { groupedBy } from '../words/table-lines.ts'
import { OFFICIAL_STATES, stateBar, swatch } from './state-bar.ts'
import { rateText } from './totals.ts'

/** The table of the official form, a province after the other, with a bar beside the numbers of each agency. */
export function agencyBars(view: StatusView, say: Say): string {
  const counted = view.agencies.filter(({ total }) => total > 0)
  const largest = Math.max(0, ...counted.map(({ total }) => total))
  const legend = OFFICIAL_STATES.map(({ status, column }) => {
    const title = COUNTS.find(([key]) => key === column)?.[1]
    return title === undefined ? '' : `<li>${swatch(status)} ${say(title)}</li>`
  })
  const tables = groupedBy(counted, ({ id }) => provinceOf(id)).map((agencies) =>
    provinceTable(agencies, largest, view, say),
  )
  return [
    `<ul class="legend">${legend.join('')}</ul>`,
    ...tables,
    othersText(view.agencies.length - counted.length, say),
  ].join('\n')
}

function provinceTable(
  agencies: readonly [AgencyLine, ...AgencyLine[]],
  largest: number,
  view: StatusView,
  say: Say,
): string {
  const province = provinceOf(agencies[0].id)
  const caption = printable(view.provinces[province] ?? province)
  const counts = COUNTS.map(([, title]) => `<th scope="col">${say(title)}</th>`).join('')
  const rows = agencies.map((agency) => {
    const cells = COUNTS.map(
      ([key, title]) =>
        `<td class="right${agency[key] === 0 ? ' zero' : ''}" data-label="${say(title)}">${agency[key]}</td>`,
    )
    const name = escapeHtml(agencyNamed(agency, view, say))
    return `<tr><th scope="row"><a href="#list" data-agency="${escapeHtml(agency.id)}">${name}</a></th><td class="bar">${stateBar(agency, largest)}</td>${cells.join('')}<td class="right" data-label="${say(RATE)}">${rateText(agency)}</td></tr>`
  })
  return `<table class="agencies"><caption>${escapeHtml(caption)}</caption>
<thead><tr><th scope="col">${say({ vi: 'Cơ quan', en: 'Agency' })}</th><th scope="col">${say({ vi: 'Biểu đồ', en: 'Chart' })}</th>${counts}<th scope="col">${say(RATE)}</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody></table>`
}

const RATE = { vi: 'Tỷ lệ HT', en: 'Rate' }

/** Agencies of which the official form counts nothing have no row. */
function othersText(others: number, say: Say): string {
  if (others === 0) return ''
  const words = say({
    vi: `${others} cơ quan khác chỉ có việc không tính vào Tổng số (thường xuyên, chờ điều kiện, chưa đến kỳ, đề nghị …).`,
    en: `${others === 1 ? '1 other agency only has' : `${others} other agencies only have`} duties that the total does not count (standing, waiting, not begun, asked …).`,
  })
  return `<p class="quiet">${words}</p>`
}
