import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { workspaceWith } from '../../cli/record/workspace.ts'
import { filledDocument, filledWorkbook } from '../../support/filled-in.ts'
import { run } from '../../support/world.ts'

// What agencies send back was saved by their own program, in the language of their own machine.

const isThere = spawnSync('soffice', ['--version'], { stdio: 'ignore' }).error === undefined
if (!isThere) console.warn('SKIPPED: soffice missing, so no reminder is saved by LibreOffice and collected')

const ANSWERS = {
  'mau-01#1/': { result: 'Đã nộp', completed: '5/6/2024', document: '12/2024' },
  'mau-01#5/': { result: 'Đề nghị gia hạn đến 5/6/2025', completed: '', document: '' },
}

/** A date that was typed into a cell which somebody had made an ordinary one: 6 May, or 5 June. */
const STORED = { 'mau-01#9/ket-qua/1': { completed: { days: 45_418 } } }

describe.skipIf(!isThere).each(['vi-VN', 'en-US'])('a reminder saved by LibreOffice in %s', (locale) => {
  it.each([
    ['xlsx', 'xlsx', 'Asia/Ho_Chi_Minh'],
    ['xlsx', 'ods', 'America/Vancouver'],
    ['docx', 'docx', 'America/Vancouver'],
  ] as const)('as %s, sent back as %s, under TZ=%s', async (sent, back, zone) => {
    const folder = workspaceWith()
    const args = ['remind', '--quarter', '2024-Q3', '--agency', 'so-noi-vu', '--format', `${sent}=ve.${sent}`]
    expect(await run(args, { cwd: folder })).toMatchObject({ code: 0 })
    const file = join(folder, `ve.${sent}`)
    const bytes = new Uint8Array(readFileSync(file))
    const filled =
      sent === 'xlsx' ? filledWorkbook(bytes, { ...ANSWERS, ...STORED }) : filledDocument(bytes, ANSWERS)
    writeFileSync(file, filled)
    const saved = savedAs(folder, `ve.${sent}`, back, locale, zone)

    const { stdout } = await run(['collect', saved, '--dry-run', '--format', 'json'], { cwd: folder })
    const { records, untaken } = JSON.parse(stdout)
    expect(records).toMatchObject([
      { event: 'delivered', date: '2024-06-05', document: '12/2024', words: 'Đã nộp' },
      { event: 'extension-requested', through: '2025-06-05' },
    ])
    expect(untaken).toMatchObject(sent === 'xlsx' ? [{ code: 'day-or-month' }] : [])
  })
})

/** Opens a file in LibreOffice in the language of a country, and saves it. */
function savedAs(folder: string, file: string, format: string, locale: string, zone: string): string {
  const [out, profile] = [join(folder, 'saved'), join(folder, 'profile')]
  for (const made of [out, join(profile, 'user')]) mkdirSync(made, { recursive: true })
  writeFileSync(
    join(profile, 'user/registrymodifications.xcu'),
    `<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>${locale}</value></prop></item></oor:items>`,
  )
  const { stderr, error } = spawnSync(
    'soffice',
    [
      `-env:UserInstallation=${pathToFileURL(profile).href}`,
      ...['--headless', '--convert-to', format, '--outdir', out, join(folder, file)],
    ],
    { encoding: 'utf8', timeout: 120_000, env: { ...process.env, TZ: zone } },
  )
  if (error !== undefined) throw new Error(`soffice: ${error.message} ${stderr}`)
  return join('saved', file.replace(/\.\w+$/, `.${format}`))
}
