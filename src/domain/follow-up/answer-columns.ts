import type { Text } from '../text.ts'

/** What the columns of a reminder that come back filled in are called: whoever writes and whoever reads them goes by it. */
export const ANSWER_COLUMNS = {
  task: { vi: 'Nhiệm vụ', en: 'Task' },
  result: { vi: 'Kết quả, đề xuất', en: 'Result, proposal' },
  completed: { vi: 'Ngày hoàn thành', en: 'Date completed' },
  document: { vi: 'Số, ký hiệu văn bản', en: 'Document number' },
  /** Hidden in a workbook. */
  key: { vi: 'Mã dòng (không sửa)', en: 'Row id (leave as it is)' },
} as const satisfies Readonly<Record<string, Text>>

export type AnswerColumn = keyof typeof ANSWER_COLUMNS
