import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { lockOf } from '../../../src/cli/io/lock.ts'
import { replaceWhole } from '../../../src/cli/io/replace-whole.ts'

/** A file in a new folder, and its lock. */
function fileToWrite(): { readonly folder: string; readonly file: string; readonly lock: string } {
  const folder = mkdtempSync(join(tmpdir(), 'plan-check-lock-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return { folder, file: join(folder, 'ghi.yaml'), lock: join(folder, '.ghi.yaml.lock') }
}

/** A pid that no process has. */
const NOBODY = 2 ** 22 + 1
const TOKEN = 'aaaaaaaaaaaa'

function heldBy(pid: number, rest: object = {}): string {
  return JSON.stringify({ pid, host: hostname(), time: Date.now(), token: TOKEN, ...rest })
}

describe('the lock of a file', () => {
  it('is a file beside it that tells who holds it since when, and is gone afterwards', async () => {
    const { file, lock } = fileToWrite()
    const held = await lockOf(file)
    expect(JSON.parse(readFileSync(lock, 'utf8'))).toMatchObject({ pid: process.pid, host: hostname() })
    expect(held.isHeld()).toBe(true)
    held.release()
    expect([held.isHeld(), existsSync(lock)]).toEqual([false, false])
  })

  it('is waited for, and refused where it does not come free', async () => {
    const { file } = fileToWrite()
    const first = await lockOf(file)
    await expect(lockOf(file, 100)).rejects.toMatchObject({
      text: { vi: expect.stringContaining(`(pid ${process.pid})`) },
    })
    const second = lockOf(file, 5_000)
    setTimeout(first.release, 50)
    const held = await second
    expect([first.isHeld(), held.isHeld()]).toEqual([false, true])
    held.release()
  })

  it.each([
    ['a process that is gone', heldBy(NOBODY)],
    ['a process that stopped a minute ago', heldBy(process.pid, { time: Date.now() - 61_000 })],
    ['a machine that went away', heldBy(NOBODY, { host: 'khac', time: Date.now() - 61_000 })],
  ])('is taken over from %s', async (_, text) => {
    const { file, lock, folder } = fileToWrite()
    writeFileSync(lock, text)
    const held = await lockOf(file, 1_000)
    expect([held.isHeld(), JSON.parse(readFileSync(lock, 'utf8')).pid]).toEqual([true, process.pid])
    held.release()
    expect(readdirSync(folder)).toEqual([])
  })

  it.each([
    ['runs', heldBy(process.pid)],
    ['runs on another machine', heldBy(NOBODY, { host: 'khac' })],
    ['has made the file and not yet filled it', ''],
  ])('is not taken over from a process that %s', async (_, text) => {
    const { file, lock } = fileToWrite()
    writeFileSync(lock, text)
    await expect(lockOf(file, 100)).rejects.toThrow('Another process')
    expect(readFileSync(lock, 'utf8')).toBe(text)
  })

  it.each(['', '{"pid": 1', 'x'])('is taken over where it was left as %j', async (text) => {
    const { file, lock } = fileToWrite()
    writeFileSync(lock, text)
    utimesSync(lock, new Date(Date.now() - 5_000), new Date(Date.now() - 5_000))
    const held = await lockOf(file, 1_000)
    expect(held.isHeld()).toBe(true)
    held.release()
  })

  it('is taken over from whoever was killed while taking it over, however often', async () => {
    const { file, lock } = fileToWrite()
    writeFileSync(lock, heldBy(NOBODY))
    writeFileSync(`${lock}.${TOKEN}`, heldBy(NOBODY, { token: 'bbbbbbbbbbbb' }))
    writeFileSync(`${lock}.${TOKEN}.bbbbbbbbbbbb`, heldBy(NOBODY, { token: 'cccccccccccc' }))
    const held = await lockOf(file, 1_000)
    expect(held.isHeld()).toBe(true)
    held.release()
  })

  it('is held by one at a time, with many who want it and some left behind', async () => {
    const { file, lock, folder } = fileToWrite()
    let inside = 0
    const counts: number[] = []
    const turn = async (number: number): Promise<void> => {
      const held = await lockOf(file, 20_000)
      inside += 1
      counts.push(inside)
      await new Promise((done) => setTimeout(done, number % 3))
      inside -= 1
      if (number % 5 === 0) writeFileSync(lock, heldBy(NOBODY, { token: String(number).padStart(12, '0') }))
      else held.release()
    }
    await Promise.all(Array.from({ length: 40 }, (_, number) => turn(number + 1)))
    expect([counts.length, Math.max(...counts)]).toEqual([40, 1])
    expect(readdirSync(folder).filter((name) => !name.endsWith('.lock'))).toEqual([])
  })

  it('once lost, lets nothing be written', async () => {
    const { file, lock, folder } = fileToWrite()
    writeFileSync(file, 'cũ')
    const held = await lockOf(file)
    writeFileSync(lock, heldBy(process.pid))
    expect(() => replaceWhole(file, 'mới', 'cũ', held)).toThrow('lost the right')
    held.release()
    expect([readFileSync(file, 'utf8'), readdirSync(folder).sort()]).toEqual([
      'cũ',
      ['.ghi.yaml.lock', 'ghi.yaml'],
    ])
  })

  it('does not let a text be replaced that an editor has saved meanwhile, or made', async () => {
    const { file } = fileToWrite()
    const held = await lockOf(file)
    writeFileSync(file, 'của người khác')
    expect(replaceWhole(file, 'mới', 'cũ', held)).toBe('changed-before')
    expect(replaceWhole(file, 'mới', null, held)).toBe('changed-before')
    expect(readFileSync(file, 'utf8')).toBe('của người khác')
    expect(replaceWhole(file, 'mới', 'của người khác', held)).toBe('written')
    held.release()
  })

  it('is waited for as long as others take turns, and given up with an exit code of its own', async () => {
    const { file, lock } = fileToWrite()
    const first = heldBy(process.pid)
    writeFileSync(lock, first)
    let turn = 0
    // Five turns of 100 ms are longer than one holder may take.
    const turns = setInterval(() => {
      turn += 1
      if (turn < 5) writeFileSync(lock, heldBy(process.pid, { token: String(turn).padStart(12, '0') }))
      else rmSync(lock)
      if (turn === 5) clearInterval(turns)
    }, 100)
    onTestFinished(() => clearInterval(turns))
    const held = await lockOf(file, 400)
    expect([turn, held.isHeld()]).toEqual([5, true])
    held.release()
    writeFileSync(lock, first)
    await expect(lockOf(file, 50)).rejects.toMatchObject({ exit: 5 })
  })

  it('lets the leftovers of killed runs be taken away, and nothing else', async () => {
    const { file, folder } = fileToWrite()
    const leftovers = ['.ghi.yaml.123.tmp', `.ghi.yaml.lock.${TOKEN}`]
    const others = ['.khac.yaml.123.tmp', '.ghi.yaml.swp', 'ghi.yaml.bak']
    for (const name of [...leftovers, ...others]) writeFileSync(join(folder, name), 'x')
    const held = await lockOf(file)
    replaceWhole(file, 'mới', null, held)
    held.release()
    expect(readdirSync(folder).sort()).toEqual([...others, 'ghi.yaml'].sort())
  })
})
