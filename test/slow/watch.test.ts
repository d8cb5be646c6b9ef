import { spawn } from 'node:child_process'
import { renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { workspaceWith } from '../support/folder.ts'
import { plan } from '../support/province.ts'

const program = join(import.meta.dirname, '../../bin/plan-check.js')

it('--watch tells of a saved, a replaced and a returned file, clears no pipe, and ends as Ctrl-C ends a process', async () => {
  const cwd = workspaceWith()
  const file = join(cwd, 'plans/mau-01.yaml')
  const args = ['--lang', 'en', 'validate', '--watch', '--format', 'compact']
  const child = spawn(process.execPath, [program, ...args], { cwd })
  onTestFinished(() => void child.kill('SIGKILL'))
  const ended = new Promise((resolve) => child.on('exit', (code, signal) => resolve(signal ?? code)))
  let [said, told] = ['', '']
  child.stdout.on('data', (chunk) => (said += chunk))
  child.stderr.on('data', (chunk) => (told += chunk))
  const runs = (count: number) =>
    expect.poll(() => told.split('watching the files').length - 1, { timeout: 20_000 }).toBe(count)

  await runs(1)
  expect(said).toBe('')
  writeFileSync(file, plan.replace('ke-hoach', 'ke-hoac'))
  await runs(2)
  expect(said).toContain('error wrong-value The value "ke-hoac"')
  const replacement = join(cwd, 'plans/.mau-01.yaml.tmp')
  writeFileSync(replacement, plan.replace('ke-hoach', 'ke-hoax'))
  renameSync(replacement, file)
  await runs(3)
  expect(said).toContain('error wrong-value The value "ke-hoax"')
  renameSync(join(cwd, 'plans'), join(cwd, 'away'))
  await runs(4)
  expect(told).toContain('There is no folder of plans')
  renameSync(join(cwd, 'away'), join(cwd, 'plans'))
  await runs(5)
  expect(said.split('ke-hoax').length).toBe(3)
  expect(said).not.toContain('\u001b')
  child.kill('SIGINT')
  expect(await ended).toBe('SIGINT')
}, 60_000)
