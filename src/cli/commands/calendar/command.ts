import type { Command } from 'commander'
import { calendarFormats } from '../../../reports/calendar/index.ts'
import {
  type CommandContext,
  type CommandExample,
  examplesText,
  ONLY_ITS_FILES,
  withAsOfOption,
  withFormatOption,
  withQueryOptions,
} from '../../base/command.ts'
import { dayOption } from '../../base/options.ts'
import { type CalendarOptions, runCalendar } from './run.ts'

export const CALENDAR_EXAMPLES: readonly CommandExample[] = [
  {
    command: 'plan-check calendar --agency thai-nguyen/so-noi-vu --format ics=so-noi-vu.ics',
    does: {
      vi: 'lịch ngày cuối của Sở Nội vụ, để nhập vào điện thoại, Outlook, Google Lịch',
      en: 'the last days of one department, to import into a phone, Outlook, Google Calendar',
    },
  },
  {
    command: 'plan-check calendar --as-of 2024-01-01 --plan thai-nguyen-129',
    does: {
      vi: 'mọi ngày cuối của một kế hoạch trong năm 2024, và việc còn quá hạn',
      en: 'all last days of a plan in 2024, and what is still overdue',
    },
  },
]

/** Declares `calendar`. */
export function declareCalendar(declaring: CommandContext): void {
  const { program, language, say, run, world } = declaring
  const command = program
    .command('calendar')
    .usage(say({ vi: '[tùy chọn]', en: '[options]' }))
    .description(
      say({
        vi: 'tệp lịch (.ics) các ngày cuối, nhắc lúc 8 giờ trước 30 và 7 ngày',
        en: 'a calendar file (.ics) of last days, with reminders at 8:00, 30 and 7 days ahead',
      }),
    )
  withQueryOptions(withAsOfOption(command, declaring), declaring)
    .option(
      say({ vi: '--through <ngày>', en: '--through <date>' }),
      say({
        vi: 'cả những kỳ bắt đầu đến hết ngày này (mặc định: hết năm của ngày tính đến)',
        en: 'with the periods that begin by this day (default: the end of the year of the as-of day)',
      }),
      dayOption('--through', world),
    )
    .option(
      '--one-calendar',
      say({
        vi: 'tệp cho một lịch riêng (đăng ký theo dõi, hoặc thay cả lịch): chỉ việc còn phải làm',
        en: 'a file for a calendar of its own (subscribed to, or replaced whole): only what is owed',
      }),
    )
    .addHelpText('after', say(REPEATED) + say(ONLY_ITS_FILES) + examplesText(language, CALENDAR_EXAMPLES))
    .action((_: unknown, own: Command) =>
      run(runCalendar({ ...own.optsWithGlobals<CalendarOptions>(), lang: language }, world)),
    )
  withFormatOption(command, calendarFormats, declaring)
}

const REPEATED = {
  vi: `
Nhập lại tệp mới hơn: chương trình nhận ra sự kiện theo UID (như khal) thì cập nhật; Nextcloud bỏ
qua sự kiện đã có; calcurse và lệnh nhập tệp của Outlook nhân đôi. Với các chương trình đó, dùng
--one-calendar và để tệp thành một lịch riêng: đăng ký theo dõi địa chỉ của tệp, hoặc xóa lịch cũ
rồi nhập lại. Không có --one-calendar thì việc đã xong hoặc thôi thực hiện thành sự kiện hủy. Việc
giao cho một nhóm là một sự kiện; có --agency thì mỗi cơ quan một sự kiện.
`,
  en: `
Importing a newer file: programs that know an event by its UID (khal) update it; Nextcloud passes over
the events it has; calcurse and the file import of Outlook double them. For those use --one-calendar,
and keep the file as a calendar of its own: subscribe to its address, or delete the old calendar and
import anew. Without --one-calendar, what is done or closed becomes a cancelled event. A duty of a
group is one event; with --agency, one for each agency.
`,
}
