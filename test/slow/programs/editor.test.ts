import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { run } from '../../support/world.ts'
import { changedIn, type LanguageServer, languageServer, languageServerProgram } from './language-server.ts'

// What an editor with yaml-language-server shows in a new folder: its completions, explanations and marks.

const program = languageServerProgram()
if (program === null) console.warn('yaml-language-server cannot be installed here: its tests are left out.')

describe.skipIf(program === null)('yaml-language-server in a folder of Nghệ An', () => {
  const folder = mkdtempSync(join(tmpdir(), 'plan-check-editor-'))
  let server: LanguageServer
  beforeAll(async () => {
    await run(['init', '--province', 'nghe-an'], { cwd: folder })
    server = await languageServer(program ?? '', folder)
  })
  afterAll(() => {
    server.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  const PLAN = 'plans/vi-du.yaml'
  const plan = (from: string, to: string) => changedIn(folder, PLAN, from, to)
  const record = (rest: string) =>
    `# yaml-language-server: $schema=../../schemas/records.schema.json
schema: records/v1
plan: vi-du
records:
  - id: x
    event: delivered
    date: 2026-02-03
    ${rest}
`

  it.each([
    ['lead: [so-noi-vu]', 'lead: [|]'],
    ['lead: [so-noi-vu]', 'lead: [so-khcn, so-|]'],
    ['lead: [so-noi-vu]', 'lead:\n      - |'],
    ['support: [so-tu-phap]', 'support: [|]'],
    ['issuer: ubnd-tinh', 'issuer: |'],
  ])('offers every body with its name: %s -> %s', async (from, to) => {
    const offered = await server.offers(PLAN, plan(from, to))
    const texts = new Map(offered.map(({ label, insertText }) => [label, insertText]))
    expect(texts.get('so-noi-vu · Sở Nội vụ')).toBe('so-noi-vu')
    expect(texts.get('ubnd-cap-xa · UBND các xã, phường')).toBe('ubnd-cap-xa')
    // 130 communes, and the bodies of the province.
    expect(offered.filter(({ insertText }) => /^ubnd-(?:xa|phuong)-/.test(insertText))).toHaveLength(130)
    for (const { label } of offered) expect(label).not.toMatch(/object Object|array item/)
  })

  it('begins a list where there is none yet', async () => {
    const offered = await server.offers(PLAN, plan('lead: [so-noi-vu]', 'lead: |'))
    expect(offered.map(({ insertText }) => insertText)).toEqual([
      expect.stringMatching(/^\n\s+- \S*so-noi-vu/),
    ])
  })

  it('offers words at a deadline, those of the folder too', async () => {
    const labels = (await server.offers(PLAN, plan('deadline: Hằng quý', 'deadline: |'))).map(
      ({ label }) => label,
    )
    expect(labels).toEqual(expect.arrayContaining(['Thường xuyên', 'Trước ngày 20/11/2026', 'null']))
    expect(labels.join()).not.toContain('object Object')
  })

  it.each([
    ['task: |', '"2"'],
    ['task: "2"\n    agency: |', 'so-tai-chinh'],
    ['task: "2"\n    period: |', '2026-Q3'],
    ['task: "2"\n    deliverable: |', 'bao-cao'],
  ])('offers what a record may name: %j', async (rest, text) => {
    const offered = await server.offers('plans/records/vi-du.yaml', record(rest))
    expect(offered.map(({ insertText }) => insertText)).toContain(text)
  })

  it.each([
    ['lead: [so-noi-vu]', 'lead: [so-|noi-vu]', 'Sở Nội vụ'],
    ['lead: [so-noi-vu]', 'lead: [so-|khong-co]', 'Mã hoặc tên đã đăng ký'],
  ])('explains a body where it stands: %s -> %s', async (from, to, words) => {
    expect(await server.tells(PLAN, plan(from, to))).toContain(words)
  })

  it.each([
    ['issued: 2026-01-08', 'issued: 2026-02-30'],
    ['through: 2026-12-31', 'through: 2026-11-31'],
  ])('marks a day that no calendar has: %s -> %s', async (from, to) => {
    expect(await server.marks(PLAN, plan(from, to))).toEqual([expect.stringContaining('Lịch không có ngày')])
  })

  it('marks nothing in a right file, nor a name in other words', async () => {
    expect(await server.marks(PLAN, plan('lead: [so-noi-vu]', 'lead: [Sở Nội Vụ]'))).toEqual([])
  })
})
