import { nearest } from '../domain/names/nearest.ts'

/** A file of which nothing is known but its path, and perhaps its first characters. */
export interface UnreadFile {
  readonly path: string
  /** The text in its first kilobytes. */
  readonly head: string
  /** A folder stands for all that may lie in it. */
  readonly is: 'file' | 'folder'
}

/** Which plans the unread files may have records of. */
export interface UnreadRecords {
  /** By plan id, the paths of the files that are surely of that plan, or may be by a misspelt id. */
  readonly byPlan: ReadonlyMap<string, readonly string[]>
  /** Files of records that may be of any plan. */
  readonly ofAny: readonly string[]
  /** Folders of records: whatever plan there is may have some in them. */
  readonly ofAll: readonly string[]
}

/** What is known of a workspace when it is asked whose the unread files are. */
export interface KnownPlans {
  readonly ids: readonly string[]
  /** The paths of the records that are read. */
  readonly records: readonly string[]
}

/**
 * Which plans the unread files may have records of: by the `plan:` line of what can be read, where a misspelt id stands for
 * every id that it may mean, else by a file name that begins with the id of a plan. Where neither helps, it may be any plan.
 */
export function unreadRecords(files: readonly UnreadFile[], { ids, records }: KnownPlans): UnreadRecords {
  const byPlan = new Map<string, string[]>()
  const [ofAny, ofAll]: [string[], string[]] = [[], []]
  const folders = new Set(records.map(folderOf))
  const isAmongRecords = (path: string) => folders.has(folderOf(path)) || RECORDS_FOLDER.test(folderOf(path))
  for (const { path, head, is } of files) {
    const kind = is === 'folder' ? 'unknown' : kindOfHead(head)
    if (kind === 'other') continue
    const tied = kind === 'records' ? plansMeant(planIn(head), ids) : []
    const plans = tied.length > 0 ? tied : plansNamedBy(path, ids)
    for (const plan of plans) byPlan.set(plan, [...(byPlan.get(plan) ?? []), path])
    if (plans.length > 0) continue
    if (is === 'folder') (RECORDS_FOLDER.test(path) ? ofAll : ofAny).push(path)
    else if (kind === 'records' || isAmongRecords(path)) ofAny.push(path)
  }
  return { byPlan, ofAny, ofAll }
}

/**
 * The ids of the plans that unread files may be, so that neither their records are called those of an unknown plan nor what
 * other plans change or carry out. A file that says nothing may be the plan after which it is named.
 */
export function unreadPlanIds(
  files: readonly UnreadFile[],
  idsOfRecords: readonly string[],
): readonly string[] {
  return files.flatMap(({ path, head, is }) => {
    const id = lineIn(head, 'id')
    if (id !== undefined) return [id]
    if (is === 'folder') return idsOfRecords
    return kindOfHead(head) === 'unknown' ? [...plansNamedBy(path, idsOfRecords), nameOf(path)] : []
  })
}

/** What the first characters say a file is; a file that says nothing may be anything. */
function kindOfHead(head: string): 'records' | 'other' | 'unknown' {
  const schema = lineIn(head, 'schema', '[^\\s\'",]+')
  if (schema !== undefined) {
    const [meant] = KINDS.includes(schema) ? [schema] : nearest(schema, KINDS)
    if (meant !== undefined) return meant === 'records/v1' ? 'records' : 'other'
  }
  if (planIn(head) !== undefined || /^['"]?records['"]?\s*:/m.test(head)) return 'records'
  return schema === undefined && !/^['"]?(?:tasks|agencies|days-off)['"]?\s*:/m.test(head)
    ? 'unknown'
    : 'other'
}

const KINDS = ['plan/v1', 'records/v1', 'agencies/v1', 'calendar/v1', 'office/v1']

function planIn(head: string): string | undefined {
  return lineIn(head, 'plan', '[^\\s\'",#]+')
}

/** The value of a key at the beginning of a line, or anywhere in what begins as JSON. */
function lineIn(head: string, key: string, value = '[a-z0-9-]+'): string | undefined {
  const before = /^\s*\{/.test(head) ? '(?:^\\s*|[{,]\\s*)' : '^'
  return new RegExp(`${before}['"]?${key}['"]?\\s*:\\s*['"]?(${value})`, 'm').exec(head)?.[1]
}

function plansMeant(id: string | undefined, ids: readonly string[]): readonly string[] {
  if (id === undefined) return []
  return ids.includes(id) ? [id] : nearest(id, ids)
}

/** The plan whose id a file's name begins with, the longest; a longer word that only begins alike is another. */
function plansNamedBy(path: string, ids: readonly string[]): readonly string[] {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase()
  const named = ids.filter((id) => name.startsWith(id) && !/^[a-z0-9]/.test(name.slice(id.length)))
  return named.sort((one, other) => other.length - one.length).slice(0, 1)
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\..*$/, '')
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')))
}

const RECORDS_FOLDER = /(?:^|\/)records(?:\/|$)/
