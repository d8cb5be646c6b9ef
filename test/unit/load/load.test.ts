import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Diagnostic } from '../../../src/domain/findings/finding.ts'
import { inOrder } from '../../../src/domain/findings/finding.ts'
import { LARGEST_FILE } from '../../../src/load/size-limits.ts'
import { validate } from '../../../src/workspace/validate.ts'
import { filesIn } from '../../support/workspace.ts'

const register = `schema: agencies/v1
province: mau
name: Mẫu
sources:
  luat: { title: Luật hư cấu, kind: law }
fields: { press: Báo chí }
agencies:
  - { id: ubnd-tinh, name: UBND tỉnh Mẫu, kind: ubnd-tinh, source: luat, confidence: stated }
groups:
  - { id: cac-so, name: Các sở, kinds: [so] }
`

const head = `schema: plan/v1
id: mau-01
province: mau
number: 01/KH-UBND
type: ke-hoach
title: Kế hoạch hư cấu
issuer: ubnd-tinh
issued: 2024-01-15
`

function planWith(...tasks: readonly string[]): string {
  return `${head}tasks:\n${tasks.map((task) => `  - ${task}\n`).join('')}`
}

const good = planWith('{ id: "1", title: Báo cáo, lead: [ubnd-tinh], deadline: null }')

/** The findings of one text as a file beside the register. */
async function findingsIn(text: string): Promise<readonly Diagnostic[]> {
  return validate([
    { path: 'so.yaml', text: register },
    { path: 'ke-hoach.yaml', text },
  ])
}

/** Findings as one line each: code and place. */
function places(findings: readonly Diagnostic[]): readonly string[] {
  return findings.map(
    ({ code, range, pointer }) => `${code} ${range?.start.line}:${range?.start.column} ${pointer}`,
  )
}

