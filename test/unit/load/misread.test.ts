import { describe, expect, it } from 'vitest'
import { loadFile } from '../../../src/load/load.ts'
import { plan, register } from '../../support/province.ts'

async function told(text: string) {
  const { findings } = await loadFile({ path: 'a.yaml', text })
  return findings.map(
    ({ range, code, message }) => `${range?.start.line}:${range?.start.column} ${code} ${message.en}`,
  )
}

describe('aliases', () => {
  it('without an anchor above them are told where they stand, each', async () => {
    expect(await told('schema: plan/v1\nid: *khong\ntitle: &sau A\nnote: [*sau, *nua]\n')).toEqual([
      '2:5 yaml-syntax This alias (*name) has no anchor (&name) above it.',
      '4:14 yaml-syntax This alias (*name) has no anchor (&name) above it.',
    ])
    expect(await told('note: *sau\ntitle: &sau A\n')).toEqual([
      '1:7 yaml-syntax This alias (*name) has no anchor (&name) above it.',
    ])
  })

  it('inside their own value are told', async () => {
    expect(await told('schema: plan/v1\nid: &a [*a]\n')).toEqual([
      '2:9 yaml-syntax This alias (*name) lies inside the value that it stands for.',
    ])
  })

  it('that come to too much are still told as that', async () => {
    const lists = ['b', 'c', 'd'].map((name, at) => `${name}: &${name} [${`*${'abc'[at]}, `.repeat(9)}x]`)
    expect(await told(['a: &a [x, x, x, x, x, x, x, x, x, x]', ...lists].join('\n'))).toEqual([
      expect.stringContaining('too-many-aliases'),
    ])
  })
})

it('merge keys are one finding, at the first', async () => {
  const text = `schema: plan/v1
mau: &mau { title: A }
tasks:
  - { <<: *mau, id: "1" }
  - <<: *mau
    id: "2"
`
  expect(await told(text)).toEqual(['4:7 unknown-key YAML 1.2 has no merge key <<; the file has 1 more.'])
})

it.each([
  ['a zero-width space', '\u200b', 'U+200B'],
  ['a zero-width joiner', '\u200d', 'U+200D'],
  ['a byte order mark', '\ufeff', 'U+FEFF'],
  ['a soft hyphen', '\u00ad', 'U+00AD'],
  ['a no-break space', '\u00a0', 'U+00A0'],
])('%s in a key is named', async (_, character, name) => {
  const [first] = await told(plan.replace(/^number:/m, `number${character}:`))
  const line = plan.split('\n').findIndex((one) => one.startsWith('number:')) + 1
  expect(first).toBe(
    `${line}:1 unknown-key The key “number” has a character in it that cannot be seen: ${name}.`,
  )
})

/** Characters that YAML allows in no text, by their names. */
const FORBIDDEN = [
  0x00, 0x01, 0x08, 0x0b, 0x0c, 0x1b, 0x1f, 0x7f, 0x84, 0x86, 0x9b, 0x9f, 0xd800, 0xdfff, 0xfffe, 0xffff,
]

it.each(FORBIDDEN.map((code) => [code.toString(16), String.fromCharCode(code)]))(
  'the character %s is a fault of the syntax, wherever it stands raw',
  async (hex, character) => {
    for (const [text, place] of [
      [`schema: plan/v1\ntitle: A${character}B\n`, '2:9'],
      [`schema: plan/v1\ntitle: "A${character}B"\n`, '2:10'],
      [`schema: plan/v1 # ${character}\n`, '1:19'],
      [`schema: plan/v1\nti${character}tle: A\n`, '2:3'],
    ] as const) {
      const name = `U+${hex.toUpperCase().padStart(4, '0')}`
      expect(await told(text)).toEqual([
        `${place} yaml-syntax The character ${name} here is not allowed in a YAML file.`,
      ])
    }
  },
)

it('tabs, line ends, NEL and what is written as an escape are no such characters', async () => {
  const { document } = await loadFile({
    path: 'a.yaml',
    text: plan.replace(/^title: .*$/m, 'title: "A\\u0007\u0085B"'),
  })
  expect(document?.kind).toBe('plan')
})

describe('members of a group', () => {
  const withMembers = (members: string) =>
    `${register.replace(/^groups:[\s\S]*$/m, '')}groups:\n  - { id: nhom, name: Nhóm, members: ${members} }\n`

  it('may be plain ids, or ids with how sure they are, side by side', async () => {
    const text = withMembers('[so-noi-vu, { agency: so-tttt, confidence: inferred }]')
    const { document, findings } = await loadFile({ path: 'a.yaml', text })
    expect(findings).toEqual([])
    const group = document?.kind === 'agencies' ? document.province.groups[0] : undefined
    expect(group?.members).toEqual(['mau/so-noi-vu', 'mau/so-tttt'])
  })

  it('that are no ids are one finding each', async () => {
    expect(await told(withMembers('[Sở Nội vụ, so-noi-vu, 7]'))).toEqual([
      expect.stringContaining('wrong-form'),
      expect.stringContaining('wrong-type'),
    ])
  })
})
