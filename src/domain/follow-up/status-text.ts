import { STATUSES } from '../obligations/status.ts'
import { joinTexts, type Text } from '../text.ts'
import type { ObligationLine } from './view.ts'

/** A status by its name, by how many days where it is or was late, and how many of several deliveries have come. */
export function statusText({
  status,
  daysLate,
  deliveries,
}: Pick<ObligationLine, 'status' | 'daysLate' | 'deliveries'>): Text {
  const { name, owed } = STATUSES[status]
  const late: Text =
    daysLate === 0
      ? { vi: '', en: '' }
      : { vi: ` ${daysLate} ngày`, en: ` by ${daysLate} ${daysLate === 1 ? 'day' : 'days'}` }
  const come: Text =
    deliveries === null || !owed
      ? { vi: '', en: '' }
      : {
          vi: `; đã có ${deliveries.received}/${deliveries.needed} lần`,
          en: `; ${deliveries.received} of ${deliveries.needed} delivered`,
        }
  return joinTexts([name, late, come], '')
}
