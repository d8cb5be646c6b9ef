import { type DeliveryBelow, nameOfDelivery } from '../../domain/carrying/delivered-below.ts'
import { notationWords } from '../../domain/deadline/schedule-words.ts'
import type { HistoryDeadline, HistoryLine, TaskHistory } from '../../domain/follow-up/history.ts'
import type { HistoryStep } from '../../domain/follow-up/history-step.ts'
import type { Language, Text } from '../../domain/text.ts'
import { dayText, formatDay } from '../../domain/time/format-day.ts'
import {
  cell,
  type KeyedColumn,
  type Page,
  type Say,
  type Section,
  tableOf,
  withoutSilentColumns,
} from '../draw/page.ts'
import { printable } from '../draw/printable.ts'
import { dutyTable } from '../words/duty-table.ts'
import { collapsedLines, groupedBy } from '../words/table-lines.ts'
import { explanationPage, passedOverOfPart, whenDue } from './deadline-page.ts'

/** Up to this many obligations are shown step by step; of more, only their status. */
const MAX_WITH_STEPS = 12

/** The page of `explain plan#task`: what the words say, then what became of each obligation, step by step. */
export function taskHistoryPage(story: TaskHistory, language: Language): Page {
  const say: Say = (text) => text[language]
  const { asOf, plan, task, title, stated, note, deadlines, obligations } = story
  const heading = [
    ...(stated === null
      ? []
      : [say({ vi: `Nêu tại: ${stated.at} (${stated.in})`, en: `Stated at: ${stated.at} (${stated.in})` })]),
    ...(note === null ? [] : [say({ vi: `Ghi chú: ${note}`, en: `Note: ${note}` })]),
    ...new Set(deadlines.flatMap((one) => deadlineWords(one, say))),
  ]
  const hasSteps = obligations.length <= MAX_WITH_STEPS
  return {
    title: `${plan}#${task} ${printable(title)} – ${say({ vi: `tính đến hết ngày ${formatDay(asOf, 'vi')}`, en: `at the end of ${asOf}` })}`,
    heading: heading.map(printable),
    sections: [
      ...deadlinesSections(deadlines, language),
      ...(hasSteps
        ? obligations.map((line) => stepsSection(line, story, language))
        : [...standingsSections(story, language, say)]),
      ...belowSections(story, say),
    ],
    notes: [
      ...belowNotes(story, say),
      ...new Set(deadlines.flatMap(({ parts }) => passedOverOfPart(parts)).map(say)),
      ...(hasSteps
        ? []
        : [
            say({
              vi: `${obligations.length} việc; thêm --agency để xem từng bước của một cơ quan.`,
              en: `${obligations.length} obligations; add --agency to see one agency’s steps.`,
            }),
          ]),
    ],
  }
}

/** How to take each of them as evidence: nothing does so by itself. */
function belowNotes({ plan, task, below = [] }: TaskHistory, say: Say): readonly string[] {
  return below.map((one) => {
    const period = one.period === null ? '' : ` --period ${one.period}`
    const command = `plan-check record delivered ${plan}#${task}${period} --from ${nameOfDelivery(one, below)}`
    return printable(
      say({
        vi: `Nếu đó là minh chứng của việc này: ${command}`,
        en: `If it is evidence for this one: ${command}`,
      }),
    )
  })
}

/** Deliveries of tasks that carry it out. */
function belowSections({ below = [] }: TaskHistory, say: Say): readonly Section[] {
  if (below.length === 0) return []
  const columns: readonly KeyedColumn<DeliveryBelow>[] = [
    {
      key: 'task',
      title: { vi: 'Kết quả của', en: 'Delivery of' },
      cell: (one) => cell(printable(`${one.number ?? one.plan} ${one.task} ${one.title}`)),
    },
    {
      key: 'day',
      title: { vi: 'Ngày', en: 'Day' },
      cell: ({ date }) => cell(say({ vi: formatDay(date, 'vi'), en: date })),
    },
    {
      key: 'document',
      title: { vi: 'Văn bản, minh chứng', en: 'Document, evidence' },
      cell: ({ document, evidence }) =>
        cell(printable([...(document === null ? [] : [document]), ...evidence].join('; '))),
    },
  ]
  return [
    {
      title: say({
        vi: 'Kết quả ở văn bản triển khai, chưa được tính ở đây',
        en: 'Delivered where it is carried out, and not counted here',
      }),
      table: tableOf(columns, below, say),
    },
  ]
}

