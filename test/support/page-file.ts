import type { PageData } from '../../src/reports/page/page-data.ts'

/** What is between the first tag that begins so and its end. */
export function contentOf(html: string, tag: string, end: string): string {
  const from = html.indexOf('>', html.indexOf(tag)) + 1
  if (from === 0 || !html.includes(tag)) throw new Error(`no ${tag} in the page`)
  return html.slice(from, html.indexOf(end, from))
}

/** The duties that a page holds for its script. */
export function dataIn(html: string): PageData {
  return JSON.parse(contentOf(html, '<script type="application/json" id="data"', '</script>'))
}
