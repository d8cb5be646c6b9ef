import { type Finding, type FindingPlace, finding } from '../domain/findings/finding.ts'
import type { Text } from '../domain/text.ts'
import type { Day } from '../domain/time/day.ts'
import { dayText } from '../domain/time/format-day.ts'
import type { Check } from './support/check.ts'

export const reversedSpan: Check = {
  code: 'reversed-span',
  severity: 'error',
  title: { vi: 'Ngày cuối trước ngày đầu', en: 'A last day before the first' },
  why: {
    vi: 'Một khoảng ngày viết ngược không có ngày nào: đợt nghỉ mất hẳn, cơ quan không bao giờ tồn tại, việc định kỳ của kế hoạch biến mất.',
    en: 'A reversed span has no days: the days off disappear, the agency never exists, and the recurring tasks of the plan disappear.',
  },
  examples: {
    wrong: {
      calendar: `days-off:
  - { from: 2024-02-14, through: 2024-02-08, name: Tết Nguyên đán }`,
    },
    right: {
      calendar: `days-off:
  - { from: 2024-02-08, through: 2024-02-14, name: Tết Nguyên đán }`,
    },
  },
  basis: {
    vi: 'Cách làm của chương trình: from và through đều tính cả ngày đó.',
    en: 'The program’s own practice: from and through are both inclusive.',
  },
  fix: { vi: 'Sửa một trong hai ngày.', en: 'Fix one of the two days.' },
  *plan({ issue, from, through }) {
    if (through === null) return
    if (from !== null && through < from) {
      const [last, first] = [dayText(through), dayText(from)]
      yield reversedFinding(['through'], {
        vi: `Kế hoạch kết thúc ngày ${last.vi}, trước khi bắt đầu (${first.vi}).`,
        en: `The plan ends on ${last.en}, before it begins (${first.en}).`,
      })
      return
    }
    if (through >= issue.by) return
    const [last, issued] = [dayText(through), dayText(issue.by)]
    yield reversedFinding(['through'], {
      vi: `Kế hoạch kết thúc ngày ${last.vi}, trước khi ban hành (${issued.vi}).`,
      en: `The plan ends on ${last.en}, before it was issued (${issued.en}).`,
    })
  },
  *province({ agencies }) {
    for (const [index, { name, from, through }] of agencies.entries()) {
      if (from === null || through === null || through >= from) continue
      const [last, first] = [dayText(through), dayText(from)]
      yield reversedFinding(['agencies', index, 'through'], {
        vi: `“${name}” kết thúc ngày ${last.vi}, trước khi bắt đầu (${first.vi}).`,
        en: `“${name}” ends on ${last.en}, before it begins (${first.en}).`,
      })
    }
  },
  *calendar({ spans }) {
    for (const [index, { from, through }] of spans.entries()) {
      if (through < from) yield reversedFinding(['days-off', index, 'through'], daysOffText(from, through))
    }
  },
}

function daysOffText(from: Day, through: Day): Text {
  const [first, last] = [dayText(from), dayText(through)]
  return {
    vi: `Đợt nghỉ đến hết ${last.vi} lại bắt đầu ngày ${first.vi}.`,
    en: `The days off through ${last.en} begin on ${first.en}.`,
  }
}

function reversedFinding(at: FindingPlace, message: Text): Finding {
  return finding(at, message, {
    help: {
      vi: 'Sửa ngày đầu hoặc ngày cuối cho đúng thứ tự.',
      en: 'Fix the first or the last day, so that the first comes before the last.',
    },
  })
}
