import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { changesBetween } from '../../../src/domain/follow-up/changes.ts'
import { changesBooklet } from '../../../src/reports/changes/booklet.ts'
import { statusBooklet } from '../../../src/reports/status/booklet.ts'
import { examine } from '../../../src/workspace/examine.ts'
import { folderWith, textIn, workspaceWith } from '../../support/folder.ts'
import { agency, planOf, register, registerOf } from '../../support/province.ts'
import { partsOf } from '../../support/workbook.ts'
import { filesIn } from '../../support/workspace.ts'
import { run } from '../../support/world.ts'
import { linesOfDocument, rowsIn, rowsOfDocument, rowsOfSheets, sheetsIn } from './tables.ts'

const root = join(import.meta.dirname, '../../..')
const FORMATS = ['html', 'docx', 'xlsx']

/** Runs a command that writes the three formats into a folder. */
async function written(args: readonly string[], cwd = folderWith(), code = 0) {
  const asked = FORMATS.flatMap((format) => ['--format', `${format}=bang.${format}`])
  const ended = await run([...args, ...asked], { cwd })
  expect(ended.code, ended.stderr).toBe(code)
  return { cwd, stderr: ended.stderr }
}

const CHOICE = {
  language: 'vi',
  scope: 'owed',
  groupBy: 'plan',
  period: null,
  called: 'by-number',
} as const

describe('the tables are the same cell for cell, as other programs read them', () => {
  it('of status with what changed', async () => {
    const { cwd } = await written([
      ...['status', '--plans', join(root, 'fixtures/mot-nam')],
      ...['--as-of', '2024-10-10', '--since', '2024-03-31'],
    ])
    const files = filesIn('fixtures/mot-nam')
    const [before, now] = [
      await examine({ files, asOf: '2024-03-31' }),
      await examine({ files, asOf: '2024-10-10' }),
    ]
    const booklet = statusBooklet(now, changesBetween(before, now), CHOICE)
    expect(booklet.leaves.map(({ name }) => name)).toEqual(['Theo cơ quan', 'Việc còn phải làm', 'Thay đổi'])
    const rows = rowsIn(booklet, 'as-told')
    expect(rows.length).toBeGreaterThan(20)
    expect(await rowsOfDocument(cwd, 'bang.docx')).toEqual(rows)
    expect(await rowsOfDocument(cwd, 'bang.html')).toEqual(rows)
    const sheets = await sheetsIn(cwd, 'bang.xlsx')
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['Theo cơ quan', 'Việc còn phải làm', 'Thay đổi'])
    expect(rowsOfSheets(sheets)).toEqual(rowsIn(booklet, 'sums-last'))
  })

  it('of the shipped plans of several provinces, and every obligation of them', async () => {
    const { cwd } = await written([
      'status',
      '--plans',
      join(root, 'plans'),
      '--as-of',
      '2024-06-30',
      '--all',
    ])
    const { findings: _, ...view } = await examine({ files: filesIn('plans'), asOf: '2024-06-30' })
    const booklet = statusBooklet({ ...view, findings: [] }, null, { ...CHOICE, scope: 'all' })
    const rows = rowsIn(booklet, 'as-told')
    expect(rows.length).toBeGreaterThan(300)
    expect(await rowsOfDocument(cwd, 'bang.docx')).toEqual(rows)
    expect(await rowsOfDocument(cwd, 'bang.html')).toEqual(rows)
    expect(rowsOfSheets(await sheetsIn(cwd, 'bang.xlsx'))).toEqual(rowsIn(booklet, 'sums-last'))
  })

  it('of changes', async () => {
    const { cwd } = await written([
      ...['changes', '--plans', join(root, 'fixtures/mot-nam'), '--from', '2024-03-31', '--to', '2024-10-10'],
    ])
    const files = filesIn('fixtures/mot-nam')
    const view = changesBetween(
      await examine({ files, asOf: '2024-03-31' }),
      await examine({ files, asOf: '2024-10-10' }),
    )
    const rows = rowsIn(changesBooklet(view, CHOICE), 'as-told')
    expect(rows.length).toBeGreaterThan(10)
    expect(await rowsOfDocument(cwd, 'bang.docx')).toEqual(rows)
    expect(await rowsOfDocument(cwd, 'bang.html')).toEqual(rows)
    const sheets = await sheetsIn(cwd, 'bang.xlsx')
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['Theo cơ quan', 'Thay đổi'])
  })
})

