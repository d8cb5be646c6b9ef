import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { folderWith, textIn, workspaceWith } from '../support/folder.ts'
import { plan, register } from '../support/province.ts'
import { run } from '../support/world.ts'

/** A plan with one warning: a phrase of two meanings. */
const doubtful = plan.replace('Tháng 6/2024', 'Hoàn thành trước tháng 6/2024')

const VALIDATE = ['--lang', 'en', 'validate', '--format', 'compact']

describe('the exit code', () => {
  it.each<[string, readonly string[], number]>([
    ['a warning', [], 0],
    ['a warning', ['--fail-on', 'error'], 0],
    ['a warning', ['--fail-on', 'warning'], 1],
    ['a warning', ['--fail-on', 'note'], 1],
    ['a warning', ['--max-warnings', '0'], 1],
    ['a warning', ['--max-warnings', '1'], 0],
    ['an error', [], 1],
    ['an error', ['--fail-on', 'warning'], 1],
    ['nothing', ['--fail-on', 'note', '--max-warnings', '0'], 0],
  ])('of %s with %j is %i', async (what, args, code) => {
    const files = {
      'a warning': { 'plans/mau-01.yaml': doubtful },
      'an error': { 'plans/mau-01.yaml': plan.replace('so-noi-vu', 'so-noi-vuj') },
    }[what]
    expect((await run([...VALIDATE, ...args], { cwd: workspaceWith(files) })).code).toBe(code)
  })

  it('says on stderr that there are too many warnings, unless it is to be quiet', async () => {
    const cwd = workspaceWith({ 'plans/mau-01.yaml': doubtful })
    const args = [...VALIDATE, '--max-warnings', '0']
    expect((await run(args, { cwd })).stderr).toBe('plan-check: 1 warning found; --max-warnings allows 0.\n')
    expect((await run(['--quiet', ...args], { cwd })).stderr).toBe('')
  })

  it.each([
    [['--fail-on', 'warn'], '--fail-on: there is no “warn”.\n→ Use one of: error, warning, note.'],
    [['--fail-on', 'warnin'], '--fail-on: there is no “warnin”.\n→ Did you mean “warning”?'],
    [['--max-warnings', '-1'], '--max-warnings needs a number from 0, not “-1”.'],
    [['--max-warnings', 'nhiều'], '--max-warnings needs a number from 0, not “nhiều”.'],
    [['--max-warnings', '1.5'], '--max-warnings needs a number from 0, not “1.5”.'],
  ])('for %j is that of wrong usage', async (args, said) => {
    const { code, stdout, stderr } = await run([...VALIDATE, ...args], { cwd: workspaceWith() })
    expect([code, stdout, stderr]).toEqual([2, '', expect.stringContaining(`plan-check: ${said}`)])
  })
})

