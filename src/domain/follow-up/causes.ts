import type { Text } from '../text.ts'

/** Why a duty stands otherwise than a saved status says, in the order in which a report lists it. */
export const CAUSES = {
  'plan-new': { vi: 'Kế hoạch mới có', en: 'The plan is new' },
  'plan-gone': { vi: 'Kế hoạch không còn', en: 'The plan is gone' },
  withheld: { vi: 'Kế hoạch chưa theo dõi được', en: 'The plan is not followed up' },
  issue: { vi: 'Ngày ban hành, giai đoạn của kế hoạch', en: 'Issue or span of the plan' },
  task: { vi: 'Nhiệm vụ, sản phẩm trong kế hoạch', en: 'Tasks and products of the plan' },
  words: { vi: 'Lời văn của thời hạn', en: 'Words of the deadline' },
  schedule: { vi: 'Lịch hoặc cách đọc thời hạn', en: 'Schedule, or how the words are read' },
  amended: { vi: 'Văn bản sửa đổi', en: 'Amending documents' },
  lead: { vi: 'Cơ quan chủ trì trong kế hoạch', en: 'Leads in the plan' },
  register: { vi: 'Sổ cơ quan', en: 'Register of agencies' },
  records: { vi: 'Ghi nhận', en: 'Records' },
  calendar: { vi: 'Ngày nghỉ', en: 'Days off' },
  rule: { vi: 'Quy tắc của chương trình', en: 'Rules of the program' },
  unknown: { vi: 'Bản đã lưu không đủ để biết', en: 'The saved file does not tell' },
} as const satisfies Record<string, Text>

export type CauseCode = keyof typeof CAUSES

export const CAUSE_CODES = Object.keys(CAUSES) as readonly CauseCode[]

/** A cause, and what of it can be shown: the old words and the new, the rule. */
export interface Cause {
  readonly code: CauseCode
  readonly because: Text | null
}
