import type { Rule } from '../domain/findings/rule.ts'
import type { Language, Text } from '../domain/text.ts'
import { SEVERITIES } from './findings-text.ts'
import { json } from './json.ts'
import { cell, type Page, type Tone } from './page.ts'

/** Every code with its severity and title, as a table. */
export function ruleListPage(rules: readonly Rule[], language: Language): Page {
  const say = (text: Text) => text[language]
  const column = (title: Text) => ({ title: say(title), align: 'left' as const })
  return {
    title: say({ vi: 'Các điều được kiểm tra', en: 'What is checked' }),
    heading: [],
    sections: [
      {
        title: say({ vi: `${rules.length} mã`, en: `${rules.length} codes` }),
        table: {
          columns: [
            column({ vi: 'Mã', en: 'Code' }),
            column({ vi: 'Mức', en: 'Severity' }),
            column({ vi: 'Nội dung', en: 'Title' }),
          ],
          rows: rules.map(({ code, severity, title }) => ({
            cells: [cell(code), cell(say(SEVERITIES[severity]), TONES[severity]), cell(say(title))],
            sum: false,
          })),
        },
      },
    ],
    notes: [
      say({
        vi: 'Xem ví dụ sai, đúng, căn cứ và cách sửa: plan-check explain <mã>',
        en: 'For a wrong and a right example, the basis and what to do: plan-check explain <code>',
      }),
    ],
  }
}

/** Every code as the contract `rules/v1`. */
export function ruleListJson(rules: readonly Rule[]): string {
  const listed = rules.map(({ code, severity, title }) => ({ code, severity, title }))
  return json({ schema: 'rules/v1', rules: listed })
}

const TONES: Readonly<Record<Rule['severity'], Tone>> = { error: 'bad', warning: 'warning', note: 'quiet' }