/** What the tables of a deadline do not say. */
export function deadlineWords(deadline: HistoryDeadline, say: Say): readonly string[] {
  const { title, explanation, basis, decidedBy, schedule } = deadline
  const limit = explanation?.text ?? title
  const why =
    decidedBy === 'encoder'
      ? {
          vi: `“${limit}”: lịch do cơ quan theo dõi quyết định là ${notationWords(schedule).vi}. Căn cứ: ${basis}`,
          en: `“${limit}”: the office decided the schedule: ${notationWords(schedule).en}. Basis: ${basis}`,
        }
      : { vi: `Căn cứ của cách đọc: ${basis}`, en: `Why it is read so: ${basis}` }
  return [...remarksOn(deadline), ...(basis === null ? [] : [why]), ...amendmentsOf(deadline)].map(say)
}

/** What later documents say in its place, and from when. */
function amendmentsOf({ title, explanation, amendedBy = [] }: HistoryDeadline): readonly Text[] {
  const limit = explanation?.text ?? title
  return amendedBy.map(({ document, effective, deadline, schedule }) => {
    const [day, reading] = [dayText(effective), notationWords(schedule)]
    const words = deadline === null ? '' : `“${deadline}” → `
    return {
      vi: `“${limit}” được sửa từ ${day.vi} bởi ${document.vi}: ${words}${reading.vi}`,
      en: `“${limit}” was amended from ${day.en} by ${document.en}: ${words}${reading.en}`,
    }
  })
}

/** What is to be known of the words themselves. */
function remarksOn({ title, explanation, decidedBy }: HistoryDeadline): readonly Text[] {
  if (explanation === null)
    return [
      {
        vi: `“${title}”: văn bản không nêu lời thời hạn`,
        en: `“${title}”: the document states no words of a limit`,
      },
    ]
  const { text, reading, refused } = explanation
  if (refused !== null)
    return [
      {
        vi: `Không đọc được “${text}”: ${refused.because.vi}`,
        en: `“${text}” could not be read: ${refused.because.en}`,
      },
    ]
  return decidedBy === 'encoder'
    ? [
        {
          vi: `Lời “${text}” tự nó đọc là ${notationWords(reading).vi}`,
          en: `By itself “${text}” reads ${notationWords(reading).en}`,
        },
      ]
    : []
}

/**
 * The sections of the deadlines' own pages, under their words, and under the products whose they are where a task has
 * several. Where the encoder's schedule decides, it stands in the place of what the words alone would mean.
 */
function deadlinesSections(deadlines: readonly HistoryDeadline[], language: Language): readonly Section[] {
  const shared = groupedBy(deadlines, ({ title, explanation, decidedBy, schedule }) =>
    JSON.stringify([explanation?.text ?? title, decidedBy, schedule]),
  )
  return shared.flatMap((some) => {
    const { title, explanation, decidedBy, schedule, parts } = some[0]
    const words = printable(explanation?.text ?? title)
    const products =
      shared.length === 1 || explanation === null
        ? ''
        : ` (${printable(some.map((one) => one.title).join('; '))})`
    const by = `“${words}” → ${notationWords(schedule)[language]}${products}`
    const own = explanation === null ? [] : explanationPage(explanation, language).sections
    const decided = parts.length === 0 ? [] : [whenDue(parts, language)]
    const sections = decidedBy === 'encoder' ? decided : own
    return sections.map((section) => ({ ...section, title: `${section.title}: ${by}` }))
  })
}

function stepsSection(
  { obligation, steps }: HistoryLine,
  { names, deadlines }: TaskHistory,
  language: Language,
): Section {
  const who = obligation.agencies.map((ref) => names[ref]?.name ?? ref).join(', ')
  const period =
    obligation.period === null ? '' : `, ${{ vi: 'kỳ', en: 'period' }[language]} ${obligation.period}`
  const columns: readonly KeyedColumn<HistoryStep>[] = [
    {
      key: 'day',
      title: { vi: 'Ngày', en: 'Day' },
      align: 'right',
      cell: ({ day }) => cell(formatDay(day, language)),
    },
    {
      key: 'because',
      title: { vi: 'Điều gì', en: 'What' },
      cell: ({ because }) => cell(printable(because[language])),
    },
  ]
  const product = deadlines.find(({ deliverable }) => deliverable === obligation.deliverable)?.title
  const which = deadlines.length > 1 ? ` – ${product}` : ''
  return {
    title: printable(`${who}${period}${which}`),
    table: tableOf(columns, steps, (text) => text[language]),
  }
}

function standingsSections(story: TaskHistory, language: Language, say: Say): readonly Section[] {
  const obligations = story.obligations.map(({ obligation }) => obligation)
  const task = {
    id: story.task,
    title: story.title,
    deadline: null,
    deliverables: [],
    sameAs: null,
    supervisor: null,
    contact: null,
  }
  const { names, provinces } = story
  const named = { plans: [{ id: story.plan, tasks: [task] }], names, provinces }
  const table = dutyTable(collapsedLines(obligations, { names }), named, language)
  return withoutSilentColumns([{ title: say({ vi: 'Tình trạng', en: 'Where they stand' }), table }])
}
