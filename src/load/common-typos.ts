import type { Text } from '../domain/text.ts'

/** What a line that cannot be read shows by itself, where the reader only tells what came of it. */
export interface Typo {
  /** Where it stands in the text; the end is exclusive. */
  readonly pos: [start: number, end: number]
  readonly slip: keyof typeof SLIPS
}

/** The first slip of a line that begins at an offset of its text; null where it shows none. */
export function typoIn(line: string, start: number): Typo | null {
  for (const [slip, { form }] of Object.entries(SLIPS)) {
    const [whole, before] = form.exec(line) ?? []
    if (whole !== undefined && before !== undefined)
      return { pos: [start + before.length, start + whole.length], slip: slip as Typo['slip'] }
  }
  return null
}

/** A slip, in words. */
export function typoMessage({ slip }: Typo): { readonly what: Text; readonly help: Text } {
  return SLIPS[slip]
}

const ITEM_OR_KEY = ' *(?:- )?'
const KEY = `${ITEM_OR_KEY}[a-z][a-z-]*`
const ODD_SPACE = '[\\u00a0\\u2000-\\u200b\\u202f\\u205f\\u3000]'

/** Each with what stands before it on its line, in brackets. */
const SLIPS = {
  conflict: {
    form: /^()(?:<{7}|={7}|>{7})(?= |$)/,
    what: {
      vi: 'Dấu xung đột của git còn sót trong tệp.',
      en: 'A conflict marker of git was left in the file.',
    },
    help: {
      vi: 'Chọn một bên, rồi xóa các dòng <<<<<<<, ======= và >>>>>>>.',
      en: 'Choose a side, and delete the lines <<<<<<<, ======= and >>>>>>>.',
    },
  },
  tab: {
    form: /^( *)\t+/,
    what: {
      vi: 'Dòng thụt bằng phím tab; YAML chỉ nhận dấu cách.',
      en: 'The line is indented with a tab; YAML takes only spaces.',
    },
    help: { vi: 'Thay tab bằng dấu cách.', en: 'Replace the tab with spaces.' },
  },
  'odd-space': {
    form: new RegExp(`^(${KEY}:|${ITEM_OR_KEY}| *-)${ODD_SPACE}+`),
    what: {
      vi: 'Dấu cách ở đây không phải dấu cách thường; chép từ Word hay trang web hay gặp loại này.',
      en: 'The space here is no plain one; text pasted from Word or a web page may have such.',
    },
    help: { vi: 'Xóa đi rồi gõ lại dấu cách.', en: 'Delete it and type a space.' },
  },
  dash: {
    form: /^( *)-(?=[a-z][a-z-]*:(?: |$))/,
    what: { vi: 'Thiếu dấu cách sau dấu gạch đầu mục.', en: 'There is no space after the dash of the item.' },
    help: { vi: 'Thêm một dấu cách sau dấu -.', en: 'Add a space after the -.' },
  },
  colon: {
    form: new RegExp(`^(${KEY}):(?=[^\\s:/])`),
    what: { vi: 'Thiếu dấu cách sau dấu hai chấm.', en: 'There is no space after the colon.' },
    help: { vi: 'Thêm một dấu cách sau dấu hai chấm.', en: 'Add a space after the colon.' },
  },
  'odd-colon': {
    form: new RegExp(`^(${KEY} ?)[：﹕꞉]`),
    what: { vi: 'Dấu hai chấm này không phải dấu thường.', en: 'This is no plain colon.' },
    help: { vi: 'Gõ lại dấu hai chấm và một dấu cách.', en: 'Type a colon and a space.' },
  },
  'bare-colon': {
    form: new RegExp(`^(${KEY}: +)[^\\s"'[{|>#&*!-].*:(?: |$)`),
    what: {
      vi: 'Giá trị có dấu hai chấm mà không nằm trong ngoặc kép.',
      en: 'The value holds a colon and is not in quotes.',
    },
    help: { vi: 'Đặt cả giá trị trong ngoặc kép.', en: 'Put the whole value in quotes.' },
  },
} as const satisfies Record<string, { readonly form: RegExp; readonly what: Text; readonly help: Text }>
