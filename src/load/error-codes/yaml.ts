import { OWN_PRACTICE, type Rule } from '../../domain/findings/rule.ts'

const YAML: Rule['basis'] = { vi: 'Chuẩn YAML 1.2.2.', en: 'The YAML 1.2.2 specification.' }

/** What can be wrong with a text as YAML. All are errors. */
export const YAML_RULES = {
  'yaml-syntax': {
    title: { vi: 'Sai cú pháp YAML', en: 'Invalid YAML syntax' },
    why: {
      vi: 'Tệp sai cú pháp thì không đọc được điều gì trong đó.',
      en: 'Nothing can be read from a file with invalid syntax.',
    },
    examples: {
      wrong: { plan: 'title: Kế hoạch: truyền thông' },
      right: { plan: 'title: "Kế hoạch: truyền thông"' },
    },
    basis: YAML,
    fix: {
      vi: 'Đặt giá trị có dấu hai chấm hay ký tự đặc biệt trong ngoặc kép; thụt dòng bằng dấu cách.',
      en: 'Put values with a colon or special characters in quotes; indent with spaces.',
    },
  },
  'ambiguous-scalar': {
    title: { vi: 'Giá trị mỗi phần mềm đọc một khác', en: 'A value that programs read differently' },
    why: {
      vi: 'Cùng một tệp mà hai phần mềm thấy hai giá trị thì không ai biết mình đang duyệt cái gì.',
      en: 'If two programs see different values in the same file, nobody knows what they are approving.',
    },
    examples: { wrong: { plan: 'note: 0b11' }, right: { plan: 'note: "0b11"' } },
    basis: YAML,
    fix: { vi: 'Đặt giá trị trong ngoặc kép.', en: 'Put the value in quotes.' },
  },
  'unknown-tag': {
    title: { vi: 'Thẻ YAML không dùng được', en: 'A YAML tag that cannot be used' },
    why: {
      vi: 'Thẻ lạ khiến phần mềm khác từ chối tệp, có phần mềm còn chạy mã theo thẻ.',
      en: 'Other programs refuse a file with an unknown tag, and some run code because of it.',
    },
    examples: { wrong: { plan: 'note: !rieng Thử' }, right: { plan: 'note: Thử' } },
    basis: {
      vi: 'Chuẩn YAML 1.2.2, mục 10.3 (lược đồ lõi: !!str, !!int, !!float, !!bool, !!null, !!map, !!seq).',
      en: 'The YAML 1.2.2 specification, section 10.3 (core schema: !!str, !!int, !!float, !!bool, !!null, !!map, !!seq).',
    },
    fix: {
      vi: 'Bỏ thẻ; giá trị là chữ thì đặt trong ngoặc kép.',
      en: 'Remove the tag; if the value is text, put it in quotes.',
    },
  },
  'too-many-aliases': {
    title: { vi: 'Quá nhiều tham chiếu', en: 'Too many aliases' },
    why: {
      vi: 'Vài dòng tham chiếu lồng nhau nở ra thành hàng tỷ giá trị và làm treo máy.',
      en: 'A few lines of nested aliases expand into billions of values and stall the machine.',
    },
    examples: {
      wrong: {
        file: `schema: plan/v1
a: &a [x, x, x, x, x, x, x, x, x, x]
b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a]
c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b, *b]`,
      },
      right: { plan: 'note: Viết thẳng giá trị' },
    },
    basis: OWN_PRACTICE,
    fix: {
      vi: 'Viết thẳng giá trị thay cho tham chiếu (*tên).',
      en: 'Write the values themselves instead of aliases (*name).',
    },
  },
} as const satisfies Record<string, Omit<Rule, 'code' | 'severity'>>
