import type { Diagnostic } from '../../domain/findings/finding.ts'
import type { Validation } from '../../domain/findings/validation.ts'
import type { Language } from '../../domain/text.ts'
import { markdown } from '../draw/markdown.ts'
import { type Column, cell, type Row, type Say, type Section } from '../draw/page.ts'
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
      ...(suppressed.length === 0 ? [] : [passedOver(suppressed.slice(0, most), say)]),
    ],
    notes: left === 0 ? [] : [say({ vi: `Còn ${left} dòng nữa.`, en: `${left} more are not listed.` })],
  })
}

function faults(findings: readonly Diagnostic[], say: Say): Section {
  const rows = findings.map((finding) => ({
    cells: [
      cell(placeOf(finding)),
      cell(say(SEVERITY_NAMES[finding.severity])),
      cell(finding.code),
      cell(sentenceOf(finding, say)),
    ],
    sum: false,
  }))
  const columns = [PLACE, SEVERITY, CODE, WORDS].map((title) => column(say(title)))
  return { title: say({ vi: 'Phát hiện', en: 'Findings' }), table: { columns, rows } }
}

function passedOver(suppressed: Validation['suppressed'], say: Say): Section {
  const rows: readonly Row[] = suppressed.map((one) => ({
    cells: [
      cell(placeOf(one)),
      cell(one.code),
      cell(printable(say(one.message))),
      cell(printable(one.suppression.reason)),
    ],
    sum: false,
  }))
  const columns = [PLACE, CODE, WORDS, REASON].map((title) => column(say(title)))
  return {
    title: say({ vi: 'Được bỏ qua, có lý do', en: 'Suppressed, with reasons' }),
    table: { columns, rows },
  }
}

const PLACE = { vi: 'Vị trí', en: 'Place' }
const SEVERITY = { vi: 'Mức độ', en: 'Severity' }
const CODE = { vi: 'Mã', en: 'Code' }
const WORDS = { vi: 'Nội dung', en: 'What is wrong' }
const REASON = { vi: 'Lý do bỏ qua', en: 'Reason' }

function column(title: string): Column {
  return { title, align: 'left' }
}

function placeOf({ file, range }: Diagnostic): string {
  return printable(range === null ? file : `${file}:${range.start.line}:${range.start.column}`)
}
