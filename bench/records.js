/** The share of the tasks for which something is delivered. */
const DELIVERED = 0.55

/** Of what recurs, how many of its periods are delivered. */
const PERIODS = 3

/**
 * The records of a plan.
 *
 * @param {{ readonly id: string, readonly year: number, readonly tasks: readonly import('./plan.js').MadeTask[] }} plan
 * @param {() => number} random
 */
export function recordsOf({ id, year, tasks }, random) {
  const lines = tasks.flatMap((task) => {
    if (task.kind === 'standing' || random() >= DELIVERED) return []
    return task.debtors.flatMap((agency) =>
      task.periods.length === 0
        ? [delivery(task.id, agency, null, dayIn(year, random))]
        : task.periods
            .slice(0, PERIODS)
            .map((period) => delivery(task.id, agency, period, dayIn(year + 1, random))),
    )
  })
  const records = lines.length === 0 ? ' []\n' : `\n${lines.join('')}`
  return `schema: records/v1\nplan: ${id}\nrecords:${records}`
}

/**
 * @param {string} task
 * @param {string} agency
 * @param {string | null} period
 * @param {string} date
 */
function delivery(task, agency, period, date) {
  const about = [date, task, agency, ...(period === null ? [] : [period]), 'delivered'].join('.')
  return `  - id: ${about}
    task: "${task}"
    agency: ${agency}
${period === null ? '' : `    period: "${period}"\n`}    event: delivered
    date: ${date}
    document: ${date.slice(5, 7)}${date.slice(8)}/BC-VP
`
}

/**
 * @param {number} year
 * @param {() => number} random
 */
function dayIn(year, random) {
  const two = (/** @type {number} */ number) => String(number).padStart(2, '0')
  const month = year === 2024 ? 1 + Math.floor(random() * 6) : 4 + Math.floor(random() * 9)
  return `${year}-${two(month)}-${two(1 + Math.floor(random() * 28))}`
}
