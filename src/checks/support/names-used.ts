import { findBody, type Ref, type Register } from '../../domain/agencies/register.ts'
import type { Plan } from '../../domain/plan.ts'
import type { PlanRecord } from '../../domain/records/record.ts'
import { distinctNames } from './written-names.ts'

/** The bodies that the plans and records read so far name. */
export interface NamesUsed {
  readonly used: Set<Ref>
  /** The provinces that have plans. */
  readonly provinces: Set<string>
  /** The provinces with an unknown name, which may mean an agency that seems unused. */
  readonly unclear: Set<string>
  /** By the path of each file that could not be read, the provinces whose agencies it may name; empty where nobody knows. */
  readonly unread: Map<string, readonly string[]>
}

export function noNamesUsed(): NamesUsed {
  return { used: new Set(), provinces: new Set(), unclear: new Set(), unread: new Map() }
}

/** Adds the names in a plan and its records. */
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

/** Adds the names in other plans of the same workspace. */
export function addNamesUsed(use: NamesUsed, { used, provinces, unclear, unread }: NamesUsed): void {
  for (const ref of used) use.used.add(ref)
  for (const province of provinces) use.provinces.add(province)
  for (const province of unclear) use.unclear.add(province)
  for (const [path, mayName] of unread) use.unread.set(path, mayName)
}
