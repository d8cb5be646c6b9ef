import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ShippedRegisters } from '../../load/documents/shipped-registers.ts'
import { packageFolder } from './package-folder.ts'

/** The register of a province in this package; null where it has none. */
export const shippedRegister: ShippedRegisters = (province) => {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(province)) return null
  try {
    return readFileSync(join(packageFolder('dist'), 'registers', `${province}.json`), 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}
