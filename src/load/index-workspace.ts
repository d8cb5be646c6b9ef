import {
  type Document,
  type FastDocument,
  type Loaded,
  loadedDocument,
  loadedError,
  loadFast,
  loadFile,
  withStyleFindings,
} from './load.ts'
import { type FileHeader, headerOf, textOf } from './peek-header.ts'
import { CHANGED } from './size-limits.ts'
import type { PendingFile, SourceFile, UnreadableFile } from './source.ts'

/** A workspace of which only the registers and calendars are read; of plans and records it is known where they are. */
export interface WorkspaceIndex {
  /** What is read at once: all that is neither a plan nor records, or does not say so in its first lines. */
  readonly others: readonly Loaded[]
  readonly unread: UnreadFiles
  /** In the order of the plans' ids. */
  readonly plans: readonly PlanFiles[]
  /** Every file's path, in order. */
  readonly paths: readonly string[]
  /** How many files are left to be read. */
  readonly left: number
  /** What was read at once, as it was read. */
  readonly sources: ReadonlyMap<string, SourceFile | UnreadableFile>
}

/** What the files that could not be read say they are. */
export interface UnreadFiles {
  /** The ids of plans. */
  readonly plans: ReadonlySet<string>
  /** The provinces of registers. */
  readonly provinces: ReadonlySet<string>
}

/** The files of one plan id, each list in the order of their paths. */
export interface PlanFiles {
  readonly id: string
  readonly plans: readonly DeferredFile[]
  readonly records: readonly DeferredFile[]
}

/** A file that is loaded when its plan's turn comes. */
export interface DeferredFile {
  readonly path: string
  readonly kind: FileHeader['kind']
  /** With remarks on the way it is written, or only with what makes it invalid. */
  readonly load: (depth: 'with-remarks' | 'faults-only') => Promise<Loaded>
}

/**
 * Looks through the files of a workspace. What is small enough to keep is read only this once: so many characters of
 * text in all.
 */
export async function indexWorkspace(
  files: Iterable<SourceFile | UnreadableFile | PendingFile>,
  mostKept = MOST_KEPT,
): Promise<WorkspaceIndex> {
  const others: Loaded[] = []
  const sources = new Map<string, SourceFile | UnreadableFile>()
  const byPlan = new Map<string, { plans: DeferredFile[]; records: DeferredFile[] }>()
  const ofPlan = (id: string) => {
    const found = byPlan.get(id) ?? { plans: [], records: [] }
    byPlan.set(id, found)
    return found
  }
  const room = { left: mostKept }
  let left = 0
  const sorted = [...files].sort((one, other) => (one.path < other.path ? -1 : 1))
  for (const file of sorted) {
    const known = keptWhileRoom(file, room)
    const heading = 'unreadable' in known ? null : headerOf('text' in known ? known.text : known.head())
    if (heading !== null) {
      const { plans, records } = ofPlan(heading.plan)
      ;(heading.kind === 'plan' ? plans : records).push(deferred(known, heading))
      left += 'read' in known ? 1 : 0
      continue
    }
    const source = 'read' in known ? known.read() : known
    const loaded = await loadFile(source)
    const { document } = loaded
    if (document?.kind === 'plan') ofPlan(document.plan.id).plans.push(atHand(document, loaded))
    else if (document?.kind === 'records')
      ofPlan(document.records.plan).records.push(atHand(document, loaded))
    else {
      others.push(loaded)
      sources.set(file.path, source)
    }
  }
  const plans = [...byPlan]
    .map(([id, found]) => ({ id, plans: inOrder(found.plans), records: inOrder(found.records) }))
    .sort((one, other) => (one.id < other.id ? -1 : 1))
  const paths = sorted.map(({ path }) => path)
  return { others, unread: unreadIn(others), plans, paths, left, sources }
}

/** The same files as they are known now, so that another thread sees the same plans and registers. */
export function knownFiles({ plans, paths, sources }: WorkspaceIndex): readonly KnownFile[] {
  const heads = new Map(
    plans.flatMap(({ id, plans, records }) =>
      [...plans, ...records].map(({ path, kind }) => [path, textOf({ kind, plan: id })] as const),
    ),
  )
  return paths.map((path) => sources.get(path) ?? { path, head: heads.get(path) ?? '' })
}

/** A file that was read, or the first lines of one that is left to be read: plain data. */
export type KnownFile = SourceFile | UnreadableFile | { readonly path: string; readonly head: string }

/** As many characters of text are kept rather than read again. */
const MOST_KEPT = 1_000_000

function unreadIn(others: readonly Loaded[]): UnreadFiles {
  const texts = others.flatMap(({ document, source }) =>
    document === null && source !== null ? [source.text] : [],
  )
  return {
    plans: new Set(texts.flatMap((text) => said(text, 'id') ?? [])),
    provinces: new Set(
      texts
        .filter((text) => said(text, 'schema') === 'agencies')
        .flatMap((text) => said(text, 'province') ?? []),
    ),
  }
}

/** The slug that a text has under a key of its first level, though it cannot be read. */
function said(text: string, key: string): string | undefined {
  return new RegExp(`^${key}:\\s*['"]?([a-z0-9-]+)`, 'm').exec(text)?.[1]
}

function keptWhileRoom(file: SourceFile | UnreadableFile | PendingFile, room: { left: number }) {
  if (!('read' in file) || room.left <= 0) return file
  const source = file.read()
  if ('text' in source) room.left -= source.text.length
  return source
}

function deferred(file: SourceFile | UnreadableFile | PendingFile, heading: FileHeader): DeferredFile {
  return {
    path: file.path,
    kind: heading.kind,
    load: async (depth) => {
      const source = 'read' in file ? file.read() : file
      const fast = loadFast(source)
      return fast !== null && isAsSaid(fast.document, heading)
        ? await whole(fast, depth)
        : asSaid(await loadFile(source), heading)
    },
  }
}

async function whole(fast: FastDocument, depth: Parameters<DeferredFile['load']>[0]): Promise<Loaded> {
  return depth === 'with-remarks' ? withStyleFindings(fast) : loadedDocument(fast.document)
}

/** What turned out to be something else was written to between its two readings. */
function asSaid(loaded: Loaded, heading: FileHeader): Loaded {
  const { document } = loaded
  return document === null || isAsSaid(document, heading) ? loaded : loadedError(document.source, CHANGED)
}

function isAsSaid(document: Document, { kind, plan }: FileHeader): boolean {
  if (document.kind === 'plan') return kind === 'plan' && document.plan.id === plan
  return document.kind === 'records' && kind === 'records' && document.records.plan === plan
}

function atHand(document: Extract<Document, { kind: FileHeader['kind'] }>, loaded: Loaded): DeferredFile {
  return {
    path: document.source.path,
    kind: document.kind,
    load: async () => loaded,
  }
}

function inOrder(files: readonly DeferredFile[]): readonly DeferredFile[] {
  return [...files].sort((one, other) => (one.path < other.path ? -1 : 1))
}
