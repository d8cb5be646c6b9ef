import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import type { Diagnostic } from '../../src/domain/findings/finding.ts'
import type { Rule } from '../../src/domain/findings/rule.ts'
import { validationOf } from '../../src/domain/findings/validation.ts'
import { findingFormats } from '../../src/reports/findings/index.ts'
import { validateAll } from '../../src/workspace/validate.ts'
import { goldenOf, textFormats } from '../support/goldens.ts'
import { EDITOR_KEYWORDS } from '../support/schema-files.ts'
import { readerFault } from '../support/strict-readers.ts'
import { run } from '../support/world.ts'

// What each format prints of one workspace with findings of every kind, in both languages.
// `npm run goldens` writes it anew: read the difference before you keep it.

const root = join(import.meta.dirname, '../..')
const ARGS = ['validate', '--plans', 'fixtures/findings', '--lang']

describe.each(['vi', 'en'])('in %s', (lang) => {
  it.each(textFormats(findingFormats))('findings as %s', async (format) => {
    const args = [...ARGS, lang, '--format', format]
    const first = await run(args)
    expect([first.code, first.stderr]).toEqual([1, ''])
    // Only a release knows where its pages are.
    const anywhere = first.stdout.replace(/^ *"informationUri": .*\n/m, '')
    await expect(anywhere).toMatchFileSnapshot(goldenOf('findings', format, lang))
    expect((await run(args)).stdout, 'the same bytes when written again').toBe(first.stdout)
  })
})

describe('json', () => {
  const isValid = new Ajv2020({
    allErrors: true,
    allowUnionTypes: true,
    strictTypes: false,
    keywords: EDITOR_KEYWORDS,
  }).compile(schemaIn('schemas/findings.schema.json'))

  it.each(['findings', 'bad', 'ok'])('of fixtures/%s keeps its schema', async (folder) => {
    const { stdout } = await run(['validate', '--plans', `fixtures/${folder}`, '--format', 'json'])
    isValid(JSON.parse(stdout))
    expect(isValid.errors).toBeNull()
  })

  it('has findings of the same shape as status', () => {
    const [own, status] = ['findings', 'status'].map((name) => schemaIn(`schemas/${name}.schema.json`))
    for (const part of ['finding', 'range', 'position', 'text'])
      expect(own?.$defs[part]).toEqual(status?.$defs[part])
  })
})

