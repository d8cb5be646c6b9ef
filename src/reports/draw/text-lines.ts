import { memoize } from '../../domain/memoize.ts'

/**
 * How many lines a text takes in a column so many digits wide, broken between words: rather one too many than
 * one too few, for the letters of Times New Roman (a digit is half as wide as the type is high).
 */
export function textLines(text: string, room: number): number {
  let [lines, used] = [1, 0]
  for (const word of text.split(/(?<=\s)/)) {
    const width = [...word].reduce((sum, letter) => sum + digitsWide(letter), 0)
    if (used + width <= room || used === 0) used += width
    else [lines, used] = [lines + 1, width]
    if (used > room + SPACE) {
      lines += Math.ceil(used / room) - 1
      used %= room
    }
  }
  return lines
}

/** The width of a letter in Times New Roman, its marks aside, where a digit is 1. */
const digitsWide = memoize(
  (letter) => letter,
  (letter: string): number => {
    const [base = ''] = letter.normalize('NFD')
    return WIDTHS.find(([letters]) => letters.test(base))?.[1] ?? 1
  },
)

const SPACE = 0.5

/** What is not listed, digits and most small letters among them, is as wide as a digit. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/[\s.,]/, SPACE],
  [/[ijlt:;/|]/, 0.56],
  [/[frI!'’()[\]-]/, 0.67],
  [/[sJ]/, 0.78],
  [/[acez“”]/, 0.89],
  [/[FPS]/, 1.12],
  [/[ELTZ]/, 1.23],
  [/[BCR]/, 1.34],
  [/[mw]/, 1.56],
  [/[MW%@…&]/, 2],
  [/\p{Lu}/u, 1.45],
  [/[\u1100-\u1fff\u2e80-\uffff]|\p{Extended_Pictographic}/u, 2],
]
