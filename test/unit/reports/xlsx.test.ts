import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Language } from '../../../src/domain/text.ts'
import type { Day } from '../../../src/domain/time/day.ts'
import { parseDay } from '../../../src/domain/time/day.ts'
import { type Booklet, type Cell, cell, type Leaf, type Page } from '../../../src/reports/draw/page.ts'
import { xlsx } from '../../../src/reports/draw/xlsx.ts'
import { folderWith, workspaceWith } from '../../support/folder.ts'
import { plan } from '../../support/province.ts'
import { partsOf, sheetsOf, textOf } from '../../support/workbook.ts'
import { run } from '../../support/world.ts'

// Read back by read-excel-file, which had no part in the writing; what it does not tell (panes, filters, paper) is
// looked up in the XML.

const root = join(import.meta.dirname, '../../..')

function day(text: string): Day {
  const found = parseDay(text)
  if (found === null) throw new Error(`${text} is no day`)
  return found
}

/** A page of one table with two sections: a number, a text and a time limit in each row. */
function pageWith(rows: readonly (readonly [string, Cell])[]): Page {
  const columns = [
    { title: 'TT', align: 'right' as const, share: 4 },
    { title: 'Việc', align: 'left' as const, share: 30 },
    { title: 'Hạn', align: 'left' as const },
  ]
  const half = Math.ceil(rows.length / 2)
  const section = (title: string, from: number, until: number) => ({
    title,
    table: {
      columns,
      rows: rows.slice(from, until).map(([text, limit], index) => ({
        cells: [cell(from + index + 1), cell(text), limit],
        sum: false,
      })),
    },
  })
  return {
    title: 'Nhan đề',
    heading: ['Dòng đầu'],
    sections: [section('Mục một', 0, half), section('Mục hai', half, rows.length)].filter(
      ({ table }) => table.rows.length > 0,
    ),
    notes: ['Ghi chú cuối'],
  }
}

function leafOf(name: string, page: Page, more: Partial<Leaf> = {}): Leaf {
  return { id: 'mau/mot', name, short: name, page: () => page, ...more }
}

function bookletOf(...leaves: readonly Leaf[]): Booklet {
  const summary = pageWith([['một', cell('Thường xuyên')]])
  return { summary: { ...summary, sections: summary.sections.slice(0, 1) }, leaves }
}

async function written(booklet: Booklet, language: Language = 'vi') {
  const bytes = await xlsx(booklet, language)
  return { bytes, sheets: await sheetsOf(bytes), parts: partsOf(bytes) }
}

const DUE = { ...cell('31/12/2024 [2/1/2025], kỳ 2024'), value: day('2024-12-31') }

