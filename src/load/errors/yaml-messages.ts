import type { Text } from '../../domain/text.ts'

/** Our message for a YAML error, by the parser's code; the parser's own message where we have none. */
export function syntaxMessage(
  code: string,
  message: string,
): { readonly what: Text; readonly help: Text | null } {
  return (
    MESSAGES[code] ?? {
      what: { vi: `YAML không đọc được: ${message}`, en: `Cannot be read as YAML: ${message}` },
      help: null,
    }
  )
}

const INDENT: Text = {
  vi: 'Thụt các dòng cùng cấp bằng cùng số dấu cách; mỗi mục của danh sách bắt đầu bằng “- ”.',
  en: 'Indent lines of the same level with the same number of spaces; each item of a list starts with “- ”.',
}
const QUOTE: Text = {
  vi: 'Đặt cả giá trị trong ngoặc kép nếu nó chứa dấu hai chấm hay ký tự đặc biệt.',
  en: 'Put the whole value in quotes if it contains a colon or another special character.',
}

const MESSAGES: Readonly<Record<string, { readonly what: Text; readonly help: Text | null }>> = {
  DUPLICATE_KEY: {
    what: {
      vi: 'Khóa này đã có ở trên trong cùng một khối.',
      en: 'This key is already above in the same block.',
    },
    help: {
      vi: 'Giữ lại một khóa; nếu mục mới bắt đầu ở đây thì thêm “- ” trước khóa đầu.',
      en: 'Keep one of them; if a new item starts here, add “- ” before its first key.',
    },
  },
  TAB_AS_INDENT: {
    what: {
      vi: 'Ở đây có phím tab; YAML chỉ nhận dấu cách.',
      en: 'There is a tab here; YAML accepts only spaces.',
    },
    help: { vi: 'Thay tab bằng dấu cách.', en: 'Replace the tab with spaces.' },
  },
  BAD_INDENT: {
    what: {
      vi: 'Dòng thụt không khớp với khối của nó.',
      en: 'The indentation of this line does not match its block.',
    },
    help: INDENT,
  },
  MISSING_CHAR: {
    what: {
      vi: 'Thiếu một ký tự mà YAML cần ở đây (ngoặc, nháy hoặc dấu hai chấm).',
      en: 'A character that YAML needs is missing here (a bracket, a quote or a colon).',
    },
    help: QUOTE,
  },
  UNEXPECTED_TOKEN: {
    what: { vi: 'Ký tự này không thể đứng ở đây.', en: 'This character cannot be here.' },
    help: QUOTE,
  },
  MULTILINE_IMPLICIT_KEY: {
    what: {
      vi: 'Một khóa kéo dài nhiều dòng; thường là thiếu dấu hai chấm hoặc thụt sai.',
      en: 'A key spans several lines; usually a colon is missing or the indentation is wrong.',
    },
    help: INDENT,
  },
  BLOCK_AS_IMPLICIT_KEY: {
    what: {
      vi: 'Giá trị ở đây không đi với các dòng thụt bên dưới.',
      en: 'The value here does not fit the indented lines below it.',
    },
    help: INDENT,
  },
  BAD_ALIAS: {
    what: {
      vi: 'Tham chiếu (*tên) không có neo (&tên) nào ở trên.',
      en: 'This alias (*name) has no anchor (&name) above it.',
    },
    help: {
      vi: 'Viết thẳng giá trị, hoặc đặt trong ngoặc kép nếu dấu * là chữ.',
      en: 'Write the value itself, or put it in quotes if the * is part of a text.',
    },
  },
  ALIAS_IN_ITSELF: {
    what: {
      vi: 'Tham chiếu (*tên) nằm ngay trong giá trị mà nó thay cho.',
      en: 'This alias (*name) lies inside the value that it stands for.',
    },
    help: {
      vi: 'Viết thẳng giá trị, hoặc bỏ tham chiếu.',
      en: 'Write the value itself, or remove the alias.',
    },
  },
  BAD_SCALAR_START: {
    what: {
      vi: 'Giá trị không thể bắt đầu bằng ký tự này.',
      en: 'A value cannot start with this character.',
    },
    help: QUOTE,
  },
  BLOCK_IN_FLOW: {
    what: {
      vi: 'Trong [ ] hoặc { } không viết được khối thụt dòng.',
      en: 'An indented block cannot be written inside [ ] or { }.',
    },
    help: QUOTE,
  },
  KEY_OVER_1024_CHARS: {
    what: { vi: 'Khóa dài quá 1024 ký tự.', en: 'The key is longer than 1024 characters.' },
    help: QUOTE,
  },
  BAD_DIRECTIVE: {
    what: {
      vi: 'Dòng bắt đầu bằng % là chỉ thị YAML, và chỉ thị này không có.',
      en: 'A line that starts with % is a YAML directive, and this directive does not exist.',
    },
    help: QUOTE,
  },
  ALIAS_PROPS: {
    what: {
      vi: 'Tham chiếu (*tên) không mang thêm neo hay thẻ được.',
      en: 'An alias (*name) cannot have an anchor or a tag.',
    },
    help: QUOTE,
  },
  BAD_PROP_ORDER: {
    what: {
      vi: 'Neo (&tên) hoặc thẻ (!tên) đứng sai chỗ.',
      en: 'An anchor (&name) or tag (!name) is in the wrong place.',
    },
    help: QUOTE,
  },
  MULTIPLE_ANCHORS: {
    what: { vi: 'Một giá trị chỉ có một neo (&tên).', en: 'A value can have only one anchor (&name).' },
    help: QUOTE,
  },
  MULTIPLE_TAGS: {
    what: { vi: 'Một giá trị chỉ có một thẻ (!tên).', en: 'A value can have only one tag (!name).' },
    help: QUOTE,
  },
  TAG_RESOLVE_FAILED: {
    what: { vi: 'Thẻ YAML (!tên) không đọc được.', en: 'The YAML tag (!name) cannot be read.' },
    help: QUOTE,
  },
  BAD_DQ_ESCAPE: {
    what: {
      vi: 'Chuỗi trong ngoặc kép có dấu \\ không hợp lệ.',
      en: 'The quoted text contains an invalid \\ escape.',
    },
    help: {
      vi: 'Viết \\\\ cho một dấu \\, hoặc dùng ngoặc đơn.',
      en: 'Write \\\\ for a \\, or use single quotes.',
    },
  },
}
