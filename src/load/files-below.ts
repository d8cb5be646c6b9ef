import { headerOf } from './peek-header.ts'
import { mentions, type PendingFile, type SourceFile, type UnreadableFile } from './source.ts'

type SomeFile = SourceFile | UnreadableFile | PendingFile

/** The plans that may carry out tasks of a plan, and their records: of all other files only the first lines are read. */
export function filesBelow(files: Iterable<SomeFile>, plan: string): readonly SomeFile[] {
  const [below, records] = [[] as SomeFile[], new Map<string, SomeFile[]>()]
  const ids = new Set<string>()
  const words = [`${plan}#`]
  for (const file of files) {
    const header = headerOf('read' in file ? file.head() : 'text' in file ? file.text : '')
    if (header?.kind === 'records') records.set(header.plan, [...(records.get(header.plan) ?? []), file])
    else if (header === null || !doesMention(file, words)) continue
    else {
      below.push(file)
      ids.add(header.plan)
    }
  }
  return [...below, ...[...ids].flatMap((id) => records.get(id) ?? [])]
}

function doesMention(file: SomeFile, words: readonly string[]): boolean {
  if ('read' in file) return file.mentions(words)
  return 'text' in file && mentions(file, words)
}
