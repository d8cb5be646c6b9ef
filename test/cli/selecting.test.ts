import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { selectFiles } from '../../src/cli/commands/validate/select-files.ts'
import { folderWith, workspaceWith } from '../support/folder.ts'
import { plan, register } from '../support/province.ts'
import { type Around, run } from '../support/world.ts'

/** A workspace of five files: a register, three plans of which the second is broken, and records. */
function workspace() {
  return workspaceWith({
    'plans/mau-02.yaml': plan.replace('mau-01', 'mau-02').replace('so-noi-vu', 'so-noi-vuj'),
    'plans/nam/[mau] 03.yaml': plan.replace('mau-01', 'mau-03'),
    'plans/records/mau-01.yml': 'schema: records/v1\nplan: mau-01\nrecords: []\n',
    'plans/.an/mau-04.yaml': '',
    'plans/node_modules/a/mau-05.yaml': '',
    'plans/doc.md': '# không phải YAML\n',
  })
}

/** What was looked at, told by JSON; the exit code first. */
async function chosen(args: readonly string[], around: Around) {
  const { code, stdout, stderr } = await run(
    ['--lang', 'en', 'validate', '--format', 'json', ...args],
    around,
  )
  if (stdout === '') return [code, stderr]
  const { files, findings } = JSON.parse(stdout)
  return [code, files, findings.map((one: { code: string; file: string }) => `${one.file} ${one.code}`)]
}

const NO_WORLD = {
  args: [],
  env: {},
  stdin: async () => new Uint8Array(),
  now: () => new Date(0),
  stdout: { write: () => true },
  stderr: { write: () => true },
}

const WRONG = ['plans/mau-02.yaml unknown-agency']

describe('files that are chosen', () => {
  it.each([
    ['NFD', 'NFC'],
    ['NFC', 'NFD'],
  ])('may be stored in %s and named in %s', async (stored, typed) => {
    const file = 'Kế hoạch/đợt 2/quý III.yaml'
    const evidence = 'minh-chung/quyết định.pdf'
    const records = [
      ...['schema: records/v1', 'plan: mau-01', 'records:'],
      `  - { id: a, task: "1", agency: so-noi-vu, event: delivered, date: 2024-06-01, evidence: ["${evidence}"] }`,
    ]
    const cwd = folderWith({
      [file.normalize(stored)]: plan,
      ['Kế hoạch/so.yaml'.normalize(stored)]: register,
      ['Kế hoạch/records/mau-01.yaml'.normalize(stored)]: `${records.join('\n')}\n`,
      [`Kế hoạch/${evidence}`.normalize(stored)]: '',
    })
    const folder = 'Kế hoạch'.normalize(typed)
    for (const named of [[], [file.normalize(typed)]])
      expect(await chosen(['--plans', folder, ...named], { cwd })).toEqual([0, expect.anything(), []])
    // Another letter is another name, and of two that look alike none is taken.
    expect(await chosen([file.replace('ý', 'y').normalize(typed)], { cwd })).toMatchObject([2, /There is no/])
  })

  it('are not taken for one another where two look alike', async () => {
    const cwd = folderWith({ 'kế\u0323.yaml': plan, 'ke\u0302\u0323\u0301.yaml': plan })
    expect(await chosen(['k\u1ec7\u0301.yaml'], { cwd })).toMatchObject([2, /There is no/])
  })

  it.each([
    ['in the workspace', 'plans'],
    ['outside of it', 'other'],
  ])('%s are read when their turn comes', (_, folder) => {
    const cwd = workspaceWith({ 'other/mau-09.yaml': plan.replace('mau-01', 'mau-09') })
    const paths = new Set([join(cwd, folder, folder === 'plans' ? 'mau-01.yaml' : 'mau-09.yaml')])
    const { files } = selectFiles(
      { paths, given: null, beside: { paths: new Set(), isOneGone: false } },
      {},
      { ...NO_WORLD, cwd },
    )
    expect(files.length).toBeGreaterThan(1)
    expect(files.filter((file) => !('read' in file))).toEqual([])
  })
})

