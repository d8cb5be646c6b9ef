/** Where a text stops being JSON: the offset of the first letter that cannot stand there, the end where it stops too early. */
export function jsonFault(text: string): number {
  const open: ('{' | '[')[] = []
  let expected: Expected = 'value'
  let at = 0
  for (;;) {
    at = endOf(BLANK, text, at) ?? at
    if (expected === 'comma' && open.length === 0) return at
    const step = stepFrom(text, at, expected, open)
    if (step === null) return isCutOff(text, at) ? text.length : at
    at = step.at
    expected = step.expected
  }
}

/** What may stand next; after an opening bracket its closing one too. */
type Expected = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'comma'

const BLANK = /[ \t\r\n]*/y
const STRING = /"[ !#-[\]-\uffff]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[ !#-[\]-\uffff]*)*"/y
const UNCLOSED = /"[ !#-[\]-\uffff]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{0,4})?[ !#-[\]-\uffff]*)*$/y
const PLAIN = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y

interface Step {
  readonly at: number
  readonly expected: Expected
}

/** The next thing read, which opens or closes a bracket where it is one; null where something else stands there. */
function stepFrom(text: string, at: number, expected: Expected, open: ('{' | '[')[]): Step | null {
  const sign = text[at]
  switch (expected) {
    case 'colon':
      return sign === ':' ? { at: at + 1, expected: 'value' } : null
    case 'key':
    case 'key-or-end': {
      if (expected === 'key-or-end' && sign === '}') return closed(at, open)
      const end = endOf(STRING, text, at)
      return end === null ? null : { at: end, expected: 'colon' }
    }
    case 'comma': {
      const inside = open.at(-1)
      if (sign === ',') return { at: at + 1, expected: inside === '{' ? 'key' : 'value' }
      return sign === (inside === '{' ? '}' : ']') ? closed(at, open) : null
    }
    case 'value':
    case 'value-or-end': {
      if (expected === 'value-or-end' && sign === ']') return closed(at, open)
      if (sign === '{' || sign === '[') {
        open.push(sign)
        return { at: at + 1, expected: sign === '{' ? 'key-or-end' : 'value-or-end' }
      }
      const end = endOf(STRING, text, at) ?? endOf(PLAIN, text, at)
      return end === null ? null : { at: end, expected: 'comma' }
    }
  }
}

/** Whether the text ends within a string or a word that could go on. */
function isCutOff(text: string, at: number): boolean {
  const rest = text.slice(at, at + 5)
  return (
    ['true', 'false', 'null', '-'].some((word) => word.startsWith(rest)) || endOf(UNCLOSED, text, at) !== null
  )
}

function closed(at: number, open: ('{' | '[')[]): Step {
  open.pop()
  return { at: at + 1, expected: 'comma' }
}

function endOf(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : null
}
