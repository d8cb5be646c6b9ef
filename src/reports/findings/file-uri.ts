/** A file as a URI, percent-encoded: relative, or a `file:` address where its path is whole. */
export function fileUri(file: string): { readonly uri: string; readonly isRelative: boolean } {
  const path = file.split('/').map(encodeSegment).join('/')
  if (/^[A-Za-z]:\//.test(file))
    return { uri: `file:///${file.slice(0, 2)}${path.slice(path.indexOf('/'))}`, isRelative: false }
  if (file.startsWith('/')) return { uri: `file://${path}`, isRelative: false }
  return { uri: path, isRelative: true }
}

/** A lone surrogate has no encoding, so that it is replaced. */
function encodeSegment(segment: string): string {
  return encodeURIComponent(segment.replace(/\p{Cs}/gu, '\ufffd'))
}
