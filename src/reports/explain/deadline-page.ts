import type { ExplainedPart, Explanation } from '../../domain/deadline/explanation.ts'
import type { Assumption, ReadingStep } from '../../domain/deadline/model/reading.ts'
import { notationWords, withNotationInWords } from '../../domain/deadline/schedule-words.ts'
import type { Language } from '../../domain/text.ts'
import { formatDay } from '../../domain/time/format-day.ts'
import { type Cell, cell, type Page, type Say, type Section } from '../draw/page.ts'
import { printable } from '../draw/printable.ts'
import { groupedBy } from '../words/lines.ts'

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
    notes: [],
  }
}

/** When each part of a schedule falls due. */
export function whenDue(parts: readonly ExplainedPart[], language: Language): Section {
  const say: Say = (text) => text[language]
  const rows = parts.flatMap(({ notation, occurrences }) =>
    occurrences.map(({ period, from, due }, index) =>
      row([
        index === 0 ? say(notationWords(notation)) : '',
        period ?? '–',
        from === null ? '–' : formatDay(from, language),
        due === null ? '–' : formatDay(due, language),
      ]),
    ),
  )
  return section(
    say({ vi: 'Đến hạn khi nào', en: 'When it falls due' }),
    [
      say({ vi: 'Lịch', en: 'Schedule' }),
      say({ vi: 'Kỳ', en: 'Period' }),
      say({ vi: 'Từ ngày', en: 'From' }),
      say({ vi: 'Ngày cuối', en: 'Last day' }),
    ],
    rows,
  )
}

/** Which words gave what, and where another reading was possible. */
function howRead({ steps, assumptions }: Explanation, language: Language): readonly Section[] {
  const say: Say = (text) => text[language]
  return [stepsSection(steps, say), ...assumptionsSections(assumptions, say)]
}

function stepsSection(steps: readonly ReadingStep[], say: Say): Section {
  return section(
    say({ vi: 'Lời nào cho điều gì', en: 'Which words gave what' }),
    [
      say({ vi: 'Lời', en: 'Words' }),
      say({ vi: 'Hiểu là', en: 'Meaning' }),
      say({ vi: 'Căn cứ', en: 'Basis' }),
    ],
    steps.map(({ words, because, basis }) =>
      row([`“${words}”`, say(withNotationInWords(because)), basis === null ? '–' : say(basis)]),
    ),
  )
}

function assumptionsSections(assumptions: readonly Assumption[], say: Say): readonly Section[] {
  if (assumptions.length === 0) return []
  // The other reading is that of the whole phrase, so that places with the same choice share it.
  const rows = groupedBy(assumptions, ({ code }) => code).map((same) => {
    const places = same.map(({ words }) => `“${words}”`).join(', ')
    return row([places, say(withNotationInWords(same[0].because)), otherwise(same[0].other, say)])
  })
  const columns = [
    say({ vi: 'Lời', en: 'Words' }),
    say({ vi: 'Đã chọn', en: 'Taken' }),
    say({ vi: 'Cách đọc khác', en: 'Other reading' }),
  ]
  return [section(say({ vi: 'Chỗ có hai cách đọc', en: 'Where two readings are possible' }), columns, rows)]
}

function otherwise(other: string | null, say: Say): string {
  return other === null ? '–' : say(notationWords(other))
}

function section(
  title: string,
  columns: readonly string[],
  rows: readonly { readonly cells: readonly Cell[]; readonly sum: boolean }[],
): Section {
  return {
    title,
    table: { columns: columns.map((column) => ({ title: column, align: 'left' as const })), rows },
  }
}

function row(texts: readonly string[]) {
  return { cells: texts.map((text) => cell(printable(text))), sum: false }
}
