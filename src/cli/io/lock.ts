import { randomBytes } from 'node:crypto'
import { closeSync, openSync, readFileSync, renameSync, rmSync, statSync, writeSync } from 'node:fs'
import { hostname } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { EXIT, UsageError } from '../base/exit.ts'
import { onSignal } from '../base/signals.ts'
import { makeParentFolder } from './make-folder.ts'
import { notWritable } from './write-errors.ts'

/** The right to write a file, held by one process at a time. */
export interface Lock {
  /** Whether it is still held: one who stopped for more than a minute has lost it. */
  readonly isHeld: () => boolean
  readonly release: () => void
}

/**
 * Waits for the lock of a file, as long as others take turns at it. Throws a UsageError, with an exit code of its own,
 * where one holder keeps it too long; errors of the file system as they are.
 */
export async function lockOf(file: string, patience: number = PATIENCE): Promise<Lock> {
  const path = join(dirname(file), `.${basename(file)}.lock`)
  const own: Holder = {
    pid: process.pid,
    host: hostname(),
    time: Date.now(),
    token: randomBytes(6).toString('hex'),
  }
  let [since, before] = [Date.now(), '']
  for (; !isTaken(path, own); await sleep(10 + Math.random() * 30)) {
    const holder = holderOf(path)
    const token = holder?.token ?? ''
    if (token !== before) [since, before] = [Date.now(), token]
    if (Date.now() - since > patience) throw busy(path, holder)
  }
  const isHeld = () => holderOf(path)?.token === own.token
  const letGo = () => {
    if (isHeld()) rmSync(path, { force: true })
  }
  const callOff = onSignal(letGo)
  return {
    isHeld,
    release: () => {
      letGo()
      callOff()
    },
  }
}

/** Does something under the lock of a file, whose folder is made where it is not there. Throws a UsageError under the name its user gave. */
export async function underLock<Result>(
  path: string,
  name: string,
  attempt: (lock: Lock) => Result | Promise<Result>,
): Promise<Result> {
  try {
    makeParentFolder(dirname(path))
    const lock = await lockOf(path)
    try {
      return await attempt(lock)
    } finally {
      lock.release()
    }
  } catch (error) {
    throw notWritable(name, error)
  }
}

/** With one holder; on a machine with much else to do, a run may hold the lock for many seconds. */
const PATIENCE = 30_000
const LONGEST_HOLD = 60_000
/** A lock is made and filled in one breath; one that stays empty was left by a process killed in between. */
const LONGEST_EMPTY = 2_000

interface Holder {
  readonly pid: number
  readonly host: string
  readonly time: number
  readonly token: string
}

/**
 * Tries to take a lock. Only one process can make the file; and only one can take over a lock left behind:
 * the one that takes the lock named for the holder left behind, which then replaces it. Whoever is killed in
 * between leaves that lock behind, to be taken over in the same way.
 */
function isTaken(path: string, own: Holder): boolean {
  if (isMade(path, own)) return true
  const left = holderOf(path)
  if (left === null || !isLeftBehind(left)) return false
  const claim = `${path}.${left.token}`
  if (!isTaken(claim, own)) return false
  try {
    const isStillLeft = holderOf(path)?.token === left.token
    if (isStillLeft) renameSync(claim, path)
    return isStillLeft
  } finally {
    rmSync(claim, { force: true })
  }
}

/** Makes the file of a lock; false where it is there already. What cannot be filled is not left behind. */
function isMade(path: string, own: Holder): boolean {
  let file: number
  try {
    file = openSync(path, 'wx')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
  try {
    writeSync(file, JSON.stringify(own))
    return true
  } catch (error) {
    rmSync(path, { force: true })
    throw error
  } finally {
    closeSync(file)
  }
}

/** Who holds a lock; null where nobody does. */
function holderOf(path: string): Holder | null {
  try {
    const said = parseJson(readFileSync(path, 'utf8'))
    return isHolder(said) ? said : { pid: 0, host: '', time: statSync(path).mtimeMs, token: 'empty' }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function isHolder(said: unknown): said is Holder {
  const { pid, time, token } = (said ?? {}) as Partial<Holder>
  return typeof pid === 'number' && typeof time === 'number' && /^[0-9a-f]{12}$/.test(token ?? '')
}

function isLeftBehind({ pid, host, time }: Holder): boolean {
  const age = Date.now() - time
  if (pid === 0) return age > LONGEST_EMPTY
  return age > LONGEST_HOLD || (host === hostname() && !isRunning(pid))
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH'
  }
}

function busy(path: string, holder: Holder | null): UsageError {
  const who = holder === null || holder.pid === 0 ? '' : ` (pid ${holder.pid})`
  return new UsageError(
    { vi: `Một tiến trình khác${who} đang ghi.`, en: `Another process${who} is writing.` },
    {
      vi: `Chạy lại sau; nếu không còn ai ghi thì xóa ${path}.`,
      en: `Run it again later; if nobody writes any more, delete ${path}.`,
    },
    EXIT.busy,
  )
}
