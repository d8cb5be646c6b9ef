import { DEPARTMENTS, DISTRICTS, PROVINCES } from './register.js'

export const TASKS_PER_PLAN = 30

/**
 * @typedef {object} MadeTask
 * @property {string} id
 * @property {readonly string[]} debtors those who owe it, each for itself
 * @property {readonly string[]} periods those begun by the day asked about; empty where it does not recur
 * @property {'dated' | 'standing'} kind
 */

/**
 * A plan as an office might write it: most tasks are one agency's and due once, some are every department's, and
 * some recur.
 *
 * @param {number} number
 * @param {number} tasks how many
 * @param {() => number} random
 */
export function planNumbered(number, tasks, random) {
  const id = `ke-hoach-${number}`
  const year = number % 2 === 0 ? 2022 : 2023
  const made = Array.from({ length: tasks }, (_, index) => taskAt(index, year, random))
  const text = `schema: plan/v1
id: ${id}
province: ${PROVINCES[number % PROVINCES.length]}
number: ${number}/KH-UBND
type: ke-hoach
title: Kế hoạch thứ ${number} về tăng cường công tác truyền thông chính sách trên địa bàn tỉnh
issuer: ubnd-tinh
issued: "${year}-03-01"
through: null
sources:
  full-text: { title: Toàn văn Kế hoạch thứ ${number}, kind: official-text, published: "${year}-03-01" }
readings:
  before-month: strict
  before-day: inclusive
tasks:
${made.map(({ text }) => text).join('\n')}
`
  return { id, year, text, tasks: made.map(({ task }) => task) }
}

/**
 * @param {number} index
 * @param {number} year
 * @param {() => number} random
 */
function taskAt(index, year, random) {
  const id = `${1 + Math.floor(index / 6)}.${1 + (index % 6)}`
  const { lead, debtors, deadline, periods, kind } = shapeOf(index % TASKS_PER_PLAN, year, random)
  /** @type {MadeTask} */
  const task = { id, debtors, periods, kind }
  const text = `  - id: "${id}"
    section: II.${id}
    title: Tổ chức triển khai thực hiện nhiệm vụ ${id} về truyền thông chính sách, bảo đảm đúng tiến độ được giao
    lead: [${lead.join(', ')}]
    support: [${pick(DEPARTMENTS, random)}, ubnd-cap-huyen]
    deadline: ${deadline}
    deliverables:
      - { id: bao-cao, title: Báo cáo kết quả thực hiện nhiệm vụ ${id}, confidence: inferred }
    stated: { in: full-text, at: II.${id} }`
  return { task, text }
}

/**
 * @param {number} index
 * @param {number} year
 * @param {() => number} random
 */
function shapeOf(index, year, random) {
  const one = [pick(DEPARTMENTS, random)]
  const last = 2024 - year
  const quarters = Array.from(
    { length: 4 * last + 2 },
    (_, at) => `${year + Math.floor(at / 4)}-Q${1 + (at % 4)}`,
  )
  const months = Array.from(
    { length: 12 * last + 6 },
    (_, at) => `${year + Math.floor(at / 12)}-${two(1 + (at % 12))}`,
  )
  const years = Array.from({ length: last + 1 }, (_, at) => String(year + at))
  const due = dueWords(year, random)
  if (index < 14) return { lead: one, debtors: one, deadline: due, periods: [], kind: DATED }
  if (index < 16) {
    const lead = DEPARTMENTS.slice(index, index + 2)
    return { lead, debtors: lead.slice(0, 1), deadline: due, periods: [], kind: DATED }
  }
  if (index < 20) return { ...departments, deadline: due, periods: [], kind: DATED }
  if (index < 22) return { ...everybody, deadline: due, periods: [], kind: DATED }
  if (index < 24) return { ...departments, deadline: 'Hằng quý', periods: quarters.slice(1), kind: DATED }
  if (index < 26)
    return { lead: one, debtors: one, deadline: 'Hằng tháng', periods: months.slice(3), kind: DATED }
  if (index < 28) return { ...districts, deadline: 'Trước ngày 15/12 hằng năm', periods: years, kind: DATED }
  return {
    lead: one,
    debtors: one,
    deadline: index === 28 ? 'Thường xuyên' : 'null',
    periods: [],
    kind: STANDING,
  }
}

const DATED = /** @type {const} */ ('dated')
const STANDING = /** @type {const} */ ('standing')
const departments = { lead: ['so-ban-nganh'], debtors: DEPARTMENTS }
const districts = { lead: ['ubnd-cap-huyen'], debtors: DISTRICTS }
const everybody = { lead: ['so-ban-nganh', 'ubnd-cap-huyen'], debtors: [...DEPARTMENTS, ...DISTRICTS] }

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

/**
 * @template Item
 * @param {readonly Item[]} items
 * @param {() => number} random
 * @returns {Item}
 */
function pick(items, random) {
  return /** @type {Item} */ (items[Math.floor(random() * items.length)])
}

/** @param {number} number */
function two(number) {
  return String(number).padStart(2, '0')
}
