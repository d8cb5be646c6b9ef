import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { rowsIn } from '../../src/domain/follow-up/reminder-lines.ts'
import type { ReminderView } from '../../src/domain/follow-up/reminder-view.ts'
import type { Language } from '../../src/domain/text.ts'
import { periodNamed } from '../../src/domain/time/period.ts'
import { html } from '../../src/reports/draw/html.ts'
import { json } from '../../src/reports/draw/json.ts'
import { pagesIn } from '../../src/reports/draw/page.ts'
import { type ReminderStyle, reminderFormats } from '../../src/reports/reminder/index.ts'
import { reminderJson } from '../../src/reports/reminder/json.ts'
import { reminderPages } from '../../src/reports/reminder/pages.ts'
import { examine } from '../../src/workspace/examine.ts'
import { remind } from '../../src/workspace/remind.ts'
import { goldenOf, textFormats } from '../support/goldens.ts'
import { EDITOR_KEYWORDS } from '../support/schema-files.ts'
import { filesIn } from '../support/workspace.ts'
import { run } from '../support/world.ts'

const QUARTER = ['remind', '--plans', 'fixtures/mot-nam', '--quarter', '2024-Q2', '--lang']

describe.each(['vi', 'en'])('in %s', (lang) => {
  it.each(textFormats(reminderFormats))('a quarter of the fictional year as %s', async (format) => {
    const first = await run([...QUARTER, lang, '--format', format])
    expect(first).toMatchObject({ code: 0, stderr: '' })
    await expect(first.stdout).toMatchFileSnapshot(goldenOf('remind', format, lang))
    expect((await run([...QUARTER, lang, '--format', format])).stdout, 'the same bytes again').toBe(
      first.stdout,
    )
  })
})

/** What `--format table=FILE` writes, as wide as a screen. */
it.each(['vi', 'en'] as const)('the pages of all agencies as a table in %s', async (language) => {
  const table = reminderFormats.find(({ name }) => name === 'table')
  const style = { language, color: 'plain', width: 100, sender: null, extent: 'pages' } as const
  const content = table?.render(await quarter(), style)
  if (content === undefined || content instanceof Promise) throw new Error('a table is text')
  await expect([...content].join('')).toMatchFileSnapshot(goldenOf('remind-pages', 'table', language))
})

async function quarter(id = '2024-Q2', asOf?: string) {
  const period = periodNamed(id)
  if (period === null) throw new Error(id)
  return remind(period, { files: filesIn('fixtures/mot-nam'), asOf: asOf ?? period.first })
}

async function bytesOf(name: string, style: Partial<ReminderStyle> = {}): Promise<Uint8Array> {
  const format = reminderFormats.find((one) => one.name === name)
  const whole: ReminderStyle = {
    language: 'vi',
    color: 'plain',
    width: 200,
    sender: null,
    extent: 'pages',
    ...style,
  }
  const content = await format?.render(await quarter(), whole)
  if (!(content instanceof Uint8Array)) throw new Error(`${name} is no format of bytes`)
  return content
}

/** The words of a Word document, a line a paragraph. */
function paragraphsOf(document: Uint8Array): readonly string[] {
  const xml = strFromU8(unzipSync(document)['word/document.xml'] ?? new Uint8Array())
  return [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gs)]
    .map(([paragraph]) =>
      [...paragraph.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, words]) => words).join(''),
    )
    .map((words) =>
      words
        .replaceAll('&quot;', '"')
        .replaceAll('&apos;', "'")
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&amp;', '&'),
    )
}