describe('a sheet', () => {
  it('has its title and heading above one table, and its notes below', async () => {
    const page = pageWith([
      ['Nộp báo cáo', DUE],
      ['Mở hội nghị', cell('Thường xuyên')],
    ])
    const { sheets } = await written(bookletOf(leafOf('Sở Nội vụ', page)))
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['Sở Nội vụ'])
    const none = [null, null, null, null]
    expect(sheets[0]?.data).toEqual([
      ['Nhan đề', ...none],
      ['Dòng đầu', ...none],
      [null, ...none],
      ['TT', 'Mục', 'Việc', 'Hạn', 'Hạn: ghi chú'],
      [1, 'Mục một', 'Nộp báo cáo', new Date('2024-12-31T00:00:00Z'), '[2/1/2025], kỳ 2024'],
      [2, 'Mục hai', 'Mở hội nghị', 'Thường xuyên', null],
      [null, ...none],
      ['Ghi chú cuối', ...none],
    ])
  })

  it('counts days from 1900, as Excel does, and shows them as the language writes them', async () => {
    // Day 1 is 1/1/1900 and Excel also counts 29/2/1900, which there never was: 31/12/2024 is 45,657,
    // 29/2/2024 is 45,351, and 1/3/1900, the first day that both calendars agree on, is 61.
    const days = { '2024-12-31': 45657, '2024-02-29': 45351, '1900-03-01': 61 }
    for (const [text, serial] of Object.entries(days)) {
      for (const [language, format] of [
        ['vi', 'd\\/m\\/yyyy'],
        ['en', 'yyyy\\-mm\\-dd'],
      ] as const) {
        const page = pageWith([['a', { ...cell(text), value: day(text) }]])
        const { parts } = await written(bookletOf(leafOf('A', page)), language)
        expect(parts.get('xl/worksheets/sheet1.xml')).toMatch(
          new RegExp(`<c r="D5" s="\\d+"><v>${serial}</v></c>`),
        )
        expect(parts.get('xl/styles.xml')).toContain(`formatCode="${format}"`)
      }
    }
  })

  it('stands still above its rows, filters by its own head, and prints on A4 with that head on every page', async () => {
    const page = pageWith([
      ['a', DUE],
      ['b', DUE],
      ['c', DUE],
    ])
    const { parts } = await written(bookletOf(leafOf("Sở 'Một'", page)))
    const sheet = parts.get('xl/worksheets/sheet1.xml') ?? ''
    // The title, the heading, an empty row, the head; three rows below it.
    expect(sheet).toMatch(/<pane [^>]*ySplit="4"[^>]* topLeftCell="A5"[^>]* state="frozen"\/>/)
    expect(sheet).toContain('<autoFilter ref="A4:E7"/>')
    expect(sheet).toContain('<pageSetUpPr fitToPage="1"/>')
    expect(sheet).toMatch(/<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/)
    // 30, 15, 20 and 20 mm in inches.
    expect(sheet).toContain('<pageMargins left="1.1811" right="0.5906" top="0.7874" bottom="0.7874"')
    const workbook = parts.get('xl/workbook.xml') ?? ''
    expect(workbook).toContain(`name="_xlnm.Print_Titles" localSheetId="0">'Sở ''Một'!$4:$4<`)
    expect(workbook).toContain(
      `name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">'Sở ''Một'!$A$4:$E$7<`,
    )
  })

  it('keeps its parts in the order that Excel insists on', async () => {
    const { parts } = await written(bookletOf(leafOf('A', pageWith([['a', DUE]]))))
    const sheet = parts.get('xl/worksheets/sheet1.xml') ?? ''
    const order =
      'sheetPr sheetViews sheetFormatPr cols sheetData autoFilter mergeCells pageMargins pageSetup headerFooter'
    const places = order.split(' ').map((tag) => sheet.search(new RegExp(`<${tag}[ />]`)))
    expect(places.every((place) => place > 0)).toBe(true)
    expect(places).toEqual([...places].sort((one, other) => one - other))
  })

  it('has a second table of other columns below the first, under its own title and head, and unfiltered', async () => {
    const page = pageWith([['a', DUE]])
    const other = {
      title: 'Mục khác',
      table: {
        columns: [
          { title: 'TT', align: 'right' as const },
          { title: 'Ai', align: 'left' as const },
        ],
        rows: [{ cells: [cell(1), cell('Sở Nội vụ')], sum: false }],
      },
    }
    const { sheets, parts } = await written(
      bookletOf(leafOf('A', { ...page, sections: [...page.sections, other] })),
    )
    expect(sheets[0]?.data.slice(3, 9).map((row) => row.slice(0, 3))).toEqual([
      ['TT', 'Mục', 'Việc'],
      [1, 'Mục một', 'a'],
      [null, null, null],
      ['Mục khác', null, null],
      ['TT', 'Mục', 'Ai'],
      [1, 'Mục khác', 'Sở Nội vụ'],
    ])
    expect(parts.get('xl/worksheets/sheet1.xml')).toContain('<autoFilter ref="A4:E5"/>')
  })

  it('has its sums below all other rows, out of the reach of its filter', async () => {
    const [first] = pageWith([['a', DUE]]).sections
    if (first === undefined) throw new Error('the page has a section')
    const sum = { cells: [cell(''), cell('Cộng'), cell('')], sum: true }
    const table = { ...first.table, rows: [...first.table.rows, sum] }
    const sections = ['Một', 'Hai'].map((title) => ({ title, table }))
    const page = { ...pageWith([]), sections }
    const { sheets, parts } = await written(bookletOf(leafOf('A', page)))
    expect(sheets[0]?.data.slice(4, 8).map((row) => [row[1], row[2]])).toEqual([
      ['Một', 'a'],
      ['Hai', 'a'],
      ['Một', 'Cộng'],
      ['Hai', 'Cộng'],
    ])
    expect(parts.get('xl/worksheets/sheet1.xml')).toContain('<autoFilter ref="A4:E6"/>')
  })

  it('does without a table where there is nothing to list', async () => {
    const { sheets, parts } = await written(bookletOf(leafOf('A', pageWith([]))))
    expect(sheets[0]?.data).toEqual([['Nhan đề'], ['Dòng đầu'], [null], ['Ghi chú cuối']])
    expect(parts.get('xl/worksheets/sheet1.xml')).not.toContain('autoFilter')
    expect(parts.get('xl/workbook.xml')).not.toContain('Print_Titles')
  })
})

