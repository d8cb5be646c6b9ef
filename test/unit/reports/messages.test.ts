import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Diagnostic } from '../../../src/domain/findings/finding.ts'
import type { Language } from '../../../src/domain/text.ts'
import { printable } from '../../../src/reports/draw/printable.ts'
import { rules } from '../../../src/workspace/rule-catalogue.ts'
import { validate } from '../../../src/workspace/validate.ts'
import { filesIn } from '../../support/workspace.ts'

// All messages on one page, so that they can be read together. `npm run goldens` writes it anew: read the difference.

const root = join(import.meta.dirname, '../../..')

/** The findings of each bad fixture, by its code: validated once for all tests. */
const found: ReadonlyMap<string, readonly Diagnostic[]> = new Map(
  await Promise.all(
    readdirSync(join(root, 'fixtures/bad'))
      .sort()
      .map(async (code) => [code, await findingsOf(code)] as const),
  ),
)

async function findingsOf(code: string): Promise<readonly Diagnostic[]> {
  const folder = `fixtures/bad/${code}`
  const files = filesIn(folder).map(({ path, text }) => ({ path: path.slice(folder.length + 1), text }))
  const isThere = (path: string) => existsSync(join(root, folder, path))
  return validate(files, { isThere, today: '2026-01-15' })
}

function pageOf(language: Language): string {
  const blocks: string[] = []
  for (const [code, findings] of found) {
    const rule = rules.find((one) => one.code === code)
    const told = findings.map(
      ({ message, help }) =>
        `  ${printable(message[language])}${help === null ? '' : `\n    → ${printable(help[language])}`}`,
    )
    blocks.push(`${code} (${rule?.severity}): ${rule?.title[language]}\n${[...new Set(told)].join('\n')}\n`)
  }
  return blocks.join('\n')
}

describe('all messages', () => {
  it.each(['vi', 'en'] as const)('on one page, in %s', async (language) => {
    await expect(pageOf(language)).toMatchFileSnapshot(
      join(root, 'fixtures/golden', `messages.${language}.txt`),
    )
  })

  it('are sentences, and say what to do in one', () => {
    for (const [code, findings] of found) {
      for (const { message, help } of findings) {
        for (const text of [message.vi, message.en]) expect(text, code).toMatch(/[.…]$/)
        for (const text of help === null ? [] : [help.vi, help.en]) expect(text, code).toMatch(/[.?…]$/)
      }
    }
  })
})
