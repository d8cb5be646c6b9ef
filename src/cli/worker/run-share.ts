import { resolve } from 'node:path'
import type { MessagePort } from 'node:worker_threads'
import { indexWorkspace } from '../../load/index-workspace.ts'
import { bytesIn, filteredStream } from '../../reports/status/narrowed-flow.ts'
import { editorDigests } from '../io/editor-lists.ts'
import { shippedRegister } from '../io/shipped-register.ts'
import { sourceAt } from '../io/source-file.ts'
import { evidenceLookup } from '../io/workspace-files.ts'
import { type Job, type Pieces, statusWork, validateWork, type Work } from './job.ts'
import { MAX_AHEAD, type Message, workerErrorOf } from './pool.ts'

/** Runs in the worker thread: does its share of the job and sends each item as soon as there is room. */
export async function runShare(job: Job, port: MessagePort): Promise<void> {
  const post = (message: Message<unknown, unknown>) => port.postMessage(message, handedOver(message))
  let room = MAX_AHEAD
  let go = () => {}
  port.on('message', () => {
    room += 1
    go()
  })
  try {
    const { items, gathered } = await workOf(job)
    for await (const item of items) {
      while (room === 0) {
        await new Promise<void>((resolve) => {
          go = resolve
        })
      }
      room -= 1
      post({ item })
    }
    post({ gathered: gathered() })
  } catch (error) {
    post({ fault: workerErrorOf(error) })
  }
  port.close()
}

/** The memory that a message may transfer instead of copying gigabytes: whatever nothing else uses. */
function handedOver(message: object): readonly ArrayBuffer[] {
  if (!('item' in message)) return []
  const { pieces } = message.item as Partial<Pieces>
  return (pieces ?? [])
    .flatMap(bytesIn)
    .flatMap(({ buffer, byteLength }) =>
      buffer instanceof ArrayBuffer && byteLength > 0 && byteLength === buffer.byteLength ? [buffer] : [],
    )
}

/** The share of a job that is this thread's. */
async function workOf(job: Job): Promise<Work<unknown, unknown>> {
  const { cwd, plans, files, share, today } = job
  const known = files.map((file) =>
    'head' in file
      ? {
          path: file.path,
          head: () => file.head,
          mentions: () => file.mayAmend,
          read: () => sourceAt(resolve(cwd, file.path), cwd),
        }
      : file,
  )
  const index = await indexWorkspace(known, shippedRegister, 0)
  const isThere = evidenceLookup(plans, job)
  const environment = { isThere, today, shipped: shippedRegister, editor: editorDigests(plans, job) }
  if (job.kind === 'validate') return validateWork(index, environment, share)
  const { statusFormats } = await import('../../reports/status/index.ts')
  const { query, depth, formats, policyQuery } = job
  const flows = formats.flatMap(({ name, style, filter }) =>
    statusFormats
      .filter((format) => format.name === name)
      .flatMap(({ flow }) => (flow === null ? [] : [filteredStream(flow(query.asOf, style), filter)])),
  )
  return statusWork(index, { ...query, environment }, depth, flows, policyQuery, share)
}
