import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { folderWith } from '../support/folder.ts'
import { register } from '../support/province.ts'
import { run } from '../support/world.ts'

const HOSTILE: Readonly<Record<string, string>> = {
  'an escape sequence': '\\e[31mĐỏ\\e]0;tên\\a',
  'a C1 control': 'a\\x9b31mb',
  'a command of a CI log': '::error::hỏng',
  'an older command of a CI log': 'a ##[error]hỏng',
  'a command after a line end': 'a\\n::error::hỏng',
  'a return to the start of the line': 'a\\r::error::hỏng',
  'a line separator': 'a\\L::error::hỏng\\P::error::hỏng',
  'a backspace': 'abc\\b\\b\\bđè',
  'a table cell': 'a | b || c',
  'a script': '<script>alert(1)</script>',
  'a link': '[bấm](javascript:alert(1)) ![ảnh](http://x.example/a.png)',
  'an address': '<http://x.example> &lt;b&gt;',
  'a formula': '=HYPERLINK(\\"http://x.example\\";\\"bấm\\")',
  'a formula behind a space': ' =1+1',
  'a formula with a plus': '+1+1',
  'a formula with a minus': '-1+1',
  'a formula with an at': '@SUM(A1)',
  'a formula in full width': '＝1+1',
  'a turn to the left': 'a\\u202Eb\\u202Cc\\u2066d\\u2069\\u200Fe',
  'a byte order mark': 'a\\uFEFFb',
  'a lone surrogate': 'a\\uD83Db',
  'a zero byte': 'a\\0b',
}

