/** Letters as they are compared and printed: composed (NFC), real Đ, no soft hyphens, plain spaces. */
export function composed(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll('\u00d0', 'Đ')
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/[\u00a0\u2000-\u200a\u202f\u3000\t]+/g, ' ')
    .replace(/ {2,}/g, ' ')
    .trim()
}

/**
 * Whether letters are those of TCVN 5712 (the fonts named .Vn…) shown as if they were Latin. Fonts are no sign: of 27
 * files that name such a font none was so coded. The letters are: many a word has one, and no Vietnamese letter of
 * Unicode stands among them.
 */
export function isTcvn3(text: string): boolean {
  if (/[\u0102\u0103\u0110\u0111\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]/.test(text)) return false
  const words = text.split(/\s+/).filter((word) => /\p{L}/u.test(word))
  const coded = words.filter((word) =>
    /[\u00a8\u00ad\u00ae\u00a9\u00aa\u00ab\u00ac\u00b5-\u00b9\u00be\u00c6\u00c7\u00d6\u00d7\u00dc\u00de\u00f7\u00fe]/.test(
      word,
    ),
  )
  return words.length >= 5 && coded.length * 8 >= words.length
}

/** The text of TCVN 5712 letters in Unicode. Capital letters of such fonts are small ones in another font, and stay small. */
export function fromTcvn3(text: string): string {
  return [...text].map((letter) => TCVN3.get(letter) ?? letter).join('')
}

const TCVN3: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '\u00a1': 'Ă',
    '\u00a2': 'Â',
    '\u00a3': 'Ê',
    '\u00a4': 'Ô',
    '\u00a5': 'Ơ',
    '\u00a6': 'Ư',
    '\u00a7': 'Đ',
    '\u00a8': 'ă',
    '\u00a9': 'â',
    '\u00aa': 'ê',
    '\u00ab': 'ô',
    '\u00ac': 'ơ',
    '\u00ad': 'ư',
    '\u00ae': 'đ',
    '\u00b5': 'à',
    '\u00b6': 'ả',
    '\u00b7': 'ã',
    '\u00b8': 'á',
    '\u00b9': 'ạ',
    '\u00bb': 'ằ',
    '\u00bc': 'ẳ',
    '\u00bd': 'ẵ',
    '\u00be': 'ắ',
    '\u00c6': 'ặ',
    '\u00c7': 'ầ',
    '\u00c8': 'ẩ',
    '\u00c9': 'ẫ',
    '\u00ca': 'ấ',
    '\u00cb': 'ậ',
    '\u00cc': 'è',
    '\u00ce': 'ẻ',
    '\u00cf': 'ẽ',
    '\u00d0': 'é',
    '\u00d1': 'ẹ',
    '\u00d2': 'ề',
    '\u00d3': 'ể',
    '\u00d4': 'ễ',
    '\u00d5': 'ế',
    '\u00d6': 'ệ',
    '\u00d7': 'ì',
    '\u00d8': 'ỉ',
    '\u00dc': 'ĩ',
    '\u00dd': 'í',
    '\u00de': 'ị',
    '\u00df': 'ò',
    '\u00e1': 'ỏ',
    '\u00e2': 'õ',
    '\u00e3': 'ó',
    '\u00e4': 'ọ',
    '\u00e5': 'ồ',
    '\u00e6': 'ổ',
    '\u00e7': 'ỗ',
    '\u00e8': 'ố',
    '\u00e9': 'ộ',
    '\u00ea': 'ờ',
    '\u00eb': 'ở',
    '\u00ec': 'ỡ',
    '\u00ed': 'ớ',
    '\u00ee': 'ợ',
    '\u00ef': 'ù',
    '\u00f1': 'ủ',
    '\u00f2': 'ũ',
    '\u00f3': 'ú',
    '\u00f4': 'ụ',
    '\u00f5': 'ừ',
    '\u00f6': 'ử',
    '\u00f7': 'ữ',
    '\u00f8': 'ứ',
    '\u00f9': 'ự',
    '\u00fa': 'ỳ',
    '\u00fb': 'ỷ',
    '\u00fc': 'ỹ',
    '\u00fd': 'ý',
    '\u00fe': 'ỵ',
  }),
)
