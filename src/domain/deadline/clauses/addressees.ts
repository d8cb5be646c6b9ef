import { AGENCIES } from '../words/agency-words.ts'
import type { Token } from '../words/token.ts'
import { longestMatch } from '../words/tokens.ts'
import type { Limit } from './clauses.ts'
import { holds } from './runs.ts'

/** "báo cáo Bộ trưởng thứ Năm hằng tuần": the weekday on which somebody is reported to, who is named right behind the verb. */
export function isWeekdayOfReporting({ moment, relation }: Limit, run: readonly Token[]): boolean {
  if (moment.shape !== 'day-of-week' || relation !== 'none') return false
  const title = longestMatch(run, 0, ['báo cáo']) === 0 ? 0 : longestMatch(run, 2, TITLES)
  const isOfAgency = run.length === 2 + title || longestMatch(run, 2 + title, AGENCIES) > 0
  return title > 0 && isOfAgency && !holds(run, CONTENTS)
}

const TITLES = [
  'bộ trưởng',
  'thứ trưởng',
  'thủ tướng',
  'phó thủ tướng',
  'chủ tịch',
  'phó chủ tịch',
  'giám đốc',
  'bí thư',
  'lãnh đạo',
]
/** What somebody is told, which may be counted off: "báo cáo Bộ trưởng phương án thứ hai". */
const CONTENTS = [
  'kết quả',
  'tình hình',
  'số liệu',
  'phương án',
  'nội dung',
  'dự thảo',
  'kế hoạch',
  'vấn đề',
  'việc',
  'dự án',
  'nhiệm vụ',
]
