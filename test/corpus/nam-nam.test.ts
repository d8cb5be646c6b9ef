import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Tally } from '../../src/domain/follow-up/tally.ts'
import type { ObligationLine } from '../../src/domain/follow-up/view.ts'
import { examine } from '../../src/workspace/examine.ts'
import { validate } from '../../src/workspace/validate.ts'
import { filesIn } from '../support/workspace.ts'

// Five years of a plan that is changed twice, replaced, passes to another province and is replaced again. The tables were
// counted by hand in fixtures/nam-nam/README.md; no number of them comes from the program.

const FOLDER = 'fixtures/nam-nam'
const files = filesIn(FOLDER)
const page = readFileSync(join(import.meta.dirname, '../..', FOLDER, 'README.md'), 'utf8')

/** The tables of the page, day by day, each as its rows. */
const TABLES = page
  .split(/^## /m)
  .slice(1)
  .map((section): [string, readonly string[]] => [
    section.slice(0, 10),
    section.split('\n').filter((line) => /^\| (\w+\/|sum)/.test(line)),
  ])

function row(who: string, tally: Tally): string {
  const { total, doneOnTime, doneLate, inProgress, overdue, notStarted, closed, noKnownHolder } = tally
  const counts = [total, doneOnTime, doneLate, inProgress, overdue, notStarted, closed, noKnownHolder]
  return `| ${[who, ...counts].join(' | ')} |`
}

async function lineOn(asOf: string, id: string): Promise<ObligationLine | undefined> {
  return (await examine({ files, asOf })).obligations.find((line) => line.id === id)
}

describe('five years of a plan', () => {
  it('are counted on ten days', () => {
    expect(TABLES.map(([, rows]) => rows.length > 4)).toEqual(Array(10).fill(true))
  })

  it.each(TABLES)('stand as counted on %s', async (asOf, rows) => {
    const { agencies, totals } = await examine({ files, asOf })
    expect([...agencies.map((body) => row(body.id, body)), row('sum', totals)]).toEqual(rows)
  })

  it('have nothing wrong in them; one first period is too short to count', async () => {
    const findings = await validate(files, { isThere: () => true, today: '2026-01-15' })
    expect(findings.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual([
      'passed-over-period /tasks/1/deadline',
    ])
  })

  it('keep the chain of changes, and what was overdue by then', async () => {
    const told = async (asOf: string, id: string) =>
      (await lineOn(asOf, id))?.amendedBy?.map(({ by, due, wasOverdue }) => [by, due, wasOverdue])
    const first = ['dong-02#1', '2023-06-30', false]
    expect(await told('2023-07-14', 'dong-01#1/de-an@dong/so-noi-vu')).toEqual([first])
    expect(await told('2023-07-15', 'dong-01#1/de-an@dong/so-noi-vu')).toEqual([
      first,
      ['dong-03#1', '2023-12-31', true],
    ])
    expect(await told('2023-07-15', 'dong-01#6/bien-ban@dong/so-noi-vu')).toEqual([['dong-03', null, true]])
    expect(await told('2025-10-15', 'dong-04#2/bao-cao@dong/huyen-an:2025')).toEqual([
      ['bac-01', null, false],
    ])
  })

  it('close each duty once, and for the first reason', async () => {
    // Replaced in February; that its district ended in July changes nothing of what had closed.
    const id = 'dong-01#5/bao-cao@dong/huyen-an:2026'
    const reasons = await Promise.all(
      ['2025-02-10', '2025-07-01', '2025-10-15'].map((day) => lineOn(day, id)),
    )
    expect(new Set(reasons.map((line) => line?.closedBecause?.en))).toEqual(
      new Set(['the plan was replaced by 90/KH-UBND of 2025-02-10']),
    )
  })
})
