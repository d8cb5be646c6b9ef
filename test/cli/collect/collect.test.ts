import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { filledDocument, filledWorkbook } from '../../support/filled-in.ts'
import { validatorOf } from '../../support/json-contract.ts'
import { planOf } from '../../support/province.ts'
import { run } from '../../support/world.ts'
import { RECORDS, recordsIn, textIn, workspaceWith } from '../record/workspace.ts'

const isKept = validatorOf('collected')

const REMIND = ['remind', '--quarter', '2024-Q3', '--agency', 'so-noi-vu', '--lang', 'vi']

const ANSWERS = {
  'mau-01#1/': { result: 'Đã nộp', completed: '5/6/2024', document: '15/BC-SNV' },
  'mau-01#5/': { result: 'Đề nghị gia hạn đến 31/3/2025', completed: '', document: '' },
  'mau-01#8/ket-qua/1@mau/so-noi-vu:2024': {
    result: 'Không thuộc nhiệm vụ của Sở',
    completed: '',
    document: '',
  },
}

/** A workspace, and beside it what the office sent out. */
async function sentOut(format: 'xlsx' | 'docx', lang = 'vi') {
  const folder = workspaceWith()
  const sent = await run([...REMIND.slice(0, -1), lang, '--format', `${format}=gui.${format}`], {
    cwd: folder,
  })
  expect(sent).toMatchObject({ code: 0 })
  const bytes = new Uint8Array(readFileSync(join(folder, `gui.${format}`)))
  const back = (name: string, content: Uint8Array) => writeFileSync(join(folder, name), content)
  return { folder, bytes, back }
}

async function collected(folder: string, ...args: readonly string[]) {
  const { code, stdout, stderr } = await run(['collect', ...args, '--format', 'json'], { cwd: folder })
  const view = JSON.parse(stdout || 'null')
  isKept(view)
  expect(isKept.errors).toBeNull()
  return { code, stderr, view }
}

const byTask = (records: ReturnType<typeof recordsIn>) =>
  [...records].sort((one, other) => String(one.task).localeCompare(String(other.task)))

const codes = (view: { untaken: readonly { code: string }[] }) => view.untaken.map(({ code }) => code)

