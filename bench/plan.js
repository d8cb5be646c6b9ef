import { DEPARTMENTS, FIELDS, membersOn, PROVINCES } from './register.js'
import { pick } from './seeded.js'

export const TASKS_PER_PLAN = 30

/** The year of the day that the benchmark asks about; the day is the end of its third quarter. */
const YEAR_ASKED = 2025

/**
 * @typedef {object} MadeTask
 * @property {string} id
 * @property {string | null} field what decides who takes it over
 * @property {'dated' | 'standing' | 'counted'} kind counted where an open group owes it, of which only a number is known
 * @property {readonly Occasion[]} occasions those begun by the day asked about
 */

/**
 * One time that a task is owed.
 *
 * @typedef {object} Occasion
 * @property {string | null} period null where the task does not recur
 * @property {number} year
 * @property {readonly string[]} debtors those who owe it, each for itself
 */

/**
 * A plan as an office might write it: most tasks are one agency's and due once, some are every department's, and
 * some recur; every fifth plan has tasks for a hundred communes.
 *
 * @param {number} number
 * @param {number} tasks how many
 * @param {() => number} random
 */
export function planNumbered(number, tasks, random) {
  const id = `ke-hoach-${number}`
  const year = YEAR_ASKED - 2 + (number % 3)
  const localLevel = number % 5 === 0 ? 'ubnd-cap-xa' : 'ubnd-cap-huyen'
  const made = Array.from({ length: tasks }, (_, index) => taskAt(index, year, localLevel, random))
  const text = `schema: plan/v1
id: ${id}
province: ${PROVINCES[number % PROVINCES.length]}
number: ${number}/KH-UBND
type: ke-hoach
title: Kế hoạch thứ ${number} về tăng cường công tác truyền thông chính sách trên địa bàn tỉnh
issuer: ubnd-tinh
issued: "${issuedIn(year)}"
through: null
sources:
  full-text: { title: Toàn văn Kế hoạch thứ ${number}, kind: official-text, published: "${issuedIn(year)}" }
readings:
  before-month: strict
  before-day: inclusive
tasks:
${made.map(({ text }) => text).join('\n')}
`
  return { id, year, text, tasks: made.map(({ task }) => task) }
}

/** @param {number} year */
function issuedIn(year) {
  return `${year}-01-15`
}

/** How many joint tasks say so; of the others `validate` has something to tell, as it has in every real workspace. */
const SHARING_DECLARED = 0.9

/** @typedef {'ubnd-cap-huyen' | 'ubnd-cap-xa'} LocalLevel */

/**
 * @param {number} index
 * @param {number} year
 * @param {LocalLevel} localLevel
 * @param {() => number} random
 */
function taskAt(index, year, localLevel, random) {
  const id = `${1 + Math.floor(index / 6)}.${1 + (index % 6)}`
  const { lead, deadline, occasions, kind } = shapeOf(index % TASKS_PER_PLAN, year, localLevel, random)
  const field = random() < 0.5 ? pick(FIELDS, random) : null
  /** @type {MadeTask} */
  const task = { id, field, occasions, kind }
  const isDeclared = DEPARTMENTS.includes(lead[1] ?? '') && random() < SHARING_DECLARED
  const more = [field === null ? '' : `\n    field: ${field}`, isDeclared ? '\n    sharing: joint' : '']
  const text = `  - id: "${id}"
    section: II.${id}
    title: Tổ chức triển khai thực hiện nhiệm vụ ${id} về truyền thông chính sách, bảo đảm đúng tiến độ được giao
    lead: [${lead.join(', ')}]
    support: [${pick(DEPARTMENTS, random)}, ${localLevel}]${more.join('')}
    deadline: ${deadline}
    deliverables:
      - { id: bao-cao, title: Báo cáo kết quả thực hiện nhiệm vụ ${id}, confidence: inferred }
    stated: { in: full-text, at: II.${id} }`
  return { task, text }
}

/**
 * @param {number} index
 * @param {number} year
 * @param {LocalLevel} localLevel
 * @param {() => number} random
 * @returns {{ lead: readonly string[], deadline: string } & Pick<MadeTask, 'occasions' | 'kind'>}
 */
