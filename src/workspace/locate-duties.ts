import { type Diagnostic, inOrder } from '../domain/findings/finding.ts'
import { type Validation, validationOf } from '../domain/findings/validation.ts'
import { DUE_SOON_DUTY, dutyFinding, OVERDUE_DUTY } from '../domain/follow-up/duty-findings.ts'
import type { ObligationLine, StatusView } from '../domain/follow-up/view.ts'
import { indexWorkspace } from '../load/index-workspace.ts'
import { locateFindings } from '../load/locate.ts'
import type { Environment, Files } from './environment.ts'

/** Duties of a view as findings in the files of its plans, each at the line of its task. Plans without any are not read again. */
export async function dutiesAsFindings(
  duties: readonly ObligationLine[],
  { plans, names }: Pick<StatusView, 'plans' | 'names'>,
  files: Files,
  { shipped }: Environment,
): Promise<Validation> {
  const shown = new Set(plans.map(({ id }) => id))
  const sources = (await indexWorkspace(files, shipped)).plans
    .filter(({ id }) => shown.has(id))
    .flatMap(({ id, plans: own }) => own.map((file) => ({ id, file })))
  const findings: Diagnostic[] = []
  for (const { id, file } of sources) {
    const own = duties.filter(({ plan }) => plan === id)
    if (own.length === 0) continue
    const { document } = await file.load('errors-only')
    if (document?.kind !== 'plan') continue
    const signed = document.plan.tasks.flatMap((task, index) =>
      [OVERDUE_DUTY, DUE_SOON_DUTY].flatMap(({ code, severity }) => {
        const [first, ...others] = own.filter((one) => one.task === task.id && ruleOf(one).code === code)
        if (first === undefined) return []
        return [{ code, severity, finding: dutyFinding(['tasks', index, 'id'], [first, ...others], names) }]
      }),
    )
    for (const found of await locateFindings(document.source, signed)) findings.push(found)
  }
  const paths = sources.map(({ file }) => file.path).sort()
  return validationOf(paths, findings.sort(inOrder))
}

function ruleOf({ status }: ObligationLine) {
  return status === 'overdue' ? OVERDUE_DUTY : DUE_SOON_DUTY
}
