import { provinceOf, type Ref } from '../../../domain/agencies/register.ts'
import { type Diagnostic, inOrder } from '../../../domain/findings/finding.ts'
import type { ObligationLine } from '../../../domain/follow-up/view.ts'
import type { WorkspaceIndex } from '../../../load/index-workspace.ts'
import { agencyRows } from '../../../reports/lake/agencies.ts'
import { LAKE_TABLES } from '../../../reports/lake/index.ts'
import { type ObligationRow, obligationRows } from '../../../reports/lake/obligations.ts'
import { recordRows } from '../../../reports/lake/records.ts'
import { type ExportedPlan, streamExport } from '../../../workspace/export-stream.ts'
import { type Shard, shardOf } from '../../../workspace/shards.ts'
import { nextTurn } from '../../base/signals.ts'
import type { QueryQuestion } from '../../query-options.ts'
import type { PartWriter, RowSink } from './part-writer.ts'

const { OBLIGATIONS, AGENCIES, PLANS, RECORDS, FINDINGS } = LAKE_TABLES

/** Writes the tables plan by plan as the workspace is read, and returns the findings in its files. */
export async function writeTables(
  index: WorkspaceIndex,
  question: QueryQuestion,
  shard: Shard,
  { file, has }: Pick<PartWriter, 'file' | 'has'>,
  at: (plans: number) => void,
): Promise<readonly Diagnostic[]> {
  const { register, plans, rest } = streamExport(index, question, shardOf(index, shard))
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
      let take: RowSink<ObligationRow> | null = null
      const note = provinceCollector(provinces)
      for (const row of obligationRows(part, plan, fields)) {
        take ??= file(OBLIGATIONS, plan.province)
        take(row)
        note(row.one)
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

/** Notes the provinces of the bodies that obligations name; most name those of the one before. */
function provinceCollector(provinces: Set<string>): (one: ObligationLine) => void {
  const seen = new Set<Ref>()
  let last: Partial<ObligationLine> = {}
  const add = (refs: readonly Ref[]) => {
    for (const ref of refs) {
      if (seen.has(ref)) continue
      seen.add(ref)
      provinces.add(provinceOf(ref))
    }
  }
  return (one) => {
    add(one.agencies)
    if (one.heldBy !== one.agencies) add(one.heldBy)
    if (one.support !== last.support) add(one.support)
    if (one.reportTo !== last.reportTo) add(one.reportTo)
    last = one
  }
}