function shapeOf(index, year, localLevel, random) {
  const one = [pick(DEPARTMENTS, random)]
  const due = dueWords(year, random)
  const once = (/** @type {readonly string[]} */ debtors) => [{ period: null, year, debtors }]
  const onIssue = (/** @type {Parameters<typeof membersOn>[0]} */ group) => membersOn(group, issuedIn(year))
  if (index < 13) return { lead: one, deadline: due, occasions: once(one), kind: 'dated' }
  if (index < 14)
    return { lead: ['cac-truong'], deadline: due, occasions: once(['cac-truong']), kind: 'counted' }
  if (index < 16) {
    const lead = DEPARTMENTS.slice(index, index + 2)
    return { lead, deadline: due, occasions: once(lead.slice(0, 1)), kind: 'dated' }
  }
  if (index < 20) {
    return { lead: [BRANCHES], deadline: due, occasions: once(onIssue(BRANCHES)), kind: 'dated' }
  }
  if (index < 22) {
    const debtors = [...onIssue(BRANCHES), ...onIssue(localLevel)]
    return { lead: [BRANCHES, localLevel], deadline: due, occasions: once(debtors), kind: 'dated' }
  }
  if (index < 24) {
    const quarters = quartersSince(year).map((period) => ofGroup(BRANCHES, period))
    return { lead: [BRANCHES], deadline: 'Hằng quý', occasions: quarters, kind: 'dated' }
  }
  if (index < 26) {
    const months = monthsSince(year).map(({ period, year }) => ({ period, year, debtors: one }))
    return { lead: one, deadline: 'Hằng tháng', occasions: months, kind: 'dated' }
  }
  if (index < 28) {
    const years = yearsSince(year).map((period) => ofGroup(localLevel, period))
    return { lead: [localLevel], deadline: 'Trước ngày 15/12 hằng năm', occasions: years, kind: 'dated' }
  }
  return { lead: one, deadline: index === 28 ? 'Thường xuyên' : 'null', occasions: [], kind: 'standing' }
}

const BRANCHES = 'so-ban-nganh'

/** @typedef {{ readonly period: string, readonly year: number, readonly first: string }} MadePeriod */

/**
 * @param {Parameters<typeof membersOn>[0]} group
 * @param {MadePeriod} period
 */
function ofGroup(group, { period, year, first }) {
  return { period, year, debtors: membersOn(group, first < issuedIn(year) ? issuedIn(year) : first) }
}

/** @param {number} year */
function yearsSince(year) {
  return Array.from({ length: YEAR_ASKED - year + 1 }, (_, at) => year + at).map((one) => ({
    period: String(one),
    year: one,
    first: `${one}-01-01`,
  }))
}

/** @param {number} year */
function quartersSince(year) {
  return yearsSince(year).flatMap(({ year: one }) =>
    [1, 2, 3, 4].slice(0, one === YEAR_ASKED ? 3 : 4).map((quarter) => ({
      period: `${one}-Q${quarter}`,
      year: one,
      first: `${one}-${two(3 * quarter - 2)}-01`,
    })),
  )
}

/** @param {number} year */
function monthsSince(year) {
  return yearsSince(year).flatMap(({ year: one }) =>
    Array.from({ length: one === YEAR_ASKED ? 9 : 12 }, (_, at) => ({
      period: `${one}-${two(1 + at)}`,
      year: one,
      first: `${one}-${two(1 + at)}-01`,
    })),
  )
}

/**
 * @param {number} issued
 * @param {() => number} random
 */
function dueWords(issued, random) {
  const year = issued + (random() < 0.6 ? 0 : 1 + Math.floor(random() * 2))
  const month = 4 + Math.floor(random() * 9)
  const words = [
    `Hoàn thành trước ngày ${1 + Math.floor(random() * 28)}/${month}/${year}`,
    `Trong tháng ${month}/${year}`,
    `Quý ${['II', 'III', 'IV'][Math.floor(random() * 3)]}/${year}`,
    `Trong năm ${year}`,
    `Hoàn thành trước tháng ${month}/${year}`,
    `Năm ${issued} – ${year + 1}`,
  ]
  return pick(words, random)
}

/** @param {number} number */
function two(number) {
  return String(number).padStart(2, '0')
}
