// Makes docs/page.png, the picture in the README: the page of the fictional year, as a browser shows it.
// Needs Chromium and pngquant, which leaves 32 colours. Run it by hand when the page has changed.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const folder = mkdtempSync(join(tmpdir(), 'plan-check-picture-'))
const file = join(folder, 'page.html')

const PAGE = ['page', '--plans', 'fixtures/mot-nam', '--as-of', '2024-09-30', '--lang', 'en']

try {
  execFileSync(process.execPath, ['bin/plan-check.js', ...PAGE, '--out', file], {
    cwd: root,
    stdio: 'inherit',
  })
  const browser = await chromium.launch({
    executablePath: process.env.PLAN_CHECK_CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  })
  const page = await browser.newPage({ viewport: { width: 1000, height: 1200 } })
  await page.goto(pathToFileURL(file).href)
  const picture = join(root, 'docs/page.png')
  await page.screenshot({ path: picture })
  await browser.close()
  execFileSync('pngquant', ['--force', '--strip', '--output', picture, '32', picture])
} finally {
  rmSync(folder, { recursive: true, force: true })
}
