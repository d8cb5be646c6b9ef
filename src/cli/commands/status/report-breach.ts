import type { Breach, Policy } from '../../../domain/follow-up/policy.ts'
import type { Text } from '../../../domain/text.ts'
import { printable } from '../../../reports/draw/printable.ts'
import { commandText } from '../../../reports/findings/github.ts'
import type { GlobalOptions } from '../../base/options.ts'
import type { World } from '../../base/world.ts'
import type { OutputFile } from '../../io/output-file.ts'
import { addToSummary } from '../../io/step-summary.ts'
import { isOnGithub } from '../validate/ci-github.ts'

/** Says on stderr what breaks the policy asked for; in GitHub Actions also as an annotation and on the page of the step. */
export function reportBreach(
  policy: Policy,
  { count, ids }: Breach,
  { lang, quiet }: GlobalOptions,
  summary: OutputFile | null,
  world: World,
): void {
  const said = SAID[policy](count)[lang]
  const named = ids.slice(0, MOST_NAMED).map(printable)
  const more = count > named.length ? ['…'] : []
  if (!quiet) {
    const lines = [`plan-check: --fail-on ${policy}: ${said}`, ...[...named, ...more].map((id) => `  ${id}`)]
    world.stderr.write(`${lines.join('\n')}\n`)
  }
  if (!isOnGithub(world)) return
  if (!quiet)
    world.stderr.write(`::error title=${policy}::${commandText([said, ...named, ...more].join('\n'))}\n`)
  addToSummary(
    summary,
    [`### ${said}`, '', ...named.map((id) => `- \`${id.replaceAll('`', "'")}\``), ...more, ''].join('\n'),
  )
}

const MOST_NAMED = 10

const SAID: Readonly<Record<Policy, (count: number) => Text>> = {
  overdue: (count) => ({ vi: `${count} việc quá hạn`, en: `${count} overdue` }),
  'due-soon': (count) => ({
    vi: `${count} việc quá hạn hoặc sắp đến hạn`,
    en: `${count} overdue or due soon`,
  }),
  'newly-overdue': (count) => ({ vi: `${count} việc mới quá hạn`, en: `${count} newly overdue` }),
}
