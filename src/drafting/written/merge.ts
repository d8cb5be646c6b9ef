import { Document, isMap, isScalar, isSeq, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml'
import { sameNumber } from '../../domain/names/document-number.ts'
import type { Language } from '../../domain/text.ts'
import type { Draft, DraftTask } from '../draft.ts'
import { laidOut, taskNode, yamlText } from './plan-yaml.ts'

/** A plan that a person has worked on, with what a new draft adds to it. */
export type Merged =
  | {
      readonly kind: 'merged'
      readonly text: string
      /** Ids of the tasks that were put in. */
      readonly added: readonly string[]
      /** Ids of the tasks that a new reading differs from. */
      readonly differing: readonly string[]
    }
  | { readonly kind: 'unreadable' }
  /** The plan is of a document with another number. */
  | { readonly kind: 'of-another'; readonly number: string }

interface Insertion {
  readonly at: number
  readonly text: string
}

/**
 * The plan's own text stays as it is, byte by byte: a person may have corrected it. Missing tasks are inserted in their
 * places; where a new reading differs from a task, a comment before the task reports it, once.
 */
export function mergedPlan(text: string, draft: Draft, language: Language): Merged {
  const document = parseDocument(text)
  const plan = document.contents
  const tasks = isMap(plan) ? (plan.get('tasks') as unknown) : undefined
  if (document.errors.length > 0 || !isSeq(tasks) || tasks.flow === true) return { kind: 'unreadable' }
  const number = isMap(plan) ? plan.get('number') : undefined
  if (typeof number === 'string' && draft.number !== null && !sameNumber(number, draft.number))
    return { kind: 'of-another', number }
  const [added, differing, insertions] = [[] as string[], [] as string[], [] as Insertion[]]
  let before = -1
  for (const task of draft.tasks) {
    const at = indexOf(tasks, task.id)
    if (at < 0) {
      insertions.push({ at: placeAfter(text, tasks, before), text: taskText(text, tasks, task, language) })
      added.push(task.id)
      continue
    }
    before = at
    const item = tasks.items[at]
    const lines = isMap(item) ? differencesIn(item, task) : []
    if (lines.length === 0) continue
    differing.push(task.id)
    const start = startOf(text, tasks, at)
    const word = { vi: 'bản nháp mới đọc', en: 'the new draft reads' }[language]
    const indent = indentOf(text, tasks)
    const notes = lines.map((line) => `${indent}# draft: ${word} ${line}\n`)
    const comments = text.slice(commentsFrom(text, start), start)
    insertions.push({ at: start, text: notes.filter((note) => !comments.includes(note)).join('') })
  }
  return { kind: 'merged', text: withInsertions(text, insertions), added, differing }
}

function withInsertions(text: string, insertions: readonly Insertion[]): string {
  let [merged, done] = ['', 0]
  for (const { at, text: more } of [...insertions].sort((one, other) => one.at - other.at)) {
    merged +=
      text.slice(done, at) +
      (merged + text.slice(done, at) === '' || text[at - 1] === '\n' ? '' : '\n') +
      more
    done = at
  }
  return merged + text.slice(done)
}

function indexOf(tasks: YAMLSeq, id: string): number {
  return tasks.items.findIndex((item) => isMap(item) && String(item.get('id')) === id)
}

/** Where the line of a task begins. */
function startOf(text: string, tasks: YAMLSeq, at: number): number {
  const item = tasks.items[at]
  const from = isMap(item) ? (item.range?.[0] ?? text.length) : text.length
  return text.lastIndexOf('\n', from - 1) + 1
}

/** Where the comments right above a line begin. */
function commentsFrom(text: string, start: number): number {
  let at = start
  while (at > 0) {
    const above = text.lastIndexOf('\n', at - 2) + 1
    if (!/^\s*(?:#.*)?\n$/.test(text.slice(above, at))) break
    at = above
  }
  return at
}

/** Before the comments of the task behind, or at the end of the list. */
function placeAfter(text: string, tasks: YAMLSeq, before: number): number {
  if (before + 1 < tasks.items.length) return commentsFrom(text, startOf(text, tasks, before + 1))
  const last = tasks.items[before]
  const end = isMap(last) ? (last.range?.[1] ?? text.length) : (tasks.range?.[1] ?? text.length)
  const line = text.indexOf('\n', Math.max(0, end - 1))
  return line < 0 ? text.length : line + 1
}

function indentOf(text: string, tasks: YAMLSeq): string {
  const start = startOf(text, tasks, 0)
  return /^\s*/.exec(text.slice(start))?.[0].replace(/\n/g, '') ?? '  '
}

function taskText(text: string, tasks: YAMLSeq, task: DraftTask, language: Language): string {
  const document = new Document([])
  ;(document.contents as unknown as YAMLSeq).items.push(taskNode(document, task, language))
  const indent = tasks.items.length === 0 ? '  ' : indentOf(text, tasks)
  return laidOut(document).replace(/^(?=.)/gm, indent)
}

function differencesIn(node: YAMLMap, task: DraftTask): readonly string[] {
  if (task.sameAs !== null || node.has('same-as')) return []
  const list = (key: string) => {
    const value = node.get(key)
    return isSeq(value) ? value.items.map((item) => String(isScalar(item) ? item.value : item)) : []
  }
  const names = (bodies: DraftTask['lead']) => bodies.map(({ id }) => id)
  const differs = (one: readonly string[], other: readonly string[]) =>
    one.length !== other.length || one.some((name) => !other.includes(name))
  /** A person may have added to a plan what no draft reads. */
  const written = (key: string, ids: readonly string[]) =>
    ids.length > 0 && differs(list(key), ids) ? [`${key}: [${ids.map(yamlText).join(', ')}]`] : []
  const words = wordsOf(node.get('deadline'))
  const own = task.deadline?.words ?? null
  return [
    ...(differs(list('lead'), names(task.lead))
      ? [`lead: [${names(task.lead).map(yamlText).join(', ')}]`]
      : []),
    ...(differs(list('support'), names(task.support))
      ? [`support: [${names(task.support).map(yamlText).join(', ')}]`]
      : []),
    ...written('except', names(task.except)),
    ...written('report-to', names(task.reportTo)),
    ...(words === own ? [] : [`deadline: ${own === null ? 'null' : yamlText(own)}`]),
  ]
}

function wordsOf(value: unknown): string | null {
  const text = isMap(value) ? value.get('text') : value
  return typeof text === 'string' ? text : null
}
