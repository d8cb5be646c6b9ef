import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import module from 'node:module'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { folderWith } from '../../support/folder.ts'
import { run } from '../../support/world.ts'
import { root } from './action-run.ts'

const isBuilt = existsSync(join(root, 'dist/program.cjs'))
if (!isBuilt) console.warn('SKIPPED: dist is missing, so no package is made; npm run build makes it')

interface Packed {
  readonly filename: string
  readonly size: number
  readonly unpackedSize: number
  readonly files: readonly { readonly path: string }[]
}

/** npm without any registry: what it would have to fetch, it fails on. */
function npm(args: readonly string[], cwd: string) {
  const alone = {
    npm_config_registry: 'http://127.0.0.1:9',
    npm_config_offline: 'true',
    npm_config_update_notifier: 'false',
  }
  const env = { PATH: process.env.PATH, HOME: cwd, ...alone }
  return spawnSync('npm', args, { cwd, env, encoding: 'utf8', shell: process.platform === 'win32' })
}

/** The sizes that the README states, packed and unpacked, in megabytes. */
function sizesSaid(): readonly [number, number] {
  const text = readFileSync(join(root, 'README.md'), 'utf8')
  const [, packed, unpacked] = /weighs about ([\d.]+) MB \(([\d.]+) MB unpacked\)/.exec(text) ?? []
  return [Number(packed), Number(unpacked)]
}

describe.runIf(isBuilt)('the tarball that is published', () => {
  it('is small and complete, needs nothing else, runs nothing when installed, and does the main jobs', async () => {
    const folder = folderWith({ 'noi-khac/package.json': '{ "private": true }' })
    const packed = npm(['pack', '--ignore-scripts', '--json', '--pack-destination', folder, root], folder)
    const [made]: readonly Packed[] = JSON.parse(packed.stdout)
    expect(made?.size).toBeLessThan(2_900_000)
    expect(made?.unpackedSize).toBeLessThan(9_000_000)
    const [packedSize, unpackedSize] = sizesSaid()
    expect(Math.abs((made?.size ?? 0) / 1e6 - packedSize)).toBeLessThan(0.2)
    expect(Math.abs((made?.unpackedSize ?? 0) / 1e6 - unpackedSize)).toBeLessThan(0.4)
    const paths = made?.files.map(({ path }) => path) ?? []
    expect(
      paths.filter((path) =>
        /^(?:src|test|bench|node_modules|\.git)|fixtures\/(?!starter|mot-nam|readme|against|documents\/nhan-de)|\.map$/.test(
          path,
        ),
      ),
    ).toEqual([])
    expect(paths).toEqual(
      expect.arrayContaining([
        'LICENSE',
        'README.md',
        'dist/THIRD-PARTY.txt',
        'dist/plan-check.1',
        'schemas/plan.schema.json',
      ]),
    )

    const cwd = join(folder, 'noi-khac')
    const tarball = join(folder, made?.filename ?? '')
    const installed = npm(['install', '--no-audit', '--no-fund', tarball], cwd)
    expect(installed.status).toBe(0)
    // Of a packed file a newer npm names the script that builds a clone, which it does not run; it may name no other.
    for (const [, script] of installed.stderr.matchAll(/plan-check@\S+ \((\w+):/g))
      expect(script).toBe('prepare')
    // A Node that keeps no compiled code itself gets what the build made, where it is the same.
    const compressed = `dist/compressed-${process.version}-${process.platform}-${process.arch}.br`
    if (!('enableCompileCache' in module)) expect(paths).toContain(compressed)
    // Bundled by another package, by the compiled validators, and directly.
    const notices = readFileSync(join(cwd, 'node_modules/plan-check/dist/THIRD-PARTY.txt'), 'utf8')
    for (const name of ['nanoid', 'ajv', 'fast-deep-equal', 'docx', 'yaml', 'js-yaml', 'write-excel-file'])
      expect(notices).toMatch(new RegExp(`^${name} \\d+\\.`, 'm'))
    // No run-time dependency; and the build, which needs esbuild, was not run.
    expect(readdirSync(join(cwd, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual([
      'plan-check',
    ])
    const manifest = JSON.parse(readFileSync(join(cwd, 'node_modules/plan-check/package.json'), 'utf8'))
    expect(Object.keys(manifest.dependencies ?? {})).toEqual([])
    expect(Object.keys(manifest.scripts).filter((name) => /^(?:pre|post)?install$/.test(name))).toEqual([])

    const program = join(cwd, 'node_modules/.bin/plan-check')
    const ran = (...args: readonly string[]) => {
      const { status, stdout, stderr } = spawnSync(program, args, {
        cwd,
        encoding: 'utf8',
        shell: process.platform === 'win32',
      })
      return { status, stdout, stderr }
    }
    const once = npm(['exec', '--yes', '--package', tarball, '--', 'plan-check', '--version'], folder)
    expect(once).toMatchObject({ status: 0, stdout: `${manifest.version}\n` })
    const shipped = ['--plans', join(cwd, 'node_modules/plan-check/plans')]
    const status = ran(...shipped, 'status', '--as-of', '2024-06-30')
    expect(status).toMatchObject({ status: 0, stderr: '', stdout: expect.stringContaining('129/KH-UBND') })
    expect(ran(...shipped, 'validate').status).toBe(0)
    expect(
      ran(...shipped, 'remind', '--quarter', '2024-Q3', '--format', 'docx=a.docx', '--format', 'xlsx=a.xlsx')
        .status,
    ).toBe(0)
    expect(Object.keys(unzipSync(readFileSync(join(cwd, 'a.docx'))))).toContain('word/document.xml')
    expect(Object.keys(unzipSync(readFileSync(join(cwd, 'a.xlsx'))))).toContain('xl/workbook.xml')
    expect(ran(...shipped, 'calendar', '--as-of', '2024-01-01').stdout).toMatch(/^BEGIN:VCALENDAR/)
    expect(ran('explain', 'unknown-agency').status).toBe(0)
    // It finds its own schemas and its example wherever it stands.
    const { stdout } = await run(['schema', 'plan'])
    expect(ran('schema', 'plan')).toEqual({ status: 0, stdout, stderr: '' })
    expect(ran('init')).toMatchObject({ status: 0, stderr: '' })
    expect(JSON.parse(ran('list', 'tasks', '--format', 'json').stdout).items).toHaveLength(6)
    expect(ran('validate', '--lang', 'en')).toMatchObject({ status: 0, stderr: '' })
    expect(ran('status', '--as-of', '2024-06-30').status).toBe(0)
    const library = `import { examine } from 'plan-check'; console.log(typeof examine)`
    const used = spawnSync(process.execPath, ['--input-type=module', '-e', library], {
      cwd,
      encoding: 'utf8',
    })
    expect(used.stdout).toBe('function\n')
    // All that npm says to whoever publishes is that nobody is logged in here.
    const published = npm(['publish', '--dry-run', '--ignore-scripts', root], folder)
    expect(published.status).toBe(0)
    expect(published.stderr.match(/^npm (?:warn|error) .*$/gm)?.map((line) => line.slice(0, 48))).toEqual([
      'npm warn publish This command requires you to be',
    ])
  })
})
