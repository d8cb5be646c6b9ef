import type { Text } from '../domain/text.ts'

/** A typo that a line itself shows; the parser only reports what follows from it. */
export interface Typo {
  /** Where it stands in the text; the end is exclusive. */
  readonly pos: [start: number, end: number]
  readonly kind: keyof typeof TYPOS
}

/** The first typo in a line, which begins at an offset of its text; null where it has none. */
export function typoIn(line: string, start: number): Typo | null {
  for (const [kind, { form }] of Object.entries(TYPOS)) {
    const [whole, before] = form.exec(line) ?? []
    if (whole !== undefined && before !== undefined)
      return { pos: [start + before.length, start + whole.length], kind: kind as Typo['kind'] }
  }
  return null
}

/**
 * The typo of the first line before an offset, of the last few, with a character that is taken for another: the parser reads such
 * a line as words, and stumbles only on those after it.
 */
export function lookAlikeBefore(text: string, offset: number, lines: number): Typo | null {
  let found: Typo | null = null
  let end = text.lastIndexOf('\n', offset - 1)
  for (let back = 0; back < Math.min(lines, LOOKED_BACK) && end > 0; back += 1) {
    const start = text.lastIndexOf('\n', end - 1) + 1
    const typo = typoIn(text.slice(start, end), start)
    if (typo !== null && LOOK_ALIKES.has(typo.kind) && BEFORE_KEY.test(text.slice(typo.pos[1], end)))
      found = typo
    end = start - 1
  }
  return found
}

const LOOKED_BACK = 2
const LOOK_ALIKES: ReadonlySet<Typo['kind']> = new Set(['odd-space', 'odd-dash'])
const BEFORE_KEY = /^[\s-]*[a-z][a-z-]*:(?:\s|$)/

/** The message for a typo. */
export function typoMessage({ kind }: Typo): { readonly what: Text; readonly help: Text } {
  return TYPOS[kind]
}

const ITEM_OR_KEY = ' *(?:- )?'
const KEY = `${ITEM_OR_KEY}[a-z][a-z-]*`
const ODD_SPACE = '[\\u00a0\\u2000-\\u200b\\u202f\\u205f\\u3000]'
const ODD_DASH = '[\\u2010-\\u2015\\u2212\\ufe58\\ufe63\\uff0d]'

/** Each form captures what comes before the typo on its line. */
const TYPOS = {
  conflict: {
    form: /^()(?:<{7}|={7}|>{7})(?= |$)/,
    what: {
      vi: 'Dấu xung đột của git còn sót trong tệp.',
      en: 'A git conflict marker was left in the file.',
    },
    help: {
      vi: 'Chọn một bên, rồi xóa các dòng <<<<<<<, ======= và >>>>>>>.',
      en: 'Choose one side, and delete the lines <<<<<<<, ======= and >>>>>>>.',
    },
  },
  tab: {
    form: /^( *)\t+/,
    what: {
      vi: 'Dòng thụt bằng phím tab; YAML chỉ nhận dấu cách.',
      en: 'The line is indented with a tab; YAML accepts only spaces.',
    },
    help: { vi: 'Thay tab bằng dấu cách.', en: 'Replace the tab with spaces.' },
  },
  'odd-space': {
    form: new RegExp(`^(${KEY}:|${ITEM_OR_KEY}| *-)${ODD_SPACE}+`),
    what: {
      vi: 'Dấu cách ở đây không phải dấu cách thường; chép từ Word hay trang web hay gặp loại này.',
      en: 'This is not an ordinary space; text pasted from Word or a web page often has such spaces.',
    },
    help: { vi: 'Xóa đi rồi gõ lại dấu cách.', en: 'Delete it and type a space.' },
  },
  'odd-dash': {
    form: new RegExp(`^( *)${ODD_DASH}(?=\\s*[a-z][a-z-]*:(?:\\s|$)| )`),
    what: {
      vi: 'Dấu gạch này không phải dấu - thường; Word hay tự đổi thành dấu dài.',
      en: 'This dash is not the ordinary -; Word turns it into a longer one.',
    },
    help: { vi: 'Gõ lại dấu - và một dấu cách.', en: 'Type a - and a space.' },
  },
  dash: {
    form: /^( *)-(?=[a-z][a-z-]*:(?: |$))/,
    what: {
      vi: 'Thiếu dấu cách sau dấu gạch đầu mục.',
      en: 'There is no space after the dash of this list item.',
    },
    help: { vi: 'Thêm một dấu cách sau dấu -.', en: 'Add a space after the -.' },
  },
  colon: {
    form: new RegExp(`^(${KEY}):(?=[^\\s:/])`),
    what: { vi: 'Thiếu dấu cách sau dấu hai chấm.', en: 'There is no space after the colon.' },
    help: { vi: 'Thêm một dấu cách sau dấu hai chấm.', en: 'Add a space after the colon.' },
  },
  'odd-colon': {
    form: new RegExp(`^(${KEY} ?)[：﹕꞉]`),
    what: { vi: 'Dấu hai chấm này không phải dấu thường.', en: 'This is not an ordinary colon.' },
    help: { vi: 'Gõ lại dấu hai chấm và một dấu cách.', en: 'Type a colon and a space.' },
  },
  'bare-colon': {
    form: new RegExp(`^(${KEY}: +)[^\\s"'[{|>#&*!-].*:(?: |$)`),
    what: {
      vi: 'Giá trị có dấu hai chấm mà không nằm trong ngoặc kép.',
      en: 'The value contains a colon and is not in quotes.',
    },
    help: { vi: 'Đặt cả giá trị trong ngoặc kép.', en: 'Put the whole value in quotes.' },
  },
} as const satisfies Record<string, { readonly form: RegExp; readonly what: Text; readonly help: Text }>
