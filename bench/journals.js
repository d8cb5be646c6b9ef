import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DEPARTMENTS } from './register.js'
import { seeded } from './seeded.js'
import { AS_OF } from './workspace.js'

/**
 * What other programs that follow things up make of as many tasks, one dated entry each and 55 % settled; of groups and
 * periods they know nothing, so their entries are far fewer than the obligations of plan-check.
 *
 * @param {string} folder
 * @param {number} tasks
 * @returns {readonly import('./measure.js').Job[]}
 */
export function journalJobs(folder, tasks) {
  const home = join(folder, `journal-${tasks}`)
  mkdirSync(home, { recursive: true })
  const journal = join(home, 'tasks.journal')
  const entries = entriesOf(tasks)
  if (!existsSync(journal)) writeFileSync(journal, entries.map(transaction).join('\n'))
  return [
    ...installed('ledger', {
      name: `ledger: balance of ${tasks} dated tasks`,
      command: ['ledger', '--args-only', '-f', journal, '-e', AS_OF, 'balance'],
    }),
    ...installed('hledger', {
      name: `hledger: balance of ${tasks} dated tasks`,
      command: ['hledger', '-f', journal, '-e', AS_OF, 'balance'],
    }),
    ...installed('task', taskwarriorJob(home, entries)),
  ]
}

/**
 * @param {string} program
 * @param {import('./measure.js').Job | null} job
 */
function installed(program, job) {
  try {
    execFileSync('which', [program], { stdio: 'ignore' })
  } catch {
    console.error(`${program} is not installed: its rows are left out.`)
    return []
  }
  return job === null ? [] : [job]
}

/**
 * @typedef {object} Entry
 * @property {number} number
 * @property {string} agency
 * @property {string} due
 * @property {boolean} done
 */

/**
 * @param {number} tasks
 * @returns {readonly Entry[]}
 */
function entriesOf(tasks) {
  const random = seeded(tasks)
  const two = (/** @type {number} */ number) => String(number).padStart(2, '0')
  return Array.from({ length: tasks }, (_, number) => ({
    number,
    agency: DEPARTMENTS[Math.floor(random() * DEPARTMENTS.length)] ?? '',
    due: `202${4 + Math.floor(random() * 2)}-${two(1 + Math.floor(random() * 12))}-${two(1 + Math.floor(random() * 28))}`,
    done: random() < 0.55,
  })).sort((one, other) => (one.due < other.due ? -1 : one.due > other.due ? 1 : 0))
}

/** @param {Entry} entry */
function transaction({ number, agency, due, done }) {
  const owed = `${due} task ${number}\n    owed:${agency}  1 task\n    plan\n`
  return done ? `${owed}\n${due} done ${number}\n    owed:${agency}  -1 task\n    plan\n` : owed
}

/**
 * @param {string} home
 * @param {readonly Entry[]} entries
 * @returns {import('./measure.js').Job | null}
 */
function taskwarriorJob(home, entries) {
  const settings = join(home, 'taskrc')
  const env = { TASKRC: settings, TASKDATA: join(home, 'task') }
  if (!existsSync(settings)) {
    writeFileSync(settings, `data.location=${env.TASKDATA}\nconfirmation=no\nhooks=no\n`)
    const json = entries.map(({ number, agency, due, done }) => ({
      description: `task ${number}`,
      project: agency,
      due: `${due.replaceAll('-', '')}T000000Z`,
      ...(done ? { status: 'completed', end: `${due.replaceAll('-', '')}T000000Z` } : { status: 'pending' }),
    }))
    writeFileSync(join(home, 'tasks.json'), JSON.stringify(json))
    try {
      execFileSync('task', ['import', join(home, 'tasks.json')], {
        env: { ...process.env, ...env },
        stdio: 'ignore',
      })
    } catch {
      // Else the next run would take the empty list for one that was imported.
      rmSync(settings)
      console.error(`taskwarrior cannot import ${entries.length} tasks: its row is left out.`)
      return null
    }
  }
  const command = ['task', 'rc.verbose=nothing', `due.before:${AS_OF}`, 'status:pending', 'count']
  return { name: `taskwarrior: count of what is overdue among ${entries.length} tasks`, command, env }
}
