/** A text in which titles and citations are blanks: their days and years belong to others. */
export function withoutCitations(text: string): string {
  const blank = (words: string) => ' '.repeat(words.length)
  return text
    .replace(/[“"][^”"]*[”"]/g, blank)
    .replace(
      /(?:số\s+)?\d+[^\s,;]*\/[\p{Lu}][^\s,;]*(?:\s+tỉnh)?(?:\s*,?\s*ngày\s+\d{1,2}\s*(?:[/.-]|tháng)\s*\d{1,2}\s*(?:[/.-]|năm)\s*\d{4})?/gu,
      blank,
    )
    .replace(/giai đoạn\s+\d{4}\s*[-–]\s*\d{4}/giu, blank)
    .replace(/(?:Luật|Bộ luật)\s+\p{Lu}[^,;.:]{0,60}?năm\s+\d{4}/gu, blank)
}
