import { createHash } from 'node:crypto'
import { existsSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { textIn, workspaceWith } from '../support/folder.ts'
import { contentOf, dataIn } from '../support/page-file.ts'
import { plan, planOf, register } from '../support/province.ts'
import { run } from '../support/world.ts'

const DAY = ['--as-of', '2024-06-30']

/** The page of a workspace. */
async function pageOf(cwd: string, ...args: readonly string[]): Promise<string> {
  const asked = args.includes('--as-of') ? args : [...DAY, ...args]
  expect(await run(['page', ...asked, '--out', 'ra.html'], { cwd })).toEqual({
    code: 0,
    stdout: '',
    stderr: '',
  })
  return textIn(cwd, 'ra.html')
}

describe('the page', () => {
  it('allows its own style and script and nothing else, and loads nothing', async () => {
    const html = await pageOf(workspaceWith())
    const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
    const [, policy] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html) ?? []
    expect(policy).toBe(
      `default-src 'none'; style-src ${hashOf(contentOf(html, '<style', '</style>'))}; script-src ${hashOf(contentOf(html, '<script>', '</script>'))}; base-uri 'none'; form-action 'none'`,
    )
    expect(html).not.toMatch(/https?:\/\/|\bsrc=|<link|@import| style="| on\w+="/)
  })

  it('is the same to the byte when written again, and on standard output', async () => {
    const cwd = workspaceWith()
    const first = await pageOf(cwd)
    expect(await pageOf(cwd)).toBe(first)
    expect(await run(['page', ...DAY, '--out', '-'], { cwd })).toEqual({ code: 0, stdout: first, stderr: '' })
  })

  it('is under a megabyte for the shipped plans, in either language, with a line for every obligation', async () => {
    const cwd = join(import.meta.dirname, '../..')
    const { stdout } = await run(['status', ...DAY, '--format', 'json'])
    const { obligations }: { readonly obligations: readonly { readonly id: string }[] } = JSON.parse(stdout)
    for (const lang of ['vi', 'en']) {
      const page = await run(['page', ...DAY, '--lang', lang, '--out', '-'], { cwd })
      expect(page.code).toBe(0)
      expect(Buffer.byteLength(page.stdout)).toBeLessThan(1_000_000)
      expect(
        dataIn(page.stdout)
          .duties.map(({ id }) => id)
          .sort(),
      ).toEqual(obligations.map(({ id }) => id).sort())
    }
  })

  it('tells of each duty its words, how they are read, and what was recorded', async () => {
    const records = `schema: records/v1
plan: mau-01
records:
  - { id: g-1, task: "2", agency: so-tu-phap, event: delivered, date: 2024-05-20, document: 07/BC-STP }
`
    const data = dataIn(await pageOf(workspaceWith({ 'plans/records/mau-01.yaml': records })))
    const told = data.duties.map(({ id, reason, steps, status }) => ({
      id,
      status,
      why: data.reasons[reason]?.map((pair) => pair.map((at) => data.texts[at]).join(': ')),
      steps: steps.map((pair) => pair.map((at) => data.texts[at]).join(': ')),
    }))
    expect(told).toEqual([
      {
        id: 'mau-01#1/ket-qua@mau/so-noi-vu',
        status: 'overdue',
        why: ['Lời thời hạn: “Trong năm 2023”', 'Đọc là: hạn 31/12/2023'],
        steps: [
          '3/7/2023: 01/KH-UBND ban hành',
          '31/12/2023: ngày cuối theo kế hoạch; hết ngày này vẫn đúng hạn',
          '30/6/2024: Chưa hoàn thành, quá hạn 182 ngày',
        ],
      },
      {
        id: 'mau-01#2/ket-qua@mau/so-tu-phap',
        status: 'done-on-time',
        why: ['Lời thời hạn: “Tháng 6/2024”', 'Đọc là: hạn 30/6/2024'],
        steps: expect.arrayContaining([
          '3/7/2023: 01/KH-UBND ban hành',
          '20/5/2024: nộp sản phẩm (07/BC-STP)',
        ]),
      },
    ])
  })

  it('says what became overdue after the end of the quarter before, or after the day asked for', async () => {
    const cwd = workspaceWith({
      'plans/mau-01.yaml': planOf([
        '{ id: "1", title: Một, lead: [so-noi-vu], deadline: Tháng 3/2024 }',
        '{ id: "2", title: Hai, lead: [so-noi-vu], deadline: Tháng 6/2024 }',
      ]),
    })
    const newlyOn = async (...args: readonly string[]) =>
      dataIn(await pageOf(cwd, ...args))
        .duties.filter(({ news }) => news === 'newly-overdue')
        .map(({ id }) => id.slice(0, 8))
    // The first is due on the last day of the first quarter, the second on that of the second.
    expect(await newlyOn('--as-of', '2024-03-31')).toEqual([])
    expect(await newlyOn('--as-of', '2024-06-30')).toEqual(['mau-01#1'])
    expect(await newlyOn('--as-of', '2024-07-01')).toEqual(['mau-01#2'])
    expect(await newlyOn('--as-of', '2024-07-01', '--since', '2024-03-31')).toEqual(['mau-01#1', 'mau-01#2'])
    expect(await newlyOn('--as-of', '2024-07-01', '--since', '2024-04-01')).toEqual(['mau-01#2'])
  })

  it('says where nothing is recorded, what is withheld, and what was left out', async () => {
    const silent = await pageOf(workspaceWith())
    expect(silent).toContain('chưa có ghi nhận kết quả; quá hạn nghĩa là chưa có minh chứng')

    const cwd = workspaceWith({ 'plans/records/mau-01.yaml': 'schema: records/v1\nplan: [' })
    const broken = await run(['page', ...DAY, '--out', 'ra.html'], { cwd })
    expect(broken.code).toBe(1)
    const withheld = textIn(cwd, 'ra.html')
    expect(withheld).toContain('chưa theo dõi được')
    expect(dataIn(withheld).duties).toEqual([])

    const left = await pageOf(cwd, '--without', 'plans/records/mau-01.yaml')
    expect(left).toContain('Không kể tệp plans/records/mau-01.yaml (--without)')
  })

  it('says that no document was issued by the day', async () => {
    const html = await pageOf(workspaceWith(), '--as-of', '2023-01-01')
    expect(html).toContain('chưa ban hành vào ngày này; hỏi từ ngày 3/7/2023')
    expect(html).toContain('Không có việc nào có ngày cuối.')
  })

  it('keeps what a hostile plan says as text', async () => {
    const title = '</script><script>alert(1)</script><!-- <img src=x onerror=alert(1)> " \''
    const yaml = title.replaceAll('"', '\\"')
    const files = {
      'plans/so.yaml': register.replace('name: Sở Nội vụ', `name: "${yaml}"`),
      'plans/mau-01.yaml': plan.replace('title: Nộp báo cáo', `title: "${yaml}"`),
    }
    const html = await pageOf(workspaceWith(files))
    expect(html.match(/<script/g)).toHaveLength(2)
    expect(html).not.toMatch(/<img|<!--/)
    const { texts } = dataIn(html)
    expect(texts).toContain(`1. ${title}`)
    expect(texts).toContain(title)
  })
})

