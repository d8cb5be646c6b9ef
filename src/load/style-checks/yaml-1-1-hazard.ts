import type { StyleCheck } from './style-check.ts'

export const yaml11Hazard: StyleCheck = {
  code: 'yaml-1-1-hazard',
  severity: 'warning',
  title: {
    vi: 'Phần mềm YAML 1.1 đọc thành giá trị khác',
    en: 'A value that YAML 1.1 programs read differently',
  },
  why: {
    vi: 'Ở đây no là chữ, 12:30 là chữ; với PyYAML, Ruby và nhiều công cụ CI thì là false và 750. Ngày không ngoặc kép như 2024-06-30 thì không kể: lược đồ cho phép, và tên ngày vẫn là một ngày.',
    en: 'Here no and 12:30 are text; for PyYAML, Ruby and many CI tools they are false and 750. Plain dates like 2024-06-30 are not reported: the schemas allow them, and a date stays a date.',
  },
  examples: {
    wrong: { plan: 'note: no' },
    right: { plan: 'note: "no"' },
  },
  basis: {
    vi: 'YAML 1.1 (bool, int, float, timestamp) so với YAML 1.2 Core.',
    en: 'YAML 1.1 (bool, int, float, timestamp) against the YAML 1.2 core schema.',
  },
  fix: { vi: 'Đặt giá trị trong ngoặc kép.', en: 'Put the value in quotes.' },
  automatic: {
    vi: 'Đặt chữ trong ngoặc kép; viết số như nó đang được đọc ở đây.',
    en: 'Puts words in quotes, and writes a number as it is read here.',
  },
  examine: ({ plain, value }) => {
    const meaning = plain === null ? null : meaningIn11(plain, value)
    if (plain === null || meaning === null) return null
    const fixed = typeof value === 'number' ? String(value) : `"${plain}"`
    return {
      message: {
        vi: `Phần mềm YAML 1.1 đọc ${plain} thành ${meaning.vi}.`,
        en: `Programs that read YAML 1.1 read ${plain} as ${meaning.en}.`,
      },
      help:
        typeof value === 'number'
          ? { vi: `Viết ${fixed}.`, en: `Write ${fixed}.` }
          : { vi: `Đặt trong ngoặc kép: ${fixed}.`, en: `Put it in quotes: ${fixed}.` },
      suggest: [fixed],
      fix: typeof value === 'number' ? { from: plain, to: fixed } : { form: 'quoted' },
    }
  },
}

/** Whether a parsed value may be written in a way that YAML 1.1 reads differently: cheap, and never false in error. */
export function mayBeHazard(value: unknown): boolean {
  if (typeof value !== 'string' || value.length > LONGEST) return false
  if (value.includes(':')) return meaningIn11(value, value) !== null
  return value.length <= 3 && /^(?:y|yes|on|n|no|off|=)$/i.test(value)
}

const LONGEST = 40

/** What YAML 1.1 reads a plain scalar as; null where that is the same as in 1.2. */
function meaningIn11(plain: string, value: unknown): StyleCheck['title'] | null {
  if (/^(?:y|yes|on)$/i.test(plain)) return { vi: 'true (đúng)', en: 'true' }
  if (/^(?:n|no|off)$/i.test(plain)) return { vi: 'false (sai)', en: 'false' }
  if (/^[-+]?\d[\d_]*(?::[0-5]?\d)+(?:\.\d*)?$/.test(plain)) return sexagesimal(plain)
  if (/^\d{4}-\d\d?-\d\d?(?:[Tt]|[ \t]+)\d\d?:\d\d:\d\d/.test(plain))
    return { vi: 'một thời điểm, không phải chữ', en: 'a moment in time, not text' }
  if (plain === '=') return { vi: 'giá trị mặc định (=)', en: 'the default value (=)' }
  if (typeof value !== 'number') return null
  if (/^[-+]?0[0-7]+$/.test(plain) && Number.parseInt(plain, 8) !== value)
    return same(Number.parseInt(plain, 8))
  if (/^0o[0-7]+$/.test(plain)) return { vi: 'chữ, không phải số', en: 'text, not a number' }
  return null
}

/** 12:30 in base sixty. */
function sexagesimal(plain: string): StyleCheck['title'] {
  const [first = '', ...rest] = plain.replace(/^[-+]/, '').replaceAll('_', '').split(':')
  const sum = rest.reduce((total, digits) => total * 60 + Number(digits), Number(first))
  return same(plain.startsWith('-') ? -sum : sum)
}

function same(number: number): StyleCheck['title'] {
  return { vi: `số ${number}`, en: `the number ${number}` }
}
