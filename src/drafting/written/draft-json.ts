import type { Draft } from '../draft.ts'

/** A draft as JSON: every task with its place in the file, in which shape it was found, and for each field why. */
export function draftJson(draft: Draft): string {
  const tasks = draft.tasks.map(({ lead, support, ...task }) => ({
    ...task,
    lead: lead.map(({ id, words, body }) => ({ id, words, registered: body !== null })),
    support: support.map(({ id, words, body }) => ({ id, words, registered: body !== null })),
  }))
  return `${JSON.stringify({ schema: 'draft/v1', ...draft, tasks }, null, 2)}\n`
}
