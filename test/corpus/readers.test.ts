import fc from 'fast-check'
import { CORE_SCHEMA, load } from 'js-yaml'
import { describe, expect, it } from 'vitest'
import { parseFast } from '../../src/load/parse-fast.ts'
import { parseWithPositions } from '../../src/load/parse-with-positions.ts'
import { isTaken } from '../support/plain-yaml.ts'
import { filesIn } from '../support/workspace.ts'

/**
 * The two readers agree on a text where the fast one leaves it to the careful one, or both see the same values.
 * What the careful reader refuses the fast one may not let pass. A file that is no mapping is of no known kind,
 * so it is read carefully whatever the fast reader saw. The plain reader is held to both wherever it takes the text.
 */
function expectAgreement(text: string): void {
  isTaken(text)
  const fast = parseFast(text)
  if (fast.kind === 'undecided' || !isMapping(fast.values)) return
  const { values, errors: faults } = parseWithPositions(text)
  expect({ values: fast.values, faults: [] }, JSON.stringify(text)).toStrictEqual({ values, faults })
}

function isMapping(values: unknown): boolean {
  return typeof values === 'object' && values !== null && !Array.isArray(values)
}

describe('the two readers see the same', () => {
  it.each([...filesIn('plans'), ...filesIn('fixtures')])('in $path', ({ text }) => expectAgreement(text))

  it('and the fast one decides every plan and every good fixture itself', () => {
    for (const { path, text } of [...filesIn('plans'), ...filesIn('fixtures/ok')])
      expect(parseFast(text).kind, path).toBe('values')
  })
})

const SCALARS = [
  ...['0b11', '-0b11', '0B11', '+.5', '-.5', '.5', '1.', '+1.', '1_000', '1_0.5', '_1', '0_', '-1_000'],
  ...['014', '-014', '0o14', '-0o14', '+0o14', '0O14', '0x1F', '-0x1F', '+0x1F', '0X1f', '0x', '0o8', '0x_1'],
  ...['1e3', '1E3', '1e+3', '1e-3', '1.e3', '.e3', '1e', '-0', '+0', '-0.0', '00', '0.0', '+1', '--1'],
  ...['~', 'null', 'Null', 'NULL', 'nULL', 'true', 'True', 'TRUE', 'tRUE', 'false', 'yes', 'no', 'on', 'off'],
  ...[
    'y',
    'n',
    '12:30',
    '12:30:45',
    '190:20:30',
    '2024-06-30',
    '2024-06',
    '2024-06-30T10:00:00Z',
    '6.3',
    '6.30',
  ],
  ...[
    '.inf',
    '-.inf',
    '+.inf',
    '.Inf',
    '.INF',
    '.iNF',
    '.nan',
    '.NaN',
    '.NAN',
    '.Nan',
    'inf',
    'nan',
    '...',
    '---',
  ],
  ...['12345678901234567890', '0.1e400', '1e400', '9007199254740993', '=', '<<', '-', '?', ':', '::', 'a:b'],
  ...[
    'a: b',
    'a #b',
    '#b',
    '@a',
    '`a',
    '%a',
    '!a',
    '!!str 1',
    '!!int "1"',
    '!!binary aGk=',
    '!!set {a}',
    '!<x> a',
  ],
  ...['*a', '&a', '&a b', '&a', '""', "''", '"\\u00e1"', '"\\x41"', '"\\/"', '"\\q"', "'it''s'", '"a', "'a"],
  ...[
    'Báo cáo',
    'Báo cáo'.normalize('NFD'),
    '📢',
    '"📢"',
    '\u00a0a',
    'a\u00a0',
    '\u2028',
    'a\u2028b',
    '\u0085',
    '\ufeffa',
  ],
  ...[
    '"\\ud83d"',
    'a\tb',
    '\ta',
    'a\t',
    '"a\tb"',
    'a\u0000b',
    'a\u007fb',
    '{a',
    '[a',
    '{a: 1',
    'a]',
    'a}',
    'a, b',
  ],
]

describe('a scalar that programs read differently', () => {
  const places: Readonly<Record<string, (scalar: string) => string>> = {
    'as a value': (scalar) => `key: ${scalar}\n`,
    'in a list': (scalar) => `key:\n  - ${scalar}\n  - 1\n`,
    'in brackets': (scalar) => `key: [${scalar}, 1]\n`,
    'in braces': (scalar) => `key: { inner: ${scalar}, other: 1 }\n`,
    'as a key': (scalar) => `${scalar}: 1\n`,
    'as a key in braces': (scalar) => `key: { ${scalar}: 1 }\n`,
    'as the whole file': (scalar) => scalar,
    'at the end of the file': (scalar) => `key: ${scalar}`,
  }
  describe.each(Object.entries(places))('%s', (_, placed) => {
    it.each(SCALARS.map((scalar) => [JSON.stringify(scalar), scalar] as const))('%s', (_, scalar) =>
      expectAgreement(placed(scalar)),
    )
  })
})

