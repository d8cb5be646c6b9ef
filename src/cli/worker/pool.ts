import { TooManyDuties } from '../../domain/obligations/expand.ts'
import { UncoveredYear } from '../../domain/time/calendar.ts'
import type { WorkerStart } from '../base/world.ts'
import type { Job } from './job.ts'

/** The share of a job that another thread does. */
export interface WorkerShare<Item, Gathered> {
  /** What each plan of its share came to, in their order. */
  readonly items: AsyncIterable<Item>
  /** What its plans add to the end; known after the last of them. */
  readonly gathered: () => readonly Gathered[]
  readonly stop: () => Promise<unknown>
}

/** A message from a worker thread: an item, what it gathered, or why it ended. */
export type Message<Item, Gathered> =
  | { readonly item: Item }
  | { readonly gathered: Gathered }
  | { readonly fault: WorkerError }

/** An error, as it goes from thread to thread. */
export type WorkerError =
  | { readonly uncovered: number; readonly plan: string | null }
  | { readonly tooMany: string }
  | { readonly stack: string }

export function workerErrorOf(error: unknown): WorkerError {
  if (error instanceof UncoveredYear) return { uncovered: error.year, plan: error.plan }
  if (error instanceof TooManyDuties) return { tooMany: error.plan }
  return { stack: error instanceof Error ? (error.stack ?? error.message) : String(error) }
}

function errorOf(fault: WorkerError): Error {
  if ('uncovered' in fault) return new UncoveredYear(fault.uncovered, fault.plan)
  if ('tooMany' in fault) return new TooManyDuties(fault.tooMany)
  return Object.assign(new Error('a fault in another thread'), { stack: fault.stack })
}

/** How many items a thread may be ahead of the one that takes them, so that they never fill the memory. */
export const MAX_AHEAD = 16

/** Starts a thread on its share of a job. */
export function startShare<Item, Gathered>(
  job: Job,
  start: WorkerStart['start'],
): WorkerShare<Item, Gathered> {
  const thread = start(job)
  const messages: Message<Item, Gathered>[] = []
  let wake = () => {}
  const receive = (message: Message<Item, Gathered>) => {
    messages.push(message)
    wake()
  }
  thread.on('message', receive)
  thread.on('error', (error) => receive({ fault: workerErrorOf(error) }))
  thread.on('messageerror', (error) => receive({ fault: workerErrorOf(error) }))
  // Who has already received the end no longer listens.
  thread.on('exit', (code) => receive({ fault: { stack: `another thread ended with ${code}` } }))
  const next = async () => {
    for (;;) {
      const message = messages.shift()
      if (message !== undefined) return message
      await new Promise<void>((resolve) => {
        wake = resolve
      })
    }
  }
  const gathered: Gathered[] = []
  async function* items(): AsyncGenerator<Item> {
    for (;;) {
      const message = await next()
      if ('fault' in message) throw errorOf(message.fault)
      if ('gathered' in message) {
        gathered.push(message.gathered)
        return
      }
      thread.postMessage('taken')
      yield message.item
    }
  }
  return { items: items(), gathered: () => gathered, stop: () => thread.terminate() }
}

/** The items of two that take turns, until both have no more. */
export async function* alternate<Item>(
  one: AsyncIterable<Item>,
  other: AsyncIterable<Item>,
): AsyncGenerator<Item> {
  const turns = [one, other].map((items) => items[Symbol.asyncIterator]())
  for (let left = turns; left.length > 0; ) {
    const still: typeof turns = []
    for (const turn of left) {
      const { done, value } = await turn.next()
      if (done === true) continue
      still.push(turn)
      yield value
    }
    left = still
  }
}