describe('the file of the page', () => {
  it('is none of the workspace, whatever it is called', async () => {
    const cwd = workspaceWith()
    symlinkSync('plans/mau-01.yaml', join(cwd, 'lien-ket'))
    for (const file of ['plans/mau-01.yaml', 'PLANS/Mau-01.YAML', 'plans/moi.yml', 'lien-ket']) {
      const { code, stdout, stderr } = await run(['page', ...DAY, '--lang', 'en', '--out', file], { cwd })
      expect([code, stdout]).toEqual([2, ''])
      expect(stderr).toContain(`No report goes into “${file}”`)
    }
    expect(textIn(cwd, 'plans/mau-01.yaml')).toBe(plan)
    expect(existsSync(join(cwd, 'plans/moi.yml'))).toBe(false)
  })

  it.each([
    [DAY, 'No file is named for the page.'],
    [[...DAY, '--out', 'a.html', '--since', '2024-06-30'], '--since 2024-06-30 is not before the as-of day'],
    [[...DAY, '--out', 'a.html', '--plan', 'mau-02'], 'mau-02'],
  ])('%j is refused, and nothing is written', async (args, said) => {
    const cwd = workspaceWith()
    const { code, stdout, stderr } = await run(['page', '--lang', 'en', ...args], { cwd })
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(said)
    expect(existsSync(join(cwd, 'a.html'))).toBe(false)
  })
})
