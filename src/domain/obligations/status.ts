import type { Text } from '../text.ts'

/** Where an obligation stands on a day. */
export type Status =
  | 'done-on-time'
  | 'done-late'
  | 'in-progress'
  | 'overdue'
  | 'not-started'
  | 'continuous'
  | 'awaiting-trigger'
  | 'undated'
  | 'no-known-holder'
  | 'closed'

/** Something to know about an obligation besides its status. */
export type Flag =
  | 'due-soon'
  | 'claimed'
  | 'timing-unproven'
  | 'unread'
  | 'extended'
  | 'inherited'
  | 'extension-requested'
  | 'contested'
  | 'partly-delivered'

interface StatusTerm {
  /** The words of government follow-up reports. */
  readonly name: Text
  /** Whether the total of the official form counts it; the others are counted apart. */
  readonly inTotal: boolean
  /** Whether the agency still has to deliver it. */
  readonly owed: boolean
}

export const STATUSES: Readonly<Record<Status, StatusTerm>> = {
  'done-on-time': { name: { vi: 'Hoàn thành đúng hạn', en: 'Done on time' }, inTotal: true, owed: false },
  'done-late': { name: { vi: 'Hoàn thành quá hạn', en: 'Done late' }, inTotal: true, owed: false },
  'in-progress': {
    name: { vi: 'Đang thực hiện, trong hạn', en: 'In progress, within the time limit' },
    inTotal: true,
    owed: true,
  },
  overdue: { name: { vi: 'Chưa hoàn thành, quá hạn', en: 'Overdue' }, inTotal: true, owed: true },
  'not-started': { name: { vi: 'Chưa đến kỳ', en: 'Period not begun' }, inTotal: false, owed: false },
  continuous: { name: { vi: 'Thường xuyên', en: 'Continuous' }, inTotal: false, owed: false },
  'awaiting-trigger': {
    name: { vi: 'Chờ điều kiện', en: 'Waiting for its condition' },
    inTotal: false,
    owed: false,
  },
  undated: { name: { vi: 'Không có thời hạn', en: 'No time limit stated' }, inTotal: false, owed: false },
  'no-known-holder': {
    name: { vi: 'Chưa rõ cơ quan kế nhiệm', en: 'No known holder' },
    inTotal: false,
    owed: false,
  },
  closed: {
    name: { vi: 'Đã điều chỉnh, thôi thực hiện', en: 'Waived, cancelled or superseded' },
    inTotal: false,
    owed: false,
  },
}

export const FLAGS: Readonly<Record<Flag, Text>> = {
  'due-soon': { vi: 'sắp đến hạn', en: 'due soon' },
  claimed: { vi: 'báo đã xong, chưa có minh chứng', en: 'claimed, no evidence' },
  'timing-unproven': { vi: 'chưa rõ ngày nộp', en: 'day of delivery not proven' },
  unread: { vi: 'chưa đọc được thời hạn', en: 'deadline not read' },
  extended: { vi: 'đã gia hạn', en: 'extended' },
  'extension-requested': {
    vi: 'đã đề nghị gia hạn, chờ trả lời',
    en: 'extension requested, not answered yet',
  },
  contested: { vi: 'đã có ý kiến khác, chờ trả lời', en: 'contested, not answered yet' },
  'partly-delivered': {
    vi: 'đã nộp một phần, chưa rõ còn bao nhiêu',
    en: 'partly delivered, the rest not told',
  },
  inherited: { vi: 'nhận từ cơ quan trước', en: 'inherited' },
}

/** Every status code, in the order of the official form. */
export const STATUS_CODES = Object.keys(STATUSES) as readonly Status[]
