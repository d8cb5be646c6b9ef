import type { Text } from '../../domain/text.ts'

/** What the document of a plan is called by its kind: `Kế hoạch`; “document” where the kind is not known. */
export function documentKind(type: string): Text {
  return KINDS[type] ?? { vi: 'Văn bản', en: 'Document' }
}

/** The kinds that a plan may have. */
export function documentKinds(): readonly string[] {
  return Object.keys(KINDS)
}

const KINDS: Readonly<Record<string, Text>> = {
  'ke-hoach': { vi: 'Kế hoạch', en: 'Plan' },
  'cong-van': { vi: 'Công văn', en: 'Official letter' },
  'cong-dien': { vi: 'Công điện', en: 'Telegram' },
  'chi-thi': { vi: 'Chỉ thị', en: 'Directive' },
  'quyet-dinh': { vi: 'Quyết định', en: 'Decision' },
  'chuong-trinh': { vi: 'Chương trình', en: 'Programme' },
  'nghi-quyet': { vi: 'Nghị quyết', en: 'Resolution' },
  'thong-bao': { vi: 'Thông báo', en: 'Notice' },
  'ket-luan': { vi: 'Kết luận', en: 'Conclusion' },
  'huong-dan': { vi: 'Hướng dẫn', en: 'Guidance' },
  'de-an': { vi: 'Đề án', en: 'Scheme' },
}
