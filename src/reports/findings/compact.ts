import type { Validation } from '../../domain/findings/validation.ts'
import type { Language } from '../../domain/text.ts'
import { printable } from '../draw/printable.ts'
import { sentenceOf } from './words.ts'

/**
 * A line for each finding, `file:line:column: severity code message`, as editors and terminals make links of.
 * The severity is the code word in both languages, so that one pattern finds it; nothing wrong is no line.
 */
export function findingsCompact({ findings }: Validation, language: Language): string {
  return findings
    .map(({ file, range, severity, code, ...said }) => {
      const { line, column } = range?.start ?? { line: 1, column: 1 }
      const words = sentenceOf(said, (text) => text[language])
      return `${printable(file)}:${line}:${column}: ${severity} ${code} ${words}\n`
    })
    .join('')
}
