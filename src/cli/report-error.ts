import { MAX_DUTIES, TooManyDuties } from '../domain/obligations/expand.ts'
import type { Language } from '../domain/text.ts'
import { UncoveredYear } from '../domain/time/calendar.ts'
import { printable } from '../reports/draw/printable.ts'
import { TooManyRows } from '../reports/draw/too-many-rows.ts'
import { TooManyObligations } from '../workspace/question.ts'
import { EXIT, UsageError } from './base/exit.ts'
import type { World } from './base/world.ts'

/** The exit code of an error, after saying what it was. */
export function reportError(error: unknown, world: World, language: Language): number {
  if (error instanceof UncoveredYear) return reportError(uncoveredYearError(error), world, language)
  if (error instanceof TooManyObligations) return reportError(tooMuch(error), world, language)
  if (error instanceof TooManyRows) return reportError(tooManyRows(error), world, language)
  if (error instanceof TooManyDuties) return reportError(tooMany(error), world, language)
  if (error instanceof UsageError) {
    const lines = [error.text, ...(error.help === null ? [] : [error.help])].map((text) =>
      printable(text[language]),
    )
    world.stderr.write(`plan-check: ${lines.join('\n→ ')}\n`)
    return error.exit
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
  const sorry = {
    vi: 'plan-check gặp lỗi của chính nó; dữ liệu của bạn không bị thay đổi. Xin gửi kèm đoạn sau khi báo lỗi:',
    en: 'plan-check hit an internal error; nothing of yours was changed. Please report it with the lines below:',
  }
  world.stderr.write(`${sorry[language]}\n${stack}\n`)
  return EXIT.fault
}

function uncoveredYearError({ year, plan }: UncoveredYear): UsageError {
  const whose =
    plan === null ? { vi: '', en: '' } : { vi: ` của kế hoạch ${plan}`, en: ` of the plan ${plan}` }
  return new UsageError(
    {
      vi: `Có ngày cuối${whose.vi} phải tính theo ngày làm việc của năm ${year}, mà chưa có lịch nghỉ năm ấy.`,
      en: `A last day${whose.en} has to be counted in working days of ${year}, and no calendar covers that year.`,
    },
    {
      vi: `Thêm tệp calendar/${year}.yaml (schema: calendar/v1) vào thư mục kế hoạch.`,
      en: `Add calendar/${year}.yaml (schema: calendar/v1) to the folder of plans.`,
    },
  )
}

function tooMany({ plan }: TooManyDuties): UsageError {
  return new UsageError(
    {
      vi: `Đến ngày được hỏi, kế hoạch ${plan} có hơn ${MAX_DUTIES} việc.`,
      en: `By the day asked about, the plan ${plan} comes to more than ${MAX_DUTIES} duties.`,
    },
    {
      vi: 'Xem lại issued, through và thời hạn định kỳ của kế hoạch, hoặc hỏi một ngày sớm hơn.',
      en: 'Check the plan’s issued, its through and its recurring deadlines, or ask about an earlier day.',
    },
  )
}

function tooMuch({ most }: TooManyObligations): UsageError {
  return new UsageError(
    {
      vi: `Kết quả có hơn ${most} việc, nhiều hơn mức giữ được cùng lúc trong bộ nhớ.`,
      en: `The answer has more than ${most} duties, more than can be held in memory at once.`,
    },
    {
      vi: 'Thu hẹp bằng --plan, từng nhóm kế hoạch một; bảng, csv, json của status theo kế hoạch (không --group-by) thì không có giới hạn này.',
      en: 'Narrow it with --plan, some plans at a time; tables, csv and json of status by plan (without --group-by) have no such limit.',
    },
  )
}

function tooManyRows({ format, rows, most }: TooManyRows): UsageError {
  return new UsageError(
    {
      vi: `Một tệp ${format} sẽ có ${rows} dòng; nhiều nhất là ${most}.`,
      en: `One ${format} file would have ${rows} rows; at most ${most} are written.`,
    },
    {
      vi: 'Thu hẹp bằng --plan, --province, --agency, bỏ --all, hoặc dùng csv.',
      en: 'Narrow it with --plan, --province or --agency, leave out --all, or use csv.',
    },
  )
}
