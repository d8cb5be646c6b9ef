import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseDay } from '../../../src/domain/time/day.ts'
import { REMINDER_COLUMNS } from '../../../src/reports/reminder/columns.ts'
import { reminderFormats } from '../../../src/reports/reminder/index.ts'
import { folderWith } from '../../support/folder.ts'
import { run } from '../../support/world.ts'
import { missingForPrinting, type PrintedPage, pagesOf, printed } from './office.ts'

// What an office sees: the files printed by LibreOffice, and the paper measured.

const root = join(import.meta.dirname, '../../..')
const missing = missingForPrinting()
if (missing.length > 0)
  console.warn(`SKIPPED: ${missing.join(', ')} missing, so no office file is printed and looked at`)

const FORMATS = ['docx', 'xlsx'].filter((name) => reminderFormats.some((format) => format.name === name))

const AGENCY = ['remind', '--quarter', '2024-Q3', '--agency', 'thai-nguyen/so-noi-vu']

/** Points in a millimetre. */
const MM = 72 / 25.4

describe.skipIf(missing.length > 0).each(FORMATS)('the reminder as %s', (format) => {
  it.each(['vi', 'en'] as const)('prints whole on A4, in %s', async (lang) => {
    const folder = folderWith()
    const file = `nhac.${format}`
    const args = [...AGENCY, '--plans', join(root, 'plans'), '--lang', lang]
    expect(await run([...args, '--format', `${format}=${file}`], { cwd: folder })).toMatchObject({ code: 0 })
    const pages = pagesOf(printed(folder, file))

    // 28 rows of nine columns at a readable size: never one page, and never a page for three rows.
    expect(pages.length).toBeGreaterThanOrEqual(3)
    expect(pages.length).toBeLessThanOrEqual(9)
    for (const page of pages) {
      // A4 on its side.
      expect([page.width / MM, page.height / MM].map(Math.round)).toEqual([297, 210])
      expect(outside(page), 'words outside of the margins').toEqual([])
      expect(overprinted(page), 'words over each other').toEqual([])
    }

    // On every page with a row of the table stands its head.
    const head = REMINDER_COLUMNS[1]?.title[lang] ?? ''
    const [first, ...others] = pages.map(({ text }) => squeezed(text))
    expect(first).toContain(squeezed(head))
    const rows = others.filter((text) => /129\/KH-UBND(ngày|of)/.test(text))
    expect(rows.length).toBeGreaterThan(0)
    for (const text of rows) expect(text).toContain(squeezed(head))

    const whole = pages.map(({ text }) => squeezed(text)).join('')
    for (const cell of await cellsOf(args)) expect(whole).toContain(squeezed(cell))
  })
})

/** The box of a word is as high as its type can be, which is more than its letters are. */
const LEEWAY = 1.5 * MM

/** What is printed beyond 20 mm at the top and bottom, 30 at the left and 15 at the right, the page's number aside. */
function outside({ width, height, words }: PrintedPage): readonly string[] {
  const [left, right, top, bottom] = [30 * MM, width - 15 * MM, 20 * MM, height - 20 * MM]
  return words
    .filter(
      (word) =>
        word.left < left - LEEWAY ||
        word.right > right + LEEWAY ||
        word.top < top - LEEWAY ||
        word.bottom > bottom + LEEWAY,
    )
    .filter(({ text }) => !/^\d{1,2}$/.test(text))
    .map(({ text }) => text)
}

/** Words of which a good part lies on another word: a row too low for its text. */
function overprinted({ words }: PrintedPage): readonly string[] {
  return words.flatMap((one, index) =>
    words
      .slice(index + 1)
      .filter((other) => {
        const wide = Math.min(one.right, other.right) - Math.max(one.left, other.left)
        const high = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top)
        return wide > 1 && high > (one.bottom - one.top) / 4
      })
      .map((other) => `${one.text} / ${other.text}`),
  )
}

/** The text of every cell of the reminder, taken from its Markdown. */
async function cellsOf(args: readonly string[]): Promise<readonly string[]> {
  const { stdout } = await run([...args, '--format', 'markdown'])
  const rows = stdout.split('\n').filter((line) => /^\| \d/.test(line))
  expect(rows.length).toBe(28)
  return rows.flatMap((row) =>
    row
      .replaceAll(/\\(.)/g, '$1')
      .split('|')
      .map((cell) => cell.trim())
      .filter((cell) => cell !== '' && parseDay(cell) === null)
      .flatMap((cell) => inParts(cell)),
  )
}

/** A day and what is said of it may stand in columns of their own. */
function inParts(cell: string): readonly string[] {
  const [, day, words] = /^(\d+\/\d+\/\d{4}|\d{4}-\d\d-\d\d)[\s,;]*(.*)$/.exec(cell) ?? []
  return day === undefined ? [cell] : [day, words ?? '']
}

/** The text without spaces: where a line breaks is the printer's matter. */
function squeezed(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, '')
}
