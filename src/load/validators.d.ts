// Types of `validators.js`, which the build makes from `schemas/`: it only says whether values are right.
export type Validator = (values: unknown) => boolean

export const plan: Validator
export const agencies: Validator
export const records: Validator
export const calendar: Validator
export const office: Validator
