import { chmodSync, mkdirSync, renameSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** A way in which a file of records is there and is not read. */
export interface Shape {
  readonly name: string
  /** Puts the records of `mau-01` into the folder of plans in this shape. */
  readonly put: (plans: string, records: string) => void
  /** The finding's code, and the file it is told of, in the folder of plans. */
  readonly code: string
  readonly file: string
  /**
   * What becomes of the two plans: only `mau-01` is withheld, or `mau-02` too; or both are followed with a word in the
   * heading where nothing is recorded for them.
   */
  readonly plans: 'mau-01 withheld' | 'all withheld' | 'named in the heading'
}

const OWN = 'records/mau-01.yaml'
const ANY = 'records/ghi-nhan.yaml'

function written(path: string, of: (records: string) => string | Uint8Array) {
  return (plans: string, records: string) => writeFileSync(join(plans, path), of(records))
}

const utf16 = (records: string) => Buffer.from(records, 'utf16le')
const swapped = (records: string) => utf16(records).swap16()
const marked = (bytes: Uint8Array, ...mark: readonly number[]) => Buffer.concat([Buffer.from(mark), bytes])
const badByte = (records: string) => Buffer.concat([Buffer.from(records), Buffer.from([0x23, 0xff, 0x0a])])
const large = (path: string) => (plans: string, records: string) => {
  written(path, () => records)(plans, records)
  truncateSync(join(plans, path), 4_000_000)
}

/** Every shape; adding one is a row. */
export const SHAPES: readonly Shape[] = [
  ...[OWN, ANY].flatMap((file): readonly Shape[] => [
    shape(
      `UTF-16 with a mark: ${file}`,
      file,
      'unreadable-file',
      written(file, (it) => marked(utf16(it), 0xff, 0xfe)),
    ),
    shape(
      `UTF-16, big end first: ${file}`,
      file,
      'unreadable-file',
      written(file, (it) => marked(swapped(it), 0xfe, 0xff)),
    ),
    shape(`UTF-16 without a mark: ${file}`, file, 'unreadable-file', written(file, utf16)),
    shape(`one bad byte: ${file}`, file, 'unreadable-file', written(file, badByte)),
    shape(`too large: ${file}`, file, 'file-too-large', large(file)),
    shape(
      `a typo in schema: ${file}`,
      file,
      'unknown-schema',
      written(file, (it) => it.replace('records/v1', 'record/v1')),
    ),
    shape(
      `a schema of no kind: ${file}`,
      file,
      'unknown-schema',
      written(file, (it) => it.replace('records/v1', 'ghi-nhan')),
    ),
    shape(
      `no schema: ${file}`,
      file,
      'unknown-schema',
      written(file, (it) => it.replace('schema: records/v1\n', '')),
    ),
    shape(
      `no YAML: ${file}`,
      file,
      'yaml-syntax',
      written(file, (it) => `${it}x: "a\n`),
    ),
  ]),
  shape(
    'a misspelt plan',
    ANY,
    'unknown-plan',
    written(ANY, (it) => it.replace('mau-01', 'mau-o1')),
    'all withheld',
  ),
  shape(
    'empty',
    OWN,
    'empty-file',
    written(OWN, () => ''),
  ),
  shape(
    'empty, whosever it is',
    ANY,
    'empty-file',
    written(ANY, () => ''),
    'named in the heading',
  ),
  shape(
    'of no text at all',
    ANY,
    'unreadable-file',
    written(ANY, () => Buffer.alloc(300, 0xff)),
    'named in the heading',
  ),
  shape(
    'of a plan that nobody knows',
    ANY,
    'unknown-plan',
    written(ANY, (it) => it.replace('mau-01', 'quy-hoach-dat-dai')),
    'named in the heading',
  ),
  shape('unreadable', OWN, 'unreadable-file', (plans, records) => {
    written(OWN, () => records)(plans, records)
    chmodSync(join(plans, OWN), 0)
  }),
  shape('a link out of the folder', OWN, 'passed-over-file', linked(OWN)),
  shape(
    'a link out of the folder, whosever it is',
    ANY,
    'passed-over-file',
    linked(ANY),
    'named in the heading',
  ),
  shape('a link that leads nowhere', OWN, 'passed-over-file', (plans) =>
    symlinkSync('/nowhere/a.yaml', join(plans, OWN)),
  ),
  shape(
    'in a linked folder',
    'ghi-nhan',
    'passed-over-file',
    linkedFolder('ghi-nhan'),
    'named in the heading',
  ),
  shape('in a linked folder of the plan', 'mau-01', 'passed-over-file', linkedFolder('mau-01')),
  shape(
    'in a linked folder of records',
    'records',
    'passed-over-file',
    (plans, records) => {
      renameSync(join(plans, 'records'), join(plans, '../records-before'))
      linkedFolder('records')(plans, records)
    },
    'all withheld',
  ),
  shape(
    'named .yaml.txt',
    `${OWN}.txt`,
    'passed-over-file',
    written(`${OWN}.txt`, (it) => it),
  ),
  shape(
    'named .yaml.txt, whosever it is called',
    `${ANY}.txt`,
    'passed-over-file',
    written(`${ANY}.txt`, (it) => it),
  ),
  shape(
    'named .txt',
    'records/ghi-nhan.txt',
    'passed-over-file',
    written('records/ghi-nhan.txt', (it) => it),
  ),
  shape(
    'named .json',
    'records/a.json',
    'passed-over-file',
    written('records/a.json', () =>
      JSON.stringify({ schema: 'records/v1', plan: 'mau-01', records: [] }, null, 2),
    ),
  ),
  shape(
    'JSON on one line',
    'records/b.json',
    'passed-over-file',
    written('records/b.json', () => JSON.stringify({ schema: 'records/v1', plan: 'mau-01', records: [] })),
  ),
]

function shape(
  name: string,
  file: string,
  code: string,
  put: Shape['put'],
  plans: Shape['plans'] = 'mau-01 withheld',
): Shape {
  return { name, file, code, put, plans }
}

function linked(path: string) {
  return (plans: string, records: string) => {
    writeFileSync(join(plans, '../elsewhere.yaml'), records)
    symlinkSync('../../elsewhere.yaml', join(plans, path))
  }
}

function linkedFolder(path: string) {
  return (plans: string, records: string) => {
    mkdirSync(join(plans, '../elsewhere'))
    writeFileSync(join(plans, '../elsewhere/a.yaml'), records)
    symlinkSync('../elsewhere', join(plans, path))
  }
}