describe('a file outside of the workspace', () => {
  it('is judged by its calendars, but for a year it brings itself', async () => {
    // The plan's last days are in 2023 and 2024, and roll off days off.
    const rolling = plan.replace('tasks:', 'readings: { day-off: next-working-day }\ntasks:')
    const calendarOf = (year: number) => `schema: calendar/v1\nyear: ${year}\nsources: {}\ndays-off: []\n`
    const cwd = workspaceWith({
      'plans/calendar/2023.yaml': calendarOf(2023),
      'plans/calendar/2024.yaml': calendarOf(2024),
      'ban-nhap.yaml': rolling.replace('mau-01', 'ban-nhap'),
      '2024.yaml': calendarOf(2024),
    })
    expect(await chosen(['ban-nhap.yaml'], { cwd })).toEqual([0, ['ban-nhap.yaml'], []])
    expect(await chosen(['ban-nhap.yaml', '2024.yaml'], { cwd })).toEqual([
      0,
      ['2024.yaml', 'ban-nhap.yaml'],
      [],
    ])
  })
})

describe('a pattern', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ['of files', ['plans/*-0?.yaml'], ['plans/mau-01.yaml', 'plans/mau-02.yaml']],
    [
      'across folders',
      ['plans/**/*.{yaml,yml}'],
      [
        'plans/mau-01.yaml',
        'plans/mau-02.yaml',
        'plans/nam/[mau] 03.yaml',
        'plans/records/mau-01.yml',
        'plans/so.yaml',
      ],
    ],
    ['with braces', ['plans/{so,mau-02}.yaml'], ['plans/mau-02.yaml', 'plans/so.yaml']],
    [
      'and one to leave out',
      ['plans/**', '!plans/mau-*', '!**/records/**'],
      ['plans/nam/[mau] 03.yaml', 'plans/so.yaml'],
    ],
    ['to leave out of the whole workspace', ['!plans/{mau,nam,records}*'], ['plans/so.yaml']],
    [
      'that leaves out a folder',
      ['plans', '!plans/nam', '!plans/mau*.yaml'],
      ['plans/records/mau-01.yml', 'plans/so.yaml'],
    ],
    // As a shell would hand over `plans/*`: files there, and folders, which stand for what is in them.
    [
      'that matches folders',
      ['plans/*'],
      [
        'plans/mau-01.yaml',
        'plans/mau-02.yaml',
        'plans/nam/[mau] 03.yaml',
        'plans/records/mau-01.yml',
        'plans/so.yaml',
      ],
    ],
    ['that is the very name of a file', ['plans/nam/[mau] 03.yaml'], ['plans/nam/[mau] 03.yaml']],
    ['twice the same', ['plans/so.yaml', 'plans/s*.yaml'], ['plans/so.yaml']],
  ])('%s', async (_, args, files) => {
    const wrong = files.includes('plans/mau-02.yaml')
    expect(await chosen(args, { cwd: workspace() })).toEqual([wrong ? 1 : 0, files, wrong ? WRONG : []])
  })

  it('sees the whole workspace though it chooses one file', async () => {
    const cwd = workspaceWith({ 'plans/sao.yaml': plan })
    // Both files declare mau-01; only what is wrong in the one chosen is told.
    expect(await chosen(['plans/sa*'], { cwd })).toEqual([
      1,
      ['plans/sao.yaml'],
      ['plans/sao.yaml duplicate-id'],
    ])
  })

  it.each([
    [['plans/*.yaml', 'plans/2024-*.yaml'], 'No .yaml file matches “plans/2024-*.yaml”.'],
    [['plans/*.md'], 'No .yaml file matches “plans/*.md”.'],
    [['plans/{a,b}.yaml'], 'No .yaml file matches “plans/{a,b}.yaml”.'],
    [['plans/rong'], '“plans/rong” has no .yaml file.'],
    [['plans/khong-co.yaml'], 'There is no file or folder “plans/khong-co.yaml”.'],
  ])('%j that matches nothing is named, unless that is allowed', async (args, said) => {
    const cwd = workspace()
    mkdirSync(join(cwd, 'plans/rong'))
    expect(await chosen(args, { cwd })).toEqual([2, expect.stringContaining(`plan-check: ${said}\n→ `)])
    const [code] = await chosen([...args, '--allow-empty'], { cwd })
    expect(code).toBe(args.length > 1 ? 1 : 0)
  })

  it('may find nothing at all where that is allowed', async () => {
    expect(await chosen(['plans/x*.yaml', '--allow-empty'], { cwd: workspace() })).toEqual([0, [], []])
    const empty = folderWith({ 'plans/doc.md': '' })
    expect(await chosen([], { cwd: empty })).toEqual([2, expect.stringContaining('has no .yaml file')])
    expect(await chosen(['--allow-empty'], { cwd: empty })).toEqual([0, [], []])
  })

  it('follows no link', async () => {
    const cwd = workspaceWith()
    symlinkSync(join(cwd, 'plans'), join(cwd, 'plans/vong'))
    const [, files] = await chosen(['plans/**/*.yaml'], { cwd })
    expect(files).toEqual(['plans/mau-01.yaml', 'plans/so.yaml'])
  })
})

