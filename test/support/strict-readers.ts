import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { unzipSync } from 'fflate'
import { Parser } from 'htmlparser2'
import ICAL from 'ical.js'
import { SaxesParser } from 'saxes'
import { GITLAB_REPORT, RDJSON_REPORT } from './report-schemas.ts'
import { xmlFault } from './strict-xml.ts'
import { sheetsOf } from './workbook.ts'

/** What a strict reader of a format, none of ours, would refuse a report for; null where it takes it. */
export async function readerFault(format: string, bytes: Uint8Array): Promise<string | null> {
  try {
    if (format === 'docx' || format === 'xlsx') return await officeFault(format, bytes)
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    if (FORBIDDEN.test(text)) return 'a character that no text may hold'
    return TEXT_FAULTS[format]?.(text) ?? null
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/** Controls but tabs and line ends, halves of characters, and no characters. */
const FORBIDDEN = /(?![\t\r\n])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/u

const TEXT_FAULTS: Readonly<Record<string, (text: string) => string | null>> = {
  json: jsonFault,
  'json@1': jsonFault,
  sarif: sarifFault,
  gitlab: (text) => schemaFault(GITLAB_REPORT, text),
  rdjson: (text) => schemaFault(RDJSON_REPORT, text),
  checkstyle: checkstyleFault,
  csv: csvFault,
  junit: junitFault,
  html: htmlFault,
  ics: calendarFault,
}

function jsonFault(text: string): string | null {
  JSON.parse(text)
  return null
}

const ROOT = join(import.meta.dirname, '../..')
let sarif: ReturnType<Ajv['compile']> | null = null

function sarifFault(text: string): string | null {
  sarif ??= new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(sarifSchema())
  return sarif(JSON.parse(text)) ? null : `SARIF: ${JSON.stringify(sarif.errors?.slice(0, 2))}`
}

/** The official schema, without the name of a dialect that is not at hand. */
function sarifSchema(): object {
  const file = join(ROOT, 'fixtures/sarif/sarif-2.1.0.json')
  const { $schema: _, id: __, ...schema } = JSON.parse(readFileSync(file, 'utf8'))
  return schema
}

function schemaFault(schema: object, text: string): string | null {
  const ajv = new Ajv()
  return ajv.validate(schema, JSON.parse(text)) ? null : ajv.errorsText()
}

/** Files and in them errors, as readers of Checkstyle's XML look for them. */
function checkstyleFault(text: string): string | null {
  return structureFault(text, CHECKSTYLE).fault
}

const CHECKSTYLE: Structure = {
  checkstyle: ['version'],
  'checkstyle/file': ['name'],
  'checkstyle/file/error': ['line', 'column', 'severity', 'message', 'source'],
}

/** Suites, in them cases, and totals that agree with what is there: servers show the one or the other. */
function junitFault(text: string): string | null {
  const broken = xmlFault(text)
  if (broken !== null) return broken
  const { fault, counts, root } = structureFault(text, JUNIT)
  const of = (place: string) => String(counts.get(`testsuites/testsuite/testcase${place}`) ?? 0)
  if (fault !== null) return fault
  if (root.tests !== of('')) return `${of('')} tests are said to be ${root.tests}`
  if (root.failures !== of('/failure')) return `${of('/failure')} failures are said to be ${root.failures}`
  return root.skipped === of('/skipped') ? null : `${of('/skipped')} skipped are said to be ${root.skipped}`
}

const JUNIT: Structure = {
  testsuites: ['tests', 'failures', 'errors'],
  'testsuites/testsuite': ['name', 'tests', 'failures', 'errors', 'skipped'],
  'testsuites/testsuite/testcase': ['name', 'classname'],
  'testsuites/testsuite/testcase/failure': ['message', 'type'],
  'testsuites/testsuite/testcase/skipped': [],
  'testsuites/testsuite/testcase/system-out': [],
  'testsuites/testsuite/system-out': [],
}

/** The elements that a reader knows, each by those around it, with the attributes that it cannot do without. */
type Structure = Readonly<Record<string, readonly string[]>>

/** What a reader of such elements would stumble over, how often each is there, and the attributes of the outermost. */
function structureFault(text: string, structure: Structure) {
  const open: string[] = []
  const counts = new Map<string, number>()
  let root: Readonly<Record<string, string>> = {}
  let fault: string | null = null
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    fault ??= error.message
  })
  parser.on('opentag', ({ name, attributes }) => {
    const place = [...open, name].join('/')
    const wanted = structure[place]
    if (wanted === undefined) fault ??= `<${place}> is not known`
    for (const key of wanted ?? []) if (attributes[key] === undefined) fault ??= `<${place}> has no ${key}`
    counts.set(place, (counts.get(place) ?? 0) + 1)
    if (open.length === 0) root = attributes
    open.push(name)
  })
  parser.on('closetag', () => open.pop())
  parser.write(text).close()
  return { fault: fault as string | null, counts, root }
}

/** RFC 4180: lines end in CRLF, each has as many fields as the first, and a quote stands only where it is doubled or around a field. */
function csvFault(text: string): string | null {
  const body = text.replace(/^\ufeff/, '')
  if (body !== '' && !body.endsWith('\r\n')) return 'the last line has no end'
  let [at, line, fields, columns] = [0, 1, 0, 0]
  while (at < body.length) {
    const field = FIELD.exec(body.slice(at, at + 200_000))
    if (field === null) return `line ${line}: no field at ${JSON.stringify(body.slice(at, at + 30))}`
    at += field[0].length
    fields += 1
    if (field[1] === ',') continue
    columns ||= fields
    if (fields !== columns) return `line ${line} has ${fields} fields, the first ${columns}`
    ;[fields, line] = [0, line + 1]
  }
  return null
}

const FIELD = /^(?:"(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/

/** Every tag that is opened is closed where it should be. */
function htmlFault(text: string): string | null {
  const open: string[] = []
  let fault: string | null = text.startsWith('<!DOCTYPE html>') ? null : 'no doctype'
  const parser = new Parser({
    onopentag: (name) => open.push(name),
    onclosetag: (name, isImplied) => {
      // A shape of a picture may close itself.
      const closesItself = text[parser.endIndex - 1] === '/'
      if (isImplied && !closesItself && !VOID.has(name)) fault ??= `<${name}> is never closed`
      if (open.pop() !== name) fault ??= `</${name}> closes nothing`
    },
  })
  parser.end(text)
  return fault ?? (open.length === 0 ? null : `<${open.at(-1)}> is left open`)
}

const VOID = new Set(['meta', 'link', 'br', 'hr', 'img', 'col', 'input', 'wbr'])

function calendarFault(text: string): string | null {
  const long = text.split('\r\n').find((line) => Buffer.byteLength(line) > 75)
  if (long !== undefined) return `a line of more than 75 bytes: ${long.slice(0, 30)}`
  ICAL.parse(text)
  return null
}

async function officeFault(format: 'docx' | 'xlsx', bytes: Uint8Array): Promise<string | null> {
  const parts = Object.entries(unzipSync(bytes))
  if (!parts.some(([name]) => name === '[Content_Types].xml')) return 'no list of parts'
  for (const [name, part] of parts) {
    const fault = /\.(?:xml|rels)$/.test(name) ? xmlFault(part) : null
    if (fault !== null) return `${name}: ${fault}`
  }
  if (format === 'xlsx' && (await sheetsOf(bytes)).length === 0) return 'no sheet'
  return null
}
