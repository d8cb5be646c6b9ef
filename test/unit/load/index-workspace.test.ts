import { describe, expect, it } from 'vitest'
import { indexWorkspace } from '../../../src/load/index-workspace.ts'
import { headerOf } from '../../../src/load/peek-header.ts'
import { LARGEST_FILE } from '../../../src/load/size-limits.ts'
import type { PendingFile, SourceFile } from '../../../src/load/source.ts'
import { examine } from '../../../src/workspace/examine.ts'
import { validate } from '../../../src/workspace/validate.ts'
import { filesIn } from '../../support/workspace.ts'

describe('the heading of a file', () => {
  it.each([
    ['schema: plan/v1\nid: a-1\nprovince: x\n', { kind: 'plan', plan: 'a-1' }],
    [
      '# yaml-language-server: $schema=x\n\nschema: records/v1\r\n# whose\r\nplan: b\r\n',
      { kind: 'records', plan: 'b' },
    ],
    ['\ufeffschema: plan/v1\nid: a\n', { kind: 'plan', plan: 'a' }],
    // Whatever is not as plain as this is read to know what it is.
    ['id: a\nschema: plan/v1\n', null],
    ['schema: plan/v1\nprovince: x\nid: a\n', null],
    ['schema: plan/v1\nplan: a\n', null],
    ['schema: records/v1\nid: a\n', null],
    ['schema: "plan/v1"\nid: a\n', null],
    ['schema: plan/v1\nid: &anchor a\n', null],
    ['schema: agencies/v1\nprovince: x\n', null],
    ['---\nschema: plan/v1\nid: a\n', null],
    ['{ schema: plan/v1,\nid: a }\n', null],
    // The second line may go on where the first characters end.
    ['schema: plan/v1\nid: a', null],
    ['', null],
  ])('of %j is %j', (head, heading) => {
    expect(headerOf(head)).toEqual(heading)
  })
})

/** Comments enough that nothing after them, in the order of the paths, is kept from its first reading. */
const FILLER: SourceFile = { path: '0.yaml', text: `#${' '.repeat(LARGEST_FILE - 1)}\n` }

/** Files as a folder gives them, and how often each was read. */
function pending(files: readonly SourceFile[]) {
  const reads = new Map<string, number>()
  const given = files.map(
    (file): PendingFile => ({
      path: file.path,
      head: () => file.text.slice(0, 1024),
      mentions: (words) => words.some((word) => file.text.includes(word)),
      read: () => {
        reads.set(file.path, (reads.get(file.path) ?? 0) + 1)
        return file
      },
    }),
  )
  return { files: given, reads }
}

describe('a workspace', () => {
  const shipped = filesIn('plans')

  it('is read once where it is small', async () => {
    const { files, reads } = pending(shipped)
    await validate(files)
    expect([...reads.values()].every((count) => count === 1)).toBe(true)
    expect(reads.size).toBe(shipped.length)
  })

  it('says the same where its plans are let go of, each read when its turn comes', async () => {
    const { files, reads } = pending([FILLER, ...shipped])
    const asOf = '2024-06-30'
    const { findings, ...view } = await examine({ files, asOf })
    const { findings: expected, ...whole } = await examine({ files: shipped, asOf })
    expect(view).toEqual(whole)
    expect(findings.filter(({ file }) => file !== FILLER.path)).toEqual(expected)
    expect(reads.get('plans/thai-nguyen-129.yaml')).toBe(1)
  })

  it('takes plans in the order of their ids, with their records wherever they stand', async () => {
    const file = (path: string, text: string): SourceFile => ({ path, text })
    const { plans, others } = await indexWorkspace([
      file('z.yaml', 'schema: plan/v1\nid: a\n'),
      file('a.yaml', 'schema: plan/v1\nid: b\n'),
      file('m.yaml', 'schema: records/v1\nplan: a\n'),
      file('b.yaml', 'schema: plan/v1\nid: b\n'),
    ])
    const paths = plans.map((one) => [one.id, [...one.plans, ...one.records].map(({ path }) => path)])
    expect(paths).toEqual([
      ['a', ['z.yaml', 'm.yaml']],
      ['b', ['a.yaml', 'b.yaml']],
    ])
    expect(others).toEqual([])
  })

  it('refuses a file that became another plan between its two readings', async () => {
    const [plan] = shipped.filter(({ path }) => path === 'plans/hoa-binh-2023.yaml')
    if (plan === undefined) throw new Error('the plan is gone')
    const changing: PendingFile = {
      path: plan.path,
      head: () => plan.text.replace('id: hoa-binh-2023', 'id: another').slice(0, 1024),
      mentions: () => false,
      read: () => plan,
    }
    const findings = await validate([
      ...pending([FILLER]).files,
      ...shipped.filter((file) => file !== plan),
      changing,
    ])
    const own = findings.filter(({ file }) => file === plan.path)
    expect(own.map(({ code, message }) => [code, message.en])).toEqual([
      ['unreadable-file', 'The file changed while it was being read.'],
    ])
  })
})
