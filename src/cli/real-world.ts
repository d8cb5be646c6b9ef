import { availableParallelism } from 'node:os'
import { isatty } from 'node:tty'
import type { Output, WorkerThread, World } from './base/world.ts'
import { MAX_BYTES } from './io/bounded-read.ts'
import { threadCode } from './io/package-files.ts'

/** The world of a real process. A reader that closes its pipe early is no fault. */
export function worldOf(process: NodeJS.Process, own: Pick<World, 'ownFolder'> = {}): World {
  const { env } = process
  const [stdout, stderr] = [outputOf(process.stdout), outputOf(process.stderr)]
  return {
    args: process.argv.slice(2),
    env,
    cwd: process.cwd(),
    stdout,
    stderr,
    now: () => new Date(),
    stdin: () => bytesOf(process.stdin),
    ...own,
    ...(process.stdout.isTTY && isatty(0) ? { ask: askedOnTerminal, show: shown } : {}),
    ...(availableParallelism() > 1 ? { worker: { start: startThread, worthFrom: 1000 } } : {}),
  }
}

/**
 * What few runs need is loaded only here. Two heaps are kept half as large, which takes a twentieth more time; only by
 * the Node it was tried on, since another Node would print a warning about a switch it does not know.
 */
function startThread(job: unknown): WorkerThread {
  const { Worker } = process.getBuiltinModule('node:worker_threads')
  if (process.versions.node.startsWith('20.'))
    process.getBuiltinModule('node:v8').setFlagsFromString('--heap-growing-percent=30')
  const code = threadCode()
  return 'file' in code
    ? new Worker(code.file, { workerData: job })
    : new Worker(code.text, { workerData: job, eval: true })
}

/** The line that is typed; nothing where the input ends instead. */
async function askedOnTerminal(question: string): Promise<string> {
  const { createInterface } = process.getBuiltinModule('node:readline')
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  try {
    return await new Promise((resolve) => {
      terminal.on('close', () => resolve(''))
      terminal.question(question, resolve)
    })
  } finally {
    terminal.close()
  }
}

/** Opens a file or folder in whatever program the desk has for it; where it has none, its path on the screen has to do. */
function shown(path: string): void {
  const { spawn } = process.getBuiltinModule('node:child_process')
  const isPlan = /\.ya?ml$/i.test(path)
  const [program, ...args] = {
    win32: [isPlan ? 'notepad.exe' : 'explorer.exe', path],
    darwin: ['open', path],
  }[process.platform as string] ?? ['xdg-open', path]
  if (program === undefined) return
  const opened = spawn(program, args, { detached: true, stdio: 'ignore' })
  opened.on('error', () => undefined)
  opened.unref()
}

/** All of a stream, or, where it is endless, enough of it for the caller to see that it is too much. */
export async function bytesOf(stream: AsyncIterable<Uint8Array | string>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk)
    chunks.push(bytes)
    length += bytes.length
    if (length > MAX_BYTES) break
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
