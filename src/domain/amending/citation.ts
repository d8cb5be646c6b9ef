import type { Plan } from '../plan.ts'
import type { Text } from '../text.ts'
import { dayText } from '../time/format-day.ts'

/** A document as it is cited: by its number, or by what it is about, and by its day. */
export function citationOf({ number, title, issue }: Plan): Text {
  const name = number ?? `“${title}”`
  const { vi, en } = dayText(issue.text ?? issue.by)
  if (issue.text === null) return { vi: `${name} có trước ${vi}`, en: `${name} known by ${en}` }
  return issue.day === null
    ? { vi: `${name} tháng ${vi}`, en: `${name} of ${en}` }
    : { vi: `${name} ngày ${vi}`, en: `${name} of ${en}` }
}
