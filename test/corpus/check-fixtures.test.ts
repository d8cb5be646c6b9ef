import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findingsText } from '../../src/reports/findings/text.ts'
import { examine } from '../../src/workspace/examine.ts'
import { rules } from '../../src/workspace/rule-catalogue.ts'
import { validate } from '../../src/workspace/validate.ts'
import { filesIn } from '../support/workspace.ts'

const root = join(import.meta.dirname, '../..')
const bad = readdirSync(join(root, 'fixtures/bad')).sort()

/** Codes that no file of a reasonable size can have; `test/unit/load/load.test.ts` makes them. */
const NO_FOLDER: Readonly<Record<string, string>> = {
  'unreadable-file': 'a repository keeps no file that cannot be read',
  'value-too-long': 'a value of five thousand characters is no example',
  'passed-over-file': 'what is not read has no text; `test/cli/unread` makes every shape',
  'stale-editor-lists':
    'what an editor was given lies beside the folder of plans; `test/cli/editor-lists.test.ts` has it',
  'file-too-large': 'a file of a million characters belongs in no repository',
}

/** The files of a fixture, by their paths inside it. */
function fixture(folder: string) {
  return filesIn(folder).map(({ path, text }) => ({ path: path.slice(folder.length + 1), text }))
}

/** The world of a fixture: its own folder, on a day after all it records. */
function around(code: string) {
  const isThere = (path: string) => existsSync(join(root, 'fixtures/bad', code, path))
  return { isThere, today: '2026-01-15' }
}

describe('a bad fixture', () => {
  it('stands for every code, and every folder for a code', () => {
    const codes = rules.map(({ code }) => code)
    expect(bad).toEqual(codes.filter((code) => !(code in NO_FOLDER)).sort())
    expect(codes).toEqual(expect.arrayContaining(Object.keys(NO_FOLDER)))
  })

  it.each(bad)('%s breaks only that check, and says so', async (code) => {
    const files = fixture(`fixtures/bad/${code}`)
    const findings = await validate(files, around(code))
    expect(new Set(findings.map((finding) => finding.code))).toEqual(new Set([code]))
    // `npm run goldens` writes it anew.
    await expect(
      findingsText(findings, files.length, { language: 'vi', color: 'plain' }),
    ).toMatchFileSnapshot(join(root, 'fixtures/bad', code, 'expected.txt'))
  })

  it.each(bad)(
    '%s has a fix that validate writes itself where its rule says so, and only there',
    async (code) => {
      const findings = await validate(fixture(`fixtures/bad/${code}`), around(code))
      const rule = rules.find((one) => one.code === code)
      expect(findings.some(({ fix }) => fix !== undefined)).toBe(rule?.automatic !== undefined)
    },
  )

  it.each(bad)('%s is told in English too, with no Vietnamese but what it quotes', async (code) => {
    for (const { message, help } of await validate(fixture(`fixtures/bad/${code}`), around(code))) {
      for (const text of [message, ...(help === null ? [] : [help])]) {
        expect(text.en).not.toBe(text.vi)
        expect(text.en.replace(/“[^”]*”|"[^"]*"|Did you mean [^?]*/g, '')).not.toMatch(
          /[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệịỉĩọỏốồổỗộớờởỡợụủũứừửữựỳỵỷỹ]/i,
        )
      }
    }
  })
})

describe('the good fixture', () => {
  const files = fixture('fixtures/ok')

  it('is silent', async () => expect(await validate(files)).toEqual([]))

  it.each(['plan', 'agencies', 'calendar'])('uses every key of the schema %s', (kind) => {
    const schema: unknown = JSON.parse(readFileSync(join(root, `schemas/${kind}.schema.json`), 'utf8'))
    const texts = files.filter(({ text }) => text.includes(`schema: ${kind}/v1`)).map(({ text }) => text)
    const missing = keysOf(schema).filter(
      (key) => !texts.some((text) => new RegExp(`(?:^|[\\s{,-])${key}:(?:\\s|$)`, 'm').test(text)),
    )
    expect(missing).toEqual([])
  })

  it.each(['plan', 'agencies'])('uses every word the schema %s allows, but kinds of document', (kind) => {
    const schema: unknown = JSON.parse(readFileSync(join(root, `schemas/${kind}.schema.json`), 'utf8'))
    const text = files.map((file) => file.text).join('\n')
    const words = wordsOf(schema).filter((word) => !DOCUMENT_TYPES.has(word))
    expect(words.filter((word) => !new RegExp(`(?:: |\\[|, )${word}\\b`).test(text))).toEqual([])
  })

  // Counted by hand: of 1.3 five sở, ban, ngành exist on 15/1/2024 (so-khcn begins in 2025), and two districts.
  it('lays its duties on those who owe them', async () => {
    const { obligations } = await examine({ files, asOf: '2024-01-31' })
    const debtorsOf = (task: string) =>
      obligations.filter((line) => line.plan === 'mau-01' && line.task === task && line.period !== '2025')
    expect(debtorsOf('1.2').map(({ agencies }) => agencies)).toEqual([['mau/so-tttt', 'mau/cong-an-tinh']])
    expect(debtorsOf('1.3').map(({ agencies }) => agencies.join())).toEqual(
      ['so-tttt', 'so-van-hoa', 'so-noi-vu', 'ban-dan-toc', 'cong-an-tinh', 'huyen-mot', 'huyen-hai'].map(
        (id) => `mau/${id}`,
      ),
    )
    expect(debtorsOf('III.1')).toEqual([])
    expect(debtorsOf('1.5').map(({ force, status }) => [force, status])).toEqual([['request', 'undated']])
  })
})

const DOCUMENT_TYPES = new Set([
  ...['quyet-dinh', 'chuong-trinh', 'nghi-quyet', 'thong-bao'],
  ...['cong-dien', 'ket-luan', 'huong-dan', 'de-an'],
])

/** Every key a schema declares, wherever it stands. */
function keysOf(schema: unknown): readonly string[] {
  if (typeof schema !== 'object' || schema === null) return []
  const own = 'properties' in schema && isRecord(schema.properties) ? Object.keys(schema.properties) : []
  return [...new Set([...own, ...Object.values(schema).flatMap(keysOf)])]
}

/** Every word of an `enum`, wherever it stands. */
function wordsOf(schema: unknown): readonly string[] {
  if (typeof schema !== 'object' || schema === null) return []
  const own = 'enum' in schema && Array.isArray(schema.enum) ? schema.enum.map(String) : []
  return [...new Set([...own, ...Object.values(schema).flatMap(wordsOf)])]
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