describe('the faults of a file', () => {
  it('are none in a good one', async () => expect(await findingsIn(good)).toEqual([]))

  it.each(['count: 3', 'all: true', 'value: 3'])(
    'a misspelt event beside %s is one finding',
    async (beside) => {
      const record = `{ id: a, task: "1", agency: so, event: deliverd, date: 2024-05-02, document: x, ${beside} }`
      const findings = await findingsIn(`schema: records/v1\nplan: mau-01\nrecords:\n  - ${record}\n`)
      const ofEvent = findings.filter(({ pointer }) => pointer === '/records/0/event')
      expect(places(ofEvent)).toEqual(['wrong-value 4:44 /records/0/event'])
      expect(ofEvent[0]?.help?.en).toMatch(
        /^Did you mean “delivered”\? Allowed: delivered, progress, .*, retracted\.$/,
      )
    },
  )

  it('an event that takes no count is told which do', async () => {
    const record = `{ id: a, task: "1", agency: so, event: progress, date: 2024-05-02, count: 3 }`
    const findings = await findingsIn(`schema: records/v1\nplan: mau-01\nrecords:\n  - ${record}\n`)
    expect(findings.flatMap(({ code, help }) => (code === 'wrong-value' ? [help?.en] : []))).toEqual([
      'Choose one of: delivered, waived.',
    ])
  })

  it('two mistakes in one task are two findings', async () => {
    const text = planWith('{ id: "1", title: Báo cáo, lead: [ubnd-tinh], sharing: all, colour: red }')
    expect(places(await findingsIn(text))).toEqual([
      'wrong-value 10:60 /tasks/0/sharing',
      'unknown-key 10:65 /tasks/0/colour',
    ])
  })

  it('a mistake in either form of a deadline is one finding, not one for each form', async () => {
    expect(
      places(
        await findingsIn(
          planWith('{ id: "1", title: Họp, lead: [ubnd-tinh], deadline: { text: 5, basis: a } }'),
        ),
      ),
    ).toEqual(['wrong-type 10:65 /tasks/0/deadline/text'])
    expect(
      places(await findingsIn(planWith('{ id: "1", title: Họp, lead: [ubnd-tinh], deadline: [Hằng năm] }'))),
    ).toEqual(['wrong-type 10:57 /tasks/0/deadline'])
  })

  it('a mistake in a group is one finding, whichever of its three forms was meant', async () => {
    const groups = (words: string) =>
      validate([{ path: 'so.yaml', text: register.replace('kinds: [so]', words) }])
    expect(places(await groups('kinds: [sở]'))).toEqual(['wrong-value 10:41 /groups/0/kinds/0'])
    expect(places(await groups('open: yes'))).toEqual(['wrong-value 10:39 /groups/0/open'])
    expect(places(await groups('note: a'))).toEqual(['missing-key 10:7 /groups/0'])
    expect(places(await groups('open: true, kinds: [so]'))).toEqual(['unknown-key 10:45 /groups/0/kinds'])
  })

  it('a misspelt key swallows the missing key it stands for, and no other', async () => {
    const text = planWith('{ id: "1", tilte: Báo cáo, leed: [ubnd-tinh] }', '{ id: "2", tile: Báo cáo }')
    expect(places(await findingsIn(text))).toEqual([
      'unknown-key 10:16 /tasks/0/tilte',
      'unknown-key 10:32 /tasks/0/leed',
      'missing-key 11:7 /tasks/1',
      'unknown-key 11:16 /tasks/1/tile',
    ])
  })

  it('are all reported, in order, none twice', async () => {
    const text = `${head.replace('ke-hoach', 'kehoach').replace('2024-01-15', '2024-1-15')}colour: red
tasks:
  - { id: "1 bis", title: "", lead: [] }
  - { id: "2", title: 2, lead: [a, b, a], force: ask }
  - {}
`
    const findings = await findingsIn(text)
    expect(places(findings)).toEqual([
      'wrong-value 5:7 /type',
      'wrong-form 8:9 /issued',
      'unknown-key 9:1 /colour',
      'wrong-form 11:11 /tasks/0/id',
      'empty-value 11:27 /tasks/0/title',
      'empty-value 11:37 /tasks/0/lead',
      'wrong-type 12:23 /tasks/1/title',
      'repeated-item 12:39 /tasks/1/lead/2',
      'wrong-value 12:50 /tasks/1/force',
      'missing-key 13:5 /tasks/2',
      'missing-key 13:5 /tasks/2',
      'missing-key 13:5 /tasks/2',
    ])
    expect([...findings].sort(inOrder)).toEqual(findings)
    expect(new Set(findings.map((one) => JSON.stringify(one))).size).toBe(findings.length)
  })

  it('an item repeated twice is reported for each repetition', async () => {
    const text = planWith('{ id: "1", title: Họp, lead: [a, b, a, b] }')
    expect(places(await findingsIn(text))).toEqual([
      'repeated-item 10:41 /tasks/0/lead/2',
      'repeated-item 10:44 /tasks/0/lead/3',
    ])
  })

  it('a syntax error stops the schema check', async () => {
    const codes = (await findingsIn(good.replace('type: ke-hoach', 'type: [kehoach'))).map(({ code }) => code)
    expect(new Set(codes)).toEqual(new Set(['yaml-syntax']))
  })

  it('a schema error stops the checks of that file, but not of others', async () => {
    const wrong = planWith('{ id: "1", title: Báo cáo, lead: [so-khong-co], force: ask }')
    const findings = await validate([
      { path: 'so.yaml', text: register },
      { path: 'a.yaml', text: wrong },
      { path: 'b.yaml', text: good.replace('mau-01', 'mau-02').replace('[ubnd-tinh]', '[so-khong-co]') },
    ])
    expect(findings.map(({ file, code }) => `${file} ${code}`)).toEqual([
      'a.yaml wrong-value',
      'b.yaml unknown-agency',
    ])
  })

  it('a broken register does not make its province unknown to its plans', async () => {
    const findings = await validate([
      { path: 'so.yaml', text: register.replace('kinds: [so]', 'kinds: [sở]') },
      { path: 'a.yaml', text: good },
    ])
    expect(findings.map(({ file, code }) => `${file} ${code}`)).toEqual(['so.yaml wrong-value'])
  })
})

describe('the help of a fault', () => {
  // YAML reads 1.10 as the number 1.1; task 1.10 is not task 1.1.
  it.each(['1.10', '6.30', '0x1F', '1e3', '014'])(
    'to quote %s quotes what stands in the file',
    async (words) => {
      const [finding] = await findingsIn(
        planWith(`{ id: ${words}, title: Báo cáo, lead: [ubnd-tinh], deadline: null }`),
      )
      expect(finding?.code).toBe('wrong-type')
      expect(finding?.help?.en).toBe(`Put it in quotes: "${words}".`)
    },
  )

  it('for an unknown kind of file asks whether the nearest was meant', async () => {
    const [finding] = await findingsIn(good.replace('plan/v1', 'plans/v1'))
    expect(finding?.suggest).toEqual(['plan/v1'])
    expect(finding?.help?.en).toMatch(/^Did you mean “plan\/v1”\?/)
  })

  it('and its message stay short, whatever the file holds', async () => {
    const long = 'x'.repeat(5000)
    for (const text of [
      good.replace('plan/v1', long),
      good.replace('ke-hoach', long),
      good.replace('type:', `${long}:`),
      good.replace('[ubnd-tinh]', `[${long}]`),
      good.replace('lead:', `deadline: ${long}, lead:`),
    ]) {
      for (const { message, help, suggest } of await findingsIn(text)) {
        expect(message.vi.length, message.vi.slice(0, 80)).toBeLessThan(800)
        expect((help?.vi ?? '').length, help?.vi.slice(0, 80)).toBeLessThan(800)
        expect(suggest.join().length).toBeLessThan(800)
      }
    }
  })
})

