import { DEFAULT_READINGS, type Reading } from '../../../src/domain/deadline/model/reading.ts'
import { notationOf } from '../../../src/domain/deadline/notation.ts'
import { readDeadline } from '../../../src/domain/deadline/read.ts'
import { inBoth, joinTexts, type Language, type Text } from '../../../src/domain/text.ts'
import { parseDay } from '../../../src/domain/time/day.ts'
import { phraseRows } from '../../support/phrase-tables.ts'

/** A wording of the phrase table, read by the grammar as it is today. */
interface Row {
  readonly phrase: string
  readonly issued: string
  readonly reading: Reading
}

/** The page on how deadlines are read: every wording of the phrase table with what the rules make of it, and why. */
export function deadlinePage(language: Language): string {
  const say = (text: Text) => text[language]
  const rows = tableRows('phrases.tsv')
  const sections = KINDS.map(({ kind, title, about }) => {
    const own = rows.filter(({ reading }) => kindOf(reading) === kind)
    return [`## ${say(title)}`, '', say(about), '', ...tableOf(own, say)].join('\n')
  })
  const english = [
    `## ${say(ENGLISH.title)}`,
    '',
    say(ENGLISH.about),
    '',
    ...tableOf(tableRows('english.tsv'), say),
  ].join('\n')
  const parts = [`# ${say(TITLE)}`, say(INTRO), say(NOTATION), ...sections, english]
  return `${parts.join('\n\n')}\n`
}

function tableRows(table: string): readonly Row[] {
  return phraseRows(table).map(([phrase, issued]) => ({
    phrase,
    issued,
    reading: readDeadline(phrase, { issued: parseDay(issued), readings: DEFAULT_READINGS }),
  }))
}

function kindOf(reading: Reading): string {
  if (reading.kind === 'refused') return 'refused'
  const [first, second] = reading.schedule
  return first === undefined || second !== undefined ? 'several' : first.kind
}

function tableOf(rows: readonly Row[], say: (text: Text) => string): readonly string[] {
  const head = say({ vi: '| lời văn | cách đọc | vì |', en: '| the words | reading | because |' })
  return [head, '| --- | --- | --- |', ...rows.map((row) => rowLine(row, say))]
}

function rowLine({ phrase, issued, reading }: Row, say: (text: Text) => string): string {
  const dated = reading.kind === 'read' && reading.assumptions.some(({ code }) => code === 'year-from-issue')
  const when = dated ? say({ vi: ` (văn bản ngày ${issued})`, en: ` (document of ${issued})` }) : ''
  const notation = reading.kind === 'read' ? `\`${notationOf(reading.schedule)}\`` : '–'
  return `| ${escaped(phrase)}${when} | ${notation} | ${escaped(say(reasonOf(reading)))} |`
}

/** The steps with their bases, then each assumption with the other reading. */
function reasonOf(reading: Reading): Text {
  if (reading.kind === 'refused') return reading.because
  const steps = reading.steps.map(({ words, because, basis }) =>
    joinTexts(
      [
        inBoth(`“${words}”: `),
        withoutNotation(because),
        basis === null ? inBoth('') : { vi: ` (${basis.vi})`, en: ` (${basis.en})` },
      ],
      '',
    ),
  )
  const assumptions = reading.assumptions.map(({ because, other }) => ({
    vi: `${because.vi}${other === null ? '' : `; cách đọc khác: ${other}`}`,
    en: `${because.en}${other === null ? '' : `; the other reading: ${other}`}`,
  }))
  return joinTexts([...steps, ...assumptions], '; ')
}

/** The reading stands in a column of its own. */
function withoutNotation({ vi, en }: Text): Text {
  const cut = (words: string) =>
    words.replace(/: (once|open|every|triggered) .*$/, '').replace(/: triggered$/, '')
  return { vi: cut(vi), en: cut(en) }
}

