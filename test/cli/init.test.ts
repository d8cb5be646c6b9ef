import { chmodSync, existsSync, mkdirSync, readdirSync, statSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { CORE_SCHEMA, load } from 'js-yaml'
import { describe, expect, it } from 'vitest'
import { VERSION } from '../../src/cli/base/version.ts'
import type { ObligationLine } from '../../src/domain/follow-up/view.ts'
import { folderWith, textIn, workspaceWith } from '../support/folder.ts'
import { filesIn } from '../support/workspace.ts'
import { run } from '../support/world.ts'

/** Every file below a folder, with `/`. */
function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(folder, path)).isFile())
    .map((path) => path.split('\\').join('/'))
    .sort()
}

async function begun(lang: 'vi' | 'en' = 'vi') {
  const cwd = folderWith()
  const { code, stdout, stderr } = await run(['init', '--lang', lang], { cwd })
  expect([code, stderr]).toEqual([0, ''])
  return { cwd, stdout, files: filesBelow(cwd) }
}

describe('init', () => {
  it('writes an example, schemas, and settings of editor and CI, and says so', async () => {
    const { stdout, files } = await begun()
    expect(files).toEqual(
      [
        '.github/workflows/plan-check.yml',
        '.vscode/extensions.json',
        '.vscode/settings.json',
        '.vscode/tasks.json',
        'plans/agencies/mau.yaml',
        'plans/mau-01.yaml',
        'plans/offices/mau.yaml',
        'plans/records/mau-01.yaml',
        ...filesIn('plans/calendar').map(({ path }) => path),
        ...readdirSync(join(import.meta.dirname, '../../schemas')).map((file) => `schemas/${file}`),
        'schemas/lists.json',
      ].sort(),
    )
    expect([...stdout.matchAll(/^ {2}([\w./-]+)$/gm)].map(([, path]) => path).sort()).toEqual(files)
    expect(stdout).toContain('Tiếp theo:\n  plan-check validate')
  })

  it.each(['vi', 'en'] as const)('writes what has no findings, with comments in %s only', async (lang) => {
    const { cwd, files } = await begun(lang)
    expect(await run(['validate', '--lang', 'en'], { cwd })).toMatchObject({ code: 0, stderr: '' })
    const { stdout } = await run(['validate', '--format', 'json'], { cwd })
    expect(JSON.parse(stdout).findings).toEqual([])
    const example = files.filter((path) => /mau.*\.yaml$|\.yml$/.test(path))
    expect(example).toHaveLength(5)
    for (const path of example) {
      const text = textIn(cwd, path)
      expect(text, path).not.toMatch(/#(?:vi|en) |\{version\}/)
      const comments = text.split('\n').filter((line) => /^\s*# (?!yaml-language-server|- run)/.test(line))
      expect(comments.length, path).toBeGreaterThan(0)
      // What is quoted from the plan stays Vietnamese.
      const words = comments.join('\n').replace(/“[^”]*”|Mẫu/g, '')
      const vietnamese = /[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệịỉĩọỏốồổỗộớờởỡợụủũứừửữựỳỵỷỹ]/i
      if (lang === 'en') expect(words, path).not.toMatch(vietnamese)
      else for (const comment of comments) expect(comment, path).toMatch(vietnamese)
    }
  })

  it('writes the same values in both languages', async () => {
    const [vi, en] = [await begun('vi'), await begun('en')]
    expect(en.files).toEqual(vi.files)
    for (const path of vi.files.filter((file) => /\.ya?ml$/.test(file))) {
      const valuesIn = (folder: string) => load(textIn(folder, path), { schema: CORE_SCHEMA })
      expect(valuesIn(en.cwd), path).toEqual(valuesIn(vi.cwd))
    }
  })

  it('has an example with something of every sort', async () => {
    const { cwd } = await begun()
    const { stdout } = await run(['status', '--as-of', '2024-06-30', '--format', 'json'], { cwd })
    const counts: Record<string, number> = {}
    for (const { status } of JSON.parse(stdout).obligations) counts[status] = (counts[status] ?? 0) + 1
    // By hand, at the end of 30/6/2024. Task 1 was delivered on 28/5, due on 31/5. Of task 2, four departments
    // (the fourth, Sở Thông tin, exists through that very day) owe the first quarter: Sở Nội vụ delivered on 29/3,
    // Sở Tư pháp on 4/4, two did not; and the second, which ends on 30/6. Task 3 ends that day too, once for both.
    // Task 6 was due on 31/3. The third quarter of task 2 begins the day after.
    expect(counts).toMatchObject({
      'done-on-time': 2,
      'done-late': 1,
      overdue: 3,
      'in-progress': 5,
      continuous: 1,
      'awaiting-trigger': 1,
    })
    // On the day after, Sở Văn hóa holds what Sở Thông tin still owed: its two quarters, and its share of task 3.
    const later = await run(['status', '--as-of', '2024-07-01', '--format', 'json'], { cwd })
    const view: { readonly obligations: readonly ObligationLine[] } = JSON.parse(later.stdout)
    const inherited = view.obligations.filter(({ flags }) => flags.includes('inherited'))
    expect(inherited.map(({ id }) => id)).toEqual([
      'mau-01#2/bao-cao@mau/so-thong-tin:2024-Q1',
      'mau-01#2/bao-cao@mau/so-thong-tin:2024-Q2',
      'mau-01#3/cam-nang@mau/so-tu-phap+so-thong-tin',
    ])
  })

  it('has an example that takes the record its comment proposes', async () => {
    const { cwd } = await begun()
    const [, args = ''] = /plan-check (record .*)$/m.exec(textIn(cwd, 'plans/records/mau-01.yaml')) ?? []
    expect(await run(args.split(' '), { cwd })).toMatchObject({ code: 0, stderr: '' })
    expect(await run(['validate'], { cwd })).toMatchObject({ code: 0 })
  })

  it('leads every YAML file, and VS Code, to a schema that is there', async () => {
    const { cwd, files } = await begun()
    for (const path of files.filter((file) => file.startsWith('plans/'))) {
      const [, schema = ''] = /^# yaml-language-server: \$schema=(\S+)\n/.exec(textIn(cwd, path)) ?? []
      const kind = /^schema: (\w+)\/v1$/m.exec(textIn(cwd, path))?.[1]
      expect(schema, path).toMatch(new RegExp(`/schemas/${kind}\\.schema\\.json$`))
      expect(existsSync(join(cwd, path, '..', schema)), path).toBe(true)
    }
    const settings: Record<string, Record<string, readonly string[]>> = JSON.parse(
      textIn(cwd, '.vscode/settings.json'),
    )
    const mapped = Object.entries(settings['yaml.schemas'] ?? {})
    expect(mapped.map(([, globs]) => globs)).toEqual([
      ['plans/*.yaml'],
      ['plans/agencies/*.yaml'],
      ['plans/records/*.yaml'],
      ['plans/calendar/*.yaml'],
      ['plans/offices/*.yaml'],
    ])
    for (const [schema] of mapped) expect(existsSync(join(cwd, schema)), schema).toBe(true)
    expect(JSON.parse(textIn(cwd, '.vscode/extensions.json'))).toEqual({
      recommendations: ['redhat.vscode-yaml', 'gruntfuggly.triggertaskonsave'],
    })
  })

  it('proposes a CI that runs this version, read-only', async () => {
    const { cwd } = await begun()
    const workflow = load(textIn(cwd, '.github/workflows/plan-check.yml'), { schema: CORE_SCHEMA })
    expect(workflow).toMatchObject({
      on: { push: null, pull_request: null },
      permissions: { contents: 'read' },
      jobs: { validate: { steps: [{}, {}, { run: `npx --yes plan-check@${VERSION} validate` }] } },
    })
  })
})

describe('init where something is there', () => {
  it('changes nothing of it, says what it left, and writes the rest', async () => {
    const cwd = folderWith({ '.vscode/settings.json': '{ "a": 1 }', 'plans/mau-01.yaml': 'của tôi\n' })
    const { code, stdout } = await run(['init', '--lang', 'en'], { cwd })
    expect(code).toBe(0)
    expect(textIn(cwd, '.vscode/settings.json')).toBe('{ "a": 1 }')
    expect(textIn(cwd, 'plans/mau-01.yaml')).toBe('của tôi\n')
    expect(stdout).toContain('left as they are:\n  .vscode/settings.json\n  plans/mau-01.yaml\n\n')
    expect(existsSync(join(cwd, 'plans/agencies/mau.yaml'))).toBe(true)
  })

  it('does nothing the second time', async () => {
    const { cwd, files } = await begun()
    const before = files.map((path) => textIn(cwd, path))
    const { code, stdout } = await run(['init', '--lang', 'en'], { cwd })
    expect(code).toBe(0)
    expect(stdout).not.toContain('Written:')
    expect(filesBelow(cwd).map((path) => textIn(cwd, path))).toEqual(before)
  })

  it('puts no fiction among real plans', async () => {
    const cwd = workspaceWith()
    const { stdout } = await run(['init', '--lang', 'en'], { cwd })
    expect(filesBelow(join(cwd, 'plans'))).toEqual(['mau-01.yaml', 'so.yaml'])
    expect(stdout).toContain('no example was added')
    expect(existsSync(join(cwd, 'schemas/plan.schema.json'))).toBe(true)
  })

  it('writes through no link that leads elsewhere', async () => {
    const elsewhere = folderWith({ 'a.yaml': 'a\n' })
    const cwd = folderWith()
    mkdirSync(join(cwd, 'plans'))
    symlinkSync(join(elsewhere, 'a.yaml'), join(cwd, 'plans/mau-01.yaml'))
    symlinkSync(join(elsewhere, 'khong-co'), join(cwd, '.vscode'))
    const { code } = await run(['init'], { cwd })
    expect(textIn(elsewhere, 'a.yaml')).toBe('a\n')
    expect(code).toBe(2)
    expect(filesBelow(elsewhere)).toEqual(['a.yaml'])
  })

  it('says what is in the way', async () => {
    for (const cwd of [folderWith({ plans: '' }), folderWith({ '.github': '' })]) {
      const { code, stderr } = await run(['init', '--lang', 'en'], { cwd })
      expect(code).toBe(2)
      expect(stderr).toMatch(/cannot be written .*\n→ A part of the path is a file, not a folder\./)
    }
    const { code } = await run(['init', 'x'], { cwd: folderWith({ x: '' }) })
    expect(code).toBe(2)
  })

  it.skipIf(process.getuid?.() === 0)('says that it may not write', async () => {
    const cwd = folderWith()
    chmodSync(cwd, 0o500)
    expect(await run(['init'], { cwd })).toMatchObject({ code: 2 })
    chmodSync(cwd, 0o700)
  })
})

describe('init of another folder', () => {
  it('makes it, and says how to go there', async () => {
    const cwd = folderWith()
    const { code, stdout } = await run(['init', 'theo dõi/2024'], { cwd })
    expect(code).toBe(0)
    expect(stdout).toContain('\n  cd "theo dõi/2024"\n')
    expect(await run(['validate'], { cwd: join(cwd, 'theo dõi/2024') })).toMatchObject({ code: 0 })
  })

  it('takes no --plans', async () => {
    expect(await run(['--plans', 'x', 'init'], { cwd: folderWith() })).toMatchObject({ code: 2, stdout: '' })
  })
})

describe('init of a province', () => {
  // The duties were counted by hand for 30 June 2026, from the sources of the register of Nghệ An: 14 sở and their
  // equals, and 130 communes.
  it.each(['vi', 'en'] as const)(
    'lays out its register, an office and an example without findings: %s',
    async (lang) => {
      const cwd = folderWith()
      const { code, stdout } = await run(['init', '--province', 'nghe-an', '--lang', lang], { cwd })
      expect(code).toBe(0)
      expect(stdout).toMatch(/^Tỉnh Nghệ An \(nghe-an\)\.\n/)
      expect(filesBelow(join(cwd, 'plans')).filter((path) => !path.startsWith('calendar/'))).toEqual([
        ...['agencies/nghe-an.yaml', 'offices/nghe-an.yaml', 'vi-du.yaml'],
      ])
      expect(textIn(cwd, 'plans/agencies/nghe-an.yaml').split('\n').slice(-4)).toEqual([
        ...['schema: agencies/v1', 'province: nghe-an', 'extends: nghe-an', ''],
      ])
      const { stdout: found } = await run(['validate', '--format', 'json'], { cwd })
      expect(JSON.parse(found).findings).toEqual([])
      for (const path of filesBelow(cwd).filter((file) => /nghe-an|vi-du/.test(file)))
        expect(textIn(cwd, path), path).not.toMatch(/#(?:vi|en) |\{(?:province|name|full-name)\}/)
      const status = await run(['status', '--as-of', '2026-06-30', '--format', 'json'], { cwd })
      const view: { readonly obligations: readonly ObligationLine[] } = JSON.parse(status.stdout)
      expect(view.obligations.filter(({ task }) => task === '4')).toHaveLength(130)
    },
  )

  it.each([
    ['Nghệ An', 'Tỉnh Nghệ An (nghe-an).'],
    ['NGHE AN', 'Tỉnh Nghệ An (nghe-an).'],
    ['tỉnh Nghệ An', 'Tỉnh Nghệ An (nghe-an).'],
    ['40', 'Tỉnh Nghệ An (nghe-an).'],
    [
      'BR-VT',
      'Tỉnh Bà Rịa - Vũng Tàu nay thuộc Thành phố Hồ Chí Minh: dùng sổ cơ quan của Thành phố Hồ Chí Minh (ho-chi-minh).',
    ],
    ['TP.HCM', 'Thành phố Hồ Chí Minh (ho-chi-minh).'],
    ['Nam Định', 'Tỉnh Nam Định nay thuộc tỉnh Ninh Bình: dùng sổ cơ quan của tỉnh Ninh Bình (ninh-binh).'],
    // Hà Giang's code no province has today; Yên Bái's is that of Lào Cai, which it became part of.
    ['02', 'Tỉnh Hà Giang nay thuộc tỉnh Tuyên Quang: dùng sổ cơ quan của tỉnh Tuyên Quang (tuyen-quang).'],
    ['15', 'Tỉnh Lào Cai (lao-cai).'],
    [
      'thừa thiên huế',
      'Tỉnh Thừa Thiên Huế nay thuộc thành phố Huế: dùng sổ cơ quan của thành phố Huế (hue).',
    ],
  ])('knows it as %s', async (words, line) => {
    const { stdout } = await run(['init', '--province', words], { cwd: folderWith() })
    expect(stdout.split('\n')[0]).toBe(line)
  })

  it.each(['nghe-ann', 'tỉnh Nge An'])('proposes the nearest where there is none such: %s', async (words) => {
    const { code, stderr } = await run(['init', '--province', words], { cwd: folderWith() })
    expect(code).toBe(2)
    expect(stderr).toContain('Có phải “nghe-an”?')
  })

  it('lists the provinces where none is named', async () => {
    const cwd = folderWith()
    const { stdout } = await run(['init', '--province'], { cwd })
    const lines = stdout.trimEnd().split('\n')
    expect(lines).toHaveLength(34)
    expect(lines[0]).toBe('01  ha-noi       thành phố Hà Nội')
    expect(filesBelow(cwd)).toEqual([])
  })

  it.each([
    ['nghe an', 'plans/agencies/nghe-an.yaml'],
    ['', 'plans/agencies/mau.yaml'],
  ])('asks on a terminal: %j', async (answer, path) => {
    const cwd = folderWith()
    await run(['init'], { cwd, ask: async () => answer })
    expect(existsSync(join(cwd, path))).toBe(true)
  })
})
