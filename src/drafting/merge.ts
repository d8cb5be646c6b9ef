import { type Document, isMap, isScalar, isSeq, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml'
import type { Language } from '../domain/text.ts'
import type { Draft, DraftTask } from './draft.ts'
import { printable, taskNode } from './plan-yaml.ts'

/** A plan that a person has worked on, with what a new draft adds to it. */
export type Merged =
  | {
      readonly kind: 'merged'
      readonly text: string
      readonly added: readonly string[]
      readonly differing: readonly string[]
    }
  | { readonly kind: 'unreadable' }

/**
 * Whatever the plan says stays as it is, comments and all: a person may have corrected it. Tasks that it does not have
 * are put in their places; where a new reading differs from what a task says, a comment before the task tells.
 */
export function mergedPlan(text: string, draft: Draft, language: Language): Merged {
  const document: Document = parseDocument(text) as unknown as Document
  const plan = document.contents
  const tasks = isMap(plan) ? plan.get('tasks') : undefined
  if (document.errors.length > 0 || !isMap(plan) || !isSeq(tasks)) return { kind: 'unreadable' }
  const [added, differing] = [[] as string[], [] as string[]]
  let before = -1
  for (const task of draft.tasks) {
    const at = indexOf(tasks, task.id)
    if (at < 0) {
      before += 1
      tasks.items.splice(before, 0, taskNode(document, task, language))
      added.push(task.id)
      continue
    }
    before = at
    const node = tasks.items[at]
    if (isMap(node) && noteDifference(node, task, language)) differing.push(task.id)
  }
  return { kind: 'merged', text: document.toString({ lineWidth: 110 }), added, differing }
}

function indexOf(tasks: YAMLSeq, id: string): number {
  return tasks.items.findIndex((item) => isMap(item) && String(item.get('id')) === id)
}

/** Told once: a comment that stands there already is not written again. */
function noteDifference(node: YAMLMap, task: DraftTask, language: Language): boolean {
  const lines = differencesIn(node, task)
  const before = node.commentBefore ?? ''
  const word = { vi: 'bản nháp mới đọc', en: 'the new draft reads' }[language]
  const fresh = lines.map((line) => ` draft: ${word} ${line}`).filter((line) => !before.includes(line.trim()))
  if (fresh.length > 0) node.commentBefore = [before, ...fresh].filter(Boolean).join('\n')
  return lines.length > 0
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
  const words = wordsOf(node.get('deadline'))
  const own = task.deadline?.words ?? null
  return [
    ...(differs(list('lead'), names(task.lead)) ? [`lead: [${names(task.lead).join(', ')}]`] : []),
    ...(differs(list('support'), names(task.support))
      ? [`support: [${names(task.support).join(', ')}]`]
      : []),
    ...(words === own ? [] : [`deadline: ${own === null ? 'null' : printable(own)}`]),
  ]
}

function wordsOf(value: unknown): string | null {
  const text = isMap(value) ? value.get('text') : value
  return typeof text === 'string' ? text : null
}
