/** "…, UBND tỉnh yêu cầu các sở, ban, ngành:", "Giao Sở A:": a sentence that opens what is asked below it, of whomever. */
export function isOpening(line: string): boolean {
  return OPENS.test(line) && !TELLS.test(line)
}

const OPENS =
  /(?<!\p{L})(?<!(?:được|theo|đã|tại|do|không|chưa)\s)(?:yêu cầu|đề nghị(?! của)|giao)(?:\s[^:]{3,240})?\s*:\s*$/iu

/** "Thủ tướng ban hành Công điện …, yêu cầu …:", "… có văn bản số …, đề nghị …:": what another document asked. */
const TELLS =
  /(?<!\p{L})(?:ban hành|có) (?:công điện|công văn|văn bản|chỉ thị|thông báo|kế hoạch|quyết định)(?! này)(?!\p{L})/iu