describe('docx', () => {
  it.each<Language>(['vi', 'en'])('holds every word of the pages, in %s', async (language) => {
    const words = paragraphsOf(await bytesOf('docx', { language }))
    for (const page of pagesIn(reminderPages(await quarter(), language))) {
      expect(words).toEqual(expect.arrayContaining([page.title, ...page.heading, ...page.notes]))
      for (const { table } of page.sections) {
        const cells = table.rows.flatMap((row) => row.cells.map(({ text }) => text))
        expect(words).toEqual(expect.arrayContaining(cells))
      }
    }
  })

  it('is the same to the byte when written again, with no clock and no chance in it', async () => {
    const first = await bytesOf('docx')
    await new Promise((resolve) => setTimeout(resolve, 2100))
    expect(Buffer.compare(first, await bytesOf('docx'))).toBe(0)
    const core = strFromU8(unzipSync(first)['docProps/core.xml'] ?? new Uint8Array())
    expect([...core.matchAll(/\d{4}-\d\d-\d\dT[^<]*/g)].map(([stamp]) => stamp)).toEqual([
      '2024-04-01T00:00:00Z',
      '2024-04-01T00:00:00Z',
    ])
  })

  // Nghị định 30/2020/NĐ-CP, Phụ lục I: A4 210 × 297 mm, margins 20, 20, 30, 15 mm; a twip is 1/1440 inch, so
  // 210 mm = 11906, 297 mm = 16838, 20 mm = 1134, 30 mm = 1701, 15 mm = 850.4.
  it('is A4 landscape with the margins of the decree, and repeats the head of its tables', async () => {
    const xml = strFromU8(unzipSync(await bytesOf('docx'))['word/document.xml'] ?? new Uint8Array())
    for (const [, width, height, turned] of xml.matchAll(/<w:pgSz w:w="(\d+)" w:h="(\d+)" w:orient="(\w+)"/g))
      expect([width, height, turned]).toEqual(['16838', '11906', 'landscape'])
    expect(xml).toMatch(/<w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701"/)
    expect(xml.match(/<w:tblHeader\/>/g)?.length).toBe(xml.match(/<w:tbl>/g)?.length)
  })
})

describe('a letter', () => {
  const letter = [
    'remind',
    '--plans',
    'fixtures/mot-nam',
    '--quarter',
    '2024-Q2',
    '--letter',
    '--format',
    'docx',
  ]

  async function linesOf(view = quarter()): Promise<readonly string[]> {
    const shown = await view
    const [office] = shown.offices
    if (office?.place == null || office.signatory === null) throw new Error('the fixture has an office')
    const sender = { ...office, place: office.place, signatory: office.signatory }
    const format = reminderFormats.find(({ name }) => name === 'docx')
    const style = { language: 'en', color: 'plain', width: 200, sender, extent: 'pages' } as const
    const content = await format?.render(shown, style)
    if (!(content instanceof Uint8Array)) throw new Error('no bytes')
    return paragraphsOf(content)
  }

  it('has the parts of the decree, in Vietnamese whatever the language', async () => {
    const lines = await linesOf()
    expect(lines).toEqual(
      expect.arrayContaining([
        'UBND TỈNH MẪU',
        'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
        'Độc lập - Tự do - Hạnh phúc',
        'V/v thực hiện nhiệm vụ quý II năm 2024',
        // The day below 10 has a zero, the month of April has none.
        'Mẫu, ngày 01 tháng 4 năm 2024',
        'Nơi nhận:',
        '- Như trên;',
        '- Chủ tịch, các PCT UBND tỉnh (b/c);',
        '- Lưu: VT, KSTT.',
        'TL. CHỦ TỊCH',
        'CHÁNH VĂN PHÒNG',
        'Nguyễn Văn A',
        'Phụ lục I',
      ]),
    )
    expect(lines.find((line) => line.startsWith('Thực hiện Kế hoạch'))).toMatch(
      /^Thực hiện Kế hoạch số 45\/KH-UBND ngày 08 tháng 01 năm 2024 của Ủy ban nhân dân tỉnh Mẫu .* yêu cầu các cơ quan, đơn vị:$/,
    )
    expect(lines.filter((line) => line.endsWith('./.'))).toHaveLength(1)
    expect(lines.find((line) => line.startsWith('Số:'))?.replace(/\u00a0/g, '')).toBe('Số: /')
  })

  it('is refused where nobody can send it, saying what is missing', async () => {
    const noOffice = await run([...letter.slice(0, 2), 'fixtures/ok', ...letter.slice(3), '--lang', 'en'])
    expect(noOffice).toMatchObject({ code: 2, stdout: '' })
    expect(noOffice.stderr).toContain('No office/v1 file is for the province “mau”')
    const others = await run([
      'remind',
      '--quarter',
      '2024-Q2',
      '--letter',
      '--format',
      'docx',
      '--lang',
      'en',
    ])
    expect(others.stderr).toContain('A letter goes out in one province')
    const table = await run([...letter.slice(0, -1), 'table', '--lang', 'en'])
    expect(table.stderr).toContain('--letter is for the format docx alone')
  })
})

describe('html', () => {
  it('allows its own style and nothing else', async () => {
    const page = [...html(reminderPages(await quarter(), 'vi'), 'vi')].join('')
    const [, allowed] = /style-src '(sha256-[^']*)'/.exec(page) ?? []
    const [, style = ''] = /<style>([\s\S]*?)<\/style>/.exec(page) ?? []
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(style))
    expect(allowed).toBe(`sha256-${Buffer.from(digest).toString('base64')}`)
    expect(page).toContain("default-src 'none'")
    expect(page).not.toMatch(/<script|style="|https?:\/\//)
  })
})