describe('--files-from', () => {
  it.each([
    ['lines', 'plans/so.yaml\nplans/mau-02.yaml\n'],
    ['lines ended as on Windows', 'plans/so.yaml\r\nplans/mau-02.yaml\r\n'],
    ['NUL', 'plans/mau-02.yaml\0plans/so.yaml\0'],
    ['lines, with other files between', 'README.md\nplans/mau-02.yaml\nplans/doc.md\n\nplans/so.yaml'],
  ])('reads a list parted by %s, from a file or from standard input', async (_, list) => {
    const cwd = workspace()
    const expected = [1, ['plans/mau-02.yaml', 'plans/so.yaml'], WRONG]
    expect(await chosen(['--files-from', '-'], { cwd, stdin: list })).toEqual(expected)
    writeFileSync(join(cwd, 'danh-sach'), list)
    expect(await chosen(['--files-from', 'danh-sach'], { cwd })).toEqual(expected)
  })

  it('takes names as they are, and adds to the paths given', async () => {
    const around = { cwd: workspace(), stdin: 'plans/nam/[mau] 03.yaml' }
    expect(await chosen(['plans/s*', '--files-from', '-'], around)).toEqual([
      0,
      ['plans/nam/[mau] 03.yaml', 'plans/so.yaml'],
      [],
    ])
    expect(await chosen(['--files-from', '-'], { cwd: workspace(), stdin: 'plans/*.yaml' })).toEqual([
      2,
      expect.stringContaining('There is no file or folder “plans/*.yaml”.'),
    ])
  })

  it.each([
    ['', '--files-from - names no .yaml file.'],
    ['README.md\n', '--files-from - names no .yaml file.'],
    ['plans/xoa.yaml\n', 'There is no file or folder “plans/xoa.yaml”.'],
    [new Uint8Array([0xff, 0xfe]), '--files-from -: this is no list in UTF-8 text.'],
  ])('of %j is refused', async (stdin, said) => {
    expect(await chosen(['--files-from', '-'], { cwd: workspace(), stdin })).toEqual([
      2,
      expect.stringContaining(said),
    ])
  })

  it('may be empty where that is allowed', async () => {
    const around = { cwd: workspace(), stdin: '' }
    expect(await chosen(['--files-from', '-', '--allow-empty'], around)).toEqual([0, [], []])
  })
})

