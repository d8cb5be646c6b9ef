import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { MOST_BYTES } from './bounded-bytes.ts'
import type { Job } from './job.ts'
import type { Thread } from './other-thread.ts'
import { packageFolder } from './package-folder.ts'

/** Everything outside the program that a run touches besides the files it names. */
export interface World {
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string | undefined>>
  readonly cwd: string
  /** All of standard input; asked only where a command was told to read it. */
  readonly stdin: () => Promise<Uint8Array>
  readonly stdout: Output
  readonly stderr: Output
  /** Asked for today, where the command line names no day or records must not lie ahead of it, and for how long the work lasts. */
  readonly now: () => Date
  /** Absent where there is no processor for another thread. */
  readonly otherThread?: OtherThread
}

/** How another thread is started on a job, and how many files have to be left to be read for it to be worth its while. */
export interface OtherThread {
  readonly start: (job: Job) => Thread
  readonly worthFrom: number
}

export interface Output {
  /** False where its reader is behind, and `drained` is worth waiting for. */
  readonly write: (content: string | Uint8Array) => unknown
  readonly drained?: () => Promise<void>
  /** Whether nothing more can be written: its reader has gone, or its disk is full. */
  readonly isClosed?: () => boolean
  /** Why something could not be written, as the system calls it, once all else is; null also where a reader has gone. */
  readonly failure?: () => Promise<string | null>
  readonly isTTY?: boolean | undefined
  readonly columns?: number | undefined
}

/** The world of a real process. A reader that closes its pipe early is no fault. */
export function worldOf(process: NodeJS.Process): World {
  const { env } = process
  const [stdout, stderr] = [outputOf(process.stdout), outputOf(process.stderr)]
  return {
    ...{ args: process.argv.slice(2), env, cwd: process.cwd(), stdout, stderr, now: () => new Date() },
    stdin: () => bytesOf(process.stdin),
    ...(availableParallelism() > 1 ? { otherThread: { start: startThread, worthFrom: 1000 } } : {}),
  }
}

/**
 * What few runs need is loaded only here. Two heaps are kept half as large, which takes a twentieth more time; only by
 * the Node it was tried on, since a switch that another did not know would be told on stderr.
 */
function startThread(job: Job): Thread {
  const { Worker } = process.getBuiltinModule('node:worker_threads')
  if (process.versions.node.startsWith('20.'))
    process.getBuiltinModule('node:v8').setFlagsFromString('--heap-growing-percent=30')
  return new Worker(join(packageFolder('bin'), 'other-thread.js'), { workerData: job })
}

/** All of a stream, or where it has no end so much of it that whoever asked can tell that it is too much. */
export async function bytesOf(stream: AsyncIterable<Uint8Array | string>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk)
    chunks.push(bytes)
    length += bytes.length
    if (length > MOST_BYTES) break
  }
  return Buffer.concat(chunks)
}

function outputOf(stream: NodeJS.WriteStream): Output {
  let isClosed = false
  let failure: string | null = null
  let waiting: (() => void)[] = []
  const go = () => {
    for (const resolve of waiting) resolve()
    waiting = []
  }
  stream.on('drain', go)
  stream.on('close', go)
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') failure ??= error.code ?? error.message
    isClosed = true
    go()
  })
  return {
    isTTY: stream.isTTY,
    columns: stream.columns,
    write: (content) => stream.write(content),
    isClosed: () => isClosed,
    failure: async () => {
      if (!isClosed) await new Promise((resolve) => stream.write('', resolve))
      return failure
    },
    drained: () =>
      new Promise((resolve) => {
        if (isClosed || !stream.writableNeedDrain) resolve()
        else waiting.push(resolve)
      }),
  }
}