/** What no line of a report may hold, however it got there. */
const DANGEROUS = /(?!\n)[\p{Cc}\u2028\u2029\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/u

/** What GitHub takes for a command: `::` at the start of a line, `##[` anywhere in it. */
const CI_COMMAND = /^\s*::|##\[/m

/** A workspace in which every free text is hostile. */
function workspace(text: string): string {
  return folderWith({
    'plans/so.yaml': register
      .replace('name: Mẫu', `name: "${text}"`)
      .replace('name: Sở Nội vụ', `name: "${text}", short: "${text}"`),
    'plans/mau-01.yaml': `schema: plan/v1
id: mau-01
province: mau
number: "${text}"
type: ke-hoach
title: "${text}"
issuer: ubnd-tinh
issued: 2023-07-03
tasks:
  - id: "1"
    title: "${text}"
    lead: [so-noi-vu]
    deadline: { text: "${text}", schedule: once 2023-12-31, basis: "${text}" }
    deliverables:
      - { id: mot, title: "${text}" }
      - { id: hai, title: "${text}" }
`,
  })
}

/** A workspace in which every free text is hostile and wrong as well. */
function brokenWorkspace(text: string): string {
  return folderWith({
    'plans/so.yaml': register,
    'plans/so-khac.yaml': register
      .replace('province: mau', 'province: khac')
      .replace('agencies:', `fields: { "${text}": a }\nagencies:`),
    'plans/mot.yaml': `schema: plan/v1
id: "${text}"
"${text}": 1
province: mau
number: 1
type: "${text}"
title: a # ${text}
issuer: ubnd-tinh
issued: "${text}"
tasks: []
`,
    'plans/hai.yaml': `schema: "${text}"\n`,
    'plans/ba.yaml': `schema: plan/v1
id: mau-03
province: mau
number: null
type: ke-hoach
title: a
issuer: "${text}"
issued: 2023-07-03
tasks:
  - { id: "1", title: a, lead: ["${text}"], deadline: "${text}", same-as: "${text}" }
`,
  })
}

const STATUS = ['status', '--as-of', '2024-06-30', '--all']

describe.each(Object.entries(HOSTILE))('a text with %s', (_, text) => {
  it('goes through the table as words', async () => {
    const { code, stdout, stderr } = await run(STATUS, { cwd: workspace(text) })
    expect(stderr + stdout).not.toMatch(DANGEROUS)
    expect(stdout).not.toMatch(CI_COMMAND)
    // A phrase nobody can read is decided by its schedule, so nothing is wrong.
    expect([code, stderr]).toEqual([0, ''])
  })

  it('goes through Markdown as words', async () => {
    const { stdout } = await run([...STATUS, '--format', 'markdown'], { cwd: workspace(text) })
    expect(stdout).not.toMatch(DANGEROUS)
    expect(stdout).not.toMatch(/(?<!\\)<|(?<!\\)\[|^::/m)
    expect(stdout.replace(/&(?:amp|lt|gt);/g, '')).not.toContain('&')
    const rows = stdout.split('\n').filter((line) => line.startsWith('|'))
    const tables = stdout.split('\n\n').filter((block) => block.includes('\n| '))
    expect(rows.length).toBeGreaterThan(0)
    for (const table of tables) {
      const widths = table
        .split('\n')
        .filter((line) => line.startsWith('|'))
        .map((line) => line.replaceAll('\\|', '').split('|').length)
      expect(new Set(widths).size, table).toBe(1)
    }
  })

  it('goes through CSV as words: no cell is a formula, no row has a cell too many', async () => {
    const { stdout } = await run([...STATUS, '--format', 'csv'], { cwd: workspace(text) })
    expect(stdout.replaceAll('\r\n', '')).not.toMatch(DANGEROUS)
    const rows = rowsOf(stdout)
    expect(rows).toHaveLength(3)
    for (const row of rows) {
      expect(row).toHaveLength(rows[0]?.length ?? 0)
      for (const cell of row) expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠]/)
    }
  })

  it('goes through a calendar as words: two events, whatever a title says', async () => {
    const hostile = `${text}\\r\\nEND:VEVENT\\nBEGIN:VEVENT\\n\\\\;,`
    const { code, stdout } = await run(['calendar', '--as-of', '2023-12-01'], { cwd: workspace(hostile) })
    expect(code).toBe(0)
    expect(stdout.replaceAll('\r\n', '')).not.toMatch(DANGEROUS)
    expect(stdout).not.toMatch(CI_COMMAND)
    expect(stdout.match(/^(?:BEGIN|END):VEVENT\r$/gm)).toHaveLength(4)
    const events = new ICAL.Component(ICAL.parse(stdout)).getAllSubcomponents('vevent')
    expect(events.map((event) => event.getFirstPropertyValue('dtstart')?.toString())).toEqual([
      '2023-12-31',
      '2023-12-31',
    ])
    for (const event of events)
      expect(event.getFirstPropertyValue('summary')).toMatch(/END:VEVENT BEGIN:VEVENT \\;,/)
  })

  it('goes through JSON as it is, escaped', async () => {
    const { stdout } = await run([...STATUS, '--format', 'json'], { cwd: workspace(text) })
    expect(stdout).not.toMatch(DANGEROUS)
    expect(stdout).not.toMatch(/^\s*::/m)
    expect(JSON.parse(stdout).obligations).toHaveLength(2)
  })

  it('goes through findings as words, as text and as JSON, in both languages', async () => {
    const cwd = brokenWorkspace(text)
    for (const args of [
      ['validate'],
      ['--lang', 'en', 'validate'],
      ['validate', '--format', 'json'],
      STATUS,
    ]) {
      const { code, stdout, stderr } = await run(args, { cwd })
      expect(code).toBe(1)
      expect(stdout + stderr).not.toMatch(DANGEROUS)
      expect(stdout + stderr).not.toMatch(args.includes('json') ? /^\s*::/m : CI_COMMAND)
    }
  })

  it.each(['compact', 'junit', 'sarif', 'gitlab', 'checkstyle', 'rdjson', 'markdown'])(
    'goes through findings as words, as %s',
    async (format) => {
      const { code, stdout } = await run(['validate', '--format', format], { cwd: brokenWorkspace(text) })
      expect([code, stdout.replaceAll('\n', '')]).toEqual([1, expect.not.stringMatching(DANGEROUS)])
      expect(stdout).not.toMatch(['sarif', 'gitlab', 'rdjson'].includes(format) ? /^\s*::/m : CI_COMMAND)
    },
  )

  it('goes through annotations as words: a line is one command, and names its file', async () => {
    const { stdout } = await run(['validate', '--format', 'github'], { cwd: brokenWorkspace(text) })
    const lines = stdout.trimEnd().split('\n')
    for (const line of lines.filter((one) => !one.startsWith('Còn ')))
      expect(line).toMatch(/^::(?:error|warning|notice) file=plans\/[\w-]+\.yaml,[\w=,-]*::[^:]/)
    expect(stdout.replaceAll('\n', '')).not.toMatch(DANGEROUS)
    expect(stdout).not.toContain('##[')
  })

  it('goes through a command line as words', async () => {
    const words = JSON.parse(`"${text.replace(/\\([^u"nrb])/g, '\\\\$1')}"`)
    for (const option of ['--plan', '--agency', '--status', '--as-of', '--format', '--group-by']) {
      const { code, stdout, stderr } = await run(['status', option, words], { cwd: workspace('a') })
      expect(code).toBe(2)
      expect(stdout + stderr).not.toMatch(DANGEROUS)
      expect(stderr).not.toMatch(/^::/m)
    }
  })
})

describe('the name of a file', () => {
  it('goes through findings as words', async () => {
    const cwd = folderWith({ 'plans/a\u001b[31m\n::error::.yaml': '' })
    const formats = ['json', 'compact', 'junit', 'sarif', 'gitlab', 'checkstyle', 'rdjson', 'markdown'].map(
      (format) => ['validate', '--format', format],
    )
    for (const args of [['validate'], ...formats, ['status']]) {
      const { stdout, stderr } = await run(args, { cwd })
      expect(stdout + stderr).toContain('empty-file')
      expect(stdout + stderr).not.toMatch(DANGEROUS)
      expect(stdout + stderr).not.toMatch(/^::/m)
    }
  })
})

/** The cells of a CSV text, row by row. */
function rowsOf(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]]
  for (const [, quoted, plain, ending] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '')
    if (ending === '\r\n') rows.push([])
  }
  return rows.slice(0, -1)
}
