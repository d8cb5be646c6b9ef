/** Whether every letter of a word may be a digit misread: "l", "O", "lO", "ló". */
export function mayBeDigits(word: string): boolean {
  return /^[liosbó]+$/.test(word)
}
