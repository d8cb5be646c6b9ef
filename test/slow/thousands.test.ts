import { describe, expect, it } from 'vitest'
import { suggester } from '../../src/domain/names/nearest.ts'
import type { Files } from '../../src/workspace/environment.ts'
import { validate } from '../../src/workspace/validate.ts'
import { many } from '../support/program.ts'
import { SMALL_REGISTER } from '../support/province.ts'

// Thousands that each look at thousands: without their bounds these take minutes or fill the memory.

function joined(count: number, part: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => part(index)).join('')
}

const plan = `schema: plan/v1
id: p
province: mau
number: 1/KH-UBND
type: ke-hoach
title: Kế hoạch
issuer: ubnd
issued: 2024-01-10
tasks:
  - { id: "1", title: Việc, lead: [ubnd], deadline: 30/6/2024 }
`

const yearly = plan.replace('30/6/2024', 'Hằng năm')
const records = 'schema: records/v1\nplan: p\nrecords:\n'

function files(texts: Readonly<Record<string, string>>): Files {
  const all = { 'p.yaml': plan, 'r.yaml': SMALL_REGISTER, ...texts }
  return Object.entries(all).map(([path, text]) => ({ path, text }))
}

async function countsOf(texts: Readonly<Record<string, string>>): Promise<Readonly<Record<string, number>>> {
  const counts: Record<string, number> = {}
  for (const { code, severity } of await validate(files(texts)))
    if (severity === 'error') counts[code] = (counts[code] ?? 0) + 1
  return counts
}

describe('thousands beside thousands', () => {
  it('extensions of one duty', async () => {
    // Through the 1st of March and of April 2025 in turn: only the first two move the last day on.
    const extension = (index: number) =>
      `  - { id: r${index}, task: "1", agency: ubnd, event: extended, through: 2025-0${3 + (index % 2)}-01, date: 2024-02-01, basis: a }\n`
    expect(await countsOf({ 'c.yaml': records + joined(1750 * many(1), extension) })).toEqual({
      'useless-extension': 1001,
    })
    const two = await validate(files({ 'c.yaml': records + joined(4, extension) }))
    expect(two.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual([
      'useless-extension /records/2/through',
      'useless-extension /records/3/through',
    ])
  })

  it('records of periods that there are not, of thousands of agencies', async () => {
    const agencies = joined(
      3000,
      (i) => `  - { id: so-${i}, name: Sở ${i}, kind: so, source: s, confidence: stated }\n`,
    )
    const group = 'groups:\n  - { id: cac-so, name: Các sở, kinds: [so], source: s, confidence: stated }\n'
    const wrong = (i: number) =>
      `  - { id: r${i}, task: "1", agency: so-${i % 3000}, period: 2024-06, event: delivered, date: 2024-02-01, document: a }\n`
    const texts = {
      'p.yaml': yearly.replace('[ubnd]', '[cac-so]'),
      'r.yaml': SMALL_REGISTER + agencies + group,
      'c.yaml': records + joined(8000, wrong),
    }
    expect(await countsOf(texts)).toEqual({ 'unknown-period': 1001 })
  })

  it('names, tasks and records that there are not, beside those there are', async () => {
    const agencies = joined(
      4000,
      (i) => `  - { id: so-${i}, name: Sở ${i}, kind: so, source: s, confidence: stated }\n`,
    )
    const names = joined(20_000, (i) => `      - ab-${i}\n`)
    const lead = plan.replace(/ {2}- .*\n/, '  - id: "1"\n    title: a\n    deadline: null\n    lead:\n')
    expect(await countsOf({ 'p.yaml': lead + names, 'r.yaml': SMALL_REGISTER + agencies })).toEqual({
      'unknown-agency': 1001,
    })
    const tasks = joined(5000, (i) => `  - { id: "2.${i}", title: a, lead: [ubnd], deadline: null }\n`)
    const retractions = joined(
      4000,
      (i) => `  - { id: r${i}, event: retracted, retracts: x${i}, date: 2024-02-01, reason: a }\n`,
    )
    const ofTasks = joined(
      2500,
      (i) => `  - { id: s${i}, task: "2.${i}a", agency: ubnd, event: progress, date: 2024-02-01 }\n`,
    )
    const texts = { 'p.yaml': plan + tasks, 'c.yaml': records + ofTasks, 'd.yaml': records + retractions }
    expect(await countsOf(texts)).toEqual({ 'unknown-task': 1001, 'unknown-record': 1001 })
  })

  it('files that declare the same: each tells of some others', async () => {
    const texts = Object.fromEntries(Array.from({ length: 1000 }, (_, i) => [`p${i}.yaml`, plan]))
    const found = await validate(files(texts))
    expect(found.filter(({ code }) => code === 'duplicate-id')).toHaveLength(1001)
    expect(Math.max(...found.map(({ related }) => related.length))).toBe(20)
  })
})

describe('a word like another', () => {
  const ids = (count: number) => () => Array.from({ length: count }, (_, index) => `so-${index}x`)

  it('is suggested a thousand times among a thousand, but not for ever', () => {
    const suggested = suggester()
    const found = Array.from({ length: 3000 }, (_, index) => suggested(`so-${index}y`, ids(1000)))
    expect(found.slice(0, 900).map(([first]) => first)).toEqual(
      Array.from({ length: 900 }, (_, index) => `so-${index}x`),
    )
    expect(found.at(-1)).toEqual([])
  })

  it('is not looked for where words are longer than any name', () => {
    expect(suggester()('a'.repeat(300), () => [`${'a'.repeat(299)}b`])).toHaveLength(1)
    expect(suggester()('a'.repeat(400_000), () => [`${'a'.repeat(399_999)}b`])).toEqual([])
  })
})
