// Types of `detailed-validators.js`, which the build makes from `schemas/`: it says what is wrong with values.
export interface SchemaError {
  readonly instancePath: string
  readonly keyword: string
  readonly params: Readonly<Record<string, unknown>>
  readonly schema: unknown
  readonly parentSchema: Readonly<Record<string, unknown>>
  readonly data: unknown
}

export interface Validator {
  (values: unknown): boolean
  errors: readonly SchemaError[] | null
}

export const plan: Validator
export const agencies: Validator
export const records: Validator
export const calendar: Validator
export const office: Validator
