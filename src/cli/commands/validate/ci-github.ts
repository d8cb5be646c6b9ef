import type { Validation } from '../../../domain/findings/validation.ts'
import type { Language } from '../../../domain/text.ts'
import { findingsMarkdown } from '../../../reports/findings/markdown.ts'
import type { World } from '../../base/world.ts'
import { inRepository } from '../../io/repository.ts'

/** Whether the program runs in a step of GitHub Actions. */
export function isOnGithub({ env }: World): boolean {
  return env.GITHUB_ACTIONS === 'true'
}

/** The summary in Markdown for the page of a step. It shows the first thousand findings: GitHub drops one of more than a megabyte. */
export function summaryOf(validation: Validation, language: Language, world: World): string {
  return `${findingsMarkdown(inRepository(validation, world), language, 1000)}\n`
}
