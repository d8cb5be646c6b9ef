import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { UsageError } from '../../../src/cli/base/exit.ts'
import { putInPlace } from '../../../src/cli/commands/export/put-in-place.ts'
import type { Day } from '../../../src/domain/time/day.ts'
import { workspaceWith } from '../../support/folder.ts'
import { lakeFiles, rowsOf } from '../../support/lake.ts'
import { run } from '../../support/world.ts'

const exported = (cwd: string, ...args: readonly string[]) =>
  run(['export', '--as-of', '2024-06-30', '--out', 'kho', '--lang', 'en', ...args], { cwd })

const own = (cwd: string) => `${cwd}/kho/obligations/as_of=2024-06-30/province=mau/part-1-of-1.parquet`
const manifest = (cwd: string) => `${cwd}/kho/_complete/as_of=2024-06-30/part-1-of-1.json`

describe('a folder that is there before', () => {
  it('is left alone where it holds something else, or a lake of another version', async () => {
    const cwd = workspaceWith({ 'kho/bao-cao.txt': 'của người khác' })
    expect(await exported(cwd)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('The folder “kho” holds other files and no _lake.json'),
    })
    expect(readdirSync(join(cwd, 'kho'))).toEqual(['bao-cao.txt'])
    writeFileSync(join(cwd, 'kho/_lake.json'), '{"schema":"lake/v2"}\n')
    expect(await exported(cwd)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('is of version lake/v2; this program writes lake/v1'),
    })
    writeFileSync(join(cwd, 'kho/_lake.json'), '{"schema":"la')
    expect((await exported(cwd)).code).toBe(2)
    expect(readdirSync(join(cwd, 'kho')).sort()).toEqual(['_lake.json', 'bao-cao.txt'])
  })

  it('takes a second day beside the first, and the same day again in its place', async () => {
    const cwd = workspaceWith()
    expect((await exported(cwd)).code).toBe(0)
    expect((await exported(cwd, '--as-of', '2023-12-31')).code).toBe(0)
    expect((await exported(cwd)).code).toBe(0)
    const days = (await rowsOf(join(cwd, 'kho'), 'obligations')).map(({ as_of, task }) => `${as_of} ${task}`)
    expect(days).toEqual(['2023-12-31 1', '2023-12-31 2', '2024-06-30 1', '2024-06-30 2'])
  })

  it('is made whole again where a run was killed in its midst', async () => {
    const cwd = workspaceWith()
    await exported(cwd)
    const [whole, listed] = [readFileSync(own(cwd)), readFileSync(manifest(cwd), 'utf8')]
    // What a killed run may leave: no list, a file of a province that is no more, half a file under a hidden name.
    rmSync(manifest(cwd))
    const gone = join(cwd, 'kho/obligations/as_of=2024-06-30/province=khac')
    mkdirSync(gone)
    writeFileSync(join(gone, 'part-1-of-1.parquet'), whole)
    writeFileSync(own(cwd), whole.subarray(0, 100))
    expect((await exported(cwd)).code).toBe(0)
    expect(readFileSync(own(cwd)).equals(whole)).toBe(true)
    expect(readFileSync(manifest(cwd), 'utf8')).toBe(listed)
    expect(existsSync(join(gone, 'part-1-of-1.parquet'))).toBe(false)
  })

  it('never holds a day in two formats or by two options; --force takes the other away', async () => {
    const cwd = workspaceWith()
    await exported(cwd)
    const before = lakeFiles(join(cwd, 'kho'))
    const refused = await exported(cwd, '--format', 'ndjson')
    expect(refused).toMatchObject({ code: 2, stderr: expect.stringContaining('files of another export') })
    expect(lakeFiles(join(cwd, 'kho'))).toEqual(before)
    expect((await exported(cwd, '--format', 'ndjson', '--force')).code).toBe(0)
    expect(lakeFiles(join(cwd, 'kho')).every((path) => path.endsWith('.ndjson'))).toBe(true)
    expect(readdirSync(join(cwd, 'kho/_complete/as_of=2024-06-30'))).toEqual(['part-1-of-1.json'])
    const { files } = JSON.parse(readFileSync(manifest(cwd), 'utf8'))
    expect(files.map(({ path }: { readonly path: string }) => path)).toEqual(lakeFiles(join(cwd, 'kho')))
  })

  it('is not changed by an export that began before it was there, and differs', async () => {
    const cwd = workspaceWith()
    await exported(cwd)
    const [before, listed] = [lakeFiles(join(cwd, 'kho')), readFileSync(manifest(cwd), 'utf8')]
    const [lake, part] = [
      { path: join(cwd, 'kho'), name: 'kho' },
      { asOf: '2024-06-30' as Day, shard: 1, of: 1, extension: 'ndjson' },
    ]
    const slower = () => putInPlace(lake, part, { ...JSON.parse(listed), format: 'ndjson' }, 'refused', [])
    await expect(slower()).rejects.toThrow(UsageError)
    expect(lakeFiles(join(cwd, 'kho'))).toEqual(before)
    expect(readFileSync(manifest(cwd), 'utf8')).toBe(listed)
  })

  it('is not led out of by a link, nor over a file of the workspace', async () => {
    const cwd = workspaceWith({ 'ngoai/giu.txt': '' })
    mkdirSync(join(cwd, 'kho'))
    writeFileSync(join(cwd, 'kho/_lake.json'), '{"schema":"lake/v1"}\n')
    symlinkSync(join(cwd, 'ngoai'), join(cwd, 'kho/obligations'))
    expect(await exported(cwd)).toMatchObject({ code: 2, stderr: expect.stringContaining('link') })
    expect(readdirSync(join(cwd, 'ngoai'))).toEqual(['giu.txt'])
    expect((await run(['export', '--out', 'plans/so.yaml'], { cwd })).code).toBe(2)
    expect((await run(['export'], { cwd })).code).toBe(2)
  })
})
