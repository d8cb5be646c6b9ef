import { join } from 'node:path'

const program = join(import.meta.dirname, '../../bin/plan-check.js')

/**
 * How often a test tries something that hangs on the moment: as often as said, unless PLAN_CHECK_TIMES (which test:full sets)
 * has it tried so many times as often.
 */
export function many(times: number): number {
  return times * Number(process.env.PLAN_CHECK_TIMES ?? 1)
}

/** One in so many of a list that takes long; all of it before a release. */
export function someOf<T>(all: readonly T[], oneIn = 4): T[] {
  return all.filter((_, index) => index % oneIn === 0 || many(1) > 1)
}

/** A line of a shell with the program in place of `$PLAN_CHECK`, quoted: a clone may lie in a folder with a space. */
export function withProgram(line: string): string {
  return line.replaceAll('$PLAN_CHECK', `'${process.execPath}' '${program}'`)
}
