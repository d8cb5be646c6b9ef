import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { filesIn } from '../../support/workspace.ts'
import type { Input } from './oracles.ts'

const root = join(import.meta.dirname, '../../..')

/** Whole numbers below a limit, the same for the same seed (mulberry32). */
export type Below = (limit: number) => number

export function chanceOf(seed: number): Below {
  let state = seed >>> 0
  return (limit) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit)
  }
}

/** Real phrases of deadlines. */
const PHRASES = readdirSync(join(root, 'fixtures/deadlines'))
  .filter((file) => file.endsWith('.tsv'))
  .flatMap((file) =>
    readFileSync(join(root, 'fixtures/deadlines', file), 'utf8')
      .split('\n')
      .slice(1),
  )
  .flatMap((line) => (line.startsWith('#') || line === '' ? [] : [line.split('\t')[0] ?? '']))

/** What a phrase, a value or a key becomes. */
const WORDS = [
  ...['null', '~', 'true', 'no', '0', '-1', '1e999', '0x1F', '12:30', '""', '[]', '{}', '[a, b]', '{ a: b }'],
  ...[
    '2024-02-30',
    '2024-02-29',
    '2023-07-04',
    '2024-06',
    '9999-12-31',
    '0001-01-01',
    '1900-01-01',
    '|',
    '>-',
  ],
  ...['*a', '&a b', '!!int 3', '"\\u0000"', '"\\ud800"', '__proto__', 'constructor', 'toString', '../../x'],
  ...[
    'every year @02-29',
    'every month @31',
    'every week',
    'every quarter @m3-31',
    'every half-year x2',
    'continuous',
  ],
  ...['once 2024-05-31', 'once 2023-01-01..2024-12-31', 'open 2024-01-01..', 'triggered', 'undated'],
  ...[
    'triggered after 10 working-day',
    'triggered before 5 day',
    'every month x999',
    'once 2024-12-31..2024-01-01',
  ],
  ...[
    'delivered',
    'progress',
    'extended',
    'waived',
    'cancelled',
    'superseded',
    'reopened',
    'retracted',
    'triggered',
  ],
  ...[
    '2024',
    '2024-H1',
    '2024-Q2',
    '2024-06',
    '2024-W18',
    'T-2024-03-01',
    'strict',
    'inclusive',
    'next-working-day',
  ],
  ...[
    'request',
    'order',
    'reported',
    'inferred',
    '=1+1',
    '<b>',
    '::error::x',
    '"a | b"',
    '"\\e[31m"',
    '"\\n"',
  ],
]

const MARKS = [
  ...':-#"\'{}[],&*!|>%@`?~ \n\t\r',
  '\r\n',
  '\u0000',
  '\u2028',
  '\ufeff',
  '😀',
  'e\u0323\u0302',
  '\ud83d',
  '---\n',
  '<<: *a',
  '  - ',
]

/** Small workspaces of real files, and of files that each break one check. */
export const bases: readonly Input[] = [...realWorkspaces(), ...examples()]

function realWorkspaces(): readonly Input[] {
  const all = filesIn('plans')
  const text = (name: string) => all.filter(({ path }) => name.split(' ').some((part) => path.endsWith(part)))
  const at = (asOf: string, name: string): Input => ({ asOf, phrase: 'Quý II/2024', files: text(name) })
  return [
    at(
      '2024-06-30',
      'nam-dinh-119.yaml nam-dinh-thanh-tra-08.yaml agencies/nam-dinh.yaml agencies/ninh-binh.yaml calendar/2024.yaml',
    ),
    at('2025-07-15', 'hoa-binh-2023.yaml agencies/hoa-binh.yaml agencies/phu-tho.yaml calendar/2025.yaml'),
    at('2023-12-31', 'lang-son-2023.yaml agencies/lang-son.yaml calendar/2023.yaml'),
    at(
      '2024-05-31',
      'thai-nguyen-129.yaml agencies/thai-nguyen.yaml agencies/trung-uong.yaml offices/thai-nguyen.yaml calendar/2024.yaml',
    ),
  ]
}

