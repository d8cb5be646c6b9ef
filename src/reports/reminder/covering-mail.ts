import { ANSWER_COLUMNS } from '../../domain/follow-up/answer-columns.ts'
import type { AgencyReminder, ReminderView } from '../../domain/follow-up/reminder-view.ts'
import type { Office } from '../../domain/office.ts'
import type { Language } from '../../domain/text.ts'
import type { Mail } from '../draw/eml.ts'
import { printable } from '../draw/printable.ts'
import { namesApart } from '../words/body-name.ts'
import { periodName } from '../words/period-name.ts'
import { asOfText } from './heading.ts'

/** What goes with the files: of what kind they are, and what they are called. */
export interface Enclosed {
  readonly is: 'letter' | 'tables'
  readonly files: readonly string[]
}

/**
 * The words that take one agency's files to it, and where to. They say nothing of what it owes: that stands in the files,
 * with what is to be known beside it.
 */
export function coveringMail(
  view: ReminderView,
  { id, email }: AgencyReminder,
  enclosed: Enclosed,
  language: Language,
): Pick<Mail, 'date' | 'to' | 'subject' | 'lines'> {
  const own = namesApart(view)(id, 'name')
  const name = printable(own)
  const called = periodName(view.period)
  const say = (text: Readonly<Record<Language, string>>) => text[language]
  const sender = soleOffice(view.offices, view.names[id]?.province)
  return {
    date: view.asOf,
    to: email === undefined ? null : { name, address: email },
    subject: say({ vi: `Nhiệm vụ ${called.vi}: ${name}`, en: `Tasks for ${called.en}: ${name}` }),
    lines: [
      say({ vi: `Kính gửi: ${name}`, en: `To: ${name}` }),
      '',
      say(
        enclosed.is === 'letter'
          ? {
              vi: `Kèm theo đây là công văn về nhiệm vụ ${called.vi} và phụ lục.`,
              en: `Enclosed are the letter on the tasks for ${called.en} and its appendix.`,
            }
          : {
              vi: `Kèm theo đây là bảng nhiệm vụ ${called.vi}.`,
              en: `Enclosed is the table of tasks for ${called.en}.`,
            },
      ),
      `${asOfText(view, say)}.`,
      ...(enclosed.files.some((file) => COMES_BACK.test(file)) ? ['', say(FILL_IN)] : []),
      '',
      say({ vi: 'Tệp kèm theo:', en: 'Files:' }),
      ...enclosed.files.map((file) => `- ${file}`),
      ...(sender === null
        ? []
        : ['', say({ vi: 'Trân trọng,', en: 'Yours faithfully,' }), printable(sender.name)]),
      '',
    ],
  }
}

/** What is read again when it comes back filled in. */
const COMES_BACK = /\.(?:docx|xlsx)$/

const { result, completed, document } = ANSWER_COLUMNS

const FILL_IN = {
  vi: `Đề nghị ghi vào các cột “${result.vi}”, “${completed.vi}”, “${document.vi}” và gửi lại tệp đã điền, giữ nguyên các cột khác.`,
  en: `Please fill in the columns “${result.en}”, “${completed.en}” and “${document.en}” and send the file back, the other columns as they are.`,
}

/** The one office that reminds in a province; null where there is none, or several. */
function soleOffice(offices: readonly Office[], province: string | undefined): Office | null {
  const [office, ...others] = offices.filter((one) => one.province === province)
  return others.length > 0 ? null : (office ?? null)
}
