import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * @typedef {object} Job
 * @property {string} name
 * @property {readonly string[]} command the program and its arguments
 * @property {Readonly<Record<string, string>>} [env]
 * @property {readonly number[]} [codes] exit codes that are no failure besides 0
 */

/**
 * @typedef {object} Measured
 * @property {string} name
 * @property {number} least wall time in milliseconds
 * @property {number} median
 * @property {number | null} cpu least user and system time in milliseconds; null where GNU time is not installed
 * @property {number | null} megabytes the most memory it took; null where GNU time is not installed
 */

const GNU_TIME = '/usr/bin/time'

/**
 * Runs jobs in turn, round after round, so that whatever else the machine does falls on all of them alike.
 *
 * @param {readonly Job[]} jobs
 * @param {number} rounds
 * @returns {readonly Measured[]}
 */
export function measured(jobs, rounds) {
  const runs = jobs.map((job) => ({
    job,
    times: /** @type {number[]} */ ([]),
    cpus: /** @type {number[]} */ ([]),
    kilobytes: /** @type {number[]} */ ([]),
  }))
  for (let round = 0; round < rounds; round += 1) {
    for (const run of runs) {
      const { milliseconds, used } = ran(run.job)
      run.times.push(milliseconds)
      if (used === null) continue
      run.cpus.push(used.cpu)
      run.kilobytes.push(used.kilobytes)
    }
  }
  return runs.map(({ job, times, cpus, kilobytes }) => {
    const sorted = times.toSorted((one, other) => one - other)
    return {
      name: job.name,
      least: sorted[0] ?? 0,
      median: sorted[Math.floor(sorted.length / 2)] ?? 0,
      cpu: cpus.length === 0 ? null : Math.min(...cpus),
      megabytes: kilobytes.length === 0 ? null : Math.max(...kilobytes) / 1024,
    }
  })
}

/** @param {Job} job */
function ran({ name, command, env = {}, codes = [] }) {
  const report = join(tmpdir(), `plan-check-bench-${process.pid}.time`)
  const timed = existsSync(GNU_TIME)
    ? [GNU_TIME, '--quiet', '-f', '%U %S %M', '-o', report, ...command]
    : [...command]
  const [program = '', ...args] = timed
  const start = process.hrtime.bigint()
  const { status, stderr, error } = spawnSync(program, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    env: { ...process.env, ...env },
  })
  const milliseconds = Number(process.hrtime.bigint() - start) / 1e6
  const used = existsSync(report) ? usedIn(readFileSync(report, 'utf8')) : null
  rmSync(report, { force: true })
  if (error !== undefined || (status !== 0 && !codes.includes(status ?? -1)))
    throw new Error(`${name} ended with ${status}: ${error?.message ?? stderr.slice(0, 500)}`)
  return { milliseconds, used }
}

/** @param {string} report of GNU time: seconds of the program and of the system for it, and kilobytes */
function usedIn(report) {
  const [user = 0, system = 0, kilobytes = 0] = report.trim().split(/\s+/).slice(-3).map(Number)
  return { cpu: 1000 * (user + system), kilobytes }
}
