import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'

import { calendarFormats } from '../../src/reports/calendar/index.ts'
import { changesFormats } from '../../src/reports/changes/index.ts'
import { explanationFormats, ruleFormats, taskHistoryFormats } from '../../src/reports/explain/index.ts'
import { findingFormats } from '../../src/reports/findings/index.ts'
import { listFormats } from '../../src/reports/list/index.ts'
import { reminderFormats } from '../../src/reports/reminder/index.ts'
import { statusFormats } from '../../src/reports/status/index.ts'
import { folderWith } from '../support/folder.ts'
import { brokenWorkspace as broken, hostileWorkspace as workspace } from '../support/hostile-workspace.ts'
import { someOf } from '../support/program.ts'
import { register } from '../support/province.ts'
import { run } from '../support/world.ts'

// Every format there is goes through here by itself, for the lists of formats are gone over. What single formats
// have to hold besides is in hostile-text.test.ts.

const TEXTS: Readonly<Record<string, string>> = {
  'an escape sequence': '\\e[31mĐỏ\\e]0;tên\\a\\x9b31m',
  'a command of a CI log': '::error::hỏng',
  'a command after a line end': 'a\\n::error::hỏng\\r##[error]hỏng\\L::error::hỏng',
  'a table cell': 'a | b || c',
  'a script': '<script>alert(1)</script><img src=x onerror=alert(1)>',
  'the end of a comment, a text and an attribute': `]]> --> \\" ' /> &lt;b&gt; &#x1b;`,
  'a link': '[bấm](javascript:alert(1)) ![ảnh](http://x.example/a.png)',
  'a formula': '=HYPERLINK(\\"http://x.example\\";\\"bấm\\")',
  'a turn to the left': 'a\\u202Eb\\u202Cc\\u2066d\\u2069\\u200Fe\\uFEFF',
  'a lone surrogate and a zero byte': 'a\\uD83Db\\0',
}

