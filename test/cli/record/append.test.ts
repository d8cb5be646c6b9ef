import fc from 'fast-check'
import { CORE_SCHEMA, load } from 'js-yaml'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { newRecordsFile, withRecords } from '../../../src/cli/commands/record/append.ts'
import { blockOf } from '../../../src/cli/commands/record/yaml.ts'
import type { PlanRecord } from '../../../src/domain/records/record.ts'
import type { Day } from '../../../src/domain/time/day.ts'
import { loadFile } from '../../../src/load/load.ts'

const record: PlanRecord = {
  id: '2024-05-28.1.so-noi-vu.delivered',
  event: 'delivered',
  date: '2024-05-28' as Day,
  recorded: '2024-05-28' as Day,
  task: '1',
  deliverable: null,
  part: null,
  agency: 'so-noi-vu',
  period: null,
  certainty: 'exact',
  document: '12/BC',
  evidence: [],
  to: null,
  through: null,
  value: null,
  count: null,
  all: false,
  basis: null,
  reason: null,
  by: null,
  retracts: null,
  note: null,
}

const HEAD = 'schema: records/v1\nplan: mau-01\n'
const NEW = `  - id: 2024-05-28.1.so-noi-vu.delivered
    task: "1"
    agency: so-noi-vu
    event: delivered
    date: 2024-05-28
    document: 12/BC
`
const OLD = `  - id: a
    task: "1" # the first
    agency: so-noi-vu
    event: progress
    date: 2024-05-01
`

describe('a record as YAML', () => {
  it('has its keys in the order of the schema, and quotes only where YAML needs it', () => {
    const full: PlanRecord = {
      ...record,
      id: 'x',
      deliverable: 'huong-dan',
      part: 2,
      period: '2024',
      event: 'extended',
      task: 'II.1',
      certainty: 'no-later-than',
      evidence: ['minh-chung/a b.pdf', 'https://mau.example/a?b=c#d'],
      through: '2024-06-30' as Day,
      basis: 'Công văn 5/CV: gia hạn',
      reason: 'không',
      by: '- x',
      note: '012',
      recorded: '2024-06-01' as Day,
      document: '0b11',
    }
    expect(blockOf(full)).toBe(`id: x
task: II.1
deliverable: huong-dan
part: 2
agency: so-noi-vu
period: "2024"
event: extended
date: 2024-05-28
certainty: no-later-than
document: "0b11"
evidence:
  - minh-chung/a b.pdf
  - https://mau.example/a?b=c#d
through: 2024-06-30
basis: "Công văn 5/CV: gia hạn"
reason: không
by: "- x"
recorded: 2024-06-01
note: "012"
`)
  })

  it.each(['no', 'No', 'y', 'N', 'on', 'OFF', 'yes', '012', '1_000', '12:30', '=', 'không', 'ngày 5', 'Nộp'])(
    'means the same to a reader of YAML 1.1, and %s gives no warning',
    async (words) => {
      const text = newRecordsFile('mau-01', [{ ...record, note: words, evidence: [words] }], null)
      expect(parse(text, { version: '1.1' }).records).toEqual([
        expect.objectContaining({ note: words, evidence: [words] }),
      ])
      expect((await loadFile({ path: 'a.yaml', text })).findings).toEqual([])
    },
  )

  it('means the same to both readers, whatever its words', () => {
    const words = fc.oneof(
      fc.string({ minLength: 1, unit: 'grapheme' }),
      fc.constantFrom(
        'no',
        '~',
        'null',
        '0b11',
        '+.5',
        '1e3',
        '12:30',
        '2024-06',
        '=',
        '<<',
        '*a',
        '&a',
        '!x',
        '%',
      ),
      fc.constantFrom(
        'a\nb',
        'a\n\n b\n',
        ' a',
        'a ',
        '# x',
        'x # y',
        'k: v',
        '[',
        '{',
        '"',
        "'",
        '\t',
        '?',
        '-',
      ),
    )
    fc.assert(
      fc.property(words, words, (document, note) => {
        const text = newRecordsFile('mau-01', [{ ...record, document, note, evidence: [note] }], null)
        const wanted = [expect.objectContaining({ document, note, evidence: [note] })]
        expect(parse(text).records).toEqual(wanted)
        expect((load(text, { schema: CORE_SCHEMA }) as { records: unknown }).records).toEqual(wanted)
      }),
      { numRuns: 500 },
    )
  })
})

