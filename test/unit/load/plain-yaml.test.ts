import { describe, expect, it } from 'vitest'
import { plainSpans } from '../../../src/load/plain-yaml/plain-spans.ts'
import { readPlainYaml } from '../../../src/load/plain-yaml/read-plain-yaml.ts'
import { styleChecks } from '../../../src/load/style-checks/index.ts'
import { isTaken } from '../../support/plain-yaml.ts'
import { filesIn } from '../../support/workspace.ts'

const read = (text: string) => readPlainYaml(Buffer.from(text))

describe('the plain reader takes', () => {
  it.each<[string, unknown]>([
    ['a: b\n', { a: 'b' }],
    ['a: b', { a: 'b' }],
    ['# x\n\na: b # y\n# z\n  # z\nc: d\n', { a: 'b', c: 'd' }],
    ['a:\n  b:\n    c: d\n  e: f\n', { a: { b: { c: 'd' }, e: 'f' } }],
    ['a:\n- b\n- c\nd: e\n', { a: ['b', 'c'], d: 'e' }],
    [
      'a:\n    - b: c\n      d: e\n    -   f: g\n        h: i\n',
      {
        a: [
          { b: 'c', d: 'e' },
          { f: 'g', h: 'i' },
        ],
      },
    ],
    ['a:\n  - - b\n    - c\n  - d\n', { a: [['b', 'c'], 'd'] }],
    ['a: # x\n\n  - b\n', { a: ['b'] }],
    ['a: [b, c d,e ]\nf: []\ng: [ "h", 1 ]\n', { a: ['b', 'c d', 'e'], f: [], g: ['h', 1] }],
    ['a: { b: c, d: [e, { f: g }], h: {} }\n', { a: { b: 'c', d: ['e', { f: 'g' }], h: {} } }],
    [`a: "b: 'c' # d"\ne: 'f "g" \\n'\nh: ""\ni: ''\n`, { a: "b: 'c' # d", e: 'f "g" \\n', h: '', i: '' }],
    ['a: null\nb: true\nc: false\nd: "null"\n', { a: null, b: true, c: false, d: 'null' }],
    ['a: 0\nb: 2024\nc: 12.5\nd: 1.10\n', { a: 0, b: 2024, c: 12.5, d: 1.1 }],
    [
      'a: 2024-06-30\nb: 15/6/2024\nc: 1.2.3\nd: 2-a\ne: 0420/BC\n',
      {
        ...{ a: '2024-06-30', b: '15/6/2024', c: '1.2.3', d: '2-a', e: '0420/BC' },
      },
    ],
    ['a: "no"\nb: "12:30"\nc: none\nd: yes và no\n', { a: 'no', b: '12:30', c: 'none', d: 'yes và no' }],
    [
      'a: https://a.vn/b#c?d=e&f\nb: mau-01#2\nc: [mau-01#2]\n',
      {
        ...{ a: 'https://a.vn/b#c?d=e&f', b: 'mau-01#2', c: ['mau-01#2'] },
      },
    ],
    ['a: Đẩy mạnh “việc” – ≥ 5 %…\n', { a: 'Đẩy mạnh “việc” – ≥ 5 %…' }],
    ['a: b  \r\nc:\r\n  - d\r\n', { a: 'b', c: ['d'] }],
    ['a: >-\n  b\n  c\n\n  d\n\n# x\ne: f\n', { a: 'b c\nd', e: 'f' }],
    ['a: >\n  b\n  # c\n', { a: 'b # c\n' }],
    ['a:\n  - |\n    b: c\n\n\n    d\n  - |-\n    e\n', { a: ['b: c\n\n\nd\n', 'e'] }],
    ['a: |-\r\n  b\r\n  c\r\n', { a: 'b\nc' }],
  ])('%j', (text, values) => {
    expect(read(text)).toStrictEqual(values)
    expect(isTaken(text)).toBe(true)
  })
})

