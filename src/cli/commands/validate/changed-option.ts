/** `--changed` alone as an option with an empty value, so that a path behind it stays a path. */
export function withBareChanged(args: readonly string[]): readonly string[] {
  const rest = args.indexOf('--')
  return args.map((arg, index) => (arg === '--changed' && (rest < 0 || index < rest) ? '--changed=' : arg))
}
