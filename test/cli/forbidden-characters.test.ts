import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { brokenWorkspace, hostileWorkspace } from '../support/hostile-workspace.ts'
import { xmlFault } from '../support/strict-xml.ts'
import { sheetsOf } from '../support/workbook.ts'
import { run } from '../support/world.ts'

/** Every kind of character that XML, HTML or iCalendar has no place for, each as YAML lets it be written. */
const CODES = [
  ...Array.from({ length: 0x20 }, (_, code) => code),
  ...Array.from({ length: 0x21 }, (_, at) => 0x7f + at),
  ...[0xd800, 0xdbff, 0xdc00, 0xdfff, 0xfdd0, 0xfdef, 0xfffe, 0xffff, 0x1fffe, 0x10ffff],
]

const TEXT = `a${CODES.map(escaped).join('b')}c`

function escaped(code: number): string {
  return code > 0xffff
    ? `\\U${code.toString(16).padStart(8, '0')}`
    : `\\u${code.toString(16).padStart(4, '0')}`
}

/** What HTML and iCalendar may hold none of: controls but line ends, halves of characters, and no characters. */
const FORBIDDEN = /(?![\r\n])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/u

async function written(words: readonly string[], format: string, cwd: string): Promise<Buffer> {
  const { stderr } = await run([...words, '--format', `${format}=ra`], { cwd })
  expect(stderr).not.toContain('lỗi của chính nó')
  return readFileSync(join(cwd, 'ra'))
}

const REMIND = ['remind', '--quarter', '2024-Q2', '--as-of', '2024-05-15']

describe('a report of texts full of what its format forbids', () => {
  it.each([[[...REMIND]], [[...REMIND, '--letter']]])('is Word that can be read: %s', async (words) => {
    const parts = unzipSync(await written(words, 'docx', hostileWorkspace(TEXT)))
    const xml = Object.entries(parts).filter(([name]) => /\.(xml|rels)$/.test(name))
    expect(xml.length).toBeGreaterThan(5)
    for (const [name, part] of xml) expect([name, xmlFault(part)]).toEqual([name, null])
  })

  it('is an Excel workbook that can be read', async () => {
    const bytes = await written(REMIND, 'xlsx', hostileWorkspace(TEXT))
    for (const [name, part] of Object.entries(unzipSync(bytes)))
      if (/\.(xml|rels)$/.test(name)) expect([name, xmlFault(part)]).toEqual([name, null])
    expect((await sheetsOf(bytes)).length).toBeGreaterThan(0)
  })

  it.each(['hostile', 'broken'])('is JUnit that can be read: %s', async (kind) => {
    const cwd = kind === 'hostile' ? hostileWorkspace(TEXT) : brokenWorkspace(TEXT)
    expect(xmlFault(await written(['validate'], 'junit', cwd))).toBeNull()
  })

  it('is HTML without a character that a validator refuses', async () => {
    const text = (await written(REMIND, 'html', hostileWorkspace(TEXT))).toString('utf8')
    expect(text).not.toMatch(FORBIDDEN)
    expect(text).toContain('</html>')
  })

  it('is a calendar that can be read', async () => {
    const words = ['calendar', '--as-of', '2024-01-01', '--through', '2024-12-31']
    const text = (await written(words, 'ics', hostileWorkspace(TEXT))).toString('utf8')
    expect(text).not.toMatch(FORBIDDEN)
    expect(new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').length).toBeGreaterThan(0)
  })

  it.each(['hostile', 'broken'])('is SARIF of whole characters: %s', async (kind) => {
    const cwd = kind === 'hostile' ? hostileWorkspace(TEXT) : brokenWorkspace(TEXT)
    const text = (await written(['validate'], 'sarif', cwd)).toString('utf8')
    JSON.parse(text, (_, value) => {
      if (typeof value === 'string' && FORBIDDEN.test(value.replaceAll('\t', ''))) throw new Error(value)
      return value
    })
  })
})

it.each([
  ['vi', [], 'vi-VN'],
  ['en', [], 'en-US'],
  ['en', ['--letter'], 'vi-VN'],
] as const)('a Word file names the language of its words: --lang %s %s', async (lang, more, tag) => {
  const cwd = hostileWorkspace('x')
  const parts = unzipSync(await written([...REMIND, ...more, '--lang', lang], 'docx', cwd))
  const styles = new TextDecoder().decode(parts['word/styles.xml'])
  expect(styles).toContain(`<w:lang w:val="${tag}"/>`)
})

it('the strict reader refuses what is not well formed', () => {
  for (const wrong of [
    '<a>',
    '<a></b>',
    '<a>&</a>',
    '<a b=c/>',
    '<a>\ufffe</a>',
    '<a>\u0001</a>',
    '<a>\ud800</a>',
  ])
    expect([wrong, xmlFault(wrong)]).not.toEqual([wrong, null])
  expect(xmlFault('<?xml version="1.0"?><a b="&lt;"><c/>chữ &#x41;</a>')).toBeNull()
})
