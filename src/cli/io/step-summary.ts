import { appendFileSync } from 'node:fs'
import { UsageError } from '../base/exit.ts'
import type { World } from '../base/world.ts'
import { type OutputFile, outputFiles } from './output-file.ts'

/**
 * The file that GitHub Actions names for the page of the step; null where it names none. Throws a UsageError where that
 * belongs to the workspace.
 */
export function summaryFile(plans: string | undefined, world: World): OutputFile | null {
  const file = world.env.GITHUB_STEP_SUMMARY
  if (file === undefined || file === '') return null
  const [output = null] = outputFiles([file], plans, world)
  return output
}

/** Adds to what stands on the page of the step already. Throws a UsageError where it cannot. */
export function addToSummary(file: OutputFile | null, markdown: string): void {
  if (file === null) return
  try {
    appendFileSync(file.path, markdown)
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException
    throw new UsageError({
      vi: `Không ghi thêm được vào GITHUB_STEP_SUMMARY “${file.name}” (${code}).`,
      en: `GITHUB_STEP_SUMMARY “${file.name}” cannot be added to (${code}).`,
    })
  }
}
