import type { Text } from '../text.ts'
import type { Part, Recurring, Schedule } from './model/schedule.ts'
import { partNotation } from './notation.ts'

/** What became of a part that the schedule does not have as it stands: one that only bounds, follows or is merged. */
export function mergedReason(part: Exclude<Part, { kind: 'undated' }>, schedule: Schedule): Text {
  switch (part.kind) {
    case 'triggered':
      return BESIDE_A_DAY
    case 'continuous':
      return CONTINUOUS_WORK
    case 'recurring': {
      const bounded = schedule.find((other) => isSameRecurrence(part, other))
      return bounded === undefined ? JOINED : boundedReason(bounded)
    }
    case 'once':
    case 'open':
      return schedule.some((other) => other.kind === 'recurring' && other.from === part.from) ||
        isYearOf(part, schedule)
        ? BOUNDS
        : JOINED
    case 'open-after':
    case 'open-until':
      return JOINED
  }
}

/** Whether a part of the schedule is this recurrence, from another period on or up to one. */
function isSameRecurrence(part: Recurring, other: Part): boolean {
  return (
    other.kind === 'recurring' &&
    partNotation({ ...other, from: null, through: null }) ===
      partNotation({ ...part, from: null, through: null })
  )
}

/** "hằng quý trong năm 2024": the one year that a recurrence runs in. */
function isYearOf(part: Part, schedule: Schedule): boolean {
  return (
    part.kind === 'once' &&
    part.from === null &&
    schedule.some((other) => other.kind === 'recurring' && other.through === part.through)
  )
}

function boundedReason(part: Part): Text {
  const notation = partNotation(part)
  return part.kind === 'recurring' && part.through === null
    ? {
        vi: `lặp lại theo kỳ; mốc đứng cạnh cho biết bắt đầu từ kỳ nào: ${notation}`,
        en: `recurs in every period; the time beside it says from which period on: ${notation}`,
      }
    : {
        vi: `lặp lại theo kỳ; mốc đứng cạnh cho biết từ kỳ nào đến kỳ nào: ${notation}`,
        en: `recurs in every period; the time beside it says from which period through which: ${notation}`,
      }
}

const BOUNDS = {
  vi: 'nói kỳ lặp lại bắt đầu từ khi nào, đến khi nào',
  en: 'says from when, or until when, the recurrence beside it runs',
}
const JOINED = {
  vi: 'gộp với mốc bên cạnh thành một thời hạn',
  en: 'makes one time limit with the time beside it',
}
const BESIDE_A_DAY = {
  vi: 'nói làm sau sự kiện nào; ngày nêu rõ bên cạnh vẫn là thời hạn',
  en: 'says after what it is done; the day stated beside it stays the limit',
}
const CONTINUOUS_WORK = {
  vi: 'nói cách làm; kỳ đứng cạnh cho biết khi nào đến hạn',
  en: 'says how it is done; the period beside it says when it is due',
}
