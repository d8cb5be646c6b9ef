import type { StatusView } from '../../domain/follow-up/view.ts'
import { STATUS_CODES, STATUSES } from '../../domain/obligations/status.ts'
import type { Text } from '../../domain/text.ts'
import { escapeHtml } from '../draw/html.ts'
import type { Say } from '../draw/page.ts'
import { printable } from '../draw/printable.ts'
import { namesApart } from '../words/body-name.ts'
import { periodWords } from '../words/period-name.ts'
import { planTitle } from '../words/plan-name.ts'
import type { DutyData } from './page-data.ts'

/** The form above the list: words to look for, and what to choose by. Only what the page has can be chosen. */
export function filtersForm(view: StatusView, duties: readonly DutyData[], say: Say): string {
  return `<form id="filters" role="search">
<p><label for="words">${say({ vi: 'Tìm', en: 'Search' })}</label> <input id="words" name="words" type="search" autocomplete="off"></p>
${select('agency', { vi: 'Cơ quan', en: 'Agency' }, agencyOptions(view, duties), say)}
${select('plan', { vi: 'Kế hoạch', en: 'Plan' }, planOptions(view, duties, say), say)}
${select('state', { vi: 'Tình trạng', en: 'Status' }, stateOptions(duties, say), say)}
${select('due', { vi: 'Hạn trong kỳ', en: 'Due in' }, dueOptions(duties, say), say)}
<p><button type="reset">${say({ vi: 'Xóa bộ lọc', en: 'Clear' })}</button></p>
</form>`
}

/** A value to choose, and what it is called. */
type Option = readonly [value: string, name: string]

function select(name: string, label: Text, options: readonly Option[], say: Say): string {
  const all = options.some(([value]) => value === '') ? [] : [['', say(EVERYTHING)] as const]
  const shown = [...all, ...options].map(
    ([value, called]) => `<option value="${escapeHtml(value)}">${escapeHtml(called)}</option>`,
  )
  return `<p><label for="${name}">${say(label)}</label> <select id="${name}" name="${name}">${shown.join('')}</select></p>`
}

const EVERYTHING: Text = { vi: 'Tất cả', en: 'All' }

function agencyOptions(view: StatusView, duties: readonly DutyData[]): readonly Option[] {
  const there = new Set(duties.flatMap(({ agencyChoices }) => agencyChoices))
  const called = namesApart(view)
  const listed = view.agencies.map(({ id }) => id)
  const others = [...there].filter((id) => !listed.includes(id))
  return [...listed.filter((id) => there.has(id)), ...others].map((id) => [id, printable(called(id, 'name'))])
}

function planOptions(view: StatusView, duties: readonly DutyData[], say: Say): readonly Option[] {
  const there = new Set(duties.map(({ planChoice }) => planChoice))
  return view.plans.filter(({ id }) => there.has(id)).map((plan) => [plan.id, planTitle(plan, say)])
}

/** What is owed is chosen at first. */
function stateOptions(duties: readonly DutyData[], say: Say): readonly Option[] {
  const there = new Set(duties.map(({ status }) => status))
  return [
    ['owed', say({ vi: 'Còn nợ', en: 'Owed' })],
    ['newly-overdue', say({ vi: 'Mới quá hạn', en: 'Newly overdue' })],
    ['', say(EVERYTHING)],
    ...STATUS_CODES.filter((status) => there.has(status)).map(
      (status): Option => [status, say(STATUSES[status].name)],
    ),
  ]
}

/** Every year with a last day, its quarters below it, and duties without a last day. */
function dueOptions(duties: readonly DutyData[], say: Say): readonly Option[] {
  const quarters = [...new Set(duties.map(({ quarter }) => quarter))].filter((id) => id !== '').sort()
  const years = [...new Set(quarters.map((id) => id.slice(0, 4)))]
  return [
    ...years.flatMap((year): Option[] => [
      [year, say(periodWords(year))],
      ...quarters
        .filter((id) => id.startsWith(`${year}-`))
        .map((id): Option => [id, `– ${say(periodWords(id))}`]),
    ]),
    ['none', say({ vi: 'Không có ngày cuối', en: 'No last day' })],
  ]
}
