/** "…, UBND tỉnh yêu cầu các sở, ban, ngành:", "Giao Sở A:": a sentence that opens what is asked below it, of whomever. */
export function isOpening(line: string): boolean {
  return OPENS.test(line)
}

const OPENS = /(?<!\p{L})(?:yêu cầu|đề nghị(?! của)|giao)(?:\s[^:]{3,240})?\s*:\s*$/iu
