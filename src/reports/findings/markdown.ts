import type { Diagnostic } from '../../domain/findings/finding.ts'
import type { Suppressed, Validation } from '../../domain/findings/validation.ts'
import type { Language, Text } from '../../domain/text.ts'
import { markdown } from '../draw/markdown.ts'
import { cell, type KeyedColumn, type Say, type Section, tableOf } from '../draw/page.ts'
import { printable } from '../draw/printable.ts'
import { countsSentence, SEVERITY_NAMES, sentenceOf } from './words.ts'

/** Findings as tables of GitHub-flavoured Markdown, at most so many of them; the rest is counted. */
export function findingsMarkdown(validation: Validation, language: Language, most = Infinity): string {
  const say: Say = (text) => text[language]
  const { findings, suppressed, counts } = validation
  const left = Math.max(0, findings.length - most) + Math.max(0, suppressed.length - most)
  return markdown({
    title: say({ vi: 'Kiểm tra tệp kế hoạch', en: 'Validation of plan files' }),
    heading: [countsSentence(counts, say)],
    sections: [
      ...(findings.length === 0 ? [] : [faults(findings.slice(0, most), say)]),
      ...(suppressed.length === 0 ? [] : [suppressedSection(suppressed.slice(0, most), say)]),
    ],
    notes: left === 0 ? [] : [say({ vi: `Còn ${left} dòng nữa.`, en: `${left} more are not listed.` })],
  })
}

function faults(findings: readonly Diagnostic[], say: Say): Section {
  const columns: readonly KeyedColumn<Diagnostic>[] = [
    PLACE,
    {
      key: 'severity',
      title: { vi: 'Mức độ', en: 'Severity' },
      cell: ({ severity }) => cell(say(SEVERITY_NAMES[severity])),
    },
    CODE,
    { key: 'words', title: WORDS, cell: (finding) => cell(sentenceOf(finding, say)) },
  ]
  return { title: say({ vi: 'Phát hiện', en: 'Findings' }), table: tableOf(columns, findings, say) }
}

function suppressedSection(suppressed: Validation['suppressed'], say: Say): Section {
  const columns: readonly KeyedColumn<Suppressed>[] = [
    PLACE,
    CODE,
    { key: 'words', title: WORDS, cell: ({ message }) => cell(printable(say(message))) },
    {
      key: 'reason',
      title: { vi: 'Lý do bỏ qua', en: 'Reason' },
      cell: ({ suppression }) => cell(printable(suppression.reason)),
    },
  ]
  return {
    title: say({ vi: 'Được bỏ qua, có lý do', en: 'Suppressed, with reasons' }),
    table: tableOf(columns, suppressed, say),
  }
}

const PLACE: KeyedColumn<Diagnostic> = {
  key: 'place',
  title: { vi: 'Vị trí', en: 'Place' },
  cell: (finding) => cell(placeOf(finding)),
}
const CODE: KeyedColumn<Diagnostic> = {
  key: 'code',
  title: { vi: 'Mã', en: 'Code' },
  cell: ({ code }) => cell(code),
}
const WORDS: Text = { vi: 'Nội dung', en: 'What is wrong' }

function placeOf({ file, range }: Diagnostic): string {
  return printable(range === null ? file : `${file}:${range.start.line}:${range.start.column}`)
}
