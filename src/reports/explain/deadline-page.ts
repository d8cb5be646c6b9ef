import type { ExplainedPart, Explanation } from '../../domain/deadline/explanation.ts'
import type { Assumption, ReadingStep } from '../../domain/deadline/model/reading.ts'
import { notationWords, withNotationInWords } from '../../domain/deadline/schedule-words.ts'
import type { Language, Text } from '../../domain/text.ts'
import type { Day } from '../../domain/time/day.ts'
import { formatDay } from '../../domain/time/format-day.ts'
import { cell, type KeyedColumn, type Page, type Say, type Section, tableOf } from '../draw/page.ts'
import { printable } from '../draw/printable.ts'
import { passedOverNote } from '../words/passed-over-periods.ts'
import { groupedBy } from '../words/table-lines.ts'

/** The page of `explain --deadline`: what the words mean, which words gave what, and what else they could mean. */
export function explanationPage(explanation: Explanation, language: Language): Page {
  const say: Say = (text) => text[language]
  const { text, reading, refused } = explanation
  const title = `“${printable(text)}” → ${reading}`
  if (refused !== null) {
    const words = refused.words.map((word) => `“${printable(word)}”`).join(', ')
    const heading = [
      say({ vi: `Không đọc được: ${refused.because.vi}`, en: `Refused: ${refused.because.en}` }),
      ...(words === '' ? [] : [say({ vi: `Lời không đọc được: ${words}`, en: `Words not read: ${words}` })]),
      say({
        vi: `Ghi rõ lịch, ví dụ: deadline: { text: "…", schedule: "${refused.example}", basis: "…" }`,
        en: `Write the schedule instead, for example: deadline: { text: "…", schedule: "${refused.example}", basis: "…" }`,
      }),
    ]
    return { title, heading: heading.map(printable), sections: [], notes: [] }
  }
  return {
    title,
    heading: [],
    sections: [whenDue(explanation.parts, language), ...howRead(explanation, language)],
    notes: passedOverOfPart(explanation.parts).map(say),
  }
}

/** Which periods do not count though they were not past, and the schedule to write where the office means them. */
export function passedOverOfPart(parts: readonly ExplainedPart[]): readonly Text[] {
  return parts.flatMap(({ passedOver }) => (passedOver === null ? [] : [passedOverNote(passedOver)]))
}

/** When each part of a schedule falls due. */
export function whenDue(parts: readonly ExplainedPart[], language: Language): Section {
  const say: Say = (text) => text[language]
  const lines = parts.flatMap(({ notation, occurrences }) =>
    occurrences.map((occurrence, index) => ({ ...occurrence, notation: index === 0 ? notation : null })),
  )
  const day = (when: Day | null) => (when === null ? '–' : formatDay(when, language))
  return section(
    { vi: 'Đến hạn khi nào', en: 'When it falls due' },
    [
      {
        key: 'schedule',
        title: { vi: 'Lịch', en: 'Schedule' },
        text: ({ notation }) => (notation === null ? '' : say(notationWords(notation))),
      },
      { key: 'period', title: { vi: 'Kỳ', en: 'Period' }, text: ({ period }) => period ?? '–' },
      { key: 'from', title: { vi: 'Từ ngày', en: 'From' }, text: ({ from }) => day(from) },
      { key: 'due', title: { vi: 'Ngày cuối', en: 'Last day' }, text: ({ due }) => day(due) },
    ],
    lines,
    say,
  )
}

/** Which words gave what, and where another reading was possible. */
function howRead({ steps, assumptions }: Explanation, language: Language): readonly Section[] {
  const say: Say = (text) => text[language]
  return [stepsSection(steps, say), ...assumptionsSections(assumptions, say)]
}

function stepsSection(steps: readonly ReadingStep[], say: Say): Section {
  return section(
    { vi: 'Lời nào cho điều gì', en: 'Which words gave what' },
    [
      { key: 'words', title: WORDS, text: ({ words }) => `“${words}”` },
      {
        key: 'meaning',
        title: { vi: 'Hiểu là', en: 'Meaning' },
        text: ({ because }) => say(withNotationInWords(because)),
      },
      {
        key: 'basis',
        title: { vi: 'Căn cứ', en: 'Basis' },
        text: ({ basis }) => (basis === null ? '–' : say(basis)),
      },
    ],
    steps,
    say,
  )
}

function assumptionsSections(assumptions: readonly Assumption[], say: Say): readonly Section[] {
  if (assumptions.length === 0) return []
  // The other reading is that of the whole phrase, so that places with the same choice share it.
  const choices = groupedBy(assumptions, ({ code }) => code)
  return [
    section(
      { vi: 'Chỗ có hai cách đọc', en: 'Where two readings are possible' },
      [
        {
          key: 'words',
          title: WORDS,
          text: (places) => places.map(({ words }) => `“${words}”`).join(', '),
        },
        {
          key: 'taken',
          title: { vi: 'Đã chọn', en: 'Taken' },
          text: ([first]) => say(withNotationInWords(first.because)),
        },
        {
          key: 'other',
          title: { vi: 'Cách đọc khác', en: 'Other reading' },
          text: ([first]) => otherwise(first.other, say),
        },
      ],
      choices,
      say,
    ),
  ]
}

const WORDS: Text = { vi: 'Lời', en: 'Words' }

function otherwise(other: string | null, say: Say): string {
  return other === null ? '–' : say(notationWords(other))
}

/** A column of words alone. */
interface TextColumn<Item> extends Pick<KeyedColumn<Item>, 'key' | 'title'> {
  readonly text: (item: Item) => string
}

function section<Item>(
  title: Text,
  columns: readonly TextColumn<Item>[],
  items: readonly Item[],
  say: Say,
): Section {
  const keyed = columns.map(({ text, ...column }) => ({
    ...column,
    cell: (item: Item) => cell(printable(text(item))),
  }))
  return { title: say(title), table: tableOf(keyed, items, say) }
}
