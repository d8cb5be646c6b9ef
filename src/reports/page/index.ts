import type { ChangesView } from '../../domain/follow-up/changes.ts'
import type { TaskHistory } from '../../domain/follow-up/history.ts'
import type { StatusView } from '../../domain/follow-up/view.ts'
import type { Language, Text } from '../../domain/text.ts'
import { escapeHtml } from '../draw/html.ts'
import type { Say } from '../draw/page.ts'
import { headingOf, titleOf } from '../status/heading.ts'
import { dayOffNotes, daysOffIn } from '../words/day-off-notes.ts'
import { isFollowedUp, noDuties } from '../words/plan-name.ts'
import { readingNotes } from '../words/reading-notes.ts'
import { agencyBars } from './agency-bars.ts'
import { SCRIPT, SCRIPT_HASH, STYLE, STYLE_HASH } from './assets.js'
import { dutiesData } from './duties-data.ts'
import { filtersForm } from './filters.ts'
import { newlyOverdueSection } from './newly-overdue.ts'
import type { PageData } from './page-data.ts'
import { patternsBlock } from './state-bar.ts'
import { timelineSection } from './timeline-chart.ts'
import { totalsSection } from './totals.ts'

/** What the page shows: where everything stands, how it came to stand there, and what moved since an earlier day. */
export interface PageReport {
  readonly view: StatusView
  readonly histories: readonly TaskHistory[]
  readonly changes: ChangesView
}

/** One file for a browser, a phone or a printer: nothing is loaded, and nothing runs but the page's own script. */
export function pageHtml(report: PageReport, language: Language): string {
  const { view, histories, changes } = report
  const say: Say = (text) => text[language]
  const title = titleOf(view.asOf, say)
  const newlyOverdue = changes.changes.filter(({ kind }) => kind === 'newly-overdue')
  const data = dutiesData(
    view,
    histories,
    new Set(newlyOverdue.map(({ obligation }) => obligation.id)),
    language,
  )
  const sections: readonly Part[] = [
    { id: 'totals', title: { vi: 'Tổng hợp', en: 'Totals' }, content: totalsSection(view.totals, say) },
    { id: 'agencies', title: { vi: 'Theo cơ quan', en: 'By agency' }, content: agencyBars(view, say) },
    {
      id: 'timeline',
      title: { vi: 'Ngày cuối theo thời gian', en: 'Last days over time' },
      content: timelineSection(view.obligations, view.asOf, language),
    },
    {
      id: 'newly-overdue',
      title: { vi: 'Mới quá hạn', en: 'Newly overdue' },
      content: newlyOverdueSection(changes, language),
    },
    { id: 'list', title: { vi: 'Danh sách việc', en: 'Duties' }, content: listContent(view, data, say) },
  ]
  const notes = [...readingNotes(view, language), ...dayOffNotes(daysOffIn(view.obligations), language)]
  return `${head(title, language)}
<body>
${patternsBlock()}
<header>
<h1>${escapeHtml(title)}</h1>
<ul class="heading">${headingLines(view, say).map(item).join('')}</ul>
<nav aria-label="${say({ vi: 'Các phần', en: 'Sections' })}"><ul>${sections.map((one) => `<li><a href="#${one.id}">${say(one.title)}</a></li>`).join('')}</ul></nav>
</header>
<main>
${sections.map((one) => sectionBlock(one, say)).join('\n')}
</main>
${notes.length === 0 ? '' : `<footer><ul class="notes">${notes.map(item).join('')}</ul></footer>\n`}<script type="application/json" id="data">${embedded(data)}</script>
<script>${SCRIPT}</script>
</body>
</html>
`
}

/** One section of the page. */
interface Part {
  readonly id: string
  readonly title: Text
  readonly content: string
}

function head(title: string, language: Language): string {
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${STYLE_HASH}'; script-src '${SCRIPT_HASH}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
</head>`
}

/** Nobody is to read numbers without knowing what is recorded, left out, withheld, or not issued yet. */
function headingLines(view: StatusView, say: Say): readonly string[] {
  const isEmpty = view.obligations.length === 0 && view.plans.every(isFollowedUp)
  return [
    ...headingOf(view.plans, view, { period: null, called: 'by-id' }, say),
    ...(isEmpty ? [say(noDuties(view.plans))] : []),
  ]
}

function sectionBlock({ id, title, content }: Part, say: Say): string {
  return `<section id="${id}" aria-labelledby="${id}-title" tabindex="-1">
<h2 id="${id}-title">${say(title)}</h2>
${content}
</section>`
}

function listContent(view: StatusView, { duties }: PageData, say: Say): string {
  const needsScript = say({
    vi: 'Danh sách cần JavaScript; các bảng ở trên thì không. In danh sách bằng: plan-check status --all.',
    en: 'The list needs JavaScript; the tables above do not. To print it: plan-check status --all.',
  })
  return `<noscript><p>${needsScript}</p></noscript>
${filtersForm(view, duties, say)}
<p id="found" role="status"></p>
<ol id="duties"></ol>
<p class="pages"><button type="button" id="previous">${say({ vi: '← Trang trước', en: '← Previous' })}</button> <button type="button" id="next">${say({ vi: 'Trang sau →', en: 'Next →' })}</button></p>`
}

function item(line: string): string {
  return `<li>${escapeHtml(line)}</li>`
}

/** JSON that no text in it can end the element of, or open a comment in. */
function embedded(data: PageData): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c')
}
