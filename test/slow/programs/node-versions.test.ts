import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { NotPinned, nodeFor } from '../../../scripts/package/fetched.mjs'
import { isBuilt, root } from '../../support/built-program.ts'
import { workspaceWith } from '../../support/folder.ts'
import { byNode, type Program, ranBy } from './single-file-run.ts'

// Every version of Node that is promised writes the same bytes.

const VERSIONS = ['22.23.3', '24.21.0', '26.10.0']

const PLANS = ['--plans', join(root, 'plans')]
const LINES: readonly (readonly string[])[] = [
  ['--help'],
  [...PLANS, 'status', '--as-of', '2024-06-30'],
  [...PLANS, 'status', '--as-of', '2024-06-30', '--all', '--format', 'json', '--lang', 'en'],
  [...PLANS, 'status', '--as-of', '2024-06-30', '--format', 'xlsx=s.xlsx', '--format', 'docx=s.docx'],
  [...PLANS, 'remind', '--quarter', '2024-Q3', '--format', 'docx=r.docx', '--format', 'html=r.html'],
  [...PLANS, 'page', '--as-of', '2024-06-30', '--out', 'page.html'],
  [...PLANS, 'calendar', '--as-of', '2024-01-01', '--format', 'ics=c.ics'],
  [...PLANS, 'changes', '--from', '2024-03-31', '--to', '2024-06-30'],
  [...PLANS, 'explain', 'thai-nguyen-129#6.3', '--as-of', '2024-06-30'],
  ['--plans', join(root, 'fixtures/readme'), 'validate', '--format', 'sarif=v.sarif'],
  ['draft', join(root, 'fixtures/documents/nhan-de-dong.docx'), '--province', 'thai-nguyen'],
  ['draft', join(root, 'fixtures/documents/bang-ngang.pdf'), '--province', 'thai-nguyen'],
  ['record', 'delivered', 'mau-01#2', '--agency', 'so-tu-phap', '--date', '2024-06-14', '--document', '1/BC'],
  ['init', 'moi', '--province', 'nghe-an'],
]

/** What all these lines print, end with and write. */
function madeBy(program: Program) {
  const cwd = workspaceWith()
  const printed = LINES.map((line) => ({ line, ...ranBy(program, line, cwd) }))
  const written = readdirSync(cwd, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .map((path) => [path.slice(cwd.length), readFileSync(path, 'latin1')] as const)
  return { printed, written: new Map(written) }
}

const isLinux = process.platform === 'linux' && process.arch === 'x64'
if (!isLinux) console.warn('SKIPPED: other versions of Node are run on Linux for x64')

/** The program by another version of Node; null, and said why, where that cannot be fetched. */
function byVersion(version: string): Program | null {
  try {
    return { command: [nodeFor('linux-x64', version), ...byNode.command.slice(1)], env: {} }
  } catch (error) {
    if (error instanceof NotPinned) throw error
    console.warn(`SKIPPED: Node ${version} cannot be fetched`)
    return null
  }
}

describe.skipIf(!isBuilt || !isLinux)('Node', () => {
  it('writes the same bytes in every version that is promised', { timeout: 1_200_000 }, () => {
    const expected = madeBy(byNode)
    expect(expected.printed.map(({ code }) => code).filter((code) => code !== 0 && code !== 1)).toEqual([])
    expect(expected.written.size).toBeGreaterThan(20)
    for (const version of VERSIONS) {
      const program = byVersion(version)
      if (program === null) continue
      const made = madeBy(program)
      expect(made.printed, version).toEqual(expected.printed)
      expect([...made.written.keys()].sort()).toEqual([...expected.written.keys()].sort())
      for (const [path, bytes] of expected.written)
        expect(made.written.get(path) === bytes, `${version} ${path}`).toBe(true)
    }
  })
})
