import { harmless } from './printable.ts'

/** An element with its attributes and what stands in it, indented by two spaces a level. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  inside: readonly string[] = [],
): string {
  const said = Object.entries(attributes).map(([key, value]) => ` ${key}="${xmlText(String(value))}"`)
  if (inside.length === 0) return `<${name}${said.join('')}/>`
  return `<${name}${said.join('')}>\n${inside.join('\n').replace(/^/gm, '  ')}\n</${name}>`
}

/** An element that holds text; several lines stand below each other. */
export function textElement(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  lines: readonly string[],
): string {
  const said = Object.entries(attributes).map(([key, value]) => ` ${key}="${xmlText(String(value))}"`)
  const text = lines.map(xmlText).join('\n')
  return `<${name}${said.join('')}>${lines.length > 1 ? `\n${text}\n` : text}</${name}>`
}

/** One line of text for an element or an attribute; what XML 1.0 does not allow is replaced. */
function xmlText(text: string): string {
  return harmless(text)
    .replace(ILLEGAL, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&apos;')
}

/** Lone surrogates and the two characters that are none; controls are gone before. */
const ILLEGAL = /\p{Cs}|[\ufffe\uffff]/gu
