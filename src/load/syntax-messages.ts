import type { Text } from '../domain/text.ts'

/** A YAML error in our words, by the parser's code; its own words where we have none. */
export function syntaxMessage(
  code: string,
  message: string,
): { readonly what: Text; readonly help: Text | null } {
  return (
    MESSAGES[code] ?? {
      what: { vi: `YAML không đọc được: ${message}`, en: `Not readable as YAML: ${message}` },
      help: null,
    }
  )
}

const INDENT: Text = {
  vi: 'Thụt các dòng cùng cấp bằng cùng số dấu cách.',
  en: 'Indent lines of one level with the same number of spaces.',
}
const QUOTE: Text = {
  vi: 'Đặt cả giá trị trong ngoặc kép nếu nó chứa dấu hai chấm hay ký tự đặc biệt.',
  en: 'Put the whole value in quotes if it holds a colon or another special character.',
}

const MESSAGES: Readonly<Record<string, { readonly what: Text; readonly help: Text | null }>> = {
  DUPLICATE_KEY: {
    what: {
      vi: 'Khóa này đã có ở trên trong cùng một khối.',
      en: 'This key stands above already, in the same block.',
    },
    help: { vi: 'Giữ lại một khóa.', en: 'Keep one of them.' },
  },
  TAB_AS_INDENT: {
    what: {
      vi: 'Dòng thụt bằng phím tab; YAML chỉ nhận dấu cách.',
      en: 'The line is indented with a tab; YAML takes only spaces.',
    },
    help: { vi: 'Thay tab bằng dấu cách.', en: 'Replace the tab with spaces.' },
  },
  BAD_INDENT: {
    what: { vi: 'Dòng thụt không khớp với khối của nó.', en: 'The line is not indented like its block.' },
    help: INDENT,
  },
  MISSING_CHAR: {
    what: {
      vi: 'Thiếu một ký tự mà YAML cần ở đây (ngoặc, nháy hoặc dấu hai chấm).',
      en: 'A character is missing here (a bracket, a quote or a colon).',
    },
    help: QUOTE,
  },
  UNEXPECTED_TOKEN: {
    what: { vi: 'Ký tự này không thể đứng ở đây.', en: 'This cannot stand here.' },
    help: QUOTE,
  },
  MULTILINE_IMPLICIT_KEY: {
    what: {
      vi: 'Một khóa kéo dài nhiều dòng; thường là thiếu dấu hai chấm hoặc thụt sai.',
      en: 'A key spreads over several lines; usually a colon is missing or the indentation is off.',
    },
    help: INDENT,
  },
  BLOCK_AS_IMPLICIT_KEY: {
    what: {
      vi: 'Một khối lồng nằm trên cùng dòng với khóa khác.',
      en: 'A nested block stands on the line of another key.',
    },
    help: QUOTE,
  },
  BAD_ALIAS: {
    what: {
      vi: 'Tham chiếu (*tên) không có neo (&tên) nào ở trên.',
      en: 'This alias (*name) has no anchor (&name) above it.',
    },
    help: {
      vi: 'Viết thẳng giá trị, hoặc đặt trong ngoặc kép nếu dấu * là chữ.',
      en: 'Write the value itself, or put it in quotes if the * is text.',
    },
  },
  BAD_DQ_ESCAPE: {
    what: {
      vi: 'Chuỗi trong ngoặc kép có dấu \\ không hợp lệ.',
      en: 'The quoted text has a \\ that means nothing.',
    },
    help: {
      vi: 'Viết \\\\ cho một dấu \\, hoặc dùng ngoặc đơn.',
      en: 'Write \\\\ for a \\, or use single quotes.',
    },
  },
}
