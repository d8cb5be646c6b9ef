import type { StyleCheck } from './style-check.ts'

export const notNfc: StyleCheck = {
  code: 'not-nfc',
  severity: 'warning',
  title: { vi: 'Chữ không ở dạng NFC', en: 'Text that is not NFC' },
  why: {
    vi: '“ệ” có thể là một ký tự hoặc ba ký tự chồng lên nhau; nhìn giống hệt, nhưng tìm kiếm, so sánh trong Excel, grep, git thì coi là khác nhau.',
    en: '“ệ” may be one character or three combined ones; they look the same, but search, Excel, grep and git treat them as different.',
  },
  examples: {
    wrong: { plan: `title: ${'Kế hoạch'.normalize('NFD')}` },
    right: { plan: 'title: Kế hoạch' },
  },
  basis: {
    vi: 'Nghị định 30/2020/NĐ-CP, Phụ lục I: bộ mã ký tự Unicode theo TCVN 6909:2001. Dạng NFC: Unicode, UAX #15.',
    en: 'Decree 30/2020/NĐ-CP, Annex I: Unicode by TCVN 6909:2001. The form NFC: Unicode, UAX #15.',
  },
  fix: {
    vi: 'Gõ lại bằng bảng mã Unicode dựng sẵn, hoặc chuyển tệp sang NFC.',
    en: 'Type it again with precomposed Unicode, or convert the file to NFC.',
  },
  automatic: { vi: 'Ghép dấu vào chữ, ở mọi chỗ.', en: 'Composes the letters, everywhere.' },
  examine: ({ value }) => {
    if (typeof value !== 'string') return null
    const composed = value.normalize('NFC')
    if (composed === value) return null
    return {
      message: {
        vi: 'Chữ này viết bằng dấu tổ hợp (không phải NFC).',
        en: 'This is written with combining marks (not NFC).',
      },
      help: {
        vi: 'Gõ lại bằng Unicode dựng sẵn, hoặc chuyển tệp sang NFC.',
        en: 'Type it again with precomposed Unicode, or convert the file to NFC.',
      },
      suggest: [composed],
      fix: { form: 'composed' },
    }
  },
}
