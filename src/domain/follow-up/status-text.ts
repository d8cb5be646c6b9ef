import { STATUSES } from '../obligations/status.ts'
import { joinTexts, type Text } from '../text.ts'
import type { ObligationLine } from './view.ts'

/** A status by its name, by how many days where it is or was late, and how many of several deliveries have come. */
export function statusText({
  status,
  daysLate,
  deliveries,
  counted,
}: Pick<ObligationLine, 'status' | 'daysLate' | 'deliveries' | 'counted'>): Text {
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
  return joinTexts([name, late, come, countedText(counted)], '')
}

/** How many bodies of an open group have delivered, and how many in time where that is not all of them. */
function countedText(counted: ObligationLine['counted']): Text {
  if (counted === null || (counted.asked === null && counted.delivered === 0)) return { vi: '', en: '' }
  const { delivered, inTime, asked } = counted
  const share = asked === null ? String(delivered) : `${delivered}/${asked}`
  const late = inTime < delivered
  return {
    vi: `; ${share} đã nộp${late ? `, ${inTime} đúng hạn` : ''}`,
    en: `; ${share} delivered${late ? `, ${inTime} in time` : ''}`,
  }
}
