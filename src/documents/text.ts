import { type Document, NOWHERE } from './document.ts'
import { linesOf } from './lines.ts'

/** Reads plain text: every line is a paragraph, empty ones none. */
export function readText(text: string): Document {
  let paragraph = 0
  const blocks = text.split(/\r\n?|\n/).flatMap((line) => {
    if (line.trim() !== '') paragraph += 1
    return linesOf(null, unmarked(line), { ...NOWHERE, paragraph })
  })
  return { format: 'text', blocks, pages: null, remarks: [] }
}

/** Text copied from a page may keep the marks for bold and italics. */
function unmarked(line: string): string {
  return line.replace(/\*\*/g, '').replace(/(^|\s)\*(?=\S)([^*]+)(?<=\S)\*(?=\s|$)/g, '$1$2')
}