describe('--stdin', () => {
  const broken = plan.replace('so-tu-phap', 'so-tu-phapp')

  it('stands for the file of that name, with the rest of the workspace around it', async () => {
    const around = { cwd: workspaceWith(), stdin: broken }
    const args = ['--stdin', '--stdin-filename']
    expect(await chosen([...args, 'plans/mau-01.yaml'], around)).toEqual([
      1,
      ['plans/mau-01.yaml'],
      ['plans/mau-01.yaml unknown-agency'],
    ])
    // A new file of the workspace meets the plan that bears its id already.
    expect(await chosen([...args, 'plans/moi.yaml'], around)).toEqual([
      1,
      ['plans/moi.yaml'],
      ['plans/moi.yaml duplicate-id', 'plans/moi.yaml unknown-agency'],
    ])
    // Outside of it the file is a workspace of its own, with the registers.
    expect(await chosen([...args, 'ban-nhap.yaml'], around)).toEqual([
      1,
      ['ban-nhap.yaml'],
      ['ban-nhap.yaml unknown-agency'],
    ])
  })

  it('is fine where the text is, whatever the file holds', async () => {
    const cwd = workspaceWith({ 'plans/mau-01.yaml': broken })
    expect(await chosen(['--stdin', '--stdin-filename', 'plans/mau-01.yaml'], { cwd, stdin: plan })).toEqual([
      0,
      ['plans/mau-01.yaml'],
      [],
    ])
  })

  it('tells of bytes that are no text, and takes a byte order mark', async () => {
    const args = ['--stdin', '--stdin-filename', 'plans/mau-01.yaml']
    const cwd = workspaceWith()
    expect(await chosen(args, { cwd, stdin: new Uint8Array([0xff]) })).toEqual([
      1,
      ['plans/mau-01.yaml'],
      ['plans/mau-01.yaml unreadable-file'],
    ])
    expect((await chosen(args, { cwd, stdin: `\ufeff${plan}` }))[0]).toBe(0)
  })

  it.each([
    [['--stdin'], '--stdin and --stdin-filename belong together.'],
    [['--stdin-filename', 'plans/a.yaml'], '--stdin and --stdin-filename belong together.'],
    [
      ['--stdin', '--stdin-filename', 'plans/a.yaml', '--files-from', '-'],
      '--stdin and --files-from - cannot both read standard input.',
    ],
  ])('%j is refused', async (args, said) => {
    expect(await chosen(args, { cwd: workspaceWith(), stdin: plan })).toEqual([
      2,
      expect.stringContaining(`plan-check: ${said}\n→ `),
    ])
  })
})