describe('a workbook of several sheets', () => {
  const page = pageWith([['a', DUE]])

  it('begins with the summary, and names every sheet as Excel allows', async () => {
    const names = [
      ['Sở Nông nghiệp và Phát triển nông thôn', 'Sở NN&PTNT', 'mot/nn'],
      ['Sở Nội vụ', 'SNV', 'mot/nv'],
      ['SỞ NỘI VỤ', 'SNV', 'hai/nv'],
      ['Mục một', 'Mục một', 'mot/muc'],
      ['A/B: [c]*?\\', 'A', 'mot/a'],
      ["'trích'", 'b', 'mot/b'],
      ['History', 'c', 'mot/c'],
      ['', '', 'mot/trong'],
      ['x'.repeat(40), 'x'.repeat(40), 'mot/x'],
      [`${'x'.repeat(31)}y`, `${'x'.repeat(31)}y`, 'mot/y'],
      [`${'y'.repeat(30)}😀`, `${'y'.repeat(30)}😀`, 'mot/z'],
    ] as const
    const leaves = names.map(([name, short, id]) => leafOf(name, page, { short, id }))
    const { sheets } = await written(bookletOf(...leaves))
    expect(sheets.map(({ sheet }) => sheet)).toEqual([
      'Mục một',
      'Sở NN&PTNT',
      'Sở Nội vụ (mot)',
      'SỞ NỘI VỤ (hai)',
      'Mục một (2)',
      'A-B- -c----',
      'trích',
      'History (2)',
      'mot-trong',
      'x'.repeat(31),
      `${'x'.repeat(27)} (2)`,
      'y'.repeat(30),
    ])
  })

  it('has the same columns in every sheet, whether or not it has a day', async () => {
    const without = pageWith([['b', cell('Thường xuyên')]])
    const { sheets } = await written(bookletOf(leafOf('A', page), leafOf('B', without)))
    expect(sheets[1]?.data[3]).toEqual(['TT', 'Mục', 'Việc', 'Hạn', 'Hạn: ghi chú'])
    expect(sheets[2]?.data[3]).toEqual(sheets[1]?.data[3])
    expect(sheets[0]?.data[3]).toEqual(['TT', 'Việc', 'Hạn'])
  })
})

