import { holderOn } from './register.js'
import { pick } from './seeded.js'

/** The share of the tasks for which something is delivered, and of the members of a group that deliver then. */
const DELIVERED = 0.65
const BY_MEMBER = 0.85

/** Of what recurs, how many of its periods are delivered. */
const PERIODS = 3

/** Of what is delivered: how much is only claimed, is known by a bound, was put off before, or was entered by mistake. */
const [CLAIMED, BOUNDED, EXTENDED, RETRACTED] = [0.06, 0.03, 0.06, 0.02]

/** Of what is not: how much is reported to be under way, or was waived. */
const [IN_PROGRESS, WAIVED] = [0.1, 0.02]

/** @typedef {Readonly<Record<string, string | number>>} MadeRecord */

/**
 * The records of a plan.
 *
 * @param {{ readonly id: string, readonly year: number, readonly tasks: readonly import('./plan.js').MadeTask[] }} plan
 * @param {() => number} random
 */
export function recordsOf({ id, tasks }, random) {
  const lines = tasks.flatMap((task) => {
    if (task.kind === 'standing') return []
    const isDelivered = random() < DELIVERED
    return task.occasions.slice(0, PERIODS).flatMap(({ debtors, ...occasion }) => {
      const seen = new Set()
      return debtors.flatMap((debtor) => {
        const events = eventsOf(task, debtor, occasion, isDelivered, random)
        const agency = events[0]?.agency
        // Those that were merged into one deliver once.
        if (seen.has(agency)) return []
        seen.add(agency)
        return events
      })
    })
  })
  const records = lines.length === 0 ? ' []\n' : `\n${lines.map(written).join('')}`
  return `schema: records/v1\nplan: ${id}\nrecords:${records}`
}

/**
 * What happened to a duty, in the order of the days.
 *
 * @param {import('./plan.js').MadeTask} task
 * @param {string} debtor
 * @param {{ readonly period: string | null, readonly year: number }} occasion
 * @param {boolean} isDelivered whether its task is
 * @param {() => number} random
 * @returns {readonly MadeRecord[]}
 */
function eventsOf({ id, field, kind }, debtor, { period, year }, isDelivered, random) {
  const date = dayIn(year, random)
  const agency = holderOn(debtor, field, date)
  if (agency === null) return []
  const about = { task: `"${id}"`, agency, ...(period === null ? {} : { period: `"${period}"` }) }
  const document = `${date.slice(5, 7)}${date.slice(8)}/BC-VP`
  if (kind === 'counted') {
    return isDelivered
      ? [{ ...about, event: 'delivered', date, count: pick([40, 96, 120], random), document }]
      : []
  }
  if (!isDelivered || random() >= BY_MEMBER) {
    const chance = random()
    if (chance < WAIVED)
      return [{ ...about, event: 'waived', date, by: 'UBND tỉnh', reason: 'Đã lồng ghép vào nhiệm vụ khác' }]
    return chance < WAIVED + IN_PROGRESS ? [{ ...about, event: 'progress', date, note: 'Đang dự thảo' }] : []
  }
  const delivered = {
    ...about,
    event: 'delivered',
    date,
    ...(random() < BOUNDED ? { certainty: 'no-later-than' } : {}),
    ...(random() < CLAIMED ? {} : { document }),
  }
  const before = dayIn(year, random)
  const isPutOff = random() < EXTENDED && before < date && holderOn(debtor, field, before) === agency
  const extended = {
    ...about,
    event: 'extended',
    date: before,
    through: `${year + 4}-12-31`,
    basis: 'Công văn 12/UBND-TH',
  }
  const mistake = { event: 'retracted', date, retracts: idOf(delivered), reason: 'Ghi nhầm cơ quan' }
  return [...(isPutOff ? [extended] : []), delivered, ...(random() < RETRACTED ? [mistake] : [])]
}

/**
 * As `record` makes it.
 *
 * @param {MadeRecord} record
 */
function idOf({ date, task, agency, period, event, retracts }) {
  const about =
    retracts === undefined ? [task, agency, ...(period === undefined ? [] : [period])] : [retracts]
  return [date, ...about, event].join('.').replaceAll('"', '')
}

/** @param {MadeRecord} record */
function written(record) {
  const lines = Object.entries(record).map(([key, value]) => `    ${key}: ${value}\n`)
  return `  - id: ${idOf(record)}\n${lines.join('')}`
}

/**
 * A day of a year, from April on and before the day that the benchmark asks about.
 *
 * @param {number} year
 * @param {() => number} random
 */
function dayIn(year, random) {
  const two = (/** @type {number} */ number) => String(number).padStart(2, '0')
  const month = year === 2025 ? 4 + Math.floor(random() * 6) : 4 + Math.floor(random() * 9)
  return `${year}-${two(month)}-${two(1 + Math.floor(random() * 28))}`
}