function escaped(text: string): string {
  return text.replace(/[|<>*_`\\]/g, '\\$&')
}

const ENGLISH: { readonly title: Text; readonly about: Text } = {
  title: { vi: 'Lời viết bằng tiếng Anh', en: 'In English' },
  about: {
    vi: 'Cùng quy tắc, cùng cách từ chối; ngày viết bằng số là ngày/tháng/năm, “before” có hai cách hiểu như “trước”.',
    en: 'The same rules and the same refusals; numeric days are day, month, year, and “before” has the two readings of “trước”.',
  },
}

const TITLE: Text = { vi: 'Thời hạn được đọc thế nào', en: 'How deadlines are read' }

const INTRO: Text = {
  vi: `Trang này do chương trình viết ra từ bảng lời văn \`fixtures/deadlines/phrases.tsv\` và chính các quy tắc đọc, nên
luôn đúng với phiên bản hiện tại. Muốn hỏi một lời khác: \`plan-check explain --deadline "…" --issued 2023-07-03\`.

Lời văn được chuẩn hóa trước khi đọc (bảng mã, chữ hoa, khoảng trắng, gạch nối, vị trí dấu thanh, hằng/hàng). Từ ngữ
nào mang số, thời gian, quan hệ, phủ định hay sự kiện mà không quy tắc nào đọc được thì cả lời bị từ chối: ngày sai tệ
hơn nhiều so với không có ngày. Kế hoạch khai \`readings\` để chọn cách hiểu “trước tháng…” và “trước ngày…”.`,
  en: `This page is written by the program from the table of wordings \`fixtures/deadlines/phrases.tsv\` and the rules
themselves, so it is true of this version. To ask about other words: \`plan-check explain --deadline "…" --issued 2023-07-03\`.

Words are made alike before they are read (encoding, capitals, spaces, dashes, placement of tone marks, hằng/hàng). Where a
word that carries a number, a time, a relation, a negation or an event is read by no rule, the whole phrase is refused: a
wrong date is far worse than none. A plan declares under \`readings\` what it means by “trước tháng…” and “trước ngày…”.`,
}

const NOTATION: Text = {
  vi: `| ký hiệu | nghĩa |
| --- | --- |
| \`once 2024-05-31\`, \`once 2023-01-01..2024-12-31\` | một ngày cuối, có thể kèm ngày đầu |
| \`open 2025-01-01..\` | từ một ngày trở đi, không có ngày cuối |
| \`every year @12-15\`, \`every quarter @m3-20\`, \`every month @25\`, \`every year x2\` | định kỳ; ngày trong kỳ; số lần |
| \`every week @fri\`, \`every month @next-05\`, \`every year @next-03-31\` | thứ trong tuần; ngày trong kỳ liền sau kỳ báo cáo |
| \`every 2 year\`, \`every 2 week @mon\` | nhiều năm (tháng, tuần…) một lần; ngày nằm ở năm cuối của kỳ; kỳ ghi là \`2025..2026\` |
| \`every year 2025-01-01..\`, \`every quarter 2025-01-01..2026-12-31\`, \`every month ..2026-06-30\` | từ kỳ chứa ngày đầu đến kỳ chứa ngày cuối |
| \`open after 24 month\`, \`open until event\` | sau 24 tháng kể từ sự kiện, không có ngày cuối; cho đến khi sự kiện xảy ra |
| \`continuous\` | thường xuyên |
| \`triggered\`, \`triggered after 10 working-day\` | chờ sự kiện, có thể kèm khoảng thời gian |
| \`undated\` | không nêu thời hạn |`,
  en: `| notation | meaning |
| --- | --- |
| \`once 2024-05-31\`, \`once 2023-01-01..2024-12-31\` | a last day, perhaps with a first one |
| \`open 2025-01-01..\` | from a day on, without a last one |
| \`every year @12-15\`, \`every quarter @m3-20\`, \`every month @25\`, \`every year x2\` | recurring; the day in the period; how many times |
| \`every week @fri\`, \`every month @next-05\`, \`every year @next-03-31\` | a weekday; a day in the period after the one reported on |
| \`every 2 year\`, \`every 2 week @mon\` | once in several years (months, weeks, …); its day lies in the last of them; such a period is written \`2025..2026\` |
| \`every year 2025-01-01..\`, \`every quarter 2025-01-01..2026-12-31\`, \`every month ..2026-06-30\` | from the period that holds the first day through the one that holds the last |
| \`open after 24 month\`, \`open until event\` | from 24 months after an event on, without a last day; until an event |
| \`continuous\` | standing |
| \`triggered\`, \`triggered after 10 working-day\` | waits for an event, perhaps with a term |
| \`undated\` | no limit stated |`,
}

const KINDS: readonly { readonly kind: string; readonly title: Text; readonly about: Text }[] = [
  {
    kind: 'once',
    title: { vi: 'Một ngày cuối', en: 'One last day' },
    about: {
      vi: 'Tháng, quý, năm nêu trơn là hết ngày cuối của kỳ ấy. Chỉ ghi ngày đầu khi lời văn trải qua nhiều kỳ hoặc nêu rõ.',
      en: 'A month, quarter or year means its last day. A first day is given only where the words span several periods or name one.',
    },
  },
  {
    kind: 'recurring',
    title: { vi: 'Định kỳ', en: 'Recurring' },
    about: {
      vi: 'Kỳ đầu là kỳ đầu tiên còn ít nhất một phần ba kể từ ngày ban hành, hoặc từ ngày bắt đầu của kế hoạch (from) nếu muộn hơn; lời nêu ngày thì 30 ngày cũng đủ. Ngày đầu viết trong lịch thì quyết định. Kỳ có ngày cuối trước ngày ban hành không bao giờ phải báo cáo. Mỗi kỳ tính từ kỳ đầu, không tính từ kỳ liền trước.',
      en: 'The first period is the first of which at least a third is left from the issue on, or from the plan’s own first day (from) where that is later; where the words state a day, 30 days are enough too. A first day written in the schedule decides. A period whose last day lies before the issue is never owed. Each is counted from the first, never from the one before.',
    },
  },
  {
    kind: 'several',
    title: { vi: 'Nhiều phần', en: 'Several parts' },
    about: { vi: 'Mỗi phần là một việc phải làm riêng.', en: 'Each part is an obligation of its own.' },
  },
  {
    kind: 'open',
    title: { vi: 'Từ một ngày trở đi', en: 'From a day on' },
    about: { vi: 'Không bao giờ quá hạn.', en: 'Never overdue.' },
  },
  {
    kind: 'continuous',
    title: { vi: 'Thường xuyên', en: 'Standing' },
    about: { vi: 'Không bao giờ quá hạn.', en: 'Never overdue.' },
  },
  {
    kind: 'triggered',
    title: { vi: 'Chờ sự kiện', en: 'Waiting for an event' },
    about: {
      vi: 'Chưa nợ gì cho đến khi sự kiện xảy ra; ngày xảy ra không tính vào khoảng thời gian (Bộ luật Dân sự 2015, Điều 147).',
      en: 'Nothing is owed until the event; its own day is not counted in a term (Civil Code 2015, art. 147).',
    },
  },
  {
    kind: 'undated',
    title: { vi: 'Không nêu thời hạn', en: 'No limit stated' },
    about: { vi: 'Không bao giờ quá hạn.', en: 'Never overdue.' },
  },
  {
    kind: 'refused',
    title: { vi: 'Bị từ chối', en: 'Refused' },
    about: {
      vi: 'Người nhập ghi lịch và căn cứ: `deadline: { text: "…", schedule: "…", basis: "…" }`.',
      en: 'The encoder writes the schedule and why: `deadline: { text: "…", schedule: "…", basis: "…" }`.',
    },
  },
]