const TEXTS: Readonly<Record<string, string>> = {
  'a merge key': 'base: &b { x: 1 }\nkey:\n  <<: *b\n  y: 2\n',
  'a merge key without an alias': 'key:\n  <<: { x: 1 }\n  x: 2\n',
  'a merge key of a list': 'key: { <<: [{ x: 1 }, { y: 2 }] }\n',
  'an anchor and an alias': 'a: &x [1, 2]\nb: *x\n',
  'an alias in brackets': 'a: &x 1\nb: [*x, *x]\n',
  'an alias as a key': 'a: &x k\n*x : 1\n',
  'an alias to itself': 'a: &x [*x]\n',
  'an anchor twice': 'a: &x 1\nb: &x 2\nc: *x\n',
  'an anchor nobody uses': 'a: &x 1\n',
  'an anchor with an accent': 'a: &nơi 1\nb: *nơi\n',
  'a tag': 'a: !!str 012\n',
  'a tag of our own': 'a: !nơi x\n',
  'a tag on a mapping': 'a: !!map { b: 1 }\n',
  'a tag that does not fit': 'a: !!int abc\n',
  'a version directive': '%YAML 1.1\n---\na: yes\n',
  'a tag directive': '%TAG ! tag:x,2000:\n---\na: !y z\n',
  'an unknown directive': '%FOO bar\n---\na: 1\n',
  'a document start': '---\na: 1\n',
  'a document end': 'a: 1\n...\n',
  'a document end, then more': 'a: 1\n...\nb: 2\n',
  'two documents': 'a: 1\n---\nb: 2\n',
  'an empty second document': 'a: 1\n---\n',
  'an empty first document': '---\n---\na: 1\n',
  'only a document start': '---\n',
  'only a comment': '# Chưa nhập\n',
  'only spaces': '   \n\n',
  nothing: '',
  'a plain scalar over lines': 'a: Báo cáo\n  kết quả\n\n  quý\nb: 1\n',
  'a quoted scalar over lines': 'a: "Báo cáo\n  kết quả\n\n  quý \\\n  một"\n',
  'a single-quoted scalar over lines': "a: 'Báo cáo\n  kết quả\n\n  quý'\n",
  'a quoted scalar not indented': 'a: "Báo cáo\nkết quả"\n',
  'a literal block': 'a: |\n  Báo cáo\n    kết quả\n\n  quý\nb: 1\n',
  'a folded block': 'a: >\n  Báo cáo\n  kết quả\n\n    thụt\n  quý\nb: 1\n',
  'a folded block without its end': 'a: >-\n  Báo cáo\n  kết quả\n',
  'a literal block with all its ends': 'a: |+\n  Báo cáo\n\n\nb: 1\n',
  'a literal block with an indent': 'a: |2\n    Báo cáo\n  quý\n',
  'a folded block that is empty': 'a: >\nb: 1\n',
  'a literal block at the end, no line end': 'a: |\n  Báo cáo',
  'a literal block with spaces at the end': 'a: |\n  Báo cáo  \n   \n',
  'a literal block with a tab': 'a: |\n  Báo\tcáo\n\t\n',
  'a folded block with CRLF': 'a: >\r\n  Báo cáo\r\n  quý\r\nb: 1\r\n',
  'a literal block with CRLF': 'a: |\r\n  Báo cáo\r\n  quý\r\n',
  'a literal block with a comment before': 'a: | # chú thích\n  Báo cáo\n',
  'a block in a list': '- |\n Báo cáo\n- >-\n Quý\n',
  'a byte order mark': '\ufeffa: 1\n',
  'a byte order mark and a comment': '\ufeff# a\na: 1\n',
  'a byte order mark inside': 'a: 1\n\ufeffb: 2\n',
  CRLF: 'a: 1\r\nb:\r\n  - 2\r\n',
  'CRLF and quotes over lines': 'a: "x\r\n  y"\r\nb: 2\r\n',
  'CRLF and words over lines': 'a: x\r\n  y\r\nb: 2\r\n',
  'CR only': 'a: 1\rb: 2\r',
  'CR only, with a list': 'a:\r  - 1\r  - 2\r',
  'CR inside a word': 'a: x\ry: 2\n',
  'CR at the end of a word': 'a: x\r',
  'a next line (NEL)': 'a: x\u0085b: 2\n',
  'a line separator': 'a: x\u2028b: 2\n',
  'quoted keys': '"a b": 1\n\'c\': 2\n"\\u00e1": 3\n',
  'a key with a colon': '"a: b": 1\n',
  'a key without a value': 'a:\nb: 1\n',
  'a key without a value in braces': 'a: { b, c: 1 }\n',
  'a quoted key hard by its value': 'a: { "b":1 }\n',
  'a key hard by its value in braces': 'a: { b:1 }\n',
  'an address in braces': 'a: { b: https://x.example/y, c: 1 }\n',
  'a complex key': '? a\n: 1\n',
  'a list as a key': '? [a, b]\n: 1\n',
  'a list as a key in braces': 'a: { [b]: 1 }\n',
  'a mapping as a key': '? { a: 1 }\n: 2\n',
  'a null key': '? \n: 1\n',
  'a key that is null': '~: 1\n',
  'a key that is a number': '1: a\n1.0: b\n',
  'a key that is true': 'true: 1\n',
  'two keys that read the same': '1: a\n"1": b\n',
  'two keys that read the same, in hexadecimal': '0x1: a\n1: b\n',
  'two keys true': 'true: a\n"true": b\n',
  'two null keys': '~: a\nnull: b\n',
  'duplicate keys': 'a: 1\na: 2\n',
  'duplicate keys in braces': 'a: { b: 1, b: 2 }\n',
  'duplicate keys, one in quotes': 'a: 1\n"a": 2\n',
  'keys in two normal forms': `${'á'.normalize('NFC')}: 1\n${'á'.normalize('NFD')}: 2\n`,
  __proto__: '__proto__: { a: 1 }\nb: 2\n',
  '__proto__ in braces': 'x: { __proto__: { a: 1 } }\n',
  '__proto__ twice': '__proto__: 1\n__proto__: 2\n',
  'constructor and toString': 'constructor: 1\ntoString: 2\nhasOwnProperty: 3\n',
  'a tab for an indent': 'a:\n\tb: 1\n',
  'a tab after a dash': '-\ta\n',
  'a tab after a colon': 'a:\tb\n',
  'a tab before a comment': 'a: b\t# c\n',
  'a tab in braces': 'a: {\tb: 1,\tc: 2 }\n',
  'a tab on a line of its own': 'a: 1\n\t\nb: 2\n',
  'a tab before a closing brace': 'a: {\n  b: 1\n\t}\n',
  'a closing bracket not indented': 'a: [\n  b\n]\nc: 1\n',
  'brackets over lines not indented': 'a: [b,\nc]\n',
  'a comma at the end': 'a: [b, ]\nc: { d: 1, }\n',
  'two commas': 'a: [b,, c]\n',
  'a comment hard by a bracket': 'a: [b]#c\n',
  'a comment hard by a quote': 'a: "b"#c\n',
  'words after a quote': 'a: "b" c\n',
  'a pair in brackets': 'a: [b: 1, c]\n',
  'a question in brackets': 'a: [? b : 1]\n',
  'a list not indented': 'a:\n- 1\n- 2\nb: 3\n',
  'a list in a list on one line': '- - 1\n  - 2\n- 3\n',
  'a mapping on the line of a dash': '- a: 1\n  b: 2\n',
  'a mapping one space off': 'a: 1\n b: 2\n',
  'a mapping on the line of a key': 'a: b: 1\n',
  'a list on the line of a key': 'a: - 1\n',
  'a colon at the end of words': 'a: b:\n',
  'words that look like a key': 'a: b :c\n',
  'a long key': `${'k'.repeat(1200)}: 1\n`,
  'a long quoted key': `"${'k'.repeat(1200)}": 1\n`,
  'a long key in braces': `a: { ${'k'.repeat(1200)}: 1 }\n`,
  'a key over lines': 'a\n  b: 1\n',
  'a quoted key over lines': '"a\n  b": 1\n',
  'a directive in the middle': 'a: 1\n%b: 2\n',
  'a percent at the start of a line of words': 'a: x\n  %y\n',
  'a document mark in a quote': 'a: "x\n---\ny"\n',
  'a document mark in a block': 'a: |\n  ---\n  ...\n',
  'a dash alone': '-\n-\n',
  'an exclamation mark alone': 'a: ! b\n',
  'an anchor on a key': '&x a: 1\n',
  'an anchor before a list': 'a: &x\n  - 1\n',
  'two values on one line': 'a: 1 b: 2\n',
}