describe('a sheet', () => {
  const TASKS = ['1.10', '6-3', '10.1.2', '2024', '1e5', 'Đ.1'].map(
    (id) => `{ id: "${id}", title: "${id}", lead: [so-noi-vu], deadline: Tháng 6/2024 }`,
  )
  const PRODUCTS =
    '{ id: "7", title: "7", lead: [so-noi-vu], deadline: Hằng tháng, deliverables: [{ id: a, title: "3-4" }, { id: b, title: "1.10" }] }'

  it('keeps the numbers of sections, and periods, as the text they are', async () => {
    const cwd = workspaceWith({ 'plans/mau-01.yaml': planOf([...TASKS, PRODUCTS], '2024-05-20') })
    await written(['status', '--as-of', '2024-07-15'], cwd)
    const rows = rowsOfSheets(await sheetsIn(cwd, 'bang.xlsx'))
    const tasks = rows.map(([, task]) => task)
    for (const id of ['1.10', '6-3', '10.1.2', '2024', '1e5', 'Đ.1']) expect(tasks).toContain(`${id}. ${id}`)
    await run(['status', '--as-of', '2024-07-15', '--lang', 'en', '--format', 'xlsx=table.xlsx'], { cwd })
    const parts = partsOf(readFileSync(join(cwd, 'table.xlsx')))
    const sheet = parts.get('xl/worksheets/sheet2.xml') ?? ''
    const strings = [...(parts.get('xl/sharedStrings.xml') ?? '').matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(
      ([, text]) => text,
    )
    // An English program would take a period alone in its cell, “May 2024”, for a day: its style is that of text.
    const look = parts.get('xl/styles.xml') ?? ''
    const [, text] = /numFmtId="(\d+)" formatCode="@"/.exec(look) ?? []
    const [, cellStyles = ''] = /<cellXfs[^>]*>(.*)<\/cellXfs>/s.exec(look) ?? []
    const styles = [...cellStyles.matchAll(/<xf (?:numFmtId="(\d+)")?/g)].map(([, format]) => format)
    const periods = [...sheet.matchAll(/<c r="E\d+" s="(\d+)" t="s"><v>(\d+)<\/v>/g)]
      .map(([, style, at]) => [strings[Number(at)], styles[Number(style)]])
      .filter(([words]) => /^[A-Z][a-z]+ \d{4}$/.test(words ?? ''))
    expect(periods.length).toBeGreaterThan(0)
    expect(new Set(periods.map(([, format]) => format))).toEqual(new Set([text]))
  })

  it('filters the agencies and not their sums, and holds rates as numbers', async () => {
    const { cwd } = await written([
      ...['status', '--plans', join(root, 'fixtures/mot-nam'), '--as-of', '2024-10-10'],
    ])
    const [agencies] = await sheetsIn(cwd, 'bang.xlsx')
    const head = agencies?.data.findIndex(([first]) => first === 'TT') ?? -1
    // Eight agencies, then the sum of the one plan: row 4 is the head, rows 5 to 12 the agencies.
    expect(agencies?.data[head + 9]?.[1]).toBe('Cộng 45/KH-UBND')
    const sheet = partsOf(readFileSync(join(cwd, 'bang.xlsx'))).get('xl/worksheets/sheet1.xml') ?? ''
    expect(sheet).toContain(`<autoFilter ref="A${head + 1}:K${head + 9}"/>`)
    const rate = agencies?.data[head]?.indexOf('Tỷ lệ HT') ?? -1
    expect(agencies?.data[head + 1]?.[rate]).toBe(0.6)
  })
})

describe('every format says in its heading', () => {
  const RECORDS = 'schema: records/v1\nplan: mau-01\nrecords: []\n'
  const saysEverywhere = async (cwd: string, words: RegExp) => {
    for (const name of ['bang.docx', 'bang.html'])
      expect((await linesOfDocument(cwd, name)).join('\n'), name).toMatch(words)
    for (const { sheet, data } of await sheetsIn(cwd, 'bang.xlsx'))
      expect(data.map(([first]) => first).join('\n'), sheet).toMatch(words)
  }

  it('that nothing is recorded', async () => {
    const cwd = workspaceWith()
    await written(['status', '--as-of', '2024-07-15'], cwd)
    await saysEverywhere(cwd, /chưa có ghi nhận kết quả; quá hạn nghĩa là chưa có minh chứng/)
  })

  it('that a plan is withheld, and which file is the reason', async () => {
    const cwd = workspaceWith({ 'plans/records/mau-01.yaml.txt': RECORDS })
    await written(['status', '--as-of', '2024-07-15'], cwd, 1)
    await saysEverywhere(cwd, /chưa theo dõi được: tệp plans\/records\/mau-01\.yaml\.txt không đọc được/)
    expect(await rowsOfDocument(cwd, 'bang.docx')).toEqual([])
  })

  it('that a file was left out', async () => {
    const cwd = workspaceWith({ 'plans/records/mau-01.yaml.txt': RECORDS })
    await written(['status', '--as-of', '2024-07-15', '--without', 'plans/records/mau-01.yaml.txt'], cwd)
    await saysEverywhere(cwd, /Không kể tệp plans\/records\/mau-01\.yaml\.txt \(--without\)/)
  })
})

describe('a hostile title', () => {
  it.each([
    ['a script', '<script>alert(1)</script>'],
    ['a formula', '=HYPERLINK(\\"http://x.example\\";\\"bấm\\")'],
    ['an end of an element', 'a]]></w:t></td>&amp;'],
    ['a turn to the left', 'a\\u202Eb'],
  ])('with %s does nothing', async (_, title) => {
    const cwd = workspaceWith({
      'plans/mau-01.yaml': planOf([
        `{ id: "1", title: "${title}", lead: [so-noi-vu], deadline: Trong năm 2023 }`,
      ]),
    })
    await written(['status', '--as-of', '2024-07-15', '--since', '2023-12-01'], cwd)
    const html = textIn(cwd, 'bang.html')
    expect(html).not.toMatch(/<script|<\/w:t>|\u202e/)
    const rows = await rowsOfDocument(cwd, 'bang.docx')
    expect(await rowsOfDocument(cwd, 'bang.html')).toEqual(rows)
    expect(rowsOfSheets(await sheetsIn(cwd, 'bang.xlsx')).map(([, task]) => task)).toEqual(
      // A sheet drops the sign that stands for what was taken out.
      rows.map(([, task]) => task?.replaceAll('\ufffd', '')),
    )
    for (const [path, part] of partsOf(readFileSync(join(cwd, 'bang.xlsx'))))
      expect(part, path).not.toMatch(/<f[ >]|\u202e/)
  })
})

describe('a Word document', () => {
  it('of more than 3,000 rows is refused before anything is written', async () => {
    const agencies = Array.from({ length: 100 }, (_, index) => agency(`so-${index}`, `Sở ${index}`))
    const tasks = Array.from(
      { length: 31 },
      (_, index) => `{ id: "${index}", title: Việc ${index}, lead: [cac-so], deadline: Tháng 6/2024 }`,
    )
    const cwd = workspaceWith({
      'plans/so.yaml': registerOf({
        agencies,
        groups: ['{ id: cac-so, name: Các sở, kinds: [so], confidence: stated, source: luat }'],
      }),
      'plans/mau-01.yaml': planOf(tasks),
    })
    const args = ['status', '--as-of', '2024-07-15', '--lang', 'en']
    const refused = await run([...args, '--all', '--format', 'html=a.html', '--format', 'docx=a.docx'], {
      cwd,
    })
    expect(refused).toMatchObject({ code: 2, stdout: '' })
    expect(refused.stderr).toContain('One docx file would have 3201 rows; at most 3000 are written.')
    expect(() => textIn(cwd, 'a.html')).toThrow('ENOENT')
    expect(await run([...args, '--format', 'docx=a.docx'], { cwd })).toMatchObject({ code: 0, stderr: '' })
  })
})

describe('the same bytes', () => {
  it('are written again', async () => {
    const cwd = workspaceWith({ 'plans/so.yaml': register })
    await written(['status', '--as-of', '2024-07-15', '--since', '2024-01-01'], cwd)
    const first = FORMATS.map((format) => readFileSync(join(cwd, `bang.${format}`)))
    await new Promise((resolve) => setTimeout(resolve, 2100))
    await written(['status', '--as-of', '2024-07-15', '--since', '2024-01-01'], cwd)
    for (const [index, format] of FORMATS.entries())
      expect(readFileSync(join(cwd, `bang.${format}`)).equals(first[index] ?? Buffer.of()), format).toBe(true)
  })
})
