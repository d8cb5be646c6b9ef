import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { validateWorkflow } from '@action-validator/core'
import { CORE_SCHEMA, load } from 'js-yaml'
import { describe, expect, it } from 'vitest'
import { root } from './action-run.ts'

interface Job {
  readonly permissions?: Readonly<Record<string, string>>
  readonly strategy?: { readonly matrix: { readonly node: readonly number[] } }
  readonly steps: readonly { readonly run?: string; readonly uses?: string }[]
}

interface Workflow {
  readonly permissions: Readonly<Record<string, string>>
  readonly jobs: Readonly<Record<string, Job>>
}

const textOf = (path: string) => readFileSync(join(root, path), 'utf8')
const workflows = readdirSync(join(root, '.github/workflows'))
const manifest = JSON.parse(textOf('package.json'))
const workflow = (name: string) =>
  load(textOf(`.github/workflows/${name}`), { schema: CORE_SCHEMA }) as Workflow

describe('the workflows', () => {
  it.each(workflows)(
    '%s is one by the schema of workflows, and may only read unless a job says more',
    (name) => {
      // The schema is older than the permission to attest.
      const text = textOf(`.github/workflows/${name}`).replaceAll(/^ *attestations: write\n/gm, '')
      expect(validateWorkflow(text).errors).toEqual([])
      expect(validateWorkflow(text.replace('runs-on', 'run-on')).errors).not.toEqual([])
      expect(workflow(name).permissions).toEqual({ contents: 'read' })
    },
  )

  it.each(workflows)(
    '%s puts nothing from outside into the text of a shell, and runs scripts that there are',
    (name) => {
      const runs = Object.values(workflow(name).jobs).flatMap(({ steps }) =>
        steps.flatMap(({ run }) => run ?? []),
      )
      for (const run of runs) {
        expect(run).not.toContain('${{')
        for (const [, script = ''] of run.matchAll(/npm run ([\w:]+)/g))
          expect(manifest.scripts).toHaveProperty(script)
      }
    },
  )

  it('test the oldest Node that is promised, and every even one since', () => {
    const [oldest] = /\d+/.exec(manifest.engines.node) ?? []
    expect(workflow('ci.yml').jobs.test?.strategy?.matrix.node).toEqual([Number(oldest), 22, 24, 26])
  })

  it('say where the pages are before anything is built, so that what is built knows', () => {
    for (const { steps } of Object.values(workflow('release.yml').jobs)) {
      const runs = steps.map(({ run = '' }) => run)
      const told = runs.findIndex((run) => run.startsWith('npm pkg set "homepage=https://'))
      expect(told).toBeGreaterThanOrEqual(0)
      expect(told).toBeLessThan(runs.indexOf('npm ci'))
    }
  })

  it('publish with provenance, for which a job may ask who it is', () => {
    const { package: made } = workflow('release.yml').jobs
    expect(made?.permissions).toMatchObject({ 'id-token': 'write' })
    expect(made?.steps.map(({ run }) => run)).toContain('npm publish --provenance --access public')
  })
})

describe('the container', () => {
  const lines = textOf('Dockerfile').split('\n')
  const last = lines.slice(lines.findLastIndex((line) => line.startsWith('FROM ')))

  it('runs the program of the package, as nobody in particular', () => {
    expect(last).toContain('USER node')
    expect(last.filter((line) => line.startsWith('USER '))).toHaveLength(1)
    const [, entry = ''] = /^ENTRYPOINT \["node", "\/opt\/plan-check\/(.*)"\]$/m.exec(last.join('\n')) ?? []
    expect(Object.values(manifest.bin)).toContain(entry)
  })

  it('is made of a Node that is promised and tested', () => {
    const versions = lines.flatMap((line) => /^FROM node:(\d+)-slim/.exec(line)?.[1] ?? [])
    expect(versions).toHaveLength(2)
    for (const version of versions)
      expect(workflow('ci.yml').jobs.test?.strategy?.matrix.node).toContain(Number(version))
  })
})
