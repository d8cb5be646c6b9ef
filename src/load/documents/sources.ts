import type { Source } from '../../domain/plan.ts'
import { day } from './days.ts'

/** The sources of a file, by key. */
export function sourcesFrom(
  values: Readonly<Record<string, SourceValues>> | undefined,
): ReadonlyMap<string, Source> {
  return new Map(
    Object.entries(values ?? {}).map(([key, { title, kind, published, address }]) => [
      key,
      { title, kind, published: day(published), address: address ?? null },
    ]),
  )
}

export interface SourceValues {
  readonly title: string
  readonly kind: string
  readonly published?: string
  readonly address?: string
}
