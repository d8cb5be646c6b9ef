import { alreadyLoaded, type DeferredFile, deferredFile } from './deferred-file.ts'
import { NONE_SHIPPED, type ShippedRegisters } from './documents/shipped-registers.ts'
import { filesForPlans, type PlansAsked } from './files-for-plans.ts'
import { type Loaded, loadFile } from './load.ts'
import { headerOf, textOf } from './peek-header.ts'
import { provincesNamedIn, slugUnder } from './provinces-named.ts'
import type { PendingFile, SourceFile, UnreadableFile } from './source.ts'
import { type UnreadFile, type UnreadRecords, unreadPlanIds, unreadRecords } from './unread-files.ts'

/** A workspace whose registers and calendars are read, and whose plans and records are only located. */
export interface WorkspaceIndex {
  /** Files that are read at once: all that are neither a plan nor records, or do not say so in their first lines. */
  readonly others: readonly Loaded[]
  readonly unread: UnreadFiles
  /** Which plans the files that were not read may have records of. */
  readonly unreadRecords: UnreadRecords
  /** Sorted by plan id. */
  readonly plans: readonly PlanFiles[]
  /** Every file's path, sorted. */
  readonly paths: readonly string[]
  /** How many files are left to be read. */
  readonly left: number
  /** The files that were read at once, by path. */
  readonly sources: ReadonlyMap<string, SourceFile | UnreadableFile>
  /** The registers that come with the program, for provinces of which the workspace has none. */
  readonly shipped: ShippedRegisters
  /** The provinces that the texts at hand seem to name: what may be asked for before any plan is read. */
  readonly provincesNamed: () => ReadonlySet<string>
}

/** The plans, registers and calendars among the files that could not be read, by what their first lines declare. */
export interface UnreadFiles {
  /** The ids of plans. */
  readonly plans: ReadonlySet<string>
  /** The provinces of registers, with the paths of those files. */
  readonly provinces: ReadonlyMap<string, readonly string[]>
  /** The paths of calendars. */
  readonly calendars: readonly string[]
}

/** The files of one plan id, each list in the order of their paths. */
export interface PlanFiles {
  readonly id: string
  readonly plans: readonly DeferredFile[]
  readonly records: readonly DeferredFile[]
}

/**
 * Finds out what the files of a workspace are. Texts are kept, and so read only once, up to `maxKept` characters in all.
 */
export async function indexWorkspace(
  files: Iterable<SourceFile | UnreadableFile | PendingFile>,
  shipped: ShippedRegisters = NONE_SHIPPED,
  maxKept = MAX_KEPT,
): Promise<WorkspaceIndex> {
  const others: Loaded[] = []
  const unread: UnreadFile[] = []
  const sources = new Map<string, SourceFile | UnreadableFile>()
  const byPlan = new Map<string, { plans: DeferredFile[]; records: DeferredFile[] }>()
  const ofPlan = (id: string) => {
    const files = byPlan.get(id) ?? { plans: [], records: [] }
    byPlan.set(id, files)
    return files
  }
  const room = { left: maxKept }
  const heads: (() => string)[] = []
  let left = 0
  const sorted = [...files].sort((one, other) => (one.path < other.path ? -1 : 1))
  for (const file of sorted) {
    const kept = readWithinBudget(file, room)
    const header = 'unreadable' in kept ? null : headerOf('text' in kept ? kept.text : kept.head())
    if (header !== null) {
      const { plans, records } = ofPlan(header.plan)
      ;(header.kind === 'plan' ? plans : records).push(deferredFile(kept, header))
      left += 'read' in kept ? 1 : 0
      heads.push('text' in kept ? () => kept.text : 'head' in kept ? kept.head : () => '')
      continue
    }
    const source = 'read' in kept ? kept.read() : kept
    const loaded = await loadFile(source, shipped)
    const { document } = loaded
    if (document?.kind === 'plan') ofPlan(document.plan.id).plans.push(alreadyLoaded(document, loaded))
    else if (document?.kind === 'records')
      ofPlan(document.records.plan).records.push(alreadyLoaded(document, loaded))
    else {
      others.push(loaded)
      if (document === null) unread.push(unreadFile(source))
      sources.set(file.path, source)
    }
  }
  const plans = [...byPlan]
    .map(([id, { plans, records }]) => ({ id, plans: sortedByPath(plans), records: sortedByPath(records) }))
    .sort((one, other) => (one.id < other.id ? -1 : 1))
  const paths = sorted.map(({ path }) => path)
  const provincesNamed = () => new Set(heads.flatMap((head) => provincesNamedIn(head())))
  return {
    others,
    plans,
    paths,
    left,
    sources,
    unread: unreadIn(unread, plans),
    unreadRecords: recordsNotRead(unread, plans),
    shipped,
    provincesNamed,
  }
}