describe('collect', () => {
  it.each(['vi', 'en'])('records what a workbook in %s says, once', async (lang) => {
    const { folder, bytes, back } = await sentOut('xlsx', lang)
    back('ve.xlsx', filledWorkbook(bytes, ANSWERS))
    const proposed = await collected(folder, 've.xlsx', '--dry-run')
    expect(proposed).toMatchObject({ code: 0, view: { outcome: 'proposed', untaken: [] } })
    expect(textIn(folder)).toBeNull()
    expect(await collected(folder, 've.xlsx')).toMatchObject({ code: 0, view: { outcome: 'written' } })
    const written = byTask(recordsIn(folder))
    expect(written).toMatchObject([
      {
        task: '1',
        event: 'delivered',
        date: '2024-06-05',
        document: '15/BC-SNV',
        note: 'Đã nộp',
        recorded: '2026-01-15',
      },
      { task: '5', event: 'extension-requested', through: '2025-03-31', date: '2026-01-15' },
      { task: '8', event: 'contested', reason: 'Không thuộc nhiệm vụ của Sở' },
    ])
    const text = textIn(folder)
    const again = await run(['collect', 've.xlsx', '--format', 'json'], {
      cwd: folder,
      now: '2026-02-20T03:00:00Z',
    })
    expect(JSON.parse(again.stdout).records.map((one: { is: string }) => one.is)).toEqual(
      Array(3).fill('there-before'),
    )
    expect(textIn(folder)).toBe(text)
  })

  it('reads a Word table by its hidden words', async () => {
    const { folder, bytes, back } = await sentOut('docx')
    back('ve.docx', filledDocument(bytes, ANSWERS))
    expect(await collected(folder, 've.docx')).toMatchObject({ code: 0, view: { untaken: [] } })
    expect(byTask(recordsIn(folder)).map(({ event }) => event)).toEqual([
      'delivered',
      'extension-requested',
      'contested',
    ])
  })

  it.each(['xlsx', 'docx'] as const)(
    'records a joint duty in the name of the lead that answers (%s)',
    async (format) => {
      const { folder, back } = await sentOut(format)
      const filled = format === 'xlsx' ? filledWorkbook : filledDocument
      for (const agency of ['so-noi-vu', 'so-tu-phap']) {
        const file = `${agency}.${format}`
        await run([...REMIND.slice(0, 3), '--agency', agency, '--format', `${format}=${file}`], {
          cwd: folder,
        })
        const bytes = new Uint8Array(readFileSync(join(folder, file)))
        const said = { result: 'Đã nộp', completed: '12/8/2024', document: '20/BC' }
        back(file, filled(bytes, { 'mau-01#5/': said }))
        back(`muon-${file}`, filled(bytes, { 'mau-01#5/': { ...said, completed: '14/8/2024' } }))
      }
      const first = await collected(folder, `so-tu-phap.${format}`)
      expect(first.view.records).toMatchObject([{ record: '2024-08-12.5.so-tu-phap.delivered', is: 'new' }])
      const second = await collected(folder, `so-noi-vu.${format}`)
      expect(second.view.records).toMatchObject([
        { record: '2024-08-12.5.so-tu-phap.delivered', is: 'there-before' },
      ])
      const third = await collected(folder, `muon-so-noi-vu.${format}`)
      expect([third.view.records, codes(third.view)]).toEqual([[], ['recorded-otherwise']])
      expect(recordsIn(folder)).toMatchObject([{ task: '5', agency: 'so-tu-phap', date: '2024-08-12' }])
    },
  )

  // so-khcn has the work of so-tttt from 1 March 2025 on.
  it.each([
    ['so-khcn', '2025-Q2', '28/2/2025', 'so-tttt'],
    ['so-khcn', '2025-Q2', '1/3/2025', 'so-khcn'],
    ['so-tttt', '2025-Q1', '28/2/2025', 'so-tttt'],
    ['so-tttt', '2025-Q1', '1/3/2025', 'so-khcn'],
  ])(
    'names for what %s was asked in %s whoever had its share on %s: %s',
    async (asked, quarter, completed, agency) => {
      const joint = '{ id: "1", title: Việc chung, lead: [so-tu-phap, so-tttt], deadline: Trong năm 2024 }'
      const folder = workspaceWith({ 'plans/mau-01.yaml': planOf([joint]) })
      await run(['remind', '--quarter', quarter, '--agency', asked, '--format', 'xlsx=gui.xlsx'], {
        cwd: folder,
      })
      const bytes = new Uint8Array(readFileSync(join(folder, 'gui.xlsx')))
      writeFileSync(
        join(folder, 've.xlsx'),
        filledWorkbook(bytes, { 'mau-01#1/': { completed, document: '1/BC' } }),
      )
      expect(await collected(folder, 've.xlsx')).toMatchObject({ code: 0, view: { untaken: [] } })
      expect(recordsIn(folder)).toMatchObject([{ task: '1', agency }])
    },
  )

  it('takes of two files that say different things of one duty neither, and of equal ones one', async () => {
    const { folder, bytes, back } = await sentOut('xlsx')
    const one = { completed: '5/6/2024', document: '15/BC' }
    back('a.xlsx', filledWorkbook(bytes, { 'mau-01#1/': one }))
    back('b.xlsx', filledWorkbook(bytes, { 'mau-01#1/': { ...one, completed: '6/6/2024' } }))
    const { code, view } = await collected(folder, 'a.xlsx', 'b.xlsx')
    expect([code, view.records, codes(view)]).toEqual([1, [], ['row-repeated', 'row-repeated']])
    expect(view.untaken[0].message.vi).toBe(
      'Việc này được điền khác ở b.xlsx, Sở Nội vụ, dòng 7: để lại một, xóa phần điền ở nơi kia.',
    )
    expect((await collected(folder, 'a.xlsx', 'a.xlsx')).view.records).toHaveLength(1)
    expect(codes((await collected(folder, 'b.xlsx')).view)).toEqual(['recorded-otherwise'])
    expect(recordsIn(folder)).toHaveLength(1)
  })

  it.each([
    ['in-future', { completed: '16/1/2026' }],
    ['before-plan', { completed: '1/1/2020' }],
    ['task-changed', { completed: '5/6/2024', task: '1. Việc khác' }],
    ['error-cell', { completed: { cell: ' t="e"><v>#N/A</v>' } }],
    ['formula', { completed: { cell: '><f>TODAY()</f><v>45418</v>' } }],
    ['number-for-date', { completed: { cell: '><v>45418</v>' } }],
  ])('tells why a row is not taken: %s', async (code, entries) => {
    const { folder, bytes, back } = await sentOut('xlsx')
    back('ve.xlsx', filledWorkbook(bytes, { 'mau-01#1/': entries }))
    const { code: exit, view } = await collected(folder, 've.xlsx')
    expect([exit, codes(view), view.untaken[0].obligation]).toEqual([
      1,
      [code],
      'mau-01#1/ket-qua@mau/so-noi-vu',
    ])
    expect(textIn(folder)).toBeNull()
  })

  it.each([
    ['ole.xls', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0, 0]), 'damaged'],
    ['rong.xlsx', new Uint8Array(0), 'empty'],
    [
      'khac.xlsx',
      zipSync({ 'xl/workbook.xml': new TextEncoder().encode('<workbook/>') }),
      'No row has an id',
    ],
    ['chu.txt', new TextEncoder().encode('xin chào'), 'none of the tables'],
  ])('says why %s is not read, and goes on', async (name, bytes, words) => {
    const folder = workspaceWith({ [name]: bytes })
    const { code, view } = await collected(folder, name)
    expect([code, view.files[0].refused.en]).toEqual([1, expect.stringContaining(words)])
  })

  it('wants files that are there', async () => {
    const folder = workspaceWith()
    expect(await run(['collect', 'khong-co.xlsx'], { cwd: folder })).toMatchObject({ code: 2 })
    expect(await run(['collect', 'plans'], { cwd: folder })).toMatchObject({ code: 2 })
    expect(await run(['collect'], { cwd: folder })).toMatchObject({ code: 2 })
    expect(textIn(folder, RECORDS)).toBeNull()
  })
})
