import type { Document } from '../load/document.ts'

/** For each plan, the paths of the files that declare it. */
export function planFiles(documents: readonly Document[]): FilesById {
  return filesBy(documents, (document) => (document.kind === 'plan' ? document.plan.id : null))
}

/** For each province, the paths of its registers. */
export function registerFiles(documents: readonly Document[]): FilesById {
  return filesBy(documents, (document) => (document.kind === 'agencies' ? document.province.id : null))
}

/** For each year, the paths of its calendars. */
export function calendarFiles(documents: readonly Document[]): FilesById {
  return filesBy(documents, (document) => (document.kind === 'calendar' ? String(document.year.year) : null))
}

type FilesById = ReadonlyMap<string, readonly string[]>

function filesBy(
  documents: readonly Document[],
  declaredIn: (document: Document) => string | null,
): FilesById {
  const files = new Map<string, string[]>()
  for (const document of documents) {
    const id = declaredIn(document)
    if (id === null) continue
    const paths = files.get(id)
    if (paths === undefined) files.set(id, [document.source.path])
    else paths.push(document.source.path)
  }
  return files
}
