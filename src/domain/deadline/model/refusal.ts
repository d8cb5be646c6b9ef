import type { Text } from '../../text.ts'

/** Why a phrase cannot be read, and which tokens of it could not. */
export interface Refusal {
  readonly kind: 'refusal'
  readonly first: number
  readonly until: number
  readonly because: Text
  /** A notation such as the encoder might write instead; null where the phrase suggests none. */
  readonly example: string | null
  readonly needsCalendar?: true
}

/** A refusal of the tokens from `first` up to `until`. */
export function refusal(first: number, until: number, because: Text, example: string | null = null): Refusal {
  return { kind: 'refusal', first, until, because, example }
}

export function isRefusal(value: object): value is Refusal {
  return 'kind' in value && value.kind === 'refusal'
}
