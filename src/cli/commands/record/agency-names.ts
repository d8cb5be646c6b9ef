import { type Agency, findBody, type Group, provinceOf, type Ref } from '../../../domain/agencies/register.ts'
import { splitAtCommas, unknownValueError } from '../../base/options.ts'
import type { Ledger } from './ledger.ts'

/**
 * The agencies and groups that an option names: ids, names in any spelling, several with commas between.
 * They are looked for in the plan's province, then in those of the bodies that owe or hold the task.
 *
 * @throws UsageError for words that nothing bears
 */
export function bodiesNamed(
  said: readonly string[],
  ledger: Ledger,
  bearers: readonly Ref[],
  option: '--agency' | '--to' = '--agency',
): readonly (Agency | Group)[] {
  const provinces = [...new Set([ledger.plan.province, ...bearers.map(provinceOf)])]
  const named = (words: string) =>
    provinces.map((province) => findBody(ledger.register, province, words)).find((body) => body !== undefined)
  const found = said.flatMap((words) => {
    const whole = named(words)
    if (whole !== undefined) return [whole]
    const several = splitAtCommas(words)
    return (several.length === 0 ? [words] : several).map((word) => {
      const body = named(word)
      if (body === undefined) throw unknownValueError(option, word, namesIn(ledger))
      return body
    })
  })
  return [...new Map(found.map((body) => [body.ref, body])).values()]
}

/** A body as a record of a plan names it: by its id, with its province where that is another. */
export function nameToRecord({ plan }: Pick<Ledger, 'plan'>, ref: Ref): string {
  return provinceOf(ref) === plan.province ? ref.slice(ref.indexOf('/') + 1) : ref
}

/** The name of a body as it is registered. */
export function registeredName({ register }: Pick<Ledger, 'register'>, ref: Ref): string {
  return register.bodies.get(ref)?.name ?? ref
}

function namesIn({ register, plan }: Ledger): readonly string[] {
  const bodies = [...register.bodies.values()].filter(({ ref }) => provinceOf(ref) === plan.province)
  return [...bodies.map(({ id }) => id), ...bodies.map(({ name }) => name)]
}
