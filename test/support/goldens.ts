import { join } from 'node:path'

/** How the golden of a format ends. Adding a format is a line here, or one below where it gives no text. */
const ENDINGS: Readonly<Record<string, string>> = {
  table: 'txt',
  text: 'txt',
  markdown: 'md',
  csv: 'csv',
  html: 'html',
  json: 'json',
  'json@1': 'v1.json',
  compact: 'compact.txt',
  github: 'github.txt',
  junit: 'junit.xml',
  sarif: 'sarif.json',
  gitlab: 'gitlab.json',
  checkstyle: 'checkstyle.xml',
  rdjson: 'rdjson.json',
}

/** Formats of bytes, whose content tests of their own read back. */
const BYTES: readonly string[] = ['docx', 'xlsx']

/** The formats of a list whose goldens are texts. Throws for a format that has no golden. */
export function textFormats(formats: readonly { readonly name: string }[]): readonly string[] {
  const names = formats.map(({ name }) => name).filter((name) => !BYTES.includes(name))
  for (const name of names)
    if (ENDINGS[name] === undefined) throw new Error(`no golden for the format ${name}`)
  return names
}

/** The golden of a format: one for both languages where it prints the same in either. */
export function goldenOf(what: string, format: string, lang: string): string {
  const ending = ENDINGS[format] ?? format
  const name = format.startsWith('json') ? `${what}.${ending}` : `${what}.${lang}.${ending}`
  return join(import.meta.dirname, '../../fixtures/golden', name)
}
