import { provinceOf } from '../../../domain/agencies/register.ts'
import { type Diagnostic, inOrder } from '../../../domain/findings/finding.ts'
import type { WorkspaceIndex } from '../../../load/index-workspace.ts'
import { agencyRows } from '../../../reports/lake/agencies.ts'
import { LAKE_TABLES } from '../../../reports/lake/index.ts'
import { bodiesOf, obligationRows } from '../../../reports/lake/obligations.ts'
import { recordRows } from '../../../reports/lake/records.ts'
import { type ExportedPlan, streamExport } from '../../../workspace/export-stream.ts'
import { nextTurn } from '../../base/signals.ts'
import type { QueryQuestion } from '../../query-options.ts'
import type { PartWriter } from './part-writer.ts'

const { OBLIGATIONS, AGENCIES, PLANS, RECORDS, FINDINGS } = LAKE_TABLES

/** Writes the tables plan by plan as the workspace is read, and returns the findings in its files. */
export async function writeTables(
  index: WorkspaceIndex,
  question: QueryQuestion,
  { file, has }: Pick<PartWriter, 'file' | 'has'>,
  at: (plans: number) => void,
): Promise<readonly Diagnostic[]> {
  const { register, plans, rest } = streamExport(index, question)
  const provinces = new Set<string>()
  const findings: Diagnostic[] = []
  const noteFindings = (some: readonly Diagnostic[], plan: ExportedPlan['read']) => {
    const [id, province] = plan === null ? [null, null] : [plan.plan.id, plan.plan.province]
    for (const finding of [...some].sort(inOrder)) {
      file(FINDINGS, province)({ plan: id, finding })
      findings.push(finding)
    }
  }
  let done = 0
  for await (const { read, findings: own } of plans) {
    noteFindings(own, read)
    if (read !== null) {
      const { plan, part, entries, known } = read
      provinces.add(plan.province)
      file(PLANS, plan.province)(part.plan)
      for (const row of recordRows(entries, known, plan, register)) file(RECORDS, plan.province)(row)
      const fields = register.province(plan.province)?.fields ?? new Map()
      for (const row of obligationRows(part, plan, fields)) {
        file(OBLIGATIONS, plan.province)(row)
        for (const refs of bodiesOf(row.one)) for (const ref of refs) provinces.add(provinceOf(ref))
      }
    }
    done += 1
    at(done)
    // A signal is heard only between two turns.
    await nextTurn()
  }
  noteFindings(await rest(), null)
  for (const province of [...provinces].sort())
    for (const row of agencyRows(province, register, question.asOf)) file(AGENCIES, province, 'common')(row)
  // Without any file, a query of the table would fail.
  if (!has(OBLIGATIONS.name)) file(OBLIGATIONS, null)
  if (!has(AGENCIES.name)) file(AGENCIES, null)
  if (!has(PLANS.name)) file(PLANS, null)
  if (!has(RECORDS.name)) file(RECORDS, null)
  if (!has(FINDINGS.name)) file(FINDINGS, null)
  return findings.sort(inOrder)
}