/** What no text of a report may hold, however it got there; lines end in LF, in CSV and ICS in CRLF. */
const DANGEROUS = /(?!\n)[\p{Cc}\u2028\u2029\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/u

/** What a CI log takes for a command, where the format has none of its own. */
const CI_COMMAND = /^\s*::|##\[/m

/** What a browser would run. */
const MARKUP = /<(?:script|img)\b/i

const PERIOD = ['--quarter', '2024-Q2', '--as-of', '2024-05-15']

/** Every command that prints, with every format it has. */
const COMMANDS: readonly (readonly [words: readonly string[], formats: readonly string[]])[] = [
  [['status', '--as-of', '2024-06-30', '--all'], namesOf(statusFormats)],
  [['changes', '--from', '2024-04-30', '--to', '2024-06-30', '--all'], namesOf(changesFormats)],
  [['remind', ...PERIOD], namesOf(reminderFormats)],
  [['remind', ...PERIOD, '--letter'], ['docx']],
  [['calendar', '--as-of', '2024-01-01'], namesOf(calendarFormats)],
  [['explain', 'mau-01#1', '--as-of', '2024-06-30'], namesOf(taskHistoryFormats)],
  [['list', 'plans'], namesOf(listFormats)],
  [['list', 'agencies'], namesOf(listFormats)],
  [['list', 'tasks'], namesOf(listFormats)],
  [['validate'], namesOf(findingFormats)],
]

function namesOf(formats: readonly { readonly name: string }[]): readonly string[] {
  return formats.map(({ name }) => name)
}

const cases = COMMANDS.flatMap(([words, formats]) =>
  formats.map((format) => ({
    name: `${words.filter((word) => !word.startsWith('2')).join(' ')} as ${format}`,
    words,
    format,
  })),
)

/** Holds that a text of a format is words and nothing else. */
function expectHarmless(text: string, format: string): void {
  const lines = ['csv', 'ics'].includes(format) ? text.replaceAll('\r\n', '\n') : text
  expect(lines).not.toMatch(DANGEROUS)
  switch (format) {
    case 'json':
    case 'json@1':
    case 'sarif':
    case 'gitlab':
    case 'rdjson':
      JSON.parse(text)
      expect(text).not.toMatch(/^\s*::/m)
      return
    case 'github':
      expect(text).not.toContain('##[')
      for (const line of text
        .trimEnd()
        .split('\n')
        .filter((one) => one.startsWith('::')))
        expect(line).toMatch(/^::(?:error|warning|notice) (?:[a-zA-Z]+=[^,:]*,?)*::[^:]/)
      return
    case 'html':
    case 'junit':
    case 'checkstyle':
      expect(text.replaceAll('<![CDATA[', '')).not.toMatch(MARKUP)
      expect(text).not.toMatch(CI_COMMAND)
      return
    case 'markdown':
      expect(text).not.toMatch(/(?<!\\)<(?:script|img)|(?<!\\)\[bấm|(?<!\\)\]\(javascript/)
      expect(text).not.toMatch(CI_COMMAND)
      return
    case 'csv':
      for (const cell of lines.split(/[\n,](?=")/)) expect(cell).not.toMatch(/^"?\s*[=+@]/)
      expect(text).not.toMatch(CI_COMMAND)
      return
    default:
      expect(text).not.toMatch(CI_COMMAND)
  }
}

/** Holds that every part of an office file is XML without markup or controls of ours, and that no cell is a formula. */
function expectHarmlessParts(bytes: Uint8Array): void {
  for (const [path, part] of Object.entries(unzipSync(bytes))) {
    if (!/\.(?:xml|rels)$/.test(path)) continue
    const xml = strFromU8(part)
    expect(xml, path).not.toMatch(MARKUP)
    expect(xml, path).not.toMatch(/<f[ >]|(?![\t\n\r])[\p{Cc}\ufffe\uffff]|HYPERLINK\(&quot;http[^<]*<\/f>/u)
    expect(xml, path).not.toMatch(/Target="(?:http:\/\/x\.example|javascript)/)
  }
}

describe.each(Object.entries(TEXTS))('a text with %s', (_, text) => {
  it.each(someOf(cases, 2))('goes through $name as words', async ({ words, format }) => {
    const cwd = words[0] === 'validate' ? broken(text) : workspace(text)
    for (const language of someOf(['vi', 'en'], 2)) {
      const isLetter = words.includes('--letter')
      const file = join(cwd, 'ra')
      const asked = isLetter || ['docx', 'xlsx'].includes(format) ? `${format}=${file}` : format
      const { code, stdout, stderr } = await run(['--lang', language, ...words, '--format', asked], { cwd })
      expect([code, stderr]).toEqual([words[0] === 'validate' ? 1 : 0, ''])
      if (asked === format) {
        expect(stdout).not.toBe('')
        expectHarmless(stdout, format)
      } else expectHarmlessParts(readFileSync(file))
    }
  })

  it('goes through what an unreadable workspace makes of every command as words', async () => {
    const cwd = broken(text)
    for (const [words] of COMMANDS.filter(([[command]]) => command !== 'validate' && command !== 'explain')) {
      const { code, stdout, stderr } = await run(
        [...words, ...(words.includes('--letter') ? ['--format', 'docx=ra'] : [])],
        { cwd },
      )
      expect([1, 2]).toContain(code)
      expectHarmless(stderr, 'text')
      expectHarmless(stdout, words[0] === 'calendar' ? 'ics' : 'text')
    }
  })

  it('goes through explain --deadline as words', async () => {
    const words: string = JSON.parse(`"${text.replace(/\\([^u"nrb])/g, '\\\\$1')}"`)
    for (const format of namesOf(explanationFormats)) {
      const { stdout } = await run([
        'explain',
        '--deadline',
        words,
        '--issued',
        '2023-07-03',
        '--format',
        format,
      ])
      expectHarmless(stdout, format)
    }
    for (const format of namesOf(ruleFormats))
      expectHarmless((await run(['explain', words, '--format', format])).stderr, 'text')
  })
})

describe('an id that is a path', () => {
  const IDS = ['../../x', '/etc/passwd', '..', 'a/b', 'C:\\\\x', 'a\\0b', '__proto__', 'con.txt']

  it.each(IDS)('%j is no id of a plan, a province or an agency, and names no file', async (id) => {
    const plan = `schema: plan/v1\nid: "${id}"\nprovince: mau\nnumber: null\ntype: ke-hoach\ntitle: a\nissuer: ubnd-tinh\nissued: 2023-07-03\ntasks: []\n`
    for (const files of [
      { 'plans/so.yaml': register, 'plans/a.yaml': plan },
      { 'plans/so.yaml': register.replace('province: mau', `province: "${id}"`) },
      { 'plans/so.yaml': register.replace('id: so-noi-vu', `id: "${id}"`) },
    ]) {
      const { code, stdout } = await run(['validate', '--format', 'json'], { cwd: folderWith(files) })
      expect(code).toBe(1)
      expect(JSON.parse(stdout).findings.map((one: { code: string }) => one.code)).toContain('wrong-form')
    }
  })
})

describe('keys and ids that every object has', () => {
  const NAMES = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf']

  it.each(NAMES)('%s as a key is unknown wherever keys are given, and changes no object', async (name) => {
    const plan = `schema: plan/v1\nid: mau-01\nprovince: mau\n${name}: { x: 1 }\nnumber: null\ntype: ke-hoach\ntitle: a\nissuer: ubnd-tinh\nissued: 2023-07-03\ntasks:\n  - { id: "1", title: a, lead: [so-noi-vu], deadline: null, ${name}: 1 }\n`
    const cwd = folderWith({
      'plans/so.yaml': register,
      'plans/a.yaml': plan,
      'plans/b.yaml': `schema: ${name}\n`,
    })
    const { code, stdout } = await run(['validate', '--format', 'json'], { cwd })
    const { findings } = JSON.parse(stdout) as { findings: readonly { code: string; pointer: string }[] }
    expect([code, findings.map((one) => `${one.code} ${one.pointer}`).sort()]).toEqual([
      1,
      [`unknown-key /${name}`, `unknown-key /tasks/0/${name}`, 'unknown-schema /schema'].sort(),
    ])
    expect(Object.keys(Object.prototype)).toEqual([])
  })

  it('constructor as an id of everything is an id like any other', async () => {
    const cwd = folderWith({
      'plans/so.yaml': register
        .replaceAll('so-noi-vu', 'constructor')
        .replace('province: mau', 'province: constructor'),
      'plans/a.yaml': `schema: plan/v1\nid: constructor\nprovince: constructor\nnumber: null\ntype: ke-hoach\ntitle: a\nissuer: ubnd-tinh\nissued: 2023-07-03\nsources:\n  constructor: { title: a, kind: practice }\ntasks:\n  - { id: "constructor", title: a, lead: [constructor], deadline: Tháng 6/2024, stated: { in: constructor, at: a } }\n`,
    })
    for (const args of [
      ['status', '--as-of', '2024-05-30'],
      ['remind', ...PERIOD],
      ['calendar', '--as-of', '2024-05-30'],
    ])
      expect((await run(args, { cwd })).stdout).toMatch(/Sở Nội vụ|constructor/)
    const { stdout } = await run(['status', '--as-of', '2024-05-30', '--format', 'json'], { cwd })
    expect(JSON.parse(stdout).obligations.map((one: { id: string }) => one.id)).toEqual([
      'constructor#constructor/ket-qua@constructor/constructor',
    ])
  })

  it('constructor in a deadline is a word like any other', async () => {
    for (const words of [
      'constructor',
      'constructor năm 2024',
      'ngày constructor',
      'quý constructor/2024',
      'nửa constructor',
      '10 constructor',
      'thứ constructor',
      'constructor tháng 9/2024',
      'nửa constructor tháng 9/2024',
      'every constructor',
      '20 March of the following constructor',
      'trong constructor ngày',
    ]) {
      const { code, stdout } = await run([
        'explain',
        '--deadline',
        words,
        '--issued',
        '2023-07-03',
        '--format',
        'json',
      ])
      expect([code, JSON.parse(stdout).reading], words).toEqual([0, 'refused'])
    }
  })

  it('constructor in a document and as a province is a word like any other', async () => {
    const cwd = folderWith({
      'plans/so.yaml': register,
      'a.txt':
        'ỦY BAN NHÂN DÂN TỈNH MẪU\nSố: 12/KH-UBND\nMẫu, ngày 03 tháng 7 năm 2023\nKẾ HOẠCH\nVề constructor\n1. Sở Nội vụ: chủ trì constructor trước 30/6/2024.\n',
    })
    expect((await run(['draft', 'a.txt'], { cwd })).stdout).toContain('constructor')
    const { code, stderr } = await run(['init', '--province', 'constructor'], { cwd })
    expect([code, stderr]).toEqual([2, expect.stringContaining('không có tỉnh “constructor”')])
  })
})
