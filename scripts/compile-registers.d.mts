/** Values of agencies/v1, as a file has them. */
export interface RegisterValues {
  readonly province: string
  readonly name: string
  readonly extends?: string
  readonly sources: Readonly<Record<string, { readonly title: string; readonly kind: string }>>
  readonly fields?: Readonly<Record<string, string>>
  readonly agencies: readonly AgencyValues[]
  readonly groups: readonly GroupValues[]
  readonly communes?: CommunesValues
}

export interface AgencyValues {
  readonly id: string
  readonly name: string
  readonly short?: string
  readonly aliases?: readonly string[]
  readonly kind: string
  readonly code?: string
  readonly from?: string
  readonly through?: string
  readonly successors?: readonly SuccessorValues[]
  readonly source: string
  readonly confidence: string
}

export interface SuccessorValues {
  readonly agency: string
  readonly from: string
  readonly fields?: readonly string[]
  readonly main?: true
}

export interface GroupValues {
  readonly id: string
  readonly name: string
  readonly aliases?: readonly string[]
  readonly kinds?: readonly string[]
  readonly members?: readonly { readonly agency: string }[]
  readonly open?: true
  readonly source?: string
}

export interface CommunesValues {
  readonly from?: string
  readonly source: string
  readonly confidence: string
  readonly names: Readonly<Record<string, string>>
}

/** Every shipped register by its province, with what it extends put in. */
export function shippedRegisters(folder?: string): ReadonlyMap<string, RegisterValues>

/** A register whose list of communes is written out: an agency each. */
export function writtenOut(values: RegisterValues): RegisterValues
