import { appendFileSync } from 'node:fs'
import { isAbsolute, relative, resolve, sep } from 'node:path'
import { renamed, type Validation } from '../../../domain/findings/validation.ts'
import type { Language } from '../../../domain/text.ts'
import { findingsMarkdown } from '../../../reports/findings/markdown.ts'
import { UsageError } from '../../base/exit.ts'
import type { World } from '../../base/world.ts'

/** Whether the program runs in a step of GitHub Actions. */
export function isOnGithub({ env }: World): boolean {
  return env.GITHUB_ACTIONS === 'true'
}

/** The validation with its files named from the root of the checkout, where that is known and holds them. */
export function inRepository(validation: Validation, { cwd, env }: World): Validation {
  const root = env.GITHUB_WORKSPACE
  if (root === undefined || !isAbsolute(root)) return validation
  return renamed((file) => {
    const name = relative(root, resolve(cwd, file))
    return name.startsWith('..') || isAbsolute(name) ? file : name.split(sep).join('/')
  }, validation)
}

/**
 * Adds a summary in Markdown to the page of the step, where GitHub names a file for it. It shows the first
 * thousand findings: GitHub drops a summary of more than a megabyte.
 */
export function addSummary(validation: Validation, language: Language, world: World): void {
  const file = world.env.GITHUB_STEP_SUMMARY
  if (file === undefined || file === '') return
  try {
    appendFileSync(file, `${findingsMarkdown(inRepository(validation, world), language, 1000)}\n`)
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException
    throw new UsageError({
      vi: `Không ghi thêm được vào GITHUB_STEP_SUMMARY “${file}” (${code}).`,
      en: `GITHUB_STEP_SUMMARY “${file}” cannot be added to (${code}).`,
    })
  }
}
