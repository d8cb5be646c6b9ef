import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { seeded } from './seeded.js'

/** The day the benchmark asks about. */
export const COUNTRY_AS_OF = '2026-06-30'

const ISSUED = '2026-01-05'

/** What each plan lays on all communes of its province: of 3,321 communes some 100,000 duties. */
const TASKS = 30

/** The share of the communes that have delivered a task. */
const DELIVERED = 0.12

/**
 * Writes the whole country as one workspace, the same in every run: for each of the 34 provinces whose register comes
 * with the program a plan that addresses all its communes, and records of some of them; or as many plans as wanted, of
 * one province where one is named.
 *
 * @param {string} folder
 * @param {string} registers the folder of the shipped registers, as JSON
 * @param {{ readonly plansEach?: number, readonly only?: string }} [wanted]
 * @returns {{ readonly duties: number }}
 */
export function writeCountry(folder, registers, { plansEach = 1, only } = {}) {
  mkdirSync(join(folder, 'records'), { recursive: true })
  const provinces = readdirSync(registers)
    .map((file) => file.replace(/[.]json$/, ''))
    .filter((province) => province !== 'trung-uong' && (only === undefined || only === province))
    .sort()
  let duties = 0
  for (const [index, province] of provinces.entries()) {
    const communes = communesIn(join(registers, `${province}.json`))
    for (let number = 1; number <= plansEach; number += 1) {
      const random = seeded(index + 1 + 1000 * (number - 1))
      const id = number === 1 ? province : `${province}-${number}`
      writeFileSync(join(folder, `${id}.yaml`), planOf(id, province, random))
      writeFileSync(join(folder, 'records', `${id}.yaml`), recordsOf(id, communes, random))
      duties += TASKS * communes.length
    }
  }
  return { duties }
}

/**
 * The ids of the People's Committees of a province's communes on the day on which the plans are issued.
 *
 * @param {string} file
 * @returns {readonly string[]}
 */
function communesIn(file) {
  /** @type {{ readonly agencies: readonly { readonly id: string, readonly kind: string, readonly from?: string, readonly through?: string }[] }} */
  const { agencies } = JSON.parse(readFileSync(file, 'utf8'))
  return agencies
    .filter(
      ({ kind, from = ISSUED, through = ISSUED }) =>
        kind === 'ubnd-xa' && from <= ISSUED && through >= ISSUED,
    )
    .map(({ id }) => id)
}

/**
 * @param {string} id
 * @param {string} province
 * @param {() => number} random
 */
function planOf(id, province, random) {
  const tasks = Array.from({ length: TASKS }, (_, index) => {
    const month = 3 + Math.floor(random() * 10)
    return `  - id: "${index + 1}"
    title: Rà soát, công khai nhiệm vụ ${index + 1} về truyền thông chính sách trên địa bàn xã, phường
    lead: [ubnd-cap-xa]
    support: [so-vhttdl]
    deadline: Hoàn thành trong tháng ${month}/2026
    deliverables:
      - { id: bao-cao, title: Báo cáo kết quả nhiệm vụ ${index + 1} }
    stated: { in: van-ban, at: II.${index + 1} }
`
  })
  return `schema: plan/v1
id: ${id}
province: ${province}
number: 1/KH-UBND
type: ke-hoach
title: Kế hoạch giao việc cho mọi xã, phường
issuer: ubnd-tinh
issued: "${ISSUED}"
through: null
sources:
  van-ban: { title: Kế hoạch dùng để đo tốc độ, kind: practice }
tasks:
${tasks.join('')}`
}

/**
 * @param {string} plan
 * @param {readonly string[]} communes
 * @param {() => number} random
 */
function recordsOf(plan, communes, random) {
  const records = Array.from({ length: TASKS }, (_, index) => String(index + 1)).flatMap((task) =>
    communes.flatMap((agency) => (random() < DELIVERED ? [delivery(task, agency, random)] : [])),
  )
  return `schema: records/v1\nplan: ${plan}\nrecords:\n${records.join('')}`
}

/**
 * @param {string} task
 * @param {string} agency
 * @param {() => number} random
 */
function delivery(task, agency, random) {
  const date = `2026-0${2 + Math.floor(random() * 5)}-${10 + Math.floor(random() * 18)}`
  return `  - id: ${date}.${task}.${agency}.delivered
    task: "${task}"
    agency: ${agency}
    event: delivered
    date: ${date}
    document: ${task}${date.slice(5, 7)}/BC-UBND
`
}
