import type {
  SavedDeliverable,
  SavedLine,
  SavedPlan,
  SavedStatus,
  SavedTask,
  SavedVersion,
} from '../../domain/follow-up/saved-status.ts'
import { FLAGS, type Flag, STATUS_CODES } from '../../domain/obligations/status.ts'
import { day, type Keys, keysOf, listOf, mapOf, number, orNull, type Shape, text, wordOf } from './shape.ts'

/** The values of a saved status. Throws a Misfit where they are not of its form; what a later version added may be missing. */
export function savedStatus(values: unknown, version: SavedVersion): SavedStatus {
  const { get } = keysOf(values, '')
  return {
    version,
    asOf: get('asOf', day),
    obligations: get('obligations', listOf(lineOf(version))),
    plans: get('plans', listOf(plan)),
    names: get('names', mapOf(bodyName)),
    provinces: get('provinces', mapOf(text)),
  }
}

const words = listOf(text)
const dayOrNull = orNull(day)
const flag = wordOf(Object.keys(FLAGS) as readonly Flag[])
const status = wordOf(STATUS_CODES)
const force = wordOf(['order', 'request'])
const confidence = wordOf(['stated', 'reported', 'inferred'])
const inferred = listOf(wordOf(['task', 'deliverable', 'schedule']))
const decidedBy = wordOf(['words', 'encoder', 'nothing'])
const sharing = orNull(wordOf(['joint', 'each']))

const amendment: Shape<string> = (value, at) => keysOf(value, at).get('by', text)

const lineOf =
  (version: SavedVersion): Shape<SavedLine> =>
  (value, at) => {
    const { get, ifThere } = keysOf(value, at)
    const amendments = ifThere('amendedBy', listOf(amendment)) ?? []
    return {
      id: get('id', text),
      plan: get('plan', text),
      task: get('task', text),
      deliverable: get('deliverable', text),
      part: get('part', orNull(number)),
      agencies: get('agencies', words),
      heldBy: get('heldBy', words),
      force: get('force', force),
      period: get('period', orNull(text)),
      due: get('due', dayOrNull),
      originalDue: get('originalDue', dayOrNull),
      deliveredOn: get('deliveredOn', dayOrNull),
      status: get('status', status),
      flags: get('flags', listOf(flag)),
      reading: get('reading', text),
      confidence: get('confidence', confidence),
      inferred: ifThere('inferred', inferred) ?? [],
      records: ifThere('records', words),
      amendments: version === 'status/v1' ? null : amendments,
    }
  }

const plan: Shape<SavedPlan> = (value, at) => {
  const { get, ifThere } = keysOf(value, at)
  const from = ifThere('from', dayOrNull)
  const through = ifThere('through', dayOrNull)
  return {
    id: get('id', text),
    province: get('province', text),
    number: get('number', orNull(text)),
    issued: get('issued', orNull(text)),
    knownBy: get('knownBy', day),
    recorded: get('recorded', orNull(number)),
    span: hasKey(value, 'from') ? { from, through } : null,
    tasks: get('tasks', listOf(task)),
  }
}

/** Whether a mapping has a key: older versions of the program did not write all of them. */
function hasKey(value: unknown, key: string): boolean {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
}

const task: Shape<SavedTask> = (value, at) => {
  const { get } = keysOf(value, at)
  return {
    id: get('id', text),
    title: get('title', text),
    sameAs: get('sameAs', orNull(text)),
    deliverables: get('deliverables', listOf(deliverable)),
  }
}

const deliverable: Shape<SavedDeliverable> = (value, at) => {
  const keys = keysOf(value, at)
  return {
    id: keys.get('id', text),
    deadline: keys.get('deadline', orNull(text)),
    schedule: keys.ifThere('schedule', text),
    decidedBy: keys.ifThere('decidedBy', decidedBy),
    leads: hasKey(value, 'lead') ? leads(keys) : null,
  }
}

function leads({ get }: Keys): SavedDeliverable['leads'] {
  return {
    lead: get('lead', words),
    sharing: get('sharing', sharing),
    except: get('except', words),
    reportTo: get('reportTo', words),
  }
}

const bodyName: Shape<SavedStatus['names'][string]> = (value, at) => {
  const { get } = keysOf(value, at)
  return { name: get('name', text), short: get('short', text), province: get('province', text) }
}
