import { OWN_PRACTICE, type Rule } from '../../domain/findings/rule.ts'
import { ONE_SLIP } from './one-slip.ts'

const SCHEMA: Rule['basis'] = {
  vi: 'Lược đồ của tệp (schemas/), in ra ở trình soạn thảo có yaml-language-server.',
  en: 'The file’s schema (schemas/), which an editor with yaml-language-server shows.',
}

/** What can be wrong with a file as a whole. All are errors. */
export const FILE_RULES = {
  'unreadable-file': {
    title: { vi: 'Không đọc được tệp', en: 'The file cannot be read' },
    why: {
      vi: 'Nội dung của tệp không có trong bảng nào, mà không ai biết là thiếu.',
      en: 'What it says appears in no table, and nobody would notice.',
    },
    examples: null,
    basis: OWN_PRACTICE,
    fix: {
      vi: 'Cấp quyền đọc, lưu tệp bằng UTF-8, hoặc xóa tệp.',
      en: 'Make it readable, save it as UTF-8, or delete it.',
    },
  },
  'passed-over-file': {
    title: { vi: 'Tệp không được đọc', en: 'A file that was not read' },
    why: {
      vi: 'Ghi nhận trong một liên kết hay một tệp mang tên khác thì không được tính, và cơ quan đã làm xong vẫn bị kể là còn nợ.',
      en: 'Records behind a link, or in a file with another kind of name, do not count, and an agency that has delivered is still called a debtor.',
    },
    examples: null,
    basis: OWN_PRACTICE,
    fix: {
      vi: 'Đặt chính tệp ấy vào thư mục, tên kết thúc bằng .yaml; hoặc chạy với --without.',
      en: 'Put the file itself into the folder, with a name that ends in .yaml; or run with --without.',
    },
  },
  'file-too-large': {
    title: { vi: 'Tệp quá lớn', en: 'The file is too large' },
    why: {
      vi: 'Tệp dài hơn một triệu ký tự không phải là một kế hoạch; đọc nó chỉ làm treo máy kiểm tra.',
      en: 'A file of more than a million characters is not a plan; reading it would only stall the machine that checks it.',
    },
    examples: null,
    basis: OWN_PRACTICE,
    fix: {
      vi: 'Tách thành nhiều kế hoạch, mỗi tệp một văn bản.',
      en: 'Split it into several plans, one document per file.',
    },
  },
  'value-too-long': {
    title: { vi: 'Giá trị quá dài', en: 'A value that is too long' },
    why: {
      vi: 'Không ô nào của bảng in được một giá trị dài hơn 5.000 ký tự; nó làm chậm mọi báo cáo, thường là dán nhầm cả văn bản.',
      en: 'No cell of a table can show a value of more than 5,000 characters; it slows every report, and usually a whole document was pasted.',
    },
    examples: null,
    basis: OWN_PRACTICE,
    fix: {
      vi: 'Rút gọn giá trị; toàn văn thì để ở tệp khác và nêu trong sources.',
      en: 'Shorten the value; keep the full text in another file and name it in sources.',
    },
  },
  'too-deep': {
    title: { vi: 'Tệp lồng quá nhiều tầng', en: 'The file is nested too deeply' },
    why: {
      vi: 'Tệp lồng hàng nghìn tầng chỉ có thể là hỏng hoặc cố ý phá.',
      en: 'A file with thousands of levels is either damaged or an attack.',
    },
    examples: null,
    basis: OWN_PRACTICE,
    fix: { vi: 'Bỏ bớt các tầng lồng nhau.', en: 'Reduce the levels of nesting.' },
  },
  'empty-file': {
    title: { vi: 'Tệp không có nội dung', en: 'The file is empty' },
    why: {
      vi: 'Tệp rỗng thường là lưu hỏng hoặc nhập dở.',
      en: 'An empty file usually means a failed save or unfinished work.',
    },
    examples: {
      wrong: { file: '# Chưa nhập gì.' },
      right: {
        file: `schema: calendar/v1
year: 2024
sources: {}
days-off: []`,
      },
    },
    basis: OWN_PRACTICE,
    fix: {
      vi: 'Viết nội dung, bắt đầu bằng khóa schema, hoặc xóa tệp.',
      en: 'Write its content, starting with the key schema, or delete it.',
    },
  },
  'several-documents': {
    title: { vi: 'Nhiều tài liệu trong một tệp', en: 'Several documents in one file' },
    why: {
      vi: 'Phần mềm khác chỉ đọc tài liệu đầu và bỏ qua phần sau dấu ---.',
      en: 'Other programs read only the first document and ignore what follows the ---.',
    },
    examples: {
      wrong: {
        file: `schema: calendar/v1
year: 2024
sources: {}
days-off: []
---
schema: calendar/v1
year: 2025
sources: {}
days-off: []`,
      },
      right: {
        file: `schema: calendar/v1
year: 2024
sources: {}
days-off: []`,
      },
    },
    basis: OWN_PRACTICE,
    fix: { vi: 'Tách mỗi tài liệu thành một tệp.', en: 'Put each document in its own file.' },
  },
  'unknown-schema': {
    title: { vi: 'Không rõ loại tệp', en: 'Unknown kind of file' },
    why: {
      vi: 'Khóa schema cho biết tệp là kế hoạch, sổ cơ quan, ghi nhận, lịch nghỉ hay thông tin nơi gửi; thiếu nó thì không kiểm tra được gì.',
      en: 'The key schema says whether a file is a plan, a register, records, a calendar or an office; without it nothing can be checked.',
    },
    examples: {
      wrong: {
        file: `schema: calender/v1
year: 2024
sources: {}
days-off: []`,
      },
      right: {
        file: `schema: calendar/v1
year: 2024
sources: {}
days-off: []`,
      },
    },
    basis: SCHEMA,
    fix: {
      vi: 'Ghi ở dòng đầu schema: plan/v1, agencies/v1, records/v1, calendar/v1 hoặc office/v1.',
      en: 'Start with schema: plan/v1, agencies/v1, records/v1, calendar/v1 or office/v1.',
    },
    automatic: ONE_SLIP,
  },
} as const satisfies Record<string, Omit<Rule, 'code' | 'severity'>>
