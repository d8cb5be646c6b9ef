/** What XML 1.0 has no place for (section 2.2). */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u

/** A tag, a declaration, a comment, or text between them. */
const PIECES = /<\?[^>]*\?>|<!--[\s\S]*?-->|<[^<>]*>|[^<]+|</g
const TAG = /^<(\/?)([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>$/
const BARE_AMPERSAND = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[0-9a-fA-F]+);)/

/** What a strict reader of XML would refuse a document for; null where it is well formed. */
export function xmlFault(bytes: Uint8Array | string): string | null {
  const text = typeof bytes === 'string' ? bytes : new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  const character = FORBIDDEN.exec(text)
  if (character !== null)
    return `the character ${character[0].codePointAt(0)?.toString(16)} at ${character.index}`
  const open: string[] = []
  for (const [piece] of text.matchAll(PIECES)) {
    if (/^<[?!]/.test(piece)) continue
    if (BARE_AMPERSAND.test(piece)) return `a bare & in ${piece}`
    if (!piece.startsWith('<')) continue
    const [, close, name = '', , empty] = TAG.exec(piece) ?? []
    if (name === '') return `no tag: ${piece}`
    if (close === '/') {
      if (open.pop() !== name) return `</${name}> closes nothing`
    } else if (empty !== '/') open.push(name)
  }
  return open.length === 0 ? null : `<${open.at(-1)}> is left open`
}
