import type { Document } from './document.ts'

export function readHtml(text: string): Document {
  return { format: 'text', blocks: [], pages: text.length, remarks: [] }
}
