import type { Paragraph, Place } from './document.ts'

/** A paragraph as its lines, the number only before the first; nothing where there are neither words nor a number. */
export function linesOf(label: string | null, text: string, place: Place): readonly Paragraph[] {
  return text
    .split(/[\n\v\u2028]/)
    .map((line, at): Paragraph => ({ kind: 'paragraph', label: at === 0 ? label : null, text: line, place }))
    .filter((line) => line.label !== null || line.text.trim() !== '')
}
