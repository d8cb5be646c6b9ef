import type { Office } from '../domain/office.ts'
import { loadFile } from '../load/load.ts'
import type { Files } from './environment.ts'

/** The offices of a workspace, without reading what is no office file by its first lines. */
export async function officesIn(files: Files): Promise<readonly Office[]> {
  const offices: Office[] = []
  for (const file of files) {
    if ('unreadable' in file) continue
    const head = 'text' in file ? file.text : file.head()
    if (!head.includes('office/v1')) continue
    const { document } = await loadFile('read' in file ? file.read() : file)
    if (document?.kind === 'office') offices.push(document.office)
  }
  return offices
}