describe('a comment that suppresses', () => {
  const reason = 'Văn phòng UBND tỉnh đã trả lời'
  const asked = `# plan-check-ignore undeclared-reading: ${reason}`
  const duty = '  - { id: "2"'

  it.each([
    ['above the line', doubtful.replace(duty, `  ${asked}\n${duty}`)],
    ['above, among other comments', doubtful.replace(duty, `  ${asked}\n  # và thêm\n${duty}`)],
    ['on the line', doubtful.replace('6/2024 }', `6/2024 } ${asked}`)],
    [
      'with other words for the same',
      doubtful.replace(duty, `  #plan-check-ignore undeclared-reading:${reason}\n${duty}`),
    ],
    [
      'at the end of a text of two lines',
      doubtful.replace('trước tháng 6/2024 }', `trước\n    tháng 6/2024 } ${asked}`),
    ],
    ['in a file of CRLF lines', doubtful.replace(duty, `  ${asked}\n${duty}`).replaceAll('\n', '\r\n')],
    ['behind a byte order mark', `\ufeff${doubtful.replace(duty, `  ${asked}\n${duty}`)}`],
  ])('%s fails nothing, is counted, and listed for machines', async (_, text) => {
    const cwd = workspaceWith({ 'plans/mau-01.yaml': text })
    const strict = ['--lang', 'en', 'validate', '--fail-on', 'note']
    expect(await run(strict, { cwd })).toEqual({
      code: 0,
      stdout: '2 files: nothing wrong (1 suppressed, with reasons).\n',
      stderr: '',
    })
    const { counts, findings, suppressed } = JSON.parse(
      (await run([...strict, '--format', 'json'], { cwd })).stdout,
    )
    expect([counts.suppressed, findings]).toEqual([1, []])
    expect(suppressed).toMatchObject([{ code: 'undeclared-reading', suppression: { reason } }])
  })

  it.each<[string, string, readonly string[]]>([
    [
      'two lines above',
      doubtful.replace(duty, `  ${asked}\n\n${duty}`),
      ['undeclared-reading', 'unused-suppression'],
    ],
    [
      'below',
      doubtful.replace('6/2024 }', `6/2024 }\n  ${asked}`),
      ['undeclared-reading', 'unused-suppression'],
    ],
    [
      'without a reason',
      doubtful.replace(duty, `  # plan-check-ignore undeclared-reading: \n${duty}`),
      ['suppression-without-reason', 'undeclared-reading'],
    ],
    [
      'for another code',
      doubtful.replace(duty, `  # plan-check-ignore not-owed: a\n${duty}`),
      ['undeclared-reading', 'unused-suppression'],
    ],
    ['in quotes', doubtful.replace('Mở hội nghị', `"Mở ${asked}"`), ['undeclared-reading']],
    [
      'in another comment',
      doubtful.replace(duty, `  # xem plan-check-ignore undeclared-reading: a\n${duty}`),
      ['undeclared-reading'],
    ],
  ])('%s suppresses nothing', async (_, text, codes) => {
    const cwd = workspaceWith({ 'plans/mau-01.yaml': text })
    const { stdout } = await run(['validate', '--format', 'json'], { cwd })
    expect(
      JSON.parse(stdout)
        .findings.map(({ code }: { code: string }) => code)
        .sort(),
    ).toEqual(codes)
  })

  it('of several codes suppresses each, and tells of the one that is not met', async () => {
    const text = doubtful
      .replace('[so-tu-phap]', '[so-tu-phapp]')
      .replace(
        duty,
        `  # plan-check-ignore unknown-agency, undeclared-reading, not-owed: đang chờ sổ mới\n${duty}`,
      )
    const cwd = workspaceWith({ 'plans/mau-01.yaml': text })
    const { code, stdout } = await run(VALIDATE, { cwd })
    expect([code, stdout]).toEqual([
      0,
      'plans/mau-01.yaml:11:59: warning unused-suppression Line 12 has no not-owed to ignore. → Remove the code, or put the comment directly above the line it is about.\n',
    ])
  })

  it('cannot hide that a file is not read', async () => {
    const text = plan
      .replace(duty, `  # plan-check-ignore wrong-value: để sau\n${duty}`)
      .replace('Tháng 6/2024 }', 'null, force: ask }')
    const { code, stdout } = await run(VALIDATE, { cwd: workspaceWith({ 'plans/mau-01.yaml': text }) })
    expect([code, stdout.split('\n').map((line) => line.split(' ')[2])]).toEqual([
      1,
      ['unknown-suppression', 'wrong-value', undefined],
    ])
    const broken = `# plan-check-ignore yaml-syntax: để sau\n${plan.replace('type: ke-hoach', 'type: [ke-hoach')}`
    const { stdout: said } = await run(VALIDATE, { cwd: workspaceWith({ 'plans/mau-01.yaml': broken }) })
    expect(
      new Set(
        said
          .trimEnd()
          .split('\n')
          .map((line) => line.split(' ')[2]),
      ),
    ).toEqual(new Set(['yaml-syntax']))
  })

  it.each(['constructor', 'toString', '__proto__'])(
    'of %s is told that there is no such code',
    async (code) => {
      const text = plan.replace(duty, `  # plan-check-ignore ${code}: thử\n${duty}`)
      const { stdout } = await run(VALIDATE, { cwd: workspaceWith({ 'plans/mau-01.yaml': text }) })
      expect(stdout).toContain(`unknown-suppression There is no check with the code “${code}”.`)
    },
  )

  it('keeps status silent about what it suppresses', async () => {
    const wrong = plan.replace('[so-noi-vu]', '[so-noi-vu, so-la]')
    const status = ['status', '--as-of', '2024-06-30']
    expect((await run(status, { cwd: workspaceWith({ 'plans/mau-01.yaml': wrong }) })).code).toBe(1)
    const text = wrong.replace('tasks:\n', 'tasks:\n  # plan-check-ignore unknown-agency: đang chờ sổ mới\n')
    const cwd = workspaceWith({ 'plans/mau-01.yaml': text })
    expect(await run(status, { cwd })).toMatchObject({ code: 0, stderr: '' })
    const { findings } = JSON.parse((await run([...status, '--format', 'json'], { cwd })).stdout)
    expect(findings).toEqual([])
  })
})