describe('a text that programs read differently', () => {
  it.each(Object.entries(TEXTS))('%s', (_, text) => expectAgreement(text))
})

describe('a tag', () => {
  function isRead(text: string): boolean {
    try {
      load(text, { schema: CORE_SCHEMA })
      return true
    } catch {
      return false
    }
  }

  it.each([
    '!!str 012',
    '!!str "a"',
    '!!str |\n  a\n',
    '! 12',
    '!!int 12',
    '!!int "12"',
    '!!int 0x1F',
    '!!float 1.5',
    '!!bool true',
    '!!null null',
    '!!map { b: 1 }',
    '!!seq [1, 2]',
    '!!map\n  b: 1\n',
    '!<tag:yaml.org,2002:str> 1',
    '&x !!str 1',
  ])('of the core schema is read by both alike: %j', (value) => {
    const text = `a: ${value}\n`
    const { values, errors: faults } = parseWithPositions(text)
    expect({ values, faults }).toStrictEqual({ values: load(text, { schema: CORE_SCHEMA }), faults: [] })
  })

  it.each([
    ['!foo Thử', 'unknown-tag 3-7'],
    ['!<foo> Thử', 'unknown-tag 3-9'],
    ['&x !foo { b: 1 }', 'unknown-tag 6-10'],
    ['!foo\n  - 1\n', 'unknown-tag 3-7'],
    ['!foo # chú thích\n  b: 1\n', 'unknown-tag 3-7'],
    ['[1, !foo x]', 'unknown-tag 7-11'],
    ['{ !foo k: x }', 'unknown-tag 5-9'],
    ['!foo', 'unknown-tag 3-7'],
    ['!!binary aGk=', 'unknown-tag 3-11'],
    ['!!timestamp 2024-06-30', 'unknown-tag 3-14'],
    ['!!set { b }', 'unknown-tag 3-8'],
    ['!!omap [b: 1]', 'unknown-tag 3-9'],
    ['!!python/object:os.system x', 'unknown-tag 3-28'],
    // Of the core schema, but not what it stands before.
    ['!!int abc', 'unknown-tag 3-8'],
    ['!!bool yes', 'unknown-tag 3-9'],
    ['!!map x', 'unknown-tag 3-8'],
    ['!!str [1]', 'unknown-tag 3-8'],
    ['!!seq { b: 1 }', 'unknown-tag 3-8'],
    // js-yaml reads 1; the core schema has a point in every float.
    ['!!float 1', 'unknown-tag 3-10'],
    // Both read a number, but not the same.
    ['!!int -0', 'ambiguous-scalar 9-11'],
    // Without a name for its handle it is no tag at all.
    ['!e!foo x', 'yaml-syntax 3-9'],
  ])('%s is refused where it stands', (value, place) => {
    const { errors: faults } = parseWithPositions(`a: ${value}\n`)
    expect(faults.map(({ code, span }) => `${code} ${span.join('-')}`)).toEqual([place])
  })

  it('of its own is refused, whatever it is short for', () => {
    const [fault] = parseWithPositions('%TAG ! tag:yaml.org,2002:\n---\na: !binary x\n').errors
    expect(fault?.code).toBe('unknown-tag')
    expect(parseWithPositions('%TAG ! tag:yaml.org,2002:\n---\na: !str 1\n').values).toEqual({ a: '1' })
  })

  it('that the fast reader refuses is refused by the careful one', () => {
    let accepted = 0
    for (const scalar of SCALARS.filter((one) => isRead(`a: ${one}\n`)))
      for (const tag of ['!!int', '!!float', '!!bool', '!!null', '!!str', '!foo', '!!binary']) {
        const text = `a: ${tag} ${scalar}\n`
        const { values, errors: faults } = parseWithPositions(text)
        if (faults.length > 0) continue
        accepted += 1
        expect([text, isRead(text)]).toEqual([text, true])
        expect(values, text).toStrictEqual(load(text, { schema: CORE_SCHEMA }))
      }
    // At least every plain scalar as !!str.
    expect(accepted).toBeGreaterThan(80)
  })
})

describe('whatever is written', () => {
  const letters = fc.constantFrom(...'0123456789abcdefxoBXOE_.+-eE:~nulltruNyIF*&!#,[]{}\'"|>%@`\\?= \táĐ📢')
  const pieces = fc.constantFrom(
    '0x',
    '0b',
    '0o',
    '.inf',
    '.nan',
    'null',
    'true',
    '1_0',
    '<<',
    ': ',
    ' #',
    '-.',
    '+.',
  )
  const scalar = fc
    .array(fc.oneof({ weight: 5, arbitrary: letters }, pieces), { minLength: 1, maxLength: 10 })
    .map((parts) => parts.join(''))

  it('the fast reader never gives another value than the careful one', () => {
    fc.assert(
      fc.property(scalar, scalar, (one, other) => {
        expectAgreement(`key: { a: ${one}, b: [${other}] }\n`)
        expectAgreement(`key: ${one}\nother:\n  - ${other}\n`)
      }),
      { numRuns: 3000 },
    )
  })
})
