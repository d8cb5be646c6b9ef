import { spawn, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isBuilt, root } from '../../support/built-program.ts'
import { folderWith } from '../../support/folder.ts'
import { plan, register } from '../../support/province.ts'
import {
  byNode,
  isFresh,
  type Program,
  ranBy,
  SINGLE_FILES,
  singleFile,
  twiceAtOnce,
} from './single-file-run.ts'

// The program as one file does what the program run by Node does, byte by byte.

const FOLDER = 'Kế hoạch 2024'
const PLANS = ['--plans', FOLDER]

/** What an officer does in a year, in a folder with blanks and marks in its name. */
const LINES: readonly (readonly string[])[] = [
  ['--version'],
  ['--help'],
  [...PLANS, 'status', '--as-of', '2024-06-30'],
  [...PLANS, 'status', '--as-of', '2024-06-30', '--lang', 'en', '--format', 'json'],
  [...PLANS, 'validate'],
  [...PLANS, 'page', '--as-of', '2024-06-30', '--out', 'Báo cáo.html'],
  [...PLANS, 'remind', '--quarter', '2024-Q3', '--format', 'docx=q3.docx', '--format', 'xlsx=q3.xlsx'],
  [...PLANS, 'record', 'delivered', 'thai-nguyen-129#6.3', '--agency', 'so-noi-vu', '--date', '2024-05-28'],
  [...PLANS, 'explain', 'thai-nguyen-129#6.3', '--as-of', '2024-06-30'],
  [...PLANS, 'explain', 'unknown-agency'],
  ['schema', 'plan'],
  ['schema', '--out', 'lược đồ'],
  ['init', 'mới', '--province', 'nghe-an'],
  ['--plans', 'mới/plans', 'status', '--as-of', '2026-06-30'],
  ['--plans', 'hỏng', 'validate', '--lang', 'en'],
  ['draft', 'văn bản.docx', '--province', 'thai-nguyen', '--out', 'nháp.yaml'],
  ['draft', 'văn bản.pdf', '--province', 'thai-nguyen', '--out', 'nháp-pdf.yaml'],
]

/** A folder with the shipped plans, the lines of some ended as Windows does, and with a plan that is wrong. */
function workspace(): string {
  const cwd = folderWith({
    'hỏng/so.yaml': register,
    'hỏng/mau-01.yaml':
      `${plan}  - { id: "9", title: Sai, lead: [khong-co], deadline: Đầu năm 2025 }\n`.replaceAll(
        '\n',
        '\r\n',
      ),
  })
  cpSync(join(root, 'plans'), join(cwd, FOLDER), { recursive: true })
  for (const name of readdirSync(join(cwd, FOLDER)).filter((name) => name.endsWith('.yaml'))) {
    const path = join(cwd, FOLDER, name)
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll('\n', '\r\n'))
  }
  const documents = join(root, 'fixtures/documents')
  cpSync(join(documents, 'nhan-de-dong.docx'), join(cwd, 'văn bản.docx'))
  cpSync(join(documents, 'bang-ngang.pdf'), join(cwd, 'văn bản.pdf'))
  return cwd
}

/** Every file of a folder with its bytes. */
function bytesIn(folder: string): Readonly<Record<string, string>> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()
  return Object.fromEntries(
    paths
      .filter((path) => statSync(join(folder, path)).isFile())
      .map((path) => [path, readFileSync(join(folder, path), 'latin1')]),
  )
}

/** A workspace of so many files that a second thread takes its share. */
function thousand(): string {
  const cwd = folderWith()
  mkdirSync(join(cwd, 'plans'))
  writeFileSync(join(cwd, 'plans/so.yaml'), register)
  // More than is kept of a workspace: most of it is left to be read when its turn comes.
  const note = '# Truyền thông chính sách.\n'.repeat(120)
  for (let number = 0; number < 1350; number += 1)
    writeFileSync(join(cwd, `plans/k${number}.yaml`), plan.replace('id: mau-01', `id: k${number}`) + note)
  return cwd
}

/** Under wine and qemu a thousand files take minutes; one test runs the longest there is. */
const PATIENCE = 1_800_000

/** What a file begins with that is for a kind of machine: by the ELF of Linux, or behind the PE mark of Windows. */
const MACHINES: Readonly<Record<(typeof SINGLE_FILES)[number], number>> = {
  'plan-check-linux-x64': 0x3e,
  'plan-check-linux-arm64': 0xb7,
  'plan-check-win-x64.exe': 0x8664,
}

function machineOf(program: Buffer): number {
  if (program.toString('latin1', 0, 4) === '\u007fELF') return program.readUInt16LE(18)
  const header = program.readUInt32LE(0x3c)
  expect(program.toString('latin1', header, header + 4)).toBe('PE\0\0')
  return program.readUInt16LE(header + 4)
}

