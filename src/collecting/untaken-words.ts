import { inBoth, type Text } from '../domain/text.ts'
import type { Day } from '../domain/time/day.ts'
import { dayText } from '../domain/time/format-day.ts'
import type { Place } from './reply.ts'

/** A column that an agency fills in, as sentences call it. */
export type Filled = 'result' | 'completed' | 'document'

const NAMES: Readonly<Record<Filled, Text>> = {
  result: { vi: 'cột “Kết quả, đề xuất”', en: 'the column “Result, proposal”' },
  completed: { vi: 'cột “Ngày hoàn thành”', en: 'the column “Date completed”' },
  document: { vi: 'cột “Số, ký hiệu văn bản”', en: 'the column “Document number”' },
}

/** Both days that a cell with day and month below 13 may mean. */
export function dayOrMonth(stored: Day, other: Day): Text {
  const [one, two] = [dayText(stored), dayText(other)]
  return {
    vi: `Ô “Ngày hoàn thành” đã thành kiểu ngày: ${one.vi} hay ${two.vi}? Hỏi lại cơ quan rồi ghi bằng record; --dates as-stored lấy ${one.vi}.`,
    en: `The cell “Date completed” has become a date: ${one.en} or ${two.en}? Ask the agency and enter it with record; --dates as-stored takes ${one.en}.`,
  }
}

export function dateIn1904(stored: Day): Text {
  const day = dayText(stored)
  return {
    vi: `Sổ tính đếm ngày từ năm 1904, ngày chép từ sổ khác lệch bốn năm; ở đây là ${day.vi}. Hỏi lại, hoặc thêm --dates as-stored.`,
    en: `The workbook counts days from 1904, so dates copied from another are four years off; here it is ${day.en}. Ask, or add --dates as-stored.`,
  }
}

export function noSuchDay(words: string): Text {
  return {
    vi: `“${words}” không phải một ngày có đủ ngày/tháng/năm.`,
    en: `“${words}” is no day with its month and year, in this order.`,
  }
}

export function numberForDate(number: number): Text {
  return {
    vi: `Ô “Ngày hoàn thành” chỉ có số ${number}, không phải ngày.`,
    en: `The cell “Date completed” holds the number ${number}, no date.`,
  }
}

export function dateForNumber(stored: Day): Text {
  const day = dayText(stored)
  return {
    vi: `Số, ký hiệu văn bản đã bị đổi thành ngày ${day.vi}; không rõ trước đó là gì.`,
    en: `The document number has been turned into the date ${day.en}; what it was is not known.`,
  }
}

export function notWhole(number: number): Text {
  return {
    vi: `Số, ký hiệu văn bản đã thành số ${number}; không rõ trước đó là gì.`,
    en: `The document number has become the number ${number}; what it was is not known.`,
  }
}

export function errorIn(column: Filled, code: string): Text {
  return {
    vi: `Ô lỗi ${code} ở ${NAMES[column].vi}.`,
    en: `The error ${code} stands in ${NAMES[column].en}.`,
  }
}

export function formulaIn(column: Filled): Text {
  return {
    vi: `Công thức ở ${NAMES[column].vi}: chương trình không tính, và kết quả lưu lại có thể đã cũ.`,
    en: `A formula stands in ${NAMES[column].en}: it is not computed, and what is saved of it may be old.`,
  }
}

export function tooLongIn(column: Filled, most: number): Text {
  return {
    vi: `Lời ở ${NAMES[column].vi} dài quá ${most} ký tự.`,
    en: `More than ${most} characters stand in ${NAMES[column].en}.`,
  }
}

export function unprintableIn(column: Filled): Text {
  return {
    vi: `Ký tự điều khiển, không in được, ở ${NAMES[column].vi}.`,
    en: `A control character, which cannot be printed, stands in ${NAMES[column].en}.`,
  }
}

/** `other` says something else of the same duty: another lead of a joint one did, or the file came back twice. */
export function rowRepeated({ file, table, row }: Place): Text {
  return {
    vi: `Việc này được điền khác ở ${file}, ${table}, dòng ${row}: để lại một, xóa phần điền ở nơi kia.`,
    en: `Something else is filled in for this duty at ${file}, ${table}, row ${row}: keep one, and clear the other.`,
  }
}

export const SENTENCES = {
  noDate: {
    vi: 'Có kết quả nhưng không có ngày hoàn thành.',
    en: 'It tells a result but no date of completion.',
  },
  monthOnly: {
    vi: 'Ô “Ngày hoàn thành” chỉ có tháng hoặc năm.',
    en: 'The cell “Date completed” shows a month or a year only.',
  },
  taskChanged: {
    vi: 'Lời của nhiệm vụ trong bảng đã bị sửa.',
    en: 'The words of the task in the table were changed.',
  },
  rowAdded: {
    vi: 'Dòng này không phải do chương trình ghi ra (thêm vào, hoặc mất mã).',
    en: 'The program did not write this row: it was added, or lost its id.',
  },
  helpingOnly: {
    vi: 'Dòng phối hợp: cơ quan chủ trì báo cáo việc này.',
    en: 'A row of those who help: whoever leads it reports on it.',
  },
  noHead: {
    vi: 'Bảng không còn dòng tiêu đề có các cột cần đọc.',
    en: 'The table has no row of titles with the columns to be read.',
  },
  notDoneYet: {
    vi: 'Có ngày hoàn thành, nhưng lời ghi nói việc chưa xong.',
    en: 'It gives a date of completion, but its words say that the work is not done.',
  },
  dateWithRequest: {
    vi: 'Vừa có ngày hoàn thành, vừa có đề nghị.',
    en: 'It gives both a date of completion and a request.',
  },
  noNewDay: {
    vi: 'Đề nghị gia hạn mà không rõ đến ngày nào; cần một ngày, như “đến 30/9/2024”.',
    en: 'It requests an extension, but not until which day; one is needed, like “until 30/9/2024”.',
  },
  unclearRequest: {
    vi: 'Lời ghi nhắc đến gia hạn nhưng không rõ là đề nghị gì.',
    en: 'The words speak of an extension, but not clearly of a request.',
  },
} as const satisfies Readonly<Record<string, Text>>

export function beforePlan(date: Day, issue: Day): Text {
  const [then, from] = [dayText(date), dayText(issue)]
  return {
    vi: `Ngày ${then.vi} là trước khi có kế hoạch (${from.vi}).`,
    en: `${then.en} is before the plan was issued (${from.en}).`,
  }
}

export function inFuture(date: Day, today: Day): Text {
  const [then, now] = [dayText(date), dayText(today)]
  return {
    vi: `Ngày ${then.vi} chưa tới (hôm nay là ${now.vi}).`,
    en: `${then.en} is still to come (today is ${now.en}).`,
  }
}

export function recordedOtherwise(date: Day, record: string): Text {
  const then = dayText(date)
  return {
    vi: `Đã ghi hoàn thành ngày ${then.vi} (${record}); nếu nhầm thì rút ghi nhận ấy trước.`,
    en: `It is recorded as done on ${then.en} already (${record}); if that is wrong, retract it first.`,
  }
}

/** What `record` itself would say. */
export function refusedBecause(text: Text, help: Text | null): Text {
  const { vi, en } = help ?? inBoth('')
  return { vi: `${text.vi} ${vi}`.trim(), en: `${text.en} ${en}`.trim() }
}
