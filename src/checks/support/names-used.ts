import { findBody, type Ref, type Register } from '../../domain/agencies/register.ts'
import type { Plan } from '../../domain/plan.ts'
import type { PlanRecord } from '../../domain/records/record.ts'
import { distinctNames } from './written-names.ts'

/** What the plans and records of a workspace name, as far as they have been read. */
export interface NamesUsed {
  readonly used: Set<Ref>
  /** The provinces that have plans. */
  readonly provinces: Set<string>
  /** Those in which a name stands for nobody: what it means may be what seems unused. */
  readonly unclear: Set<string>
}

export function noNamesUsed(): NamesUsed {
  return { used: new Set(), provinces: new Set(), unclear: new Set() }
}

/** Notes what a plan and its records name. */
export function noteNamesUsed(
  use: NamesUsed,
  plan: Plan,
  records: readonly PlanRecord[],
  register: Register,
): void {
  use.provinces.add(plan.province)
  const named = new Set(distinctNames(plan))
  for (const { agency } of records) if (agency !== null) named.add(agency)
  for (const words of named) {
    const body = findBody(register, plan.province, words)
    if (body === undefined) use.unclear.add(plan.province)
    else use.used.add(body.ref)
  }
}

/** Takes in what other plans of the same workspace name. */
export function addNamesUsed(use: NamesUsed, { used, provinces, unclear }: NamesUsed): void {
  for (const ref of used) use.used.add(ref)
  for (const province of provinces) use.provinces.add(province)
  for (const province of unclear) use.unclear.add(province)
}