describe('the plain reader does not take', () => {
  it.each([
    ...['', '\n', '# x\n', 'a\n', '"a"\n', '- a\n', '[a]\n', '{ a: b }\n', ' a: b\n', '\ufeffa: b\n'],
    ...['a:b\n', 'a : b\n', 'a:\n', 'a: \n', 'a: # b\n', 'a:\nb: c\n', 'a: [b: c]\n', 'a: b: c\n', 'a: b:\n'],
    ...[
      '? a\n: b\n',
      '"a": b\n',
      '1: b\n',
      'a b: c\n',
      'ă: b\n',
      '<<: b\n',
      '__proto__: b\n',
      'constructor: b\n',
    ],
    ...['yes: a\n', 'null: a\n', 'n: a\n', 'a: b\na: c\n', 'a: { b: c, b: d }\n', 'a:\n  b: c\n  b: d\n'],
    ...[
      'a: b\n  c\n',
      'a: b\n  c: d\n',
      'a:\n  b\n',
      'a:\n  [b]\n',
      'a: "b\n  c"\n',
      'a: [b,\n  c]\n',
      'a: { b: c\n',
    ],
    ...[
      'a:\n  b: c\n d: e\n',
      'a:\n  - b\n - c\n',
      'a:\n  - b\n  c: d\n',
      'a: b\n- c\n',
      'a:\n  -\n    b\n',
      'a:\n  - # b\n',
    ],
    ...[
      'a: "b\\n"\n',
      "a: 'b''c'\n",
      'a: "b"c\n',
      'a: "b"#c\n',
      'a: [b]#c\n',
      'a: "b\n',
      'a: [b\n',
      'a: b]: c\n',
    ],
    ...[
      'a: [b,]\n',
      'a: [,b]\n',
      'a: [[b]]\n',
      'a: { b }\n',
      'a: { b: }\n',
      'a: {b:c}\n',
      'a: { "b": c }\n',
      'a: [b [c]]\n',
    ],
    ...[
      'a: &b c\n',
      'a: *b\n',
      'a: !b c\n',
      'a: @b\n',
      'a: `b\n',
      'a: %b\n',
      'a: -\n',
      'a: - b\n',
      'a: ? b\n',
      'a: =\n',
    ],
    ...['---\na: b\n', 'a: b\n---\n', 'a: b\n...\n', '%YAML 1.2\n---\na: b\n', 'a: b\n--- c\n'],
    ...[
      'a: ~\n',
      'a: Null\n',
      'a: True\n',
      'a: yes\n',
      'a: No\n',
      'a: on\n',
      'a: [y]\n',
      'a: .inf\n',
      'a: .5\n',
    ],
    ...[
      'a: 007\n',
      'a: -1\n',
      'a: +1\n',
      'a: 1_000\n',
      'a: 1e3\n',
      'a: 1.\n',
      'a: 0x1F\n',
      'a: 0o7\n',
      'a: 0b11\n',
    ],
    ...['a: 12:30\n', 'a: 12:30 hôm nay\n', 'a: 2024-06-30 12:30:00\n', 'a: 1234567890123456\n'],
    ...[
      'a:\tb\n',
      'a: b\t\n',
      '\ta: b\n',
      'a: b # c\td\n',
      'a: b\rc: d\n',
      'a: b\r',
      'a: b\u0000\n',
      'a: b\u007f\n',
    ],
    ...[
      'a: e\u0323\u0302\n',
      '# e\u0323\u0302\na: b\n',
      'a: b\u00a0c\n',
      'a: b\u2028c\n',
      'a: b\u0085c\n',
      'a: 📢\n',
      'a: Ω\n',
    ],
    ...[
      'a: >+\n  b\n',
      'a: |2\n  b\n',
      'a: > # b\n  c\n',
      'a: >-\n\n  b\n',
      'a: >-\n  b\n   c\n',
      'a: |\n  b \n',
    ],
    ...[
      'a: |\n  b\n  \n  c\n',
      'a: |\n  b',
      'a: |\nb: c\n',
      'a:\n  - |\n  b\n',
      'a:\n    b: |\n        c\n      d: e\n',
    ],
    ...[`a: ${'b'.repeat(5001)}\n`, `a: "${'b'.repeat(5001)}"\n`, `a: |\n  ${'b'.repeat(5000)}\n`],
    ...[
      `${'a'.repeat(49)}: b\n`,
      `a: ${'[{ b: '.repeat(12)}c${' }]'.repeat(12)}\n`,
      `# ${'b'.repeat(1_000_000)}\na: b\n`,
    ],
    `${Array.from({ length: 21 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join('')}${' '.repeat(21)}a: b\n`,
  ])('%j', (text) => {
    expect(read(text)).toBeUndefined()
  })

  it('bytes that are not UTF-8', () => {
    const encodings = [
      [0xc3],
      [0xc3, 0x28],
      [0xe1, 0xba],
      [0xa0],
      [0xc0, 0xa0],
      [0xe0, 0x83, 0x80],
      [0xff],
      [0xfe],
    ]
    for (const bytes of encodings) {
      const around = (before: string, after: string) =>
        readPlainYaml(Buffer.concat([Buffer.from(before), Buffer.from(bytes), Buffer.from(after)]))
      expect(around('a: b', '\n')).toBeUndefined()
      expect(around('a: "b', '"\n')).toBeUndefined()
      expect(around('a: b # ', '\n')).toBeUndefined()
      expect(around('a: |\n  b', '\n')).toBeUndefined()
      expect(around('a: b', '')).toBeUndefined()
    }
  })

  it('a file in which a style check finds something', () => {
    const found = styleChecks.flatMap(({ code }) =>
      filesIn(`fixtures/bad/${code}`).map((file) => ({ code, ...file })),
    )
    const taken = found.filter(({ text }) => read(text) !== undefined).map(({ path }) => path)
    // The register and records beside them are sound.
    expect(taken.filter((path) => /ke-hoach\.yaml$/.test(path))).toEqual([])
    expect(found.length - taken.length).toBeGreaterThanOrEqual(styleChecks.length)
  })
})

