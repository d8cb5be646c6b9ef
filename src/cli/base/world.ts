import type { Worker } from 'node:worker_threads'

/** Everything outside the program that a run touches besides the files it names. */
export interface World {
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string | undefined>>
  readonly cwd: string
  /** All of standard input; read only where a command asks for it. */
  readonly stdin: () => Promise<Uint8Array>
  /** Asks the person at the terminal for a line; absent where there is nobody to ask. */
  readonly ask?: (question: string) => Promise<string>
  /** Opens a file or folder for the person at the desk; absent where there is nobody. */
  readonly show?: (path: string) => void
  /** The folder of the program, where it is one file that people put somewhere; absent where Node runs it from a package. */
  readonly ownFolder?: string
  readonly stdout: Output
  readonly stderr: Output
  /** Asked for today, where the command line names no day or records must not lie ahead of it, and for how long the work lasts. */
  readonly now: () => Date
  /** Absent where there is no processor for another thread. */
  readonly worker?: WorkerStart
}

/** How a worker thread is started on a job, which is plain data, and from how many unread files on it is worth the cost. */
export interface WorkerStart {
  readonly start: (job: unknown) => WorkerThread
  readonly worthFrom: number
}

/** What a thread is, to whoever started it. */
export type WorkerThread = Pick<Worker, 'on' | 'postMessage' | 'terminate'>

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
