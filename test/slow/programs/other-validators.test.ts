import { spawnSync } from 'node:child_process'
import { cpSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from '../../support/built-program.ts'
import { folderWith } from '../../support/folder.ts'

// The lines of docs/ci.md for other programs that validate by a schema, word by word.

const PAGE = readFileSync(join(root, 'docs/ci.md'), 'utf8')
const LINES = (/```sh\n(npx yaml [^`]+)```/.exec(PAGE)?.[1] ?? '').trim().split('\n')
/** The versions that the page names. */
const PACKAGES = [...PAGE.matchAll(/\b(v8r|yaml|ajv-cli) (\d+\.\d+\.\d+)/g)].map(
  ([, name, version]) => `${name}@${version}`,
)

/** A folder with the programs in it, and the schemas and plans; null, and said why, where they cannot be had. */
function folderOfPrograms(): string | null {
  const cwd = folderWith({ 'package.json': '{ "private": true }' })
  const install = ['install', '--no-audit', '--no-fund', '--ignore-scripts', 'ajv-formats@3.0.1']
  if (ran(['npm', ...install, ...PACKAGES].join(' '), cwd).status !== 0) {
    console.warn(`SKIPPED: ${PACKAGES.join(', ')} cannot be installed`)
    return null
  }
  symlinkSync(join(root, 'schemas'), join(cwd, 'schemas'))
  cpSync(join(root, 'plans'), join(cwd, 'plans'), { recursive: true })
  return cwd
}

/** Nothing is fetched for a line: what it names is installed, or it fails. */
function ran(line: string, cwd: string) {
  const env = { ...process.env, npm_config_yes: 'false' }
  const { status, stdout, stderr } = spawnSync(line, { cwd, env, shell: true, encoding: 'utf8' })
  return { status, said: stdout + stderr }
}

describe('v8r and ajv-cli', () => {
  it('take a right plan as JSON, and neither a wrong one nor the plain days of YAML', {
    timeout: 900_000,
  }, () => {
    expect([LINES.length, PACKAGES.length]).toEqual([3, 3])
    const cwd = folderOfPrograms()
    if (cwd === null) return
    const [asJson = '', ...validations] = LINES
    expect(ran(asJson, cwd).status).toBe(0)
    for (const line of validations) {
      expect(ran(line, cwd), line).toMatchObject({ status: 0, said: expect.stringContaining('plan.json') })
      const ofYaml = ran(line.replace('plan.json', 'plans/nam-dinh-119.yaml'), cwd)
      expect(ofYaml.status, line).not.toBe(0)
      expect(ofYaml.said).toMatch(/issued/)
    }
    ran(
      `${asJson.replace('plan.json', 'ke-hoach.json')} && sed -i 's/"ke-hoach"/"ke-hoac"/' ke-hoach.json`,
      cwd,
    )
    for (const line of validations) {
      const ofWrong = ran(line.replace('plan.json', 'ke-hoach.json'), cwd)
      expect(ofWrong.status, line).not.toBe(0)
      expect(ofWrong.said).toMatch(/type/)
    }
  })
})
