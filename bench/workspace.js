import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { planNumbered, TASKS_PER_PLAN } from './plan.js'
import { recordsOf } from './records.js'
import { PROVINCES, registerOf } from './register.js'
import { seeded } from './seeded.js'

/** The day the benchmark asks about: after the mergers of 2025, nearly three years into the oldest plans. */
export const AS_OF = '2025-09-30'

/**
 * Writes a workspace that is the same in every run: registers, plans of 30 tasks (some 14 KB) and, where wanted,
 * a file of records for each, by which some 55 % of the duties due once are delivered.
 *
 * @param {string} folder
 * @param {{ readonly tasks: number, readonly records: 'with' | 'without' }} wanted
 * @returns {{ readonly plans: readonly string[], readonly bytes: number }} the plan files, and the size of all files
 */
export function writeWorkspace(folder, { tasks, records }) {
  let bytes = 0
  const write = (/** @type {string} */ path, /** @type {string} */ text) => {
    writeFileSync(join(folder, path), text)
    bytes += Buffer.byteLength(text)
  }
  for (const name of ['agencies', 'records']) mkdirSync(join(folder, name), { recursive: true })
  for (const province of PROVINCES) write(`agencies/${province}.yaml`, registerOf(province))
  const plans = []
  for (let number = 1, left = tasks; left > 0; number += 1, left -= TASKS_PER_PLAN) {
    const random = seeded(number)
    const plan = planNumbered(number, Math.min(left, TASKS_PER_PLAN), random)
    write(`${plan.id}.yaml`, plan.text)
    plans.push(join(folder, `${plan.id}.yaml`))
    if (records === 'with') write(`records/${plan.id}.yaml`, recordsOf(plan, random))
  }
  return { plans, bytes }
}
