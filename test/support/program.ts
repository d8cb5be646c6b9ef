import { join } from 'node:path'

const program = join(import.meta.dirname, '../../bin/plan-check.js')

/** A line of a shell with the program in place of `$PLAN_CHECK`, quoted: a clone may lie in a folder with a space. */
export function withProgram(line: string): string {
  return line.replaceAll('$PLAN_CHECK', `'${process.execPath}' '${program}'`)
}
