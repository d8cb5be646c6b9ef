import { lstatSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { folderWith, textIn, workspaceWith } from '../support/folder.ts'
import { plan, planOf, register } from '../support/province.ts'
import { run } from '../support/world.ts'

// What a fix could break: other uses of a value, keys that would stand twice, links, and files of other kinds.

const FILE = 'plans/mau-01.yaml'
const FIX = ['--lang', 'en', 'validate', '--format', 'compact', '--fix']

/** The text of a file after `--fix`. */
async function fixed(text: string, file = FILE) {
  const cwd = workspaceWith({ [file]: text })
  await run(FIX, { cwd })
  return textIn(cwd, file)
}

describe('is left alone, since the fix would break something else', () => {
  it.each([
    [
      'one name for a list, which an alias uses as a name',
      planOf(['{ id: "1", title: Báo cáo, lead: &s so-noi-vu, supervisor: *s, deadline: Hằng quý }']),
    ],
    [
      'a number in the place of a text, which an alias uses as a number',
      planOf([
        '{ id: &n 6.10, title: Báo cáo, lead: [so-noi-vu], deadline: Hằng quý, deliverables: [{ id: b, title: Báo cáo, target: { value: *n, unit: tỷ đồng } }] }',
      ]),
    ],
    [
      'two keys that could be the same one',
      planOf(['{ id: "1", title: Báo cáo, leed: [so-noi-vu], laed: [so-tu-phap], deadline: Hằng quý }']),
    ],
    [
      'a key with an unseen character, beside the same one without',
      planOf([
        '{ id: "1", title: Báo cáo, lead: [so-noi-vu], le\u200bad: [so-tu-phap], deadline: Hằng quý }',
      ]),
    ],
  ])('%s', async (_, text) => {
    expect(await fixed(text)).toBe(text)
  })
})

describe('goes on meaning what it meant', () => {
  it.each([
    [
      'an anchor whose aliases are of the same kind',
      planOf(['{ id: "1", title: &t no, lead: [so-noi-vu], deadline: Hằng quý, note: *t }']),
      null,
    ],
    [
      'letters apart behind an anchor, within quotes and in a block, but not in a comment',
      `${planOf([`{ id: "1", title: &t ${nfd('Báo cáo')}, lead: [so-noi-vu], deadline: Hằng quý, note: "${nfd('Gửi Sở')}" } # ${nfd('như bản in')}`])}note: |\n  ${nfd('Một dòng')}\n`,
      `${planOf([`{ id: "1", title: &t Báo cáo, lead: [so-noi-vu], deadline: Hằng quý, note: "Gửi Sở" } # ${nfd('như bản in')}`])}note: |\n  Một dòng\n`,
    ],
    [
      'a number with letters apart and blanks too many',
      plan.replace('01/KH-UBND', nfd('Số 01/KĐ - UBND')),
      plan.replace('01/KH-UBND', '01/KĐ-UBND'),
    ],
    [
      'a section number by its letters, whatever number that is',
      plan.replace('id: "1"', 'id: 1.0').replace('id: "2"', 'id: 1e3'),
      plan.replace('id: "1"', 'id: "1.0"').replace('id: "2"', 'id: "1e3"'),
    ],
    [
      'JSON in the place of YAML',
      plan.replace('{ id: "1", title', '{"id":6.10,"title"'),
      plan.replace('{ id: "1", title', '{"id":"6.10","title"'),
    ],
  ])('%s', async (_, text, right) => {
    expect(await fixed(text)).toBe(right ?? text)
  })
})

it('fixes records and registers as plans', async () => {
  const records = `schema: records/v1
plan: mau-01
records:
  # như sổ công văn
  - { id: a, task: 1, agency: so-noi-vu, event: deliverd, date: 28/12/2023, document: 'Số 12/BC - SNV' }
`
  expect(await fixed(records, 'plans/records/mau-01.yaml')).toBe(
    records
      .replace('task: 1,', 'task: "1",')
      .replace('deliverd', 'delivered')
      .replace('28/12/2023', '2023-12-28')
      .replace('Số 12/BC - SNV', '12/BC-SNV'),
  )
  const wrong = register
    .replace('kind: law', 'kind: laww')
    .replace('name: Sở Nội vụ', `nmae: ${nfd('Sở Nội vụ')}`)
  expect(await fixed(wrong, 'plans/so.yaml')).toBe(register)
})

describe('links', () => {
  const wrong = plan.replace('ke-hoach', 'ke-hoac')

  it('stay what they are, and what they lead to is fixed', async () => {
    const cwd = workspaceWith({ 'that/ban-goc.yaml': wrong })
    symlinkSync(join(cwd, 'that/ban-goc.yaml'), join(cwd, 'lien-ket.yaml'))
    await run([...FIX, 'lien-ket.yaml'], { cwd })
    expect(lstatSync(join(cwd, 'lien-ket.yaml')).isSymbolicLink()).toBe(true)
    expect(textIn(cwd, 'that/ban-goc.yaml')).toBe(plan)
  })

  it('a folder behind one is fixed where it is named', async () => {
    const cwd = workspaceWith({ [FILE]: wrong })
    const other = folderWith()
    symlinkSync(join(cwd, 'plans'), join(other, 'plans'))
    await run(FIX, { cwd: other })
    expect(textIn(cwd, FILE)).toBe(plan)
  })

  it('a file behind one among the plans is no file of theirs', async () => {
    const outside = folderWith({ 'ngoai.yaml': wrong })
    const cwd = workspaceWith()
    symlinkSync(join(outside, 'ngoai.yaml'), join(cwd, 'plans/k.yaml'))
    await run(FIX, { cwd })
    expect(textIn(outside, 'ngoai.yaml')).toBe(wrong)
  })
})
function nfd(text: string): string {
  return text.normalize('NFD')
}
