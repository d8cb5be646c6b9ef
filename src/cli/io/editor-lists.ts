import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { EditorDigests } from '../../domain/follow-up/editor-lists.ts'
import { VERSION } from '../base/version.ts'
import type { World } from '../base/world.ts'
import { DEFAULT_PLANS_FOLDER } from './workspace-files.ts'

/** The file beside the schemas that records what they were made from. */
export const LISTS_FILE = 'lists.json'

/** Its text. */
export function listsText(digests: EditorDigests): string {
  return `${JSON.stringify({ schema: LISTS_SCHEMA, version: VERSION, ...digests }, null, 2)}\n`
}

const LISTS_SCHEMA = 'editor-lists/v1'

/** Where the schemas are that the files of a workspace name in their first line: beside the folder of plans. */
export function schemasFolder(plans: string = DEFAULT_PLANS_FOLDER): string {
  return join(plans, '..', 'schemas')
}

/**
 * Of what the workspace's schemas were made; null where it has none with lists. Those that another version of the
 * program wrote hold for nothing.
 */
export function editorDigests(plans: string | undefined, { cwd }: Pick<World, 'cwd'>): EditorDigests | null {
  const held = jsonAt(resolve(cwd, schemasFolder(plans), LISTS_FILE))
  if (held?.schema !== LISTS_SCHEMA) return null
  if (held.version !== VERSION) return { through: '', provinces: {}, plans: {} }
  const { through, provinces, plans: listed } = held
  return { through: String(through), provinces: wordsIn(provinces), plans: wordsIn(listed) }
}

/** Whether a file may be replaced by a schema or the lists: there is none, or the program wrote it. */
export function isOwnSchema(path: string, name: string): boolean {
  const held = jsonAt(path)
  return held === null || held.$id === name || (name === LISTS_FILE && held.schema === LISTS_SCHEMA)
}

/** The object in a file of JSON, empty where there is something else in it; null where there is no file. */
function jsonAt(path: string): Readonly<Record<string, unknown>> | null {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch {
    return null
  }
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? { ...value } : {}
  } catch {
    return {}
  }
}

function wordsIn(value: unknown): Readonly<Record<string, string>> {
  if (typeof value !== 'object' || value === null) return {}
  return Object.fromEntries(Object.entries(value).map(([key, word]) => [key, String(word)]))
}
