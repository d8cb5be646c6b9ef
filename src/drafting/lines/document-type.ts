/** The kinds of document, as their headings say them, and the type that a plan writes; null for those that assign nothing. */
const TYPES: readonly { readonly heading: RegExp; readonly type: string | null; readonly name: string }[] = [
  { heading: /^kế hoạch/i, type: 'ke-hoach', name: 'Kế hoạch' },
  { heading: /^chỉ thị/i, type: 'chi-thi', name: 'Chỉ thị' },
  { heading: /^quyết định/i, type: 'quyet-dinh', name: 'Quyết định' },
  { heading: /^chương trình/i, type: 'chuong-trinh', name: 'Chương trình' },
  { heading: /^nghị quyết/i, type: 'nghi-quyet', name: 'Nghị quyết' },
  { heading: /^(?:thông báo)/i, type: 'thong-bao', name: 'Thông báo' },
  { heading: /^kết luận/i, type: 'ket-luan', name: 'Kết luận' },
  { heading: /^công điện/i, type: 'cong-dien', name: 'Công điện' },
  { heading: /^hướng dẫn/i, type: 'huong-dan', name: 'Hướng dẫn' },
  { heading: /^đề án/i, type: 'de-an', name: 'Đề án' },
  { heading: /^công văn/i, type: 'cong-van', name: 'Công văn' },
  { heading: /^(?:action )?plan/i, type: 'ke-hoach', name: 'Plan' },
  { heading: /^directive/i, type: 'chi-thi', name: 'Directive' },
  { heading: /^decision/i, type: 'quyet-dinh', name: 'Decision' },
  { heading: /^resolution/i, type: 'nghi-quyet', name: 'Resolution' },
  { heading: /^report/i, type: null, name: 'Report' },
  { heading: /^báo cáo/i, type: null, name: 'Báo cáo' },
  { heading: /^tờ trình/i, type: null, name: 'Tờ trình' },
  { heading: /^giấy mời/i, type: null, name: 'Giấy mời' },
  { heading: /^biên bản/i, type: null, name: 'Biên bản' },
]

/** What kind of document a heading line names, where it stands alone or in capitals. */
export function typeOfLine(line: string): { readonly type: string | null; readonly name: string } | null {
  const words = line.replace(/[\s:.*]+$/, '')
  const found = TYPES.find(({ heading }) => heading.test(words))
  if (found === undefined) return null
  const isAlone = words.length === found.name.length
  const isCapital = words.slice(0, found.name.length) === found.name.toUpperCase()
  return (isAlone && /^\p{Lu}/u.test(words)) || isCapital ? { type: found.type, name: found.name } : null
}

/** The type that a document's number says: 129/KH-UBND, 07/CT-TTg, 12/UBND-KGVX. */
export function typeOfNumber(number: string): string | null | undefined {
  const sign = /\/(?:\d{4}\/)?([\p{Lu}đĐ][\p{L}]*)-/u.exec(number)?.[1]
  if (sign === undefined) return undefined
  if (sign in SIGNS) return SIGNS[sign]
  return /^(?:UBND|VP|S[TNXYCGVKLD]|BCĐ|B[A-ZĐ]+$)/u.test(sign) ? 'cong-van' : undefined
}

const SIGNS: Readonly<Record<string, string | null>> = {
  KH: 'ke-hoach',
  CT: 'chi-thi',
  QĐ: 'quyet-dinh',
  CTr: 'chuong-trinh',
  NQ: 'nghi-quyet',
  TB: 'thong-bao',
  KL: 'ket-luan',
  CĐ: 'cong-dien',
  HD: 'huong-dan',
  ĐA: 'de-an',
  BC: null,
  TTr: null,
  GM: null,
  BB: null,
}
