import { isAbsolute, relative, resolve, sep } from 'node:path'
import { renamed, type Validation } from '../../../domain/findings/validation.ts'
import type { Language } from '../../../domain/text.ts'
import { findingsMarkdown } from '../../../reports/findings/markdown.ts'
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

/** The summary in Markdown for the page of a step. It shows the first thousand findings: GitHub drops one of more than a megabyte. */
export function summaryOf(validation: Validation, language: Language, world: World): string {
  return `${findingsMarkdown(inRepository(validation, world), language, 1000)}\n`
}