describe('a hostile text', () => {
  it.each([
    ['a formula', '=HYPERLINK("http://x.example";"bấm")'],
    ['a formula with a plus', '+1+1'],
    ['a formula with a minus', '-1+1'],
    ['a formula with an at', '@SUM(A1)'],
    ['a formula behind a space', ' =1+1'],
    ['a call of another program', "=cmd|'/c calc'!A1"],
    ['a script', '<script>alert(1)</script>'],
    ['an end of CDATA', 'a]]><b/>&amp;'],
    ['an emoji', 'việc 😀👩‍👩‍👧'],
    ['an error value', '#REF!'],
    ['a number in words', '00123'],
    ['a day in words', '1/2'],
    ['a truth', 'TRUE'],
    ['a name that every object has', 'constructor'],
    ['the name of what every object comes from', '__proto__'],
  ])('with %s stays the text it is', async (_, text) => {
    const { sheets, parts } = await written(bookletOf(leafOf('A', pageWith([[text, DUE]]))))
    expect(sheets[0]?.data[4]?.[2]).toBe(text)
    const sheet = parts.get('xl/worksheets/sheet1.xml') ?? ''
    expect(sheet).not.toContain('<f')
    expect(sheet).toMatch(/<c r="C5" s="\d+" t="s"><v>\d+<\/v>/)
  })

  it.each([
    ['an escape sequence', '\u001b[31mĐỏ', '[31mĐỏ'],
    ['a zero byte', 'a\u0000b', 'ab'],
    ['a control of the second row', 'a\u009bb', 'ab'],
    ['what is no character', 'a\ufffeb\uffff', 'ab'],
    ['half a character', 'a\ud83db\ude00c', 'abc'],
  ])('loses %s, which XML cannot hold', async (_, text, kept) => {
    const { sheets } = await written(bookletOf(leafOf('A', pageWith([[text, DUE]]))))
    expect(sheets[0]?.data[4]?.[2]).toBe(kept)
  })

  it('keeps what looks like an escaped character of a spreadsheet', async () => {
    const { parts } = await written(bookletOf(leafOf('A', pageWith([['a_x0041_b', DUE]]))))
    expect(parts.get('xl/sharedStrings.xml')).toContain('<t>a_x005F_x0041_b</t>')
  })

  it('ends in an ellipsis where a cell is full, and never in half a character', async () => {
    const { sheets } = await written(
      bookletOf(
        leafOf(
          'A',
          pageWith([
            ['ă'.repeat(32_767), DUE],
            ['b'.repeat(32_768), DUE],
            [`${'c'.repeat(32_765)}😀😀`, DUE],
          ]),
        ),
      ),
    )
    const texts = sheets[0]?.data.slice(4, 7).map((row) => row[2])
    expect(texts).toEqual(['ă'.repeat(32_767), `${'b'.repeat(32_766)}…`, `${'c'.repeat(32_765)}…`])
  })
})

describe('the reminder of a workspace', () => {
  it('lets nothing out of a file that turns, colours or hides text', async () => {
    const hostile = 'a\\u202Eb\\e[31mc\\0d\\u2066e\\u200Ff =1+1'
    const cwd = workspaceWith({
      'plans/mau-01.yaml': plan.replaceAll(/title: Nộp báo cáo/g, `title: "${hostile}"`),
    })
    await run(['remind', '--quarter', '2024-Q1', '--format', 'xlsx=mot.xlsx'], { cwd })
    const bytes = readFileSync(join(cwd, 'mot.xlsx'))
    for (const [path, part] of partsOf(bytes))
      expect(part, path).not.toMatch(/[\p{Cc}\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/u)
    expect(textOf(await sheetsOf(bytes))).toContain('1. ab[31mcdef =1+1')
  })

  const args = ['remind', '--plans', join(root, 'fixtures/ok'), '--quarter', '2024-Q2']

  it.each(['vi', 'en'] as const)('in %s', async (lang) => {
    const cwd = folderWith()
    const ended = await run([...args, '--lang', lang, '--format', 'xlsx=mot.xlsx'], { cwd })
    expect(ended).toEqual({ code: 0, stdout: '', stderr: '' })
    const first = readFileSync(join(cwd, 'mot.xlsx'))
    const text = textOf(await sheetsOf(first))
    await expect(text).toMatchFileSnapshot(join(root, `fixtures/golden/remind-xlsx.${lang}.txt`))
    await run([...args, '--lang', lang, '--format', 'xlsx=hai.xlsx'], { cwd })
    expect(readFileSync(join(cwd, 'hai.xlsx')).equals(first), 'the same bytes when written again').toBe(true)
  })
})
