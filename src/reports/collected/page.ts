import type {
  CollectedPlace,
  CollectedRecord,
  CollectedView,
  UntakenRow,
} from '../../domain/follow-up/collected-view.ts'
import type { Language, Text } from '../../domain/text.ts'
import { dayText, formatDay } from '../../domain/time/format-day.ts'
import { cell, type KeyedColumn, type Page, type Say, type Section, tableOf } from '../draw/page.ts'
import { printable } from '../draw/printable.ts'

/** What came back, as a page: what is recorded, then what could not be taken and why. */
export function collectedPage(view: CollectedView, language: Language): Page {
  const say: Say = (text) => text[language]
  const { records, untaken, outcome, collected } = view
  const day = dayText(collected)
  return {
    title: say({ vi: 'KẾT QUẢ CÁC CƠ QUAN GỬI LẠI', en: 'WHAT AGENCIES SENT BACK' }),
    heading: [
      say({ vi: `Thu nhận ngày ${day.vi}`, en: `Collected on ${day.en}` }),
      ...view.files.map((file) => fileLine(file, say)),
    ],
    sections: [
      ...sectionOf(RECORDS[outcome], recordColumns(language), records, say),
      ...sectionOf(UNTAKEN, untakenColumns(language), untaken, say),
    ],
    notes: records.length + untaken.length === 0 ? [say(NOTHING)] : [],
  }
}

function fileLine({ file, rows, filled, refused }: CollectedView['files'][number], say: Say): string {
  return printable(
    say(
      refused === null
        ? {
            vi: `${file}: ${filled}/${rows} dòng có điền`,
            en: `${file}: ${filled} of ${rows} rows filled in`,
          }
        : { vi: `${file}: không đọc được. ${refused.vi}`, en: `${file}: not read. ${refused.en}` },
    ),
  )
}

function sectionOf<Item>(
  title: Text,
  columns: readonly KeyedColumn<Item>[],
  items: readonly Item[],
  say: Say,
): readonly Section[] {
  return items.length === 0 ? [] : [{ title: say(title), table: tableOf(columns, items, say) }]
}

const RECORDS: Readonly<Record<CollectedView['outcome'], Text>> = {
  written: { vi: 'Đã ghi', en: 'Recorded' },
  proposed: { vi: 'Sẽ ghi (chạy lại không có --dry-run)', en: 'To be recorded (run it without --dry-run)' },
}

const UNTAKEN: Text = { vi: 'Không lấy được', en: 'Not taken' }

const NOTHING: Text = { vi: 'Không dòng nào được điền.', en: 'No row is filled in.' }

const PLACE: KeyedColumn<CollectedPlace> = {
  key: 'place',
  title: { vi: 'Tệp, trang, dòng', en: 'File, sheet, row' },
  cell: ({ file, table, row }) => cell(printable(`${file}, ${table}, ${row}`)),
}

function recordColumns(language: Language): readonly KeyedColumn<CollectedRecord>[] {
  return [
    PLACE,
    {
      key: 'obligation',
      title: { vi: 'Việc', en: 'What' },
      cell: ({ obligation }) => cell(printable(obligation)),
    },
    { key: 'event', title: { vi: 'Sự kiện', en: 'Event' }, cell: ({ event }) => cell(event) },
    { key: 'date', title: { vi: 'Ngày', en: 'Day' }, cell: ({ date }) => cell(formatDay(date, language)) },
    {
      key: 'document',
      title: { vi: 'Văn bản', en: 'Document' },
      cell: ({ document }) => cell(printable(document ?? '')),
    },
    {
      key: 'words',
      title: { vi: 'Lời ghi', en: 'Words' },
      cell: ({ through, words }) => {
        const until = through === null ? [] : [`→ ${formatDay(through, language)}`]
        return cell(printable([...until, ...(words === null ? [] : [words])].join(' ')))
      },
    },
    {
      key: 'record',
      title: { vi: 'Ghi nhận', en: 'Record' },
      cell: ({ record, is }) =>
        is === 'new'
          ? cell(printable(record))
          : cell(printable(`${record} ${THERE_BEFORE[language]}`), 'quiet'),
    },
  ]
}

const THERE_BEFORE: Text = { vi: '(đã có từ trước)', en: '(there before)' }

function untakenColumns(language: Language): readonly KeyedColumn<UntakenRow>[] {
  return [
    PLACE,
    {
      key: 'obligation',
      title: { vi: 'Việc', en: 'What' },
      cell: ({ obligation }) => cell(printable(obligation ?? '–')),
    },
    {
      key: 'message',
      title: { vi: 'Vì sao', en: 'Why' },
      cell: ({ message }) => cell(printable(message[language]), 'warning'),
    },
  ]
}
