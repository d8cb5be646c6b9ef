import type { ShippedRegisters } from '../../load/documents/shipped-registers.ts'
import { packageText } from './package-files.ts'

/** The register of a province in this package; null where it has none. */
export const shippedRegister: ShippedRegisters = (province) =>
  /^[a-z0-9]+(-[a-z0-9]+)*$/.test(province) ? packageText(`dist/registers/${province}.json`) : null
