import { findBody, type Ref } from '../agencies/register.ts'
import { holderOn, type Transfer, transfersFrom } from '../agencies/succession.ts'
import type { Duty } from '../obligations/duty.ts'
import type { Situation } from '../obligations/situation.ts'
import type { PlanRecord } from '../records/record.ts'

/** How it passed on from whom the plan laid it on, until they gave it away, and then from the bodies it was given to. */
export function transfersOf(
  { debtors, plan, task }: Duty,
  records: readonly PlanRecord[],
  { register, asOf }: Situation,
): readonly Transfer[] {
  const from = (ref: Ref) => transfersFrom(register, ref, task.field, asOf)
  const refOf = (words: string) => findBody(register, plan.province, words)?.ref
  const given = records.filter(({ event }) => event === 'assigned')
  // One of several who owe it jointly gives only its own share away; a later document gives all.
  const gaveAway = (debtor: Ref, { agency, amendment, date }: PlanRecord): boolean => {
    if (debtors.length === 1 || amendment !== undefined || agency === null) return true
    const giver = refOf(agency)
    return debtor === giver || holderOn(register, debtor, task.field, date) === giver
  }
  const before = debtors.flatMap((debtor) => {
    const last = given.find((record) => gaveAway(debtor, record))?.date
    return from(debtor).filter(({ day }) => last === undefined || day <= last)
  })
  const since = given.flatMap(({ date, to, amendment }, index) => {
    const next = given[index + 1]?.date
    return (amendment?.lead ?? [to ?? ''])
      .flatMap((words) => refOf(words) ?? [])
      .flatMap(from)
      .filter(({ day }) => day > date && (next === undefined || day <= next))
  })
  return [...before, ...since]
}
