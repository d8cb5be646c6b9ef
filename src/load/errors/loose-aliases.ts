import { type Document, isNode, visit } from 'yaml'
import type { ParserError } from './yaml-causes.ts'

/** An error at each alias whose anchor does not stand above it, or which lies in the very value that it stands for. */
export function looseAliases(document: Document.Parsed): readonly ParserError[] {
  const loose: ParserError[] = []
  const anchors = new Set<string>()
  visit(document, {
    Node(_, node) {
      if (node.anchor !== undefined) anchors.add(node.anchor)
    },
    Alias(_, { source, range }, path) {
      const pos: ParserError['pos'] = [range?.[0] ?? 0, range?.[1] ?? 0]
      const isInside = path.some((above) => isNode(above) && 'anchor' in above && above.anchor === source)
      if (!anchors.has(source)) loose.push({ code: 'BAD_ALIAS', pos, message: '' })
      else if (isInside) loose.push({ code: 'ALIAS_IN_ITSELF', pos, message: '' })
    },
  })
  return loose
}