describe('--changed', () => {
  it('is what is not committed: changed, staged, new and renamed, but not deleted', async () => {
    const cwd = repository()
    expect(await chosen(['--changed'], { cwd })).toEqual([0, [], []])
    writeFileSync(join(cwd, 'plans/so.yaml'), `${register}# đổi\n`)
    writeFileSync(join(cwd, 'plans/moi.yaml'), plan.replace('mau-01', 'mau-09'))
    writeFileSync(join(cwd, 'plans/da-them.yaml'), plan.replace('mau-01', 'mau-08'))
    git(cwd, 'add', 'plans/da-them.yaml')
    git(cwd, 'mv', 'plans/mau-02.yaml', 'plans/tên mới.yaml')
    rmSync(join(cwd, 'plans/mau-01.yaml'))
    writeFileSync(join(cwd, 'ngoai.yaml'), 'a: 1\n')
    expect(await chosen(['--changed'], { cwd })).toEqual([
      0,
      ['plans/da-them.yaml', 'plans/moi.yaml', 'plans/so.yaml', 'plans/tên mới.yaml'],
      [],
    ])
  })

  it('narrows the paths given, and leaves a path behind it a path', async () => {
    const cwd = repository()
    writeFileSync(join(cwd, 'plans/so.yaml'), `${register}# đổi\n`)
    writeFileSync(join(cwd, 'ngoai.yaml'), 'a: 1\n')
    expect(await chosen(['--changed', 'plans/*.yaml', 'ngoai.yaml'], { cwd })).toEqual([
      1,
      ['ngoai.yaml', 'plans/so.yaml'],
      ['ngoai.yaml unknown-schema'],
    ])
    const one = ['--changed', 'plans/mau-01.yaml']
    expect(await chosen(one, { cwd })).toEqual([
      2,
      expect.stringContaining('Files were named, and none is left to check'),
    ])
    expect(await chosen([...one, '--allow-empty'], { cwd })).toEqual([0, [], []])
    expect(await chosen(['--changed', 'plans/mau-01.yaml', '!plans/mau-*.yaml'], { cwd })).toEqual([
      2,
      expect.stringContaining('Files were named'),
    ])
    expect(await chosen(['--changed', '!plans/so.yaml'], { cwd })).toEqual([0, [], []])
  })

  it('against a branch is what was changed since the two parted, committed or not', async () => {
    const cwd = repository()
    git(cwd, 'checkout', '-q', '-b', 'viec')
    writeFileSync(join(cwd, 'plans/so.yaml'), `${register}# đổi\n`)
    git(cwd, 'commit', '-qam', 'viec')
    writeFileSync(join(cwd, 'plans/mau-01.yaml'), `${plan}# đổi\n`)
    // What main gained meanwhile is no change of this branch.
    git(cwd, 'stash', '-q')
    git(cwd, 'checkout', '-q', 'main')
    writeFileSync(join(cwd, 'plans/mau-02.yaml'), `${plan.replace('mau-01', 'mau-02')}# đổi\n`)
    git(cwd, 'commit', '-qam', 'main')
    git(cwd, 'checkout', '-q', 'viec')
    git(cwd, 'stash', 'pop', '-q')
    expect(await chosen(['--changed=main'], { cwd })).toEqual([0, ['plans/mau-01.yaml', 'plans/so.yaml'], []])
    expect(await chosen(['--changed=HEAD'], { cwd })).toEqual([0, ['plans/mau-01.yaml'], []])
    expect(await chosen(['--changed=HEAD~1'], { cwd })).toEqual([
      0,
      ['plans/mau-01.yaml', 'plans/so.yaml'],
      [],
    ])
  })

  describe('also tells the errors it makes in files that did not change', () => {
    const twoRecords = 'schema: records/v1\nplan: mau-01\nrecords:\n'
    const record = `${twoRecords}  - { id: a1, task: "2", agency: so-tu-phap, event: delivered, date: 2024-05-02, document: 1/STP }\n`
    const started = () => repository({ 'plans/records/mau-01.yml': record })

    it('in the records of a plan that lost a task', async () => {
      const cwd = started()
      writeFileSync(join(cwd, 'plans/mau-01.yaml'), plan.slice(0, plan.indexOf('  - { id: "2"')))
      expect(await chosen(['--changed'], { cwd })).toEqual([
        1,
        ['plans/mau-01.yaml', 'plans/records/mau-01.yml'],
        ['plans/records/mau-01.yml unknown-task'],
      ])
      // Who asks about one file is told of that one.
      expect(await chosen(['plans/mau-01.yaml'], { cwd })).toEqual([0, ['plans/mau-01.yaml'], []])
    })

    it.each([
      ['deleted', (cwd: string) => rmSync(join(cwd, 'plans/mau-01.yaml')), []],
      [
        'given another id',
        (cwd: string) => writeFileSync(join(cwd, 'plans/mau-01.yaml'), plan.replace('mau-01', 'mau-10')),
        ['plans/mau-01.yaml'],
      ],
    ])('in the records of a plan that was %s', async (_, change, own) => {
      const cwd = started()
      change(cwd)
      const records = 'plans/records/mau-01.yml'
      expect(await chosen(['--changed'], { cwd })).toEqual([
        1,
        [...own, records],
        [`${records} unknown-plan`],
      ])
    })

    it('in every plan where a register lost an agency', async () => {
      const cwd = started()
      writeFileSync(join(cwd, 'plans/so.yaml'), register.replace('so-tu-phap', 'so-tu-phap-moi'))
      const [code, files, findings] = await chosen(['--changed'], { cwd })
      expect([code, files]).toEqual([1, ['plans/mau-01.yaml', 'plans/mau-02.yaml', 'plans/so.yaml']])
      expect(findings).toContain('plans/mau-02.yaml unknown-agency')
    })
  })

  it('works below the root of the repository, and through a link to it', async () => {
    const cwd = repository()
    writeFileSync(join(cwd, 'plans/so.yaml'), `${register}# đổi\n`)
    mkdirSync(join(cwd, 'con'))
    expect(await chosen(['--plans', '../plans', '--changed'], { cwd: join(cwd, 'con') })).toEqual([
      0,
      [join(cwd, 'plans/so.yaml')],
      [],
    ])
    const link = join(folderWith(), 'kho')
    symlinkSync(cwd, link)
    expect(await chosen(['--changed'], { cwd: link })).toEqual([0, ['plans/so.yaml'], []])
  })

  it.each([
    [
      'a repository in another one',
      (outer: string) => {
        git(outer, 'init', '-q', '-b', 'main')
        const inner = join(outer, 'plans')
        git(inner, 'init', '-q', '-b', 'main')
        git(inner, 'add', '.')
        git(inner, 'commit', '-qm', 'một')
        return inner
      },
    ],
    [
      'a submodule',
      (outer: string) => {
        const inner = repository()
        git(outer, 'init', '-q', '-b', 'main')
        rmSync(join(outer, 'plans'), { recursive: true })
        git(outer, '-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', inner, 'con')
        git(outer, 'commit', '-qm', 'một')
        symlinkSync('con/plans', join(outer, 'plans'))
        return join(outer, 'con/plans')
      },
    ],
    [
      'behind a link',
      (outer: string) => {
        const inner = repository()
        git(outer, 'init', '-q', '-b', 'main')
        rmSync(join(outer, 'plans'), { recursive: true })
        symlinkSync(join(inner, 'plans'), join(outer, 'plans'))
        return join(inner, 'plans')
      },
    ],
  ])('asks the repository where the plans lie: %s', async (_, laid) => {
    const cwd = workspaceWith()
    const plans = laid(cwd)
    expect(await chosen(['--changed'], { cwd })).toEqual([0, [], []])
    writeFileSync(join(plans, 'so.yaml'), `${register}# đổi\n`)
    expect(await chosen(['--changed'], { cwd })).toEqual([0, ['plans/so.yaml'], []])
    expect(await chosen(['--changed=HEAD', 'plans/so.yaml'], { cwd })).toEqual([0, ['plans/so.yaml'], []])
  })

  it('does not ask the repository it runs in about plans elsewhere', async () => {
    const [cwd, plans] = [repository(), join(workspaceWith(), 'plans')]
    expect(await chosen(['--plans', plans, '--changed'], { cwd })).toEqual([
      2,
      expect.stringContaining(`“${plans}” lies in no git repository.`),
    ])
  })

  it('before the first commit is every file', async () => {
    const cwd = workspaceWith()
    git(cwd, 'init', '-q', '-b', 'main')
    git(cwd, 'add', 'plans/so.yaml')
    expect(await chosen(['--changed'], { cwd })).toEqual([0, ['plans/mau-01.yaml', 'plans/so.yaml'], []])
  })

  it.each([
    ['--changed=khong-co', 'git knows no commit “khong-co”.'],
    ['--changed=--output=ra.txt', 'git knows no commit “--output=ra.txt”.'],
    ['--changed=-p', 'git knows no commit “-p”.'],
    ['--changed=main; touch ra.txt', 'git knows no commit “main; touch ra.txt”.'],
    ['--changed=main:plans/so.yaml', 'git knows no commit “main:plans/so.yaml”.'],
  ])('%s is refused', async (arg, said) => {
    const cwd = repository()
    expect(await chosen([arg], { cwd })).toEqual([2, expect.stringContaining(`plan-check: ${said}\n→ `)])
    expect(await chosen(['--files-from', 'ra.txt'], { cwd })).toEqual([
      2,
      expect.stringContaining('There is no'),
    ])
  })

  it('outside of a repository is refused', async () => {
    expect(await chosen(['--changed'], { cwd: workspaceWith() })).toEqual([
      2,
      expect.stringMatching(
        /^plan-check: --changed: “.*plans” lies in no git repository.\n→ Leave out --changed and name the files, or keep the plans in a git repository.\n$/,
      ),
    ])
  })
})

/** A repository with a register and two plans committed on main. */
function repository(files: Readonly<Record<string, string>> = {}): string {
  const cwd = workspaceWith({ 'plans/mau-02.yaml': plan.replace('mau-01', 'mau-02'), ...files })
  git(cwd, 'init', '-q', '-b', 'main')
  git(cwd, 'add', '.')
  git(cwd, 'commit', '-qm', 'một')
  return cwd
}

function git(cwd: string, ...args: readonly string[]): void {
  const who = ['-c', 'user.name=a', '-c', 'user.email=a@example.org', '-c', 'commit.gpgsign=false']
  execFileSync('git', [...who, ...args], { cwd, stdio: 'pipe' })
}