describe.skipIf(!isBuilt).each(SINGLE_FILES)('%s', (name) => {
  const file = join(root, 'release', name)

  it.skipIf(!isFresh(file))('is for its kind of machine, and has a program in it that Node looks for', () => {
    const program = readFileSync(file)
    expect(machineOf(program)).toBe(MACHINES[name])
    expect(program.includes('NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2:1')).toBe(true)
  })

  const single = singleFile(name)
  const test = it.skipIf(single === null)
  const program = single as Program

  test('prints and writes what the program run by Node does', { timeout: PATIENCE }, () => {
    const [ours, theirs] = [workspace(), workspace()]
    for (const line of LINES) {
      const [one, other] = [ranBy(program, line, ours), ranBy(byNode, line, theirs)]
      expect({ line, ...one }).toEqual({ line, ...other })
    }
    const [made, expected] = [bytesIn(ours), bytesIn(theirs)]
    expect(Object.keys(made)).toEqual(Object.keys(expected))
    for (const [path, bytes] of Object.entries(expected)) expect(made[path] === bytes, path).toBe(true)
    expect(Object.keys(made)).toEqual(expect.arrayContaining(['Báo cáo.html', 'q3.docx', 'nháp-pdf.yaml']))
  })

  test('loses none of two records made at once', { timeout: PATIENCE }, async () => {
    const cwd = folderWith({ [`${FOLDER}/so.yaml`]: register, [`${FOLDER}/mau-01.yaml`]: plan })
    const record = (task: string, agency: string) => [
      ...[...PLANS, 'record', 'delivered', `mau-01#${task}`, '--agency', agency],
      ...['--date', '2024-06-14', '--document', `${task}/BC`],
    ]
    expect(await twiceAtOnce(program, [record('1', 'so-noi-vu'), record('2', 'so-tu-phap')], cwd)).toEqual([
      0, 0,
    ])
    const [file = ''] = readdirSync(join(cwd, FOLDER, 'records'))
    const text = readFileSync(join(cwd, FOLDER, 'records', file), 'utf8')
    expect(text.match(/document: "?\d\/BC/g)).toHaveLength(2)
    expect(readdirSync(join(cwd, FOLDER, 'records'))).toHaveLength(1)
    expect(ranBy(program, [...PLANS, 'validate'], cwd).code).toBe(0)
  })

  test('shares a thousand files with a second thread', { timeout: PATIENCE }, () => {
    const cwd = thousand()
    const line = ['status', '--as-of', '2024-06-30', '--format', 'csv']
    const [one, other] = [ranBy(program, line, cwd, { NODE_DEBUG: 'worker' }), ranBy(byNode, line, cwd)]
    expect(one.stderr).toMatch(/^WORKER \d+: /m)
    expect(one.stdout).toBe(other.stdout)
    expect(one.code).toBe(0)
  })
})

const hasTerminal = spawnSync('script', ['--version']).status === 0
if (!hasTerminal) console.warn('SKIPPED: script, which gives a program a terminal, is not installed')

describe.skipIf(!isBuilt || !hasTerminal).each(SINGLE_FILES)('%s, opened at a desk', (name) => {
  const single = singleFile(name)
  const test = it.skipIf(single === null)

  /** What stands on the screen where each question is answered by the next of these lines, and then by none. */
  function screen(answers: readonly string[], args: readonly string[], cwd: string): Promise<string> {
    const { command, env } = single as Program
    const words = [...command, ...args].map((word) => `'${word}'`)
    const child = spawn('script', ['-qec', words.join(' '), '/dev/null'], {
      cwd,
      env: { ...process.env, ...env },
    })
    const left = [...answers]
    let [shown, answered] = ['', 0]
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      shown += text
      if (!isQuestion(shown.slice(answered))) return
      answered = shown.length
      child.stdin.write(`${left.shift() ?? ''}\r`)
    })
    return new Promise((resolve) => void child.on('close', () => resolve(shown)))
  }

  /** A question leaves the cursor behind it, as Node tells the terminal; Windows shows the cursor again then. */
  function isQuestion(shown: string): boolean {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what terminals are told begins with it
    return /\u001b\[\d+G(?:\u001b\[\?25h)?$/.test(shown)
  }

  test('asks what to do, checks, and leaves', { timeout: PATIENCE }, async () => {
    const cwd = folderWith({ 'plans/so.yaml': register, 'plans/mau-01.yaml': plan })
    const shown = await screen(['4'], [], cwd)
    expect(shown).toContain('Chọn số (Enter: thoát):')
    expect(shown).toContain('2 tệp: không có lỗi.')
    expect(shown).toContain('Nhấn Enter để về danh mục.')
  })

  test('drafts what is dropped on it', { timeout: PATIENCE }, async () => {
    const cwd = workspace()
    await screen(['thai-nguyen'], [join(cwd, 'văn bản.docx')], folderWith())
    expect(readFileSync(join(cwd, 'van-ban.yaml'), 'utf8')).toContain('schema: plan/v1')
  })
})
