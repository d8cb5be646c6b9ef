/** The form in which words are looked for: without case and tone marks, so that “so noi vu” finds “Sở Nội vụ”. */
export function searchText(words: string): string {
  return words
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/đ/g, 'd')
    .replace(/\s+/g, ' ')
    .trim()
}