function examples(): readonly Input[] {
  return [
    'fixtures/ok',
    'fixtures/starter',
    ...readdirSync(join(root, 'fixtures/bad')).map((name) => `fixtures/bad/${name}`),
  ]
    .map((folder) => ({ asOf: '2024-06-30', phrase: 'Trong năm 2023', files: filesIn(folder) }))
    .filter(({ files }) => files.length > 0)
}

/** An input with one to five changes. */
export function changed(input: Input, chance: Below, others: readonly Input[]): Input {
  let next = input
  for (let left = 1 + chance(5); left > 0; left -= 1) next = changedOnce(next, chance, others)
  return next
}

function changedOnce(input: Input, chance: Below, others: readonly Input[]): Input {
  const pick = <Item>(items: readonly Item[]): Item => items[chance(items.length)] as Item
  switch (chance(8)) {
    case 0:
      return { ...input, phrase: changedPhrase(input.phrase, chance) }
    case 1:
      return { ...input, asOf: `20${22 + chance(6)}-${two(1 + chance(12))}-${two(1 + chance(28))}` }
    default: {
      const files = [...input.files]
      const at = chance(files.length)
      const file = files[at]
      if (file === undefined) return input
      const other = pick(pick(others).files)?.text ?? ''
      files[at] = { ...file, text: changedText(file.text, other, chance).slice(0, 100_000) }
      return { ...input, files }
    }
  }
}

function changedPhrase(phrase: string, chance: Below): string {
  const words = phrase.split(' ')
  const other = (PHRASES[chance(PHRASES.length)] ?? '').split(' ')
  const [at, from] = [chance(words.length + 1), chance(other.length)]
  switch (chance(5)) {
    case 0:
      return other.join(' ')
    case 1:
      return [...words.slice(0, at), ...words.slice(at + 1)].join(' ')
    case 2:
      return [...words.slice(0, at), ...other.slice(from), ...words.slice(at)].join(' ').slice(0, 600)
    case 3:
      return [...words.slice(0, at), WORDS[chance(WORDS.length)], ...words.slice(at)].join(' ')
    default:
      return phrase.replace(/\d+/, () => String(chance(40)))
  }
}

function changedText(text: string, other: string, chance: Below): string {
  const lines = text.split('\n')
  const at = chance(lines.length)
  const line = lines[at] ?? ''
  const put = (...instead: readonly string[]) =>
    [...lines.slice(0, at), ...instead, ...lines.slice(at + 1)].join('\n')
  const word = () => WORDS[chance(WORDS.length)] ?? ''
  const place = chance(text.length + 1)
  switch (chance(12)) {
    case 0:
      return put()
    case 1:
      return put(line, line)
    case 2: {
      const value = word()
      return put(line.replace(/: .*$/, () => `: ${value}`))
    }
    case 3: {
      const value = word()
      return put(line.replace(/(?<=[[,{:] ?)[^[\]{},:]+(?=[\]},])/, () => value))
    }
    case 4: {
      const key = word()
      return put(line.replace(/[\w-]+:/, () => `${key}:`))
    }
    case 5:
      return put(chance(2) === 0 ? `  ${line}` : line.slice(2))
    case 6:
      return text.slice(0, place) + (MARKS[chance(MARKS.length)] ?? '') + text.slice(place)
    case 7:
      return text.slice(0, place) + text.slice(place + 1 + chance(12))
    case 8: {
      const taken = other.split('\n')
      const from = chance(taken.length)
      return put(line, ...taken.slice(from, from + 1 + chance(4)))
    }
    case 9: {
      const phrase = JSON.stringify(changedPhrase(PHRASES[chance(PHRASES.length)] ?? '', chance))
      return put(line.replace(/deadline: [^,}]*/, () => `deadline: ${phrase}`))
    }
    case 10:
      return put(line.replace(/\d+/, () => String(chance(2100))))
    default:
      return put(
        line.replace(
          /\d{4}-\d\d(?:-\d\d)?/,
          () => `20${20 + chance(10)}-${two(chance(14))}-${two(chance(33))}`,
        ),
      )
  }
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}