/** The same of a workspace of which only some plans are asked for: registers that they do not need are left out. */
export function indexForPlans(
  files: Iterable<SourceFile | UnreadableFile | PendingFile>,
  asked: PlansAsked,
  shipped: ShippedRegisters = NONE_SHIPPED,
): Promise<WorkspaceIndex> {
  const { needed, ofOthers } = filesForPlans(files, asked, shipped)
  return indexWorkspace([...needed, ...ofOthers], shipped, 0)
}

function unreadFile(source: SourceFile | UnreadableFile): UnreadFile {
  const head = 'text' in source ? source.text.slice(0, HEAD) : (source.beginning ?? '')
  return { path: source.path, head, is: 'isFolder' in source ? 'folder' : 'file' }
}

/** How much of an unread file is looked at to find out whose it is. */
const HEAD = 4096

/** Records of a plan that does not exist count as unread too: their id may be misspelt. */
function recordsNotRead(unread: readonly UnreadFile[], plans: readonly PlanFiles[]): UnreadRecords {
  const known = plans.filter((own) => own.plans.length > 0)
  const { plans: unreadPlans } = unreadIn(unread, plans)
  const lost = plans
    .filter((own) => own.plans.length === 0 && !unreadPlans.has(own.id))
    .flatMap(({ id, records }) =>
      records.map(
        ({ path }): UnreadFile => ({ path, head: textOf({ kind: 'records', plan: id }), is: 'file' }),
      ),
    )
  const recordPaths = known.flatMap(({ records }) => records.map(({ path }) => path))
  return unreadRecords([...unread, ...lost], { ids: known.map(({ id }) => id), records: recordPaths })
}

/** The files as this index knows them, so that a worker sees the same plans and registers. */
export function knownFiles({ plans, paths, sources }: WorkspaceIndex): readonly KnownFile[] {
  const heads = new Map(
    plans.flatMap(({ id, plans, records }) =>
      [...plans, ...records].map(
        ({ path, kind, mayAmend }) =>
          [path, { head: textOf({ kind, plan: id }), mayAmend: mayAmend() }] as const,
      ),
    ),
  )
  return paths.map(
    (path) => sources.get(path) ?? { path, ...(heads.get(path) ?? { head: '', mayAmend: false }) },
  )
}

/** A file that was read, or the first lines of one that is left to be read: plain data. */
export type KnownFile =
  | SourceFile
  | UnreadableFile
  | { readonly path: string; readonly head: string; readonly mayAmend: boolean }

/** How many characters of text are kept rather than read again. */
const MAX_KEPT = 1_000_000

function unreadIn(unread: readonly UnreadFile[], plans: readonly PlanFiles[]): UnreadFiles {
  const withoutPlan = plans.filter((own) => own.plans.length === 0).map(({ id }) => id)
  return {
    plans: new Set(unreadPlanIds(unread, withoutPlan)),
    provinces: registersIn(unread),
    calendars: unread.flatMap(({ path, head }) => (isOfKind('calendar', head) ? [path] : [])),
  }
}

function registersIn(unread: readonly UnreadFile[]): UnreadFiles['provinces'] {
  const paths = new Map<string, readonly string[]>()
  for (const { path, head } of unread) {
    const province = isOfKind('agencies', head) ? slugUnder(head, 'province') : undefined
    if (province !== undefined) paths.set(province, [...(paths.get(province) ?? []), path])
  }
  return paths
}

function isOfKind(kind: 'agencies' | 'calendar', head: string): boolean {
  return slugUnder(head, 'schema') === kind
}

function readWithinBudget(file: SourceFile | UnreadableFile | PendingFile, room: { left: number }) {
  if (!('read' in file) || room.left <= 0) return file
  const source = file.read()
  if ('text' in source) room.left -= source.text.length
  return source
}

function sortedByPath(files: readonly DeferredFile[]): readonly DeferredFile[] {
  return [...files].sort((one, other) => (one.path < other.path ? -1 : 1))
}
