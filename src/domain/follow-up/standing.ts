import { STATUSES } from '../obligations/status.ts'
import type { Text } from '../text.ts'
import type { ObligationLine } from './view.ts'

/** A status by its name, and by how many days where it is or was late. */
export function standing({ status, daysLate }: Pick<ObligationLine, 'status' | 'daysLate'>): Text {
  const { name } = STATUSES[status]
  if (daysLate === 0) return name
  return {
    vi: `${name.vi} ${daysLate} ngày`,
    en: `${name.en} by ${daysLate} ${daysLate === 1 ? 'day' : 'days'}`,
  }
}