describe('json', () => {
  const jsonOf = (view: ReminderView) => [...reminderJson(view)].join('')

  it('is written piece by piece as it is at once', async () => {
    const view = await quarter()
    const empty = { ...view, plans: [], agencies: [], noKnownHolder: [], names: {} }
    for (const one of [view, empty]) expect(jsonOf(one)).toBe(json(JSON.parse(jsonOf(one))))
    const [agency] = view.agencies
    const [line] = agency?.lead ?? []
    if (agency === undefined || line === undefined) throw new Error('the fixture reminds somebody')
    const odd = 'Đ "\\\u2028\n'
    const strange = { ...view, agencies: [{ ...agency, id: 'mau/"một"', lead: [{ ...line, id: odd }] }] }
    expect(jsonOf(strange)).toBe(json(JSON.parse(jsonOf(strange))))
    expect(JSON.parse(jsonOf(strange)).agencies[0].lead[0].obligation).toBe(odd)
  })

  it('names every obligation of the status that a table or nobody known holds, as the status says it', async () => {
    // Districts have ended, and what groups owe stands in rows of several.
    const [period, asOf, files] = [periodNamed('2025-Q3'), '2025-08-15', filesIn('plans')]
    if (period === null) throw new Error('no period')
    const view = await remind(period, { files, asOf })
    const status = await examine({ files, asOf, listedThrough: period.last })
    const written = JSON.parse(jsonOf(view))
    const tables: readonly Record<'lead' | 'support', readonly { obligation: string }[]>[] = written.agencies
    const named = new Set([
      ...tables.flatMap(({ lead, support }) => [...lead, ...support]).map(({ obligation }) => obligation),
      ...written.noKnownHolder,
    ])
    expect(view.noKnownHolder.length).toBeGreaterThan(0)
    expect(rowsIn(view).size).toBeLessThan(named.size)
    expect(written.obligations).toEqual(status.obligations.filter(({ id }) => named.has(id)))
  })

  it('has the addresses of the registers', async () => {
    const { stdout } = await run([
      ...['remind', '--plans', 'fixtures/ok', '--quarter', '2024-Q2', '--format', 'json'],
    ])
    const { agencies } = JSON.parse(stdout)
    expect(agencies.find(({ id }: { id: string }) => id === 'mau/so-noi-vu').email).toBe(
      'van-thu@so-noi-vu.example.vn',
    )
  })
})

describe('the schema reminder/v1', () => {
  it('is kept by the fictional year and by the shipped plans', async () => {
    const { Ajv2020 } = await import('ajv/dist/2020.js')
    const ajv = new Ajv2020({
      allErrors: true,
      keywords: EDITOR_KEYWORDS,
      allowUnionTypes: true,
      strictTypes: false,
      formats: { date: true },
    })
    const read = (name: string) =>
      JSON.parse(readFileSync(join(import.meta.dirname, '../../schemas', `${name}.schema.json`), 'utf8'))
    ajv.addSchema(read('status'))
    ajv.addSchema(read('deadline'))
    const isValid = ajv.compile(read('reminder'))
    const periods = ['2024-Q1', '2024', '2025-H2', '2024-W27']
    for (const [plans, some] of [
      ['fixtures/mot-nam', periods],
      ['fixtures/ok', periods],
      ['plans', periods.slice(2, 3)],
    ] as const) {
      for (const period of some) {
        const { stdout } = await run(['remind', '--plans', plans, '--period', period, '--format', 'json'])
        isValid(JSON.parse(stdout))
        expect(isValid.errors, `${plans} ${period}`).toBeNull()
      }
    }
  })
})
