import type { Draft } from '../draft.ts'
import type { NamedBody } from '../names/named-body.ts'

/** A draft as JSON: every task with its place in the file, in which shape it was found, and for each field why. */
export function draftJson(draft: Draft): string {
  const tasks = draft.tasks.map(({ lead, support, except, reportTo, ...task }) => ({
    ...task,
    lead: lead.map(bodyJson),
    support: support.map(bodyJson),
    except: except.map(bodyJson),
    reportTo: reportTo.map(bodyJson),
  }))
  return `${JSON.stringify({ schema: 'draft/v1', ...draft, tasks }, null, 2)}\n`
}

function bodyJson({ id, words, body }: NamedBody): unknown {
  return { id, words, registered: body !== null }
}