describe('a mistake', () => {
  const helpOf = async (text: string) => (await findingsIn(text)).map(({ help }) => help?.en)

  it('in a key suggests the one that is missing, and never one that is there', async () => {
    const task = (words: string) => planWith(`{ id: "1", ${words} }`)
    // `tile` is near `title`, which is missing.
    expect(await helpOf(task('tile: Họp, lead: [ubnd-tinh]'))).toEqual([
      'Did you mean “title”, which is missing?',
    ])
    // `titel` is as near, but `title` is there already.
    expect((await helpOf(task('title: Họp, titel: Họp, lead: [ubnd-tinh]')))[0]).toMatch(
      /^Remove it; keys still available/,
    )
    expect(await helpOf(task('title: Họp, lead: [ubnd-tinh], deadlin: null'))).toEqual([
      'Did you mean “deadline”?',
    ])
  })

  it('in a word of a list suggests the nearest, also without its marks', async () => {
    expect(await helpOf(good.replace('ke-hoach', 'Kế hoạch'))).toEqual([
      expect.stringContaining('Did you mean “ke-hoach”?'),
    ])
    expect(await helpOf(good.replace('ke-hoach', 'sổ tay'))).toEqual([
      expect.stringContaining('Choose one of: ke-hoach'),
    ])
  })

  it.each([
    // A day as it is printed in Việt Nam: day, month, year.
    ['issued: 2024-01-15', 'issued: 3/7/2023', '2023-07-03'],
    ['issued: 2024-01-15', 'issued: 2024-1-5', '2024-01-05'],
    ['issued: 2024-01-15', 'issued: 2024-01-15\nthrough: 31.12.2025', '2025-12-31'],
    ['id: mau-01', 'id: Mẫu 01', 'mau-01'],
    ['id: "1"', 'id: "1."', '1'],
  ])('in a form: %s as %s suggests %s', async (right, wrong, mended) => {
    const [finding] = await findingsIn(good.replace(right, wrong))
    expect(finding?.suggest).toEqual([mended])
    expect(finding?.help?.en).toBe(`Did you mean “${mended}”?`)
  })

  it('in a form without a day that could be meant shows a right one', async () => {
    expect(await helpOf(good.replace('2024-01-15', '31/2/2024'))).toEqual([
      'Write it like: 2023-07-03, 2023-01.',
    ])
  })

  it('beyond the range of a number is told, not passed over', async () => {
    const calendar = (year: string) =>
      validate([
        { path: 'lich.yaml', text: `schema: calendar/v1\nyear: ${year}\nsources: {}\ndays-off: []\n` },
      ])
    expect(places(await calendar('1800'))).toEqual(['wrong-value 2:7 /year'])
    expect((await calendar('2200'))[0]?.help?.en).toBe('It must be at most 2100.')
  })
})

describe('a check', () => {
  it('points at the plan’s own field once, not at every task that inherits it', async () => {
    const text = planWith(
      '{ id: "1", title: Báo cáo, lead: [ubnd-tinh], deadline: null }',
      '{ id: "2", title: Họp, lead: [ubnd-tinh], deadline: null }',
    ).replace('tasks:', 'field: pres\ntasks:')
    expect(places(await findingsIn(text))).toEqual(['unknown-field 9:8 /field'])
  })

  it('does not deny a group that stands where an agency must', async () => {
    const text = register.replace(
      'kinds: [so] }',
      'kinds: [so] }\n  - { id: khac, name: Khác, members: [{ agency: cac-so, confidence: stated }] }',
    )
    const [finding] = await validate([{ path: 'so.yaml', text }])
    expect(finding?.code).toBe('unknown-agency')
    expect(finding?.message.en).not.toMatch(/has no agency or group “cac-so”/)
  })

  it('points at a source that is named by digits', async () => {
    const text = good.replace(
      'tasks:',
      'sources: { "007": { title: Toàn văn, kind: law, colour: red } }\ntasks:',
    )
    expect(places(await findingsIn(text))).toEqual(['unknown-key 9:49 /sources/007/colour'])
  })
})