describe('adding a record keeps every byte', () => {
  it.each([
    ['at the end of the file', `${HEAD}records:\n${OLD}`, ''],
    ['before a footer', `# top\n${HEAD}# about\nrecords:\n${OLD}`, '\n# the end\n'],
    [
      'before the keys that follow',
      `${HEAD}records:\n${OLD}`,
      'note: xong\nsources:\n  x: { title: X, kind: press }\n',
    ],
    ['before the end of the document', `---\n${HEAD}records:\n${OLD}`, '...\n'],
    [
      'after a comment in the list',
      `${HEAD}records:\n${OLD}    # more to come\n\n  # Quý III\n`,
      '\n# end\n',
    ],
    ['after a block of text', `${HEAD}records:\n${OLD}    note: |\n      một\n      # hai\n\n      ba\n`, ''],
    [
      'after a folded text',
      `${HEAD}records:\n${OLD}    note: >-\n      một\n      hai\n`,
      '\nnote: |\n  x\n',
    ],
    ['after a text that keeps its blank lines', `${HEAD}records:\n${OLD}    note: |+\n      một\n\n\n`, ''],
    ['after one written on a line', `${HEAD}records:\n  - { id: a, event: progress } # x\n`, '\n\n'],
  ])('%s', (_, before, after) => {
    expect(withRecords(before + after, [record])).toBe(before + NEW + after)
  })

  it('where the file does not end its last line', () => {
    expect(withRecords(`${HEAD}records:\n${OLD.trimEnd()}`, [record])).toBe(`${HEAD}records:\n${OLD}${NEW}`)
  })

  it('with the blank lines that stand between records there', () => {
    const before = `${HEAD}records:\n${OLD}\n${OLD.replace('id: a', 'id: b')}`
    expect(withRecords(before, [record])).toBe(`${before}\n${NEW}`)
  })

  it('with the indent of the list', () => {
    const narrow = (text: string) => text.replace(/^ {2}/gm, '')
    const before = `${HEAD}records:\n${narrow(OLD)}`
    expect(withRecords(`${before}# end\nnote: x\n`, [record])).toBe(`${before}${narrow(NEW)}# end\nnote: x\n`)
    const wide = (text: string) => text.replace(/^/gm, '  ').trimEnd()
    expect(withRecords(`${HEAD}records:\n${wide(OLD)}\n`, [record])).toBe(
      `${HEAD}records:\n${wide(OLD)}\n${wide(NEW)}\n`,
    )
  })

  it('with the line ends of the file', () => {
    const crlf = (text: string) => text.replaceAll('\n', '\r\n')
    for (const [before, after] of [
      [`# top\n${HEAD}records:\n${OLD}`, '\n# end\n'],
      [`${HEAD}records:\n${OLD}\n${OLD.replace('id: a', 'id: b')}`, ''],
    ] as const) {
      const blank = before.includes('\n\n') ? '\n' : ''
      expect(withRecords(crlf(before + after), [record])).toBe(crlf(before + blank + NEW + after))
    }
  })

  it('but for the brackets of an empty list', () => {
    expect(withRecords(`${HEAD}records: []\n`, [record])).toBe(`${HEAD}records:\n${NEW}`)
    expect(withRecords(`${HEAD}records: [] # chưa có\nnote: x\n`, [record])).toBe(
      `${HEAD}records: # chưa có\n${NEW}note: x\n`,
    )
    expect(withRecords(`${HEAD}records: [\n]`, [record])).toBe(`${HEAD}records:\n${NEW}`)
  })

  it('of a list in flow style', () => {
    const text = withRecords(`${HEAD}records: [{ id: a, event: progress }, ] # x\n`, [record])
    expect(text).toBe(
      `${HEAD}records: [{ id: a, event: progress }, { id: 2024-05-28.1.so-noi-vu.delivered, task: "1", agency: so-noi-vu, event: delivered, date: 2024-05-28, document: 12/BC }, ] # x\n`,
    )
  })

  const FLOW =
    '{ id: 2024-05-28.1.so-noi-vu.delivered, task: "1", agency: so-noi-vu, event: delivered, date: 2024-05-28, document: 12/BC }'

  it.each([
    ['', ''],
    [',', ','],
  ])(
    'of a list in flow style over several lines, comments beside their records (last sign “%s”)',
    (last, ended) => {
      const list = `records: [ # tất cả\n  { id: a }, # của a\n  { id: b }${last} # của b\n  # dưới b\n`
      const between = last === '' ? list.replace('{ id: b } ', '{ id: b }, ') : list
      expect(withRecords(`${HEAD}${list}] # hết\n`, [record])).toBe(
        `${HEAD}${between}  ${FLOW}${ended}\n] # hết\n`,
      )
    },
  )

  it('or is refused, where the list is no list of its own', () => {
    expect(withRecords(`${HEAD}x: &a [{ id: a }]\nrecords: *a\n`, [record])).toBeNull()
    expect(withRecords(`${HEAD}records: {}\n`, [record])).toBeNull()
    expect(withRecords(`${HEAD}`, [record])).toBeNull()
  })
})