describe('the characters that the plain reader takes', () => {
  const taken = Array.from({ length: 0x10000 }, (_, code) => code)
    .filter((code) => code >= 0x80 && (code < 0xd800 || code > 0xdfff))
    .map((code) => String.fromCodePoint(code))
    .filter((character) => read(`a: b${character}c\n`) !== undefined)

  it('are the Latin and Vietnamese letters and a few marks', () => {
    // 400 from U+00C0 through U+024F, 256 from U+1E00 through U+1EFF, and the marks.
    expect(taken.length).toBe(400 + 256 + 17)
    expect(taken).toContain('ệ')
    expect(taken.join('')).not.toMatch(/\p{M}|\p{C}|\p{Z}/u)
  })

  it('are composed, alone and beside each other', () => {
    const letters = Array.from({ length: 0x5f }, (_, at) => String.fromCodePoint(0x20 + at))
    const all = [...letters, ...taken]
    for (const one of all) {
      const pairs = all.map((other) => one + other).join('')
      expect(pairs.normalize('NFC') === pairs).toBe(true)
    }
  })

  it('are the same wherever they stand', () => {
    for (const text of taken)
      expect(read(`a: ${text}\nb: "${text}"\nc: [x${text}, z]\nd: |-\n  ${text}\n# ${text}\n`)).toEqual({
        ...{ a: text, b: text, c: [`x${text}`, 'z'], d: text },
      })
  })
})

it('words of the same bytes are one in every place and mean what their place says', () => {
  expect(read('a: null\nb: "null"\nc: \'null\'\nd: [null, "null"]\n')).toEqual({
    ...{ a: null, b: 'null', c: 'null', d: [null, 'null'] },
  })
  const many = Array.from({ length: 40_000 }, (_, at) => `w${at}`)
  const list = `a: [${many.join(', ')}]\n`
  expect(read(list)).toEqual({ a: many })
  expect(read(list)).toEqual({ a: many })
})

it('a smaller file after a larger one is read to its own end alone', () => {
  read(`a: ${'b'.repeat(4000)}\n${'c: d\n'.repeat(3)}`)
  expect(read('a: b')).toEqual({ a: 'b' })
  expect(read('a: |\n  b\n')).toEqual({ a: 'b\n' })
})

it('places are offsets in UTF-16 units', () => {
  const spanOf = plainSpans(Buffer.from('# Đề án\nố: b\n'))
  expect(spanOf).toBeNull()
  const spans = plainSpans(Buffer.from('# Đề án\na: “ố”\nb: [c, { d: e }]\nf:\n  - g\n'))
  // The comment and its line's end are 8 units.
  expect(spans?.([], 'key')).toEqual([8, 9])
  expect(spans?.(['a'], 'key')).toEqual([8, 9])
  expect(spans?.(['a'], 'value')).toEqual([11, 14])
  expect(spans?.(['b'], 'value')).toEqual([18, 31])
  expect(spans?.(['b', 1, 'd'], 'value')).toEqual([27, 28])
  expect(spans?.(['f'], 'value')).toEqual([39, 40])
  expect(spans?.(['f', 7], 'value')).toEqual([39, 40])
})
