/**
 * Whether a text may be nested more deeply than the careful reader can follow. It calls itself for each level, and
 * near the end of the stack a regular expression that has to be compiled ends the whole process, uncaught. So the
 * depth is judged before it begins: by brackets, wherever they stand, by the columns that blocks begin in, and by
 * the keys on a line of which the first is written with a mark of its own. The fast reader counts its levels, and
 * refuses more than a hundred.
 */
export function isTooDeep(text: string): boolean {
  return bracketsIn(text) > DEEPEST_BRACKETS || FAR_RIGHT.test(text) || VALUE_IN_VALUE.test(text)
}

/** Levels of brackets; a plan needs six. Brackets inside of words count too, where they are not closed. */
const DEEPEST_BRACKETS = 200

/** A line, not blank, that begins with 300 columns of indentation and marks of lists and keys. */
const FAR_RIGHT = /^(?=[ \t]*[^ \t\r\n])(?:[ \t]|[-?:](?=[ \t\r\n]|$)){300}/m

/** A line like `: a: b: c`, in which each value is a mapping again. */
const VALUE_IN_VALUE = /^[ \t-]*[?:][ \t](?:(?:[^:\r\n]|:(?![ \t]))*:[ \t]){200}/m

function bracketsIn(text: string): number {
  let [depth, deepest] = [0, 0]
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index)
    if (unit === 0x5b || unit === 0x7b) {
      depth += 1
      if (depth > deepest) deepest = depth
    } else if ((unit === 0x5d || unit === 0x7d) && depth > 0) depth -= 1
  }
  return deepest
}
