import type { Province } from '../../domain/agencies/register.ts'
import { type AgenciesValues, provinceFrom } from './agencies.ts'

/** The text of the register that comes with the program for a province: JSON, its communes written out; null where there is none. */
export type ShippedRegisters = (province: string) => string | null

export const NONE_SHIPPED: ShippedRegisters = () => null

/** A shipped register as values: the build has checked them. */
export function shippedValues(province: string, shipped: ShippedRegisters): AgenciesValues | null {
  const text = shipped(province)
  return text === null ? null : (JSON.parse(text) as AgenciesValues)
}

export function shippedProvince(province: string, shipped: ShippedRegisters): Province | null {
  const values = shippedValues(province, shipped)
  return values === null ? null : provinceFrom(values)
}
