import type { LastDay } from '../../domain/follow-up/last-days.ts'
import type { ObligationLine, StatusView } from '../../domain/follow-up/view.ts'
import { STATUSES } from '../../domain/obligations/status.ts'
import type { Language, Text } from '../../domain/text.ts'
import { formatDay } from '../../domain/time/format-day.ts'
import { printable } from '../draw/printable.ts'
import { productOf, statusTextCell } from '../reminder/row.ts'
import { basisText } from '../words/basis.ts'
import { namesTogether } from '../words/body-name.ts'
import { dayOffNotes, daysOffIn } from '../words/day-off-notes.ts'
import { bodiesText, dueCell, nowHeldBy, taskText } from '../words/duty-words.ts'
import { periodWords } from '../words/period-name.ts'
import { planName, recordedText } from '../words/plan-name.ts'
import { readingNotes } from '../words/reading-notes.ts'
import { groupedBy } from '../words/table-lines.ts'

/** What an event is called: its mark, the task, the period, the plan, and who owes it. */
export function eventTitle(event: LastDay, view: StatusView, language: Language): string {
  const { one, owed, unheld, settled, passedOn } = event
  const plan = view.plans.find(({ id }) => id === one.plan)
  const period = one.period === null ? undefined : periodWords(one.period)[language]
  const all = [owed, unheld, settled, passedOn].find((lines) => lines.length > 0) ?? []
  const of = owed.length + unheld.length + settled.length + passedOn.length
  const bodies = bodiesText({ one, all, of }, view, language)
  const task = `${taskText(one, view)}${period === undefined ? '' : ` – ${period}`}`
  return `${markOf(event)[language]}${task} (${plan === undefined ? one.plan : planName(plan, (text) => text[language])}): ${bodies}`
}

/** A calendar that keeps what is cancelled shows at least that it is done. */
function markOf({ standing, one }: LastDay): Text {
  switch (standing) {
    case 'no-known-holder':
      return { vi: 'Chưa rõ cơ quan kế nhiệm: ', en: 'No known holder: ' }
    case 'done':
      return { vi: '✓ Đã xong: ', en: '✓ Done: ' }
    case 'closed':
      return { vi: '✕ Thôi thực hiện: ', en: '✕ Closed: ' }
    case 'split':
      return { vi: '✕ Nay mỗi cơ quan một lịch riêng: ', en: '✕ Now an event for each agency: ' }
    case 'passed-on':
      return { vi: '✕ Đã chuyển cơ quan khác: ', en: '✕ Passed on: ' }
    case 'owed':
      if (one.force === 'request') return { vi: 'Đề nghị: ', en: 'Requested: ' }
      return one.status === 'overdue' ? { vi: 'QUÁ HẠN: ', en: 'OVERDUE: ' } : { vi: '', en: '' }
  }
}

/** All there is to say of an event, a line each. */
export function eventText(event: LastDay, view: StatusView, language: Language): string {
  const { one, owed, unheld, settled, passedOn, standing } = event
  const say = (text: Text) => text[language]
  const plan = view.plans.find(({ id }) => id === one.plan)
  const lines: readonly (readonly [Text, string])[] = [
    [{ vi: 'Cơ quan chủ trì', en: 'Lead' }, namesOf(owed.flatMap(nowHeldBy), view, before(owed))],
    [STATUSES['no-known-holder'].name, settledText(unheld, view, language)],
    standing === 'split'
      ? [{ vi: 'Cơ quan', en: 'Agencies' }, namesOf(settled.flatMap(nowHeldBy), view)]
      : [{ vi: 'Đã xong hoặc thôi thực hiện', en: 'Done or closed' }, settledText(settled, view, language)],
    [{ vi: 'Đã chuyển cho', en: 'Passed on to' }, namesOf(passedOn.flatMap(nowHeldBy), view)],
    [{ vi: 'Nhận từ', en: 'Taken over from' }, namesOf(before(owed), view, owed.flatMap(nowHeldBy))],
    [{ vi: 'Cơ quan phối hợp', en: 'Support' }, namesOf(one.support, view)],
    [{ vi: 'Sản phẩm', en: 'Product' }, productOf(one, view, language)],
    [{ vi: 'Ngày cuối', en: 'Last day' }, dueText(one, language)],
    [{ vi: 'Tình trạng', en: 'Status' }, standingText(owed, view, language)],
    [{ vi: 'Căn cứ', en: 'Basis' }, basisText(one, view, language)],
  ]
  const notes = [
    ...dayOffNotes(daysOffIn([one]), language),
    ...readingNotes({ obligations: [one], plans: view.plans }, language),
  ]
  return [
    ...lines.filter(([, text]) => text !== '').map(([title, text]) => `${say(title)}: ${text}`),
    ...notes,
    ...(plan === undefined ? [] : [recordedText(plan, say)]),
    say({
      vi: `Tính đến hết ngày ${formatDay(view.asOf, 'vi')}.`,
      en: `As of the end of ${formatDay(view.asOf, 'en')}.`,
    }),
  ].join('\n')
}

/** Bodies by name, with their provinces where those named together are of several. */
function namesOf(refs: readonly string[], view: StatusView, beside: readonly string[] = []): string {
  const called = namesTogether([...refs, ...beside], view, 'name')
  return printable([...new Set(refs)].map((ref) => called.get(ref) ?? ref).join('; '))
}

function settledText(settled: readonly ObligationLine[], view: StatusView, language: Language): string {
  return settled
    .map(
      (line) =>
        `${namesOf(nowHeldBy(line), view)} – ${statusTextCell(line, language).text}${onDay(line, language)}`,
    )
    .join('; ')
}

/** Where those stand that owe it, by name where they stand apart: what one claims, another does not. */
function standingText(owed: readonly ObligationLine[], view: StatusView, language: Language): string {
  const groups = groupedBy(owed, (line) => statusTextCell(line, language).text)
  const textOf = (line: ObligationLine) => statusTextCell(line, language).text
  const [first] = groups
  if (first === undefined || groups.length === 1) return first === undefined ? '' : textOf(first[0])
  return groups.map((group) => `${namesOf(group.flatMap(nowHeldBy), view)} – ${textOf(group[0])}`).join('; ')
}

function onDay({ deliveredOn }: ObligationLine, language: Language): string {
  return deliveredOn === null ? '' : `, ${formatDay(deliveredOn, language)}`
}

function before(owed: readonly ObligationLine[]): readonly string[] {
  return owed.flatMap(({ agencies, flags, heldBy }) =>
    flags.includes('inherited') ? agencies.filter((ref) => !heldBy.includes(ref)) : [],
  )
}

/** The last day, the next working day in brackets; and why the event stands a day before it, where it does. */
function dueText(one: ObligationLine, language: Language): string {
  const { text } = dueCell(one, language)
  if (one.remindBy === null || one.due === null) return text
  const [due, ready] = [formatDay(one.due, language), formatDay(one.remindBy, language)]
  return {
    vi: `${text}; lịch đặt vào ngày ${ready} vì văn bản ghi “trước ngày”, nhưng hết ngày ${due} vẫn là đúng hạn`,
    en: `${text}; the event stands on ${ready} because the plan says “before”, yet ${due} is still in time`,
  }[language]
}
