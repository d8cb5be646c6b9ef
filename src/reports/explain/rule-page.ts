import { Chalk, type ChalkInstance } from 'chalk'
import type { Rule, RuleExample } from '../../domain/findings/rule.ts'
import type { Language, Text } from '../../domain/text.ts'
import { SEVERITY_NAMES } from '../findings/words.ts'

/** All there is to know of a code, for a person: why it matters, a wrong and a right way, on what it rests, what to do. */
export function rulePage(
  rule: Rule,
  { language, color }: { readonly language: Language; readonly color: 'color' | 'plain' },
): string {
  const chalk = new Chalk({ level: color === 'color' ? 1 : 0 })
  const say = (text: Text) => text[language]
  const { code, severity, title, why, examples, basis, fix, automatic } = rule
  const part = (heading: Text, lines: readonly string[]) =>
    `${chalk.bold(say(heading))}\n${lines.map((line) => (line === '' ? '' : `  ${line}`)).join('\n')}`
  const shown = (example: RuleExample, paint: ChalkInstance) =>
    exampleLines(example).map((line) => paint(line))
  return `${[
    `${chalk.bold(say(title))}\n${chalk.dim(`${code} · ${say(SEVERITY_NAMES[severity])}`)}`,
    part(RULE_HEADINGS.why, wrapWords(say(why))),
    ...(examples === null
      ? []
      : [
          part(RULE_HEADINGS.wrong, shown(examples.wrong, chalk.red)),
          part(RULE_HEADINGS.right, shown(examples.right, chalk.green)),
        ]),
    part(RULE_HEADINGS.basis, wrapWords(say(basis))),
    part(RULE_HEADINGS.fix, wrapWords(say(fix))),
    ...(automatic === undefined ? [] : [part(RULE_HEADINGS.automatic, wrapWords(say(automatic)))]),
  ].join('\n\n')}\n`
}

/** The parts of what there is to know of a code, as headings. */
export const RULE_HEADINGS = {
  why: { vi: 'Vì sao', en: 'Why' },
  wrong: { vi: 'Sai', en: 'Wrong' },
  right: { vi: 'Đúng', en: 'Right' },
  basis: { vi: 'Căn cứ', en: 'Basis' },
  fix: { vi: 'Cách sửa', en: 'How to fix' },
  automatic: { vi: 'validate --fix tự sửa', en: 'What validate --fix does' },
} as const satisfies Record<string, Text>

/** An example as lines of YAML; each piece says first what kind of file it is from, but a whole file, which says so itself. */
export function exampleLines(example: RuleExample): readonly string[] {
  return Object.entries(example).flatMap(([kind, yaml], index) => [
    ...(index === 0 ? [] : ['']),
    ...(kind === 'file' ? [] : [`# ${kind}/v1`]),
    ...yaml.split('\n'),
  ])
}

const WIDEST = 96

function wrapWords(words: string): readonly string[] {
  const lines: string[] = []
  for (const word of words.split(' ')) {
    const last = lines.at(-1)
    if (last === undefined || last.length + word.length + 1 > WIDEST) lines.push(word)
    else lines[lines.length - 1] = `${last} ${word}`
  }
  return lines
}
