import { describe, expect, it } from 'vitest'
import { rules } from '../../../src/workspace/rule-catalogue.ts'
import { validate } from '../../../src/workspace/validate.ts'
import { run } from '../../support/world.ts'
import { EVIDENCE, workspaceOf } from './example-workspace.ts'

/** Codes that no short text can have. */
const NO_EXAMPLE = [
  'file-too-large',
  'passed-over-file',
  'replaced-twice',
  'stale-editor-lists',
  'too-deep',
  'too-many-duties',
  'unreadable-file',
  'value-too-long',
]

const around = { isThere: (path: string) => path === EVIDENCE, today: '2026-01-15' }

describe('every code', () => {
  it('has a wrong and a right example, but those that no short text can show', () => {
    expect(rules.filter(({ examples }) => examples === null).map(({ code }) => code)).toEqual(NO_EXAMPLE)
  })

  it.each(rules)(
    '$code: the wrong example has it and no other, the right one nothing',
    async ({ code, examples }) => {
      if (examples === null) return expect(NO_EXAMPLE).toContain(code)
      const wrong = await validate(workspaceOf(examples.wrong), around)
      expect(new Set(wrong.map((finding) => finding.code))).toEqual(new Set([code]))
      expect(await validate(workspaceOf(examples.right), around)).toEqual([])
    },
  )

  it.each(rules)('$code stands in its own words in both languages, each sentence with its end', (rule) => {
    for (const text of [rule.title, rule.why, rule.basis, rule.fix]) {
      expect(text.vi).not.toBe(text.en)
      expect(text.vi.length * text.en.length).toBeGreaterThan(0)
    }
    for (const { vi, en } of [rule.why, rule.basis, rule.fix]) {
      expect(vi).toMatch(/[.?]”?$/)
      expect(en).toMatch(/[.?]”?$/)
    }
  })
})

describe('explain <code>', () => {
  it.each(rules.map(({ code }) => code))('%s is told without any workspace', async (code) => {
    for (const [lang, headings] of [
      ['vi', ['Vì sao', 'Căn cứ', 'Cách sửa']],
      ['en', ['Why', 'Basis', 'How to fix']],
    ] as const) {
      const { code: exit, stdout, stderr } = await run(['explain', code, '--lang', lang], { cwd: '/' })
      expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' })
      const rule = rules.find((one) => one.code === code)
      expect(stdout).toContain(rule?.title[lang])
      for (const heading of headings) expect(stdout).toContain(`\n${heading}\n  `)
    }
  })

  it('gives the same to a program, in both languages', async () => {
    const { stdout } = await run(['explain', 'numbering-gap', '--format', 'json'], { cwd: '/' })
    expect(JSON.parse(stdout)).toMatchObject({
      schema: 'rule/v1',
      code: 'numbering-gap',
      severity: 'note',
      title: { vi: 'Số mục bị cách quãng', en: 'A gap in the numbering' },
      wrong: { plan: expect.stringContaining('"6.5"') },
      right: { plan: expect.stringContaining('"6.4"') },
    })
  })

  it('of no such code asks whether the nearest was meant', async () => {
    expect(await run(['explain', 'unknow-agency', '--lang', 'en'])).toEqual({
      code: 2,
      stdout: '',
      stderr: 'plan-check: There is no check “unknow-agency”.\n→ Did you mean “unknown-agency”?\n',
    })
    expect((await run(['explain', 'thai-nguyen-129', '--lang', 'en'])).stderr).toContain('write plan#task')
  })
})

describe('list checks', () => {
  it('names every code once, with its severity and title', async () => {
    const { code, stdout } = await run(['list', 'checks', '--format', 'json'], { cwd: '/' })
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toEqual({
      schema: 'list/v1',
      subject: 'checks',
      items: rules.map(({ code, severity, title }) => ({
        code,
        severity,
        titleEn: title.en,
        titleVi: title.vi,
      })),
    })
    expect(new Set(rules.map((rule) => rule.code)).size).toBe(rules.length)
  })

  it('is a table for people', async () => {
    const { stdout } = await run(['list', 'checks'], { cwd: '/' })
    for (const { code } of rules) expect(stdout).toMatch(new RegExp(`│ ${code} +│ (lỗi|cảnh báo|ghi chú) `))
  })

  it('of what cannot be listed is wrong usage', async () => {
    const { code, stderr } = await run(['list', 'check', '--lang', 'en'])
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: 'plan-check: list: there is no “check”.\n→ Did you mean “checks”?\n',
    })
    expect((await run(['list'])).code).toBe(2)
  })
})