describe('in GitHub Actions', () => {
  const wrong = plan.replace('so-noi-vu', 'so-noi-vuj')
  const env = { GITHUB_ACTIONS: 'true' }

  it('annotations come by themselves, on stderr, beside the text', async () => {
    const cwd = workspaceWith({ 'plans/mau-01.yaml': wrong })
    const { stdout, stderr } = await run(['validate'], { cwd, env })
    expect(stdout).toBe((await run(['validate'], { cwd })).stdout)
    expect(stderr).toMatch(
      /^::error file=plans\/mau-01\.yaml,line=10,col=43,endLine=10,endColumn=53,title=unknown-agency::[^\n]*\n$/,
    )
  })

  it('and leave the result of a machine format whole', async () => {
    const cwd = workspaceWith({ 'plans/mau-01.yaml': wrong })
    const { stdout, stderr } = await run(['validate', '--format', 'json'], { cwd, env })
    expect(JSON.parse(stdout).counts.errors).toBe(1)
    expect(stderr).toMatch(/^::error /)
  })

  it('but not twice where they were asked for, nor where it is to be quiet, nor elsewhere', async () => {
    const cwd = workspaceWith({ 'plans/mau-01.yaml': wrong })
    const asked = await run(['validate', '--format', 'github'], { cwd, env })
    expect([asked.stdout.match(/^::error /gm)?.length, asked.stderr]).toEqual([1, ''])
    await run(['validate', '--format', 'text', '--format', 'github=ra.txt'], { cwd, env })
    expect(textIn(cwd, 'ra.txt')).toBe(asked.stdout)
    expect((await run(['--quiet', 'validate'], { cwd, env })).stderr).toBe('')
    expect((await run(['validate'], { cwd, env: { GITHUB_ACTIONS: 'false' } })).stderr).toBe('')
  })

  it('paths are those of the checkout, where the program runs below its root', async () => {
    const root = folderWith({ 'tinh/plans/so.yaml': register, 'tinh/plans/mau-01.yaml': wrong })
    const cwd = join(root, 'tinh')
    const around = { cwd, env: { ...env, GITHUB_WORKSPACE: root } }
    const { stdout, stderr } = await run(['validate'], around)
    expect(stdout).toMatch(/^plans\/mau-01\.yaml:10:43 /)
    expect(stderr).toContain('file=tinh/plans/mau-01.yaml,')
    const [{ artifacts }] = JSON.parse((await run(['validate', '--format', 'sarif'], around)).stdout).runs
    expect(artifacts[0].location.uri).toBe('tinh/plans/mau-01.yaml')
    // Files outside of the checkout keep the name they have.
    const other = { cwd, env: { ...env, GITHUB_WORKSPACE: join(root, 'khac') } }
    expect((await run(['validate'], other)).stderr).toContain('file=plans/mau-01.yaml,')
  })

  it('paths are those of the repository, wherever in it the program runs, also where no CI names a checkout', async () => {
    const root = folderWith({ 'tinh/plans/so.yaml': register, 'tinh/plans/mau-01.yaml': wrong })
    const pathsAt = async (cwd: string, args: readonly string[], env = {}) => {
      const { stdout } = await run(['validate', '--format', 'gitlab', ...args], { cwd, env })
      return JSON.parse(stdout).map((one: { location: { path: string } }) => one.location.path)
    }
    const outside = folderWith({})
    expect(await pathsAt(join(root, 'tinh'), [])).toEqual(['plans/mau-01.yaml'])
    expect(await pathsAt(join(root, 'tinh'), [], { CI_PROJECT_DIR: root })).toEqual([
      'tinh/plans/mau-01.yaml',
    ])
    mkdirSync(join(root, '.git'))
    expect(await pathsAt(join(root, 'tinh'), [])).toEqual(['tinh/plans/mau-01.yaml'])
    expect(await pathsAt(join(root, 'tinh', 'plans'), ['--plans', '.'])).toEqual(['tinh/plans/mau-01.yaml'])
    expect(await pathsAt(outside, ['--plans', join(root, 'tinh/plans')])).toEqual(['tinh/plans/mau-01.yaml'])
  })

  it('a summary is added to what stands on the page of the step already', async () => {
    const cwd = workspaceWith({ 'plans/mau-01.yaml': wrong, 'tom-tat.md': '# Bước trước\n' })
    const around = { cwd, env: { GITHUB_STEP_SUMMARY: join(cwd, 'tom-tat.md') } }
    expect((await run(['--lang', 'en', 'validate'], around)).code).toBe(1)
    await run(['--lang', 'en', 'validate', 'plans/so.yaml'], around)
    expect(textIn(cwd, 'tom-tat.md')).toMatch(
      /^# Bước trước\n# Validation of plan files\n\n- 2 files: 1 error\.\n\n## Findings\n\n[^#]*\n\n# Validation of plan files\n\n- 1 file: nothing wrong\.\n\n$/,
    )
  })

  it('a summary that cannot be written is wrong usage, not a fault', async () => {
    const cwd = workspaceWith()
    mkdirSync(join(cwd, 'thu-muc'))
    const { code, stderr } = await run(['--lang', 'en', 'validate'], {
      cwd,
      env: { GITHUB_STEP_SUMMARY: join(cwd, 'thu-muc') },
    })
    expect([code, stderr]).toEqual([2, expect.stringContaining('cannot be added to (EISDIR)')])
  })
})

describe('several formats in one run', () => {
  it('go to their files and one to standard output', async () => {
    const cwd = workspaceWith({ 'plans/mau-01.yaml': doubtful })
    const args = ['text', 'compact=a.txt', 'json=a.json', 'junit=a.xml', 'sarif=a.sarif', 'markdown=a.md']
    const { code, stdout } = await run(['validate', ...args.flatMap((arg) => ['--format', arg])], { cwd })
    expect([code, stdout.split('\n').at(-2)]).toEqual([0, '2 tệp: 1 cảnh báo.'])
    for (const [file, said] of Object.entries({
      'a.txt': 'plans/mau-01.yaml:11:66: warning undeclared-reading ',
      'a.json': '"schema": "findings/v1"',
      'a.xml': '<testsuites name="plan-check" tests="2" failures="0"',
      'a.sarif': '"version": "2.1.0"',
      'a.md': '# Kiểm tra tệp kế hoạch',
    }))
      expect(readFileSync(join(cwd, file), 'utf8')).toContain(said)
  })
})
