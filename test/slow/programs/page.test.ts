import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { folderWith, workspaceWith } from '../../support/folder.ts'
import { agency, plan, planOf, registerOf } from '../../support/province.ts'
import { run } from '../../support/world.ts'
import { hasBrowser, openBrowser } from './browser.ts'
import { missingForPrinting } from './office.ts'

// What a reader sees: the page in a real browser, at three widths, in either colour scheme, and on paper.

const root = join(import.meta.dirname, '../../..')
if (!hasBrowser) console.warn('SKIPPED: chromium missing, so no page is opened, searched and printed')

const DAY = ['--as-of', '2024-06-30']

describe.skipIf(!hasBrowser)('the page in a browser', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(() => browser?.close())

  /** A page of the program, open in the browser; what it asks of a network, or complains of, fails the test. */
  async function opened(
    args: readonly string[],
    { cwd = root, width = 1280, colorScheme = 'light' as 'light' | 'dark' } = {},
  ): Promise<Page> {
    const file = join(folderWith(), 'trang.html')
    expect(
      (
        await run([...args, ...(args[0] === 'page' ? ['--out', file] : ['--format', `html=${file}`])], {
          cwd,
        })
      ).code,
    ).toBe(0)
    const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme })
    const page = await context.newPage()
    const faults: string[] = []
    page.on('pageerror', ({ message }) => faults.push(message))
    page.on('console', (said) => faults.push(said.text()))
    page.on('dialog', (dialog) => faults.push(dialog.message()))
    page.on('request', (request) => {
      if (!request.url().startsWith('file:')) faults.push(request.url())
    })
    await page.goto(pathToFileURL(file).href)
    onTestFinished(async () => {
      await context.close()
      expect(faults).toEqual([])
    })
    return page
  }

  const shown = (page: Page) => page.locator('#duties > li').count()
  const found = (page: Page) => page.locator('#found').textContent()

  it.each([
    [360, 'light'],
    [768, 'dark'],
    [1280, 'light'],
    [1280, 'dark'],
  ] as const)('fits %i pixels and has no violation known to axe, %s', async (width, colorScheme) => {
    const page = await opened(['page', ...DAY], { width, colorScheme })
    await page.locator('#duties summary').first().click()
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width)
    await page.evaluate(readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'))
    expect(await page.evaluate('axe.run(document).then(({ violations }) => violations)')).toEqual([])
  })

  it('searches, filters, turns pages and opens a line to its reasons, by keyboard too', async () => {
    const page = await opened(['page', ...DAY, '--lang', 'en'])
    // 99 overdue and 131 in progress.
    expect(await found(page)).toBe('Duties 1–100 of 230 found (951 in all).')
    await page.locator('#next').click()
    expect(await found(page)).toBe('Duties 101–200 of 230 found (951 in all).')
    await page.locator('#words').fill('so noi vu 6.3')
    expect([await shown(page), await found(page)]).toEqual([1, 'Duties 1–1 of 1 found (951 in all).'])
    const line = page.locator('#duties details').first()
    await line.locator('summary').focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => line.locator('dl').count()).toBe(1)
    expect(await line.innerText()).toContain('“Hoàn thành trước tháng 6/2024”')
    expect(await line.innerText()).toContain('2024-06-30: Overdue by 30 days')

    await page.locator('button[type=reset]').click()
    await page.locator('#state').selectOption('newly-overdue')
    await expect.poll(() => shown(page)).toBe(1)
    await page.locator('#state').selectOption('')
    await page.locator('#plan').selectOption('nam-dinh-119')
    await page.locator('#due').selectOption('2024-Q4')
    expect(await page.locator('#duties .who').allInnerTexts()).toEqual(
      expect.arrayContaining([expect.stringContaining('119/KH-UBND')]),
    )
    await page.locator('#words').fill('không có gì như thế')
    expect(await found(page)).toBe('No duty matches (951 in all). Ask for less.')
  })

  it('an agency’s name leads to all its duties', async () => {
    const page = await opened(['page', ...DAY])
    await page.locator('a[data-agency="thai-nguyen/so-noi-vu"]').click()
    expect(await page.locator('#agency').inputValue()).toBe('thai-nguyen/so-noi-vu')
    for (const who of await page.locator('#duties .who').allInnerTexts()) expect(who).toContain('Sở Nội vụ')
  })

  it('does nothing that a hostile title asks for', async () => {
    const title = '</script><script>alert(1)</script><img src=x onerror=alert(2)>'
    const cwd = workspaceWith({
      'plans/mau-01.yaml': plan.replace('title: Nộp báo cáo', `title: "${title}"`),
    })
    const page = await opened(['page', ...DAY], { cwd })
    await page.locator('#duties summary').first().click()
    expect(await page.locator('#duties .task').first().textContent()).toBe(`1. ${title}`)
    expect(await page.locator('img').count()).toBe(0)
  })

  it('has room for more than five thousand lines, a hundred at a time', async () => {
    const agencies = Array.from({ length: 60 }, (_, index) => agency(`a${index}`, `Sở ${index}`))
    const leads = agencies.map((_, index) => `a${index}`).join(', ')
    const tasks = Array.from(
      { length: 90 },
      (_, index) =>
        `{ id: "${index + 1}", title: Việc ${index + 1}, lead: [${leads}], sharing: each, deadline: Trong năm 2023 }`,
    )
    const cwd = workspaceWith({
      'plans/so.yaml': registerOf({ agencies }),
      'plans/mau-01.yaml': planOf(tasks),
    })
    const page = await opened(['page', ...DAY], { cwd })
    expect([await shown(page), await found(page)]).toEqual([
      100,
      'Việc 1–100 trong 5400 việc tìm thấy (tất cả: 5400).',
    ])
    await page.locator('#agency').selectOption('mau/a59')
    await expect.poll(() => shown(page)).toBe(90)
  })

  const missing = missingForPrinting().filter((name) => name === 'pdftotext')
  it.skipIf(missing.length > 0).each([
    [
      'the page',
      ['page', ...DAY],
      ['Tổng hợp', 'Theo cơ quan', 'Ngày cuối theo thời gian', 'Mới quá hạn', 'Danh sách việc', 'Nam Định'],
    ],
    [
      'the reminder',
      ['remind', '--quarter', '2024-Q3', '--province', 'thai-nguyen', '--agency', 'thai-nguyen/so-noi-vu'],
      ['Kỳ trước chuyển sang', 'Thường xuyên, không có thời hạn', 'Sắp tới'],
    ],
  ])('%s prints on A4 with no section head alone at the foot of a sheet', async (_, args, heads) => {
    const page = await opened(args)
    const file = join(folderWith(), 'in.pdf')
    await page.pdf({ path: file, preferCSSPageSize: true })
    const sheets = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).split('\f')
    expect(sheets.length).toBeGreaterThan(1)
    // Nor with the head of its table, which has three lines, and none of its rows.
    const feet = sheets.flatMap((sheet) => sheet.trim().split(/\n+/).slice(-4)).map((line) => line.trim())
    for (const head of heads) {
      expect(sheets.join('\n')).toContain(head)
      expect(feet).not.toContain(head)
    }
  })

  it('prints all that is chosen, not only the hundred on the screen', async () => {
    const page = await opened(['page', ...DAY])
    const file = join(folderWith(), 'in.pdf')
    await page.pdf({ path: file, preferCSSPageSize: true })
    const text = execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' })
    expect(text.match(/Hạn: \d/g)).toHaveLength(230)
    // And the screen is as it was.
    expect(await shown(page)).toBe(100)
  })
})