describe('a file that cannot be read', () => {
  it('is named with the reason it was given', async () => {
    const reason = { vi: 'Không có quyền đọc tệp này.', en: 'There is no permission to read this file.' }
    const findings = await validate([{ path: 'a.yaml', unreadable: reason }])
    expect(findings).toMatchObject([
      { code: 'unreadable-file', file: 'a.yaml', range: null, message: reason },
    ])
  })

  it('is one over the limit, and none at the limit', async () => {
    const filled = (length: number) => `${good}${'#'.padEnd(length - good.length, ' ')}`
    expect(await findingsIn(filled(LARGEST_FILE))).toEqual([])
    expect(await findingsIn(filled(LARGEST_FILE + 1))).toMatchObject([
      { code: 'file-too-large', file: 'ke-hoach.yaml', range: null },
    ])
  })

  it.each([
    ['brackets', `schema: ${'['.repeat(5000)}`],
    ['closed brackets', `schema: ${'['.repeat(5000)}${']'.repeat(5000)}`],
    ['braces', `schema: plan/v1\nx: ${'{ a: '.repeat(5000)}1${'}'.repeat(5000)}`],
    ['dashes', `schema: plan/v1\nx:\n  ${'- '.repeat(5000)}1`],
    ['blocks', Array.from({ length: 1200 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
  ])('is one nested too deeply: %s', async (_, text) => {
    expect((await findingsIn(text)).map(({ code }) => code)).toEqual(['too-deep'])
  })
})

describe('a text with other marks and line ends', () => {
  const wrong = good.replace('lead: [ubnd-tinh]', 'lead: [sở]')
  const place = 'unknown-agency 10:39 /tasks/0/lead/0'

  it('is the same with LF, CRLF, CR, a byte order mark, or decomposed', async () => {
    expect(places(await findingsIn(wrong))).toEqual([place])
    expect(places(await findingsIn(wrong.replaceAll('\n', '\r\n')))).toEqual([place])
    expect(places(await findingsIn(wrong.replaceAll('\n', '\r')))).toEqual([place])
    expect(places(await findingsIn(`\ufeff${wrong}`))).toEqual([place])
    // `Báo cáo` is nine code points when decomposed, so the place moves by two; and every accented value is remarked on.
    expect(places(await findingsIn(wrong.normalize('NFD')))).toEqual([
      'not-nfc 6:8 /title',
      'not-nfc 10:23 /tasks/0/title',
      'not-nfc 10:41 /tasks/0/lead/0',
      'unknown-agency 10:41 /tasks/0/lead/0',
    ])
  })

  it.each(['\n', '\r\n', '\r'])('is accepted with line ends %j', async (ending) => {
    expect(await findingsIn(good.replaceAll('\n', ending))).toEqual([])
  })

  it('counts the first line from its first letter, not from the byte order mark', async () => {
    expect(places(await findingsIn(`\ufeff${good.replace('plan/v1', 'plan/v9')}`))).toEqual([
      'unknown-schema 1:9 /schema',
    ])
  })

  // A plain scalar over lines with an empty one between is the same to both readers.
  it('is not called ambiguous for words over several lines', async () => {
    const text = planWith('{ id: "1", title: Báo cáo, lead: [sở], deadline: null }').replace(
      'Kế hoạch hư cấu',
      'Kế hoạch\n  hư cấu\n\n  của tỉnh Mẫu',
    )
    expect((await findingsIn(text)).map(({ code }) => code)).toEqual(['unknown-agency'])
  })

  it('is not called ambiguous for a tag that says what is meant', async () => {
    const text = planWith('{ id: !!str 1, title: Báo cáo, lead: [sở] }')
    expect((await findingsIn(text)).map(({ code }) => code)).not.toContain('ambiguous-scalar')
  })
})

describe('the order of the files', () => {
  it('changes nothing', async () => {
    const files = filesIn('fixtures/bad/duplicate-id')
    expect(await validate([...files].reverse())).toEqual(await validate(files))
  })
})

describe('a schema for editors', () => {
  it.each(['plan', 'agencies'])('%s explains every key in both languages', (kind) => {
    const text = readFileSync(join(import.meta.dirname, `../../../schemas/${kind}.schema.json`), 'utf8')
    const untold: string[] = []
    JSON.parse(text, function (this: unknown, key: string, value: unknown) {
      if (key === 'properties' && typeof value === 'object' && value !== null) {
        for (const [name, schema] of Object.entries(value)) {
          const told = JSON.stringify(schema)
          if (schema !== false && !('const' in schema) && !told.includes(' · ') && !told.includes('"$ref"'))
            untold.push(name)
        }
      }
      return value
    })
    expect(untold).toEqual([])
  })
})
