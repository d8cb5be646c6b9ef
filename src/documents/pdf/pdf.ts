import type { Document } from '../document.ts'

export async function readPdf(bytes: Uint8Array): Promise<Document> {
  return { format: 'pdf', blocks: [], pages: bytes.length, remarks: [] }
}