describe('sarif', () => {
  const { $schema: _, id: __, ...schema } = schemaIn('fixtures/sarif/sarif-2.1.0.json')
  // The schema is of draft 4, and differs from draft 7 only in the two keys left out here.
  const ajv = new Ajv({
    allErrors: true,
    strict: false,
    unicodeRegExp: false,
    formats: {
      uri: (text: string) => URL.canParse(text),
      'uri-reference': (text: string) => /^[\w%.~!$&'()*+,;=:@/?#[\]-]*$/.test(text),
      'date-time': true,
    },
  })
  const isValid = ajv.compile(schema)

  it.each(['findings', 'bad', 'ok'])('of fixtures/%s keeps the schema of SARIF 2.1.0', async (folder) => {
    for (const lang of ['vi', 'en']) {
      isValid(await sarifOf(`fixtures/${folder}`, lang))
      expect(isValid.errors).toBeNull()
    }
  })

  it('of what breaks it would be told', async () => {
    const log = await sarifOf('fixtures/findings', 'vi')
    isValid({ ...log, runs: [{ ...log.runs[0], results: [{ ruleId: 5 }] }] })
    expect(isValid.errors).not.toBeNull()
  })

  it('says where the program has its pages, once it has some, and names no rule by its id', () => {
    const { driver } = JSON.parse(rendered('sarif', oneFinding())).runs[0].tool
    expect(driver).not.toHaveProperty('informationUri')
    expect(driver.rules).toMatchObject([{ id: 'mot-ma', name: 'MotMa' }])
    const log = JSON.parse(rendered('sarif', oneFinding(), { homepage: 'https://example.vn/plan-check' }))
    expect(log.runs[0].tool.driver.informationUri).toBe('https://example.vn/plan-check')
    isValid(log)
    expect(isValid.errors).toBeNull()
  })

  it('names its rules in both languages, each result by its rule', async () => {
    const [{ tool, translations, results }] = (await sarifOf('fixtures/findings', 'vi')).runs
    const rules: readonly { readonly id: string; readonly help: { readonly text: string } }[] =
      tool.driver.rules
    expect(rules.map(({ id }) => id)).toEqual([
      'duplicate-id',
      'empty-file',
      'undeclared-reading',
      'unknown-agency',
      'unused-suppression',
      'yaml-syntax',
    ])
    for (const { ruleId, ruleIndex } of results) expect(rules[ruleIndex]?.id).toBe(ruleId)
    expect([tool.driver.language, translations[0].language]).toEqual(['vi', 'en'])
    expect(rules[0]?.help.text).toContain('Mã bị trùng.')
    expect(rules[0]?.help.text).toContain('An id used twice.')
    expect(translations[0].rules[0].shortDescription.text).toBe('An id used twice.')
  })

  it('writes paths as relative addresses, and says what is suppressed and why', async () => {
    const [{ artifacts, results }] = (await sarifOf('fixtures/findings', 'vi')).runs
    // “kế hoạch, 100%.yaml” in UTF-8, percent-encoded by hand: ế = E1 BA BF, ạ = E1 BA A1.
    expect(artifacts[1].location).toEqual({
      uri: 'fixtures/findings/k%E1%BA%BF%20ho%E1%BA%A1ch%2C%20100%25.yaml',
      uriBaseId: '%SRCROOT%',
    })
    const suppressed = results.filter(
      (one: { suppressions: readonly unknown[] }) => one.suppressions.length > 0,
    )
    expect(suppressed).toMatchObject([
      {
        ruleId: 'undeclared-reading',
        suppressions: [{ kind: 'inSource', justification: 'Văn phòng UBND tỉnh đã trả lời, công văn 12/VP' }],
      },
    ])
  })

  it('knows a finding again when lines move, and tells all apart', async () => {
    const text = readFileSync(join(root, 'fixtures/findings/kế hoạch, 100%.yaml'), 'utf8')
    const moved = text.replace('tasks:\n', '# một dòng\n\n# hai dòng\ntasks:\n')
    const [before, after] = [await printsOf(text), await printsOf(moved)]
    expect(after.map(({ print }) => print)).toEqual(before.map(({ print }) => print))
    expect(after.map(({ line }) => line)).toEqual(before.map(({ line }) => (line < 9 ? line : line + 3)))
    expect(new Set(before.map(({ print }) => print)).size).toBe(before.length)
    expect(before.length).toBeGreaterThan(11)
    const other = await printsOf(text.replace('lead: [so-1]', 'lead: [so-99]'))
    expect(other.filter(({ print }) => !before.some((one) => one.print === print))).toHaveLength(1)
  })

  async function printsOf(text: string) {
    const register = readFileSync(join(root, 'fixtures/findings/so.yaml'), 'utf8')
    const validation = await validateAll([
      { path: 'so.yaml', text: register },
      { path: 'a.yaml', text },
    ])
    const [{ results }] = JSON.parse(rendered('sarif', validation)).runs
    return results.map(
      (one: {
        partialFingerprints: Readonly<Record<string, string>>
        locations: readonly [{ physicalLocation: { region: { startLine: number } } }]
      }) => ({
        print: one.partialFingerprints['planCheckFinding/v1'],
        line: one.locations[0].physicalLocation.region.startLine,
      }),
    ) as readonly { readonly print: string; readonly line: number }[]
  }
})

describe('github', () => {
  it('writes at most ten of a kind, and counts the rest', async () => {
    const { stdout } = await run([...ARGS, 'en', '--format', 'github'])
    const lines = stdout.trimEnd().split('\n')
    // The plan has 11 unknown agencies; two files declare its id, one is empty and one broken.
    const { counts } = JSON.parse((await run([...ARGS, 'en', '--format', 'json'])).stdout)
    expect(lines.filter((line) => line.startsWith('::error '))).toHaveLength(10)
    expect(lines.filter((line) => line.startsWith('::warning '))).toHaveLength(2)
    expect(lines.at(-1)).toBe(
      `${counts.errors - 10} errors more are not annotated: GitHub shows 10 of a kind.`,
    )
    expect(lines).toHaveLength(13)
  })

  it('escapes what the syntax of commands would take for its own', () => {
    const line = rendered(
      'github',
      oneFinding({ file: 'a,b:c%d\ne.yaml', words: '100%: a, b\r\n::error::c' }),
    )
    expect(line).toBe(
      '::error file=a%2Cb%3Ac%25d e.yaml,line=2,col=3,endLine=2,endColumn=5,title=mot-ma::100%25: a, b  : :error: :c\n',
    )
  })

  it('gives no columns to a range of several lines, and the first line to a file without a place', () => {
    const range = { start: { line: 2, column: 3 }, end: { line: 4, column: 1 } }
    expect(rendered('github', oneFinding({ range }))).toContain('line=2,endLine=4,title=')
    expect(rendered('github', oneFinding({ range: null }))).toContain('file=a.yaml,line=1,title=')
  })
})

describe('junit', () => {
  it('has a case for each file, also where nothing is wrong, and one for no file', () => {
    expect(casesIn(rendered('junit', validationOf(['a.yaml', 'b.yaml'], [])))).toEqual(['a.yaml', 'b.yaml'])
    const none = rendered('junit', validationOf([], []))
    expect(casesIn(none)).toEqual(['plan-check'])
    expect(none).toContain('tests="1" failures="0" errors="0" skipped="1"')
  })

  it('fails a file from the severity on that fails the run', () => {
    const warning = oneFinding({ severity: 'warning' })
    expect(rendered('junit', warning)).not.toContain('<failure')
    expect(rendered('junit', warning)).toContain('mot-ma')
    expect(rendered('junit', warning, { failOn: 'warning' })).toContain('<failure')
  })

  it('has the file, and where that fails the line of what fails it', () => {
    expect(rendered('junit', oneFinding())).toContain('name="a.yaml" file="a.yaml" line="2">')
    expect(rendered('junit', oneFinding({ severity: 'note' }))).toContain('name="a.yaml" file="a.yaml">')
  })

  it('holds nothing that XML 1.0 does not allow', () => {
    const xml = rendered(
      'junit',
      oneFinding({ file: 'a\u0001<&>"\'\ud83d.yaml', words: 'b\u000b\ufffe\u0000]]>' }),
    )
    expect(xml).not.toMatch(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u)
    expect(xml).toContain('name="a\ufffd&lt;&amp;&gt;&quot;&apos;\ufffd.yaml"')
    expect(xml).toContain(']]&gt;')
  })
})

describe.each(['gitlab', 'rdjson', 'checkstyle', 'junit'])('%s', (format) => {
  it.each(['findings', 'bad', 'ok'])('of fixtures/%s is taken by a strict reader', async (folder) => {
    const { stdout } = await run(['validate', '--plans', `fixtures/${folder}`, '--format', format])
    expect(await readerFault(format, Buffer.from(stdout))).toBeNull()
  })

  it('of a finding about a whole file, and of none', async () => {
    for (const validation of [
      oneFinding({ range: null }),
      validationOf(['a.yaml'], []),
      validationOf([], []),
    ])
      expect(await readerFault(format, Buffer.from(rendered(format, validation)))).toBeNull()
  })
})

describe('gitlab', () => {
  interface Entry {
    readonly check_name: string
    readonly fingerprint: string
    readonly location: { readonly path: string; readonly lines: { readonly begin: number } }
  }

  async function entriesOf(files: Readonly<Record<string, string>>): Promise<readonly Entry[]> {
    const texts = Object.entries(files).map(([path, text]) => ({ path, text }))
    return JSON.parse(rendered('gitlab', await validateAll(texts)))
  }

  const so = readFileSync(join(root, 'fixtures/findings/so.yaml'), 'utf8')
  const text = readFileSync(join(root, 'fixtures/findings/kế hoạch, 100%.yaml'), 'utf8')

  it('tells the same finding of two files apart, by its fingerprint alone', async () => {
    const both = await entriesOf({ 'so.yaml': so, 'a.yaml': text, 'b.yaml': text })
    const of = (path: string) => both.filter(({ location }) => location.path === path).length
    expect([of('a.yaml') > 11, of('b.yaml') - of('a.yaml')]).toEqual([true, 0])
    expect(new Set(both.map(({ fingerprint }) => fingerprint)).size).toBe(both.length)
  })

  it('knows each again when lines move', async () => {
    const moved = text.replace('tasks:\n', '# một dòng\n\n# hai dòng\ntasks:\n')
    const [before, after] = [text, moved].map((one) => entriesOf({ 'so.yaml': so, 'a.yaml': one }))
    const prints = (entries: readonly Entry[]) => entries.map(({ fingerprint }) => fingerprint)
    expect(prints((await after) ?? [])).toEqual(prints((await before) ?? []))
    expect(await after).not.toEqual(await before)
  })

  it('counts lines inclusively, and grades by severity', () => {
    const of = (line: number, column: number, severity: Diagnostic['severity']) =>
      JSON.parse(
        rendered(
          'gitlab',
          oneFinding({ severity, range: { start: { line: 2, column: 3 }, end: { line, column } } }),
        ),
      )[0]
    expect(of(2, 5, 'error')).toMatchObject({ severity: 'major', location: { lines: { begin: 2, end: 2 } } })
    expect(of(4, 1, 'warning')).toMatchObject({
      severity: 'minor',
      location: { lines: { begin: 2, end: 3 } },
    })
    expect(of(4, 2, 'note')).toMatchObject({ severity: 'info', location: { lines: { begin: 2, end: 4 } } })
  })
})

describe('rdjson', () => {
  const rangeOf = (finding: Partial<Diagnostic>) =>
    JSON.parse(rendered('rdjson', oneFinding(finding))).diagnostics[0].location.range

  it('counts columns in bytes of UTF-8', () => {
    // `ế😀x: sai`: three bytes, four and one; “sai” is the letters 6 to 8, and the bytes 11 to 13.
    const excerpt = [{ line: 2, text: 'ế😀x: sai' }]
    const range = { start: { line: 2, column: 6 }, end: { line: 2, column: 9 } }
    expect(rangeOf({ range, excerpt })).toEqual({
      start: { line: 2, column: 11 },
      end: { line: 2, column: 14 },
    })
  })

  it('gives the line alone where its text is not at hand, and no end that it could not count', () => {
    expect(rangeOf({ excerpt: [] })).toEqual({ start: { line: 2 } })
    const range = { start: { line: 2, column: 1 }, end: { line: 9, column: 3 } }
    expect(rangeOf({ range, excerpt: [{ line: 2, text: 'a' }] })).toEqual({ start: { line: 2, column: 1 } })
    expect(rangeOf({ range: null })).toBeUndefined()
  })
})

describe('what validate --fix would write', () => {
  // `ế: 6.10`: the letters 4 to 7, and the bytes 6 to 9.
  const excerpt = [{ line: 2, text: 'ế: 6.10' }]
  const range = { start: { line: 2, column: 4 }, end: { line: 2, column: 8 } }
  const validation = oneFinding({ range, excerpt, fix: '"6.10"' })

  it('is a suggestion in rdjson', async () => {
    const text = rendered('rdjson', validation)
    const inBytes = { start: { line: 2, column: 6 }, end: { line: 2, column: 10 } }
    expect(JSON.parse(text).diagnostics[0].suggestions).toEqual([{ range: inBytes, text: '"6.10"' }])
    expect(await readerFault('rdjson', Buffer.from(text))).toBeNull()
    // Where the text of its line was not kept, nobody could count what to replace.
    const uncounted = JSON.parse(rendered('rdjson', oneFinding({ range, fix: '"6.10"' })))
    expect(uncounted.diagnostics[0]).not.toHaveProperty('suggestions')
  })

  it('is a fix in SARIF, but of a finding that is ignored', async () => {
    const text = rendered('sarif', validation)
    const deletedRegion = { startLine: 2, startColumn: 4, endLine: 2, endColumn: 8 }
    expect(JSON.parse(text).runs[0].results[0].fixes).toEqual([
      {
        artifactChanges: [
          {
            artifactLocation: { uri: 'a.yaml', uriBaseId: '%SRCROOT%' },
            replacements: [{ deletedRegion, insertedContent: { text: '"6.10"' } }],
          },
        ],
      },
    ])
    expect(await readerFault('sarif', Buffer.from(text))).toBeNull()
    const suppression = { line: 1, reason: 'đã hỏi' }
    const suppressed = validation.findings.map((one) => ({ ...one, suppression }))
    const ignored = rendered('sarif', validationOf(['a.yaml'], [], suppressed))
    expect(JSON.parse(ignored).runs[0].results[0]).not.toHaveProperty('fixes')
  })
})

describe('checkstyle', () => {
  it('has an element for each file, in it each finding with its code', () => {
    expect(rendered('checkstyle', oneFinding())).toBe(
      [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<checkstyle version="4.3">',
        '  <file name="a.yaml">',
        '    <error line="2" column="3" severity="error" message="sai" source="plan-check.mot-ma"/>',
        '  </file>',
        '</checkstyle>',
        '',
      ].join('\n'),
    )
    expect(rendered('checkstyle', validationOf(['a.yaml'], []))).toContain('  <file name="a.yaml"/>\n')
  })
})

describe('compact', () => {
  it('is a line for each finding, and none where nothing is wrong', () => {
    expect(rendered('compact', validationOf(['a.yaml'], []))).toBe('')
    const said = rendered(
      'compact',
      oneFinding({ file: 'a\n::error::b.yaml', words: 'một\nhai', range: null }),
    )
    expect(said).toBe('a : :error: :b.yaml:1:1: error mot-ma một hai\n')
  })
})

describe('markdown', () => {
  it('keeps hostile words inside their cell', () => {
    const page = rendered('markdown', oneFinding({ words: 'a | b <script> [c](d) `e`\n## f' }))
    expect(page).toContain('| a \\| b \\<script\\> \\[c\\](d) \\`e\\` \\#\\# f |')
  })
})

function oneFinding({ words = 'sai', ...rest }: Partial<Diagnostic> & { readonly words?: string } = {}) {
  const finding: Diagnostic = {
    code: 'mot-ma',
    severity: 'error',
    file: 'a.yaml',
    pointer: '/a',
    help: null,
    range: { start: { line: 2, column: 3 }, end: { line: 2, column: 5 } },
    message: { vi: words, en: words },
    suggest: [],
    related: [],
    excerpt: [],
    ...rest,
  }
  return validationOf([finding.file], [finding])
}

function rendered(
  name: string,
  validation: ReturnType<typeof validationOf>,
  style: { readonly failOn?: 'warning'; readonly homepage?: string } = {},
): string {
  const format = findingFormats.find((one) => one.name === name)
  const said = { vi: 'Một', en: 'One' }
  const shared = { title: said, why: said, basis: said, fix: said }
  const rules: readonly Rule[] = [{ code: 'mot-ma', severity: 'error', examples: null, ...shared }]
  return (
    format?.render(validation, {
      language: 'vi',
      color: 'plain',
      failOn: 'error',
      version: '0.0.0',
      homepage: null,
      rules,
      ...style,
    }) ?? ''
  )
}

async function sarifOf(folder: string, lang: string) {
  return JSON.parse((await run(['validate', '--plans', folder, '--lang', lang, '--format', 'sarif'])).stdout)
}

function casesIn(xml: string): readonly string[] {
  return [...xml.matchAll(/<testcase classname="plan-check" name="([^"]*)"/g)].map(([, name = '']) => name)
}

function schemaIn(path: string) {
  return JSON.parse(readFileSync(join(root, path), 'utf8'))
}
