import type { StyleCheck } from './style-check.ts'

export const blankValue: StyleCheck = {
  code: 'blank-value',
  severity: 'warning',
  title: { vi: 'Khóa để trống', en: 'A key left blank' },
  why: {
    vi: 'Để trống thì máy đọc thành null, tức là văn bản không nêu; người đọc lại không biết là văn bản không nêu hay chưa nhập.',
    en: 'Programs read a blank as null, which means that the document states nothing; a person cannot distinguish that from a value not entered yet.',
  },
  examples: {
    wrong: { plan: 'tasks:\n  - { id: "1", title: Báo cáo, lead: [so-noi-vu], deadline: }' },
    right: { plan: 'tasks:\n  - { id: "1", title: Báo cáo, lead: [so-noi-vu], deadline: null }' },
  },
  basis: {
    vi: 'Cách làm của chương trình: null viết ra nghĩa là văn bản không nêu.',
    en: 'The program’s own practice: an explicit null means that the document states nothing.',
  },
  fix: {
    vi: 'Nhập giá trị, hoặc ghi null nếu văn bản không nêu.',
    en: 'Enter the value, or write null if the document states none.',
  },
  examine: ({ plain, value }) =>
    plain === '' && value === null
      ? {
          message: { vi: 'Khóa này để trống.', en: 'This key is left blank.' },
          help: {
            vi: 'Nhập giá trị, hoặc ghi null nếu văn bản không nêu.',
            en: 'Enter the value, or write null if the document states none.',
          },
          suggest: ['null'],
          fix: null,
        }
      : null,
}

/** Whether a text with a null may have a blank one: sometimes true without need, never false in error. */
export function mayHoldBlank(text: string): boolean {
  if (/:[ \t]*[,}]/.test(text)) return true
  const lines = text.split('\n').filter((line) => !/^[ \t]*(?:#|\r?$)/.test(line))
  return lines.some((line, index) => /:[ \t]*(?:#.*)?\r?$/.test(line) && !holdsBlock(line, lines[index + 1]))
}

/** Whether the next line belongs to the key of this line: it is indented deeper, or is a list item right below. */
function holdsBlock(line: string, next: string | undefined): boolean {
  const depth = line.search(/[^ -]/)
  const below = next?.search(/[^ ]/) ?? -1
  return below > depth || (below === depth && next?.[below] === '-')
}
