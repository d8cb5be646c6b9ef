import type { Plan } from '../domain/plan.ts'
import type { PlanFiles } from './survey.ts'

/**
 * The plans of a workspace by id, in the order of their ids, each read when it is asked for and only the one at hand
 * kept. Of plans that share an id it is the first file's.
 */
export class PlansOnDemand implements ReadonlyMap<string, Plan> {
  /** The ids of plans, and their files; an id whose file cannot be read is known only once that was tried. */
  readonly #files: Map<string, PlanFiles>
  #atHand: Plan | null = null

  constructor(plans: readonly PlanFiles[]) {
    this.#files = new Map(plans.filter((one) => one.plans.length > 0).map((one) => [one.id, one]))
  }

  /** Takes the plan of an id in hand, as its files were loaded; null where none of them could be. */
  take(id: string, plan: Plan | null): void {
    this.#atHand = plan
    if (plan === null) this.#files.delete(id)
  }

  get(id: string): Plan | undefined {
    return this.#atHand?.id === id ? this.#atHand : this.#loaded(id)
  }

  #loaded(id: string): Plan | undefined {
    for (const file of this.#files.get(id)?.plans ?? []) {
      const document = file.loadFast()
      if (document?.kind === 'plan') return document.plan
    }
    return undefined
  }

  has(id: string): boolean {
    return this.#files.has(id)
  }

  get size(): number {
    return this.#files.size
  }

  keys() {
    return this.#files.keys()
  }

  *values(): MapIterator<Plan> {
    for (const [, plan] of this.entries()) yield plan
  }

  *entries(): MapIterator<[string, Plan]> {
    for (const id of this.#files.keys()) {
      const plan = this.get(id)
      if (plan !== undefined) yield [id, plan]
    }
  }

  [Symbol.iterator]() {
    return this.entries()
  }

  forEach(see: (plan: Plan, id: string, plans: ReadonlyMap<string, Plan>) => void): void {
    for (const [id, plan] of this.entries()) see(plan, id, this)
  }
}
