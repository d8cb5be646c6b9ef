import { changesOthers } from '../domain/amending/acts.ts'
import { onlyOnce } from '../domain/memoize.ts'
import type { Document } from './document.ts'
import {
  type FastDocument,
  type Loaded,
  loadedDocument,
  loadedError,
  loadFast,
  loadFile,
  withStyleFindings,
} from './load.ts'
import { type FileHeader, mayAmend } from './peek-header.ts'
import { slugUnder } from './provinces-named.ts'
import { CHANGED } from './size-limits.ts'
import { type PendingFile, type SourceFile, textIn, type UnreadableFile } from './source.ts'

/** A file that is loaded when its plan's turn comes. */
export interface DeferredFile {
  readonly path: string
  readonly kind: FileHeader['kind']
  /** With the findings of style checks, or only with what makes the file invalid. */
  readonly load: (findings: 'all' | 'errors-only') => Promise<Loaded>
  /** Its text as far as it can be read, even where nothing can be made of it. */
  readonly text: () => string
  /** The province that its first lines name, to sort plans by before they are read; null where they name none. */
  readonly provinceNamed: () => string | null
  /** Whether it may hold a plan that changes others. */
  readonly mayAmend: () => boolean
}

/** A plan or records by its first lines, to be read when its turn comes. */
export function deferredFile(
  file: SourceFile | UnreadableFile | PendingFile,
  header: FileHeader,
): DeferredFile {
  return {
    path: file.path,
    kind: header.kind,
    text: () => textIn('read' in file ? file.read() : file),
    provinceNamed: () => slugUnder('read' in file ? file.head() : textIn(file), 'province') ?? null,
    mayAmend: onlyOnce(() => header.kind === 'plan' && mayAmend(file)),
    load: async (findings) => {
      const source = 'read' in file ? file.read() : file
      const fast = loadFast(source)
      return fast !== null && matchesHeader(fast.document, header)
        ? await withFindings(fast, findings)
        : checkedAgainst(await loadFile(source), header)
    },
  }
}

async function withFindings(
  fast: FastDocument,
  findings: Parameters<DeferredFile['load']>[0],
): Promise<Loaded> {
  return findings === 'all' ? withStyleFindings(fast) : loadedDocument(fast.document)
}

/** An error where the document is not what its header said: the file was written to between its two readings. */
function checkedAgainst(loaded: Loaded, header: FileHeader): Loaded {
  const { document } = loaded
  return document === null || matchesHeader(document, header) ? loaded : loadedError(document.source, CHANGED)
}

function matchesHeader(document: Document, { kind, plan }: FileHeader): boolean {
  if (document.kind === 'plan') return kind === 'plan' && document.plan.id === plan
  return document.kind === 'records' && kind === 'records' && document.records.plan === plan
}

/** The same for a file that did not say in its first lines what it is, and was read at once. */
export function alreadyLoaded(
  document: Extract<Document, { kind: FileHeader['kind'] }>,
  loaded: Loaded,
): DeferredFile {
  return {
    path: document.source.path,
    kind: document.kind,
    text: () => document.source.text,
    provinceNamed: () => (document.kind === 'plan' ? document.plan.province : null),
    mayAmend: () => document.kind === 'plan' && changesOthers(document.plan),
    load: async () => loaded,
  }
}
