import type { Diagnostic, Severity } from '../../domain/findings/finding.ts'
import type { FindingCounts } from '../../domain/findings/validation.ts'
import type { Text } from '../../domain/text.ts'
import type { Say } from '../draw/page.ts'
import { printable } from '../draw/printable.ts'

/** How a severity is called. */
export const SEVERITY_NAMES: Readonly<Record<Severity, Text>> = {
  error: { vi: 'lỗi', en: 'error' },
  warning: { vi: 'cảnh báo', en: 'warning' },
  note: { vi: 'ghi chú', en: 'note' },
}

/** A number of findings of a severity, in words. */
export function countOf(severity: Severity, count: number): Text {
  const { vi, en } = SEVERITY_NAMES[severity]
  return { vi: `${count} ${vi}`, en: `${count} ${en}${count === 1 ? '' : 's'}` }
}

/** How many files and findings there are, in one sentence. */
export function countsSentence(counts: FindingCounts, say: Say): string {
  const { files, errors, warnings, notes, suppressed } = counts
  const inFiles = say({ vi: `${files} tệp`, en: files === 1 ? '1 file' : `${files} files` })
  const found = (
    [
      ['error', errors],
      ['warning', warnings],
      ['note', notes],
    ] as const
  )
    .filter(([, count]) => count > 0)
    .map(([severity, count]) => say(countOf(severity, count)))
  const list = found.length === 0 ? say({ vi: 'không có lỗi', en: 'nothing wrong' }) : found.join(', ')
  const aside = say({
    vi: ` (bỏ qua ${suppressed}, có lý do)`,
    en: ` (${suppressed} suppressed, with reasons)`,
  })
  return `${inFiles}: ${list}${suppressed === 0 ? '' : aside}.`
}

/** What is wrong and what to do, on one line. */
export function sentenceOf({ message, help }: Pick<Diagnostic, 'message' | 'help'>, say: Say): string {
  return [message, ...(help === null ? [] : [help])].map((text) => printable(say(text))).join(' → ')
}
