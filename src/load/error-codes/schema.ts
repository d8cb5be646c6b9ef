import type { Rule } from '../../domain/findings/rule.ts'
import { ONE_SLIP } from './one-slip.ts'

const SCHEMA: Rule['basis'] = {
  vi: 'Lược đồ của tệp (schemas/), in ra ở trình soạn thảo có yaml-language-server.',
  en: 'The file’s schema (schemas/), which an editor with yaml-language-server shows.',
}

/** What can be wrong with values against their schema. All are errors. */
export const SCHEMA_RULES = {
  'unknown-key': {
    title: { vi: 'Khóa không có trong lược đồ', en: 'A key that the schema does not have' },
    why: {
      vi: 'Khóa gõ sai thì bị bỏ qua trong im lặng: thời hạn hay cơ quan ghi ở đó coi như không có.',
      en: 'A misspelt key would be silently ignored, together with the deadline or agency it holds.',
    },
    examples: {
      wrong: {
        plan: `tasks:
  - { id: "1", title: Báo cáo, leed: [so-noi-vu], deadline: Hằng quý }`,
      },
      right: {
        plan: `tasks:
  - { id: "1", title: Báo cáo, lead: [so-noi-vu], deadline: Hằng quý }`,
      },
    },
    basis: SCHEMA,
    fix: { vi: 'Sửa tên khóa, hoặc bỏ khóa.', en: 'Fix the name of the key, or remove it.' },
    automatic: ONE_SLIP,
  },
  'missing-key': {
    title: { vi: 'Thiếu khóa bắt buộc', en: 'A required key is missing' },
    why: {
      vi: 'Thiếu khóa ấy thì không tính được việc: không rõ của ai, hoặc không rõ việc gì.',
      en: 'Without it the duty cannot be computed: it is unclear who owes it, or what is owed.',
    },
    examples: {
      wrong: {
        plan: `tasks:
  - { id: "1", title: Báo cáo, deadline: Hằng quý }`,
      },
      right: {
        plan: `tasks:
  - { id: "1", title: Báo cáo, lead: [so-noi-vu], deadline: Hằng quý }`,
      },
    },
    basis: SCHEMA,
    fix: { vi: 'Thêm khóa vào khối ấy.', en: 'Add the key to that block.' },
  },
  'wrong-type': {
    title: { vi: 'Sai kiểu giá trị', en: 'A value of the wrong type' },
    why: {
      vi: 'Số mục 1.10 không có ngoặc kép là số 1.1: thành một nhiệm vụ khác.',
      en: 'Without quotes, the task number 1.10 is the number 1.1, which is another task.',
    },
    examples: {
      wrong: {
        plan: `tasks:
  - { id: 1.10, title: Báo cáo, lead: [so-noi-vu], deadline: Hằng quý }`,
      },
      right: {
        plan: `tasks:
  - { id: "1.10", title: Báo cáo, lead: [so-noi-vu], deadline: Hằng quý }`,
      },
    },
    basis: SCHEMA,
    fix: {
      vi: 'Đặt số mục, năm trong ngoặc kép; viết danh sách trong ngoặc vuông.',
      en: 'Put task numbers and years in quotes; write lists in brackets.',
    },
    automatic: {
      vi: 'Đặt số, true và false trong ngoặc kép ở chỗ cần chữ; đặt một tên trong ngoặc vuông ở chỗ cần danh sách.',
      en: 'Puts numbers, true and false in quotes where a text belongs, and one name in brackets where a list does.',
    },
  },
  'wrong-value': {
    title: { vi: 'Giá trị không được phép', en: 'A value that is not allowed' },
    why: {
      vi: 'Giá trị ngoài danh sách không có nghĩa gì với chương trình.',
      en: 'A value outside the list means nothing to the program.',
    },
    examples: { wrong: { plan: 'type: ke-hoac' }, right: { plan: 'type: ke-hoach' } },
    basis: SCHEMA,
    fix: { vi: 'Chọn một giá trị trong danh sách.', en: 'Choose one of the values listed.' },
    automatic: ONE_SLIP,
  },
  'wrong-form': {
    title: { vi: 'Giá trị sai dạng', en: 'A value of the wrong form' },
    why: {
      vi: 'Mã có dấu, ngày viết kiểu khác thì nơi khác không tìm ra.',
      en: 'Ids with accents, or dates written in another way, cannot be found from other places.',
    },
    examples: { wrong: { plan: 'issued: 15/1/2024' }, right: { plan: 'issued: 2024-01-15' } },
    basis: SCHEMA,
    fix: { vi: 'Viết theo ví dụ trong thông báo.', en: 'Write it like the example in the message.' },
    automatic: {
      vi: 'Viết lại ngày đọc theo cách nào cũng là một, như 23/7/2023; 3/7/2023 thì không. Chữ hoa, dấu cách, dấu chấm cuối thì sửa được.',
      en: 'Rewrites a day that is the same with the month first, like 23/7/2023, but not 3/7/2023. Letter case, blanks and a dot at the end are corrected too.',
    },
  },
  'impossible-date': {
    title: { vi: 'Ngày không có thật', en: 'A day that does not exist' },
    why: {
      vi: 'Ngày 30/2 thường là gõ nhầm; có phần mềm lặng lẽ đổi nó thành 1/3.',
      en: '30 February is usually a typing error, and some programs silently turn it into 1 March.',
    },
    examples: { wrong: { plan: 'through: 2026-02-30' }, right: { plan: 'through: 2026-02-28' } },
    basis: {
      vi: 'Dương lịch (Bộ luật Dân sự 2015, Điều 145); ngày viết năm-tháng-ngày theo ISO 8601.',
      en: 'The solar calendar (Civil Code 2015, article 145); days are written year-month-day as in ISO 8601.',
    },
    fix: {
      vi: 'Xem lại văn bản và viết một ngày có thật, năm-tháng-ngày.',
      en: 'Check the document and write a real day, year-month-day.',
    },
    automatic: {
      vi: 'Viết lại ngày đọc theo cách nào cũng là một, như 23/7/2023; 3/7/2023 thì không.',
      en: 'Rewrites a day that is the same with the month first, like 23/7/2023, but not 3/7/2023.',
    },
  },
  'empty-value': {
    title: { vi: 'Giá trị để trống', en: 'An empty value' },
    why: {
      vi: 'Chuỗi rỗng không nói được gì, mà trông như đã nhập.',
      en: 'An empty text says nothing, yet looks as if something had been entered.',
    },
    examples: { wrong: { plan: 'title: ""' }, right: { plan: 'title: Truyền thông chính sách' } },
    basis: SCHEMA,
    fix: {
      vi: 'Viết giá trị, hoặc bỏ khóa không bắt buộc.',
      en: 'Write a value, or remove the key if it is optional.',
    },
  },
  'repeated-item': {
    title: { vi: 'Mục bị lặp', en: 'A repeated item' },
    why: {
      vi: 'Một cơ quan ghi hai lần trong danh sách thường là chép nhầm cơ quan khác.',
      en: 'When an agency is in a list twice, usually one of the two was meant to be another agency.',
    },
    examples: {
      wrong: {
        plan: `tasks:
  - { id: "1", title: Báo cáo, lead: [so-noi-vu, so-noi-vu], deadline: Hằng quý }`,
      },
      right: {
        plan: `tasks:
  - { id: "1", title: Báo cáo, lead: [so-noi-vu, ubnd-tinh], sharing: each, deadline: Hằng quý }`,
      },
    },
    basis: SCHEMA,
    fix: {
      vi: 'Giữ lại một mục, hoặc ghi đúng cơ quan thứ hai.',
      en: 'Keep one of them, or name the second agency correctly.',
    },
  },
} as const satisfies Record<string, Omit<Rule, 'code' | 'severity'>>
