/** The day the benchmark asks about. */
export const AS_OF: string

/** Writes a workspace that is the same in every run into a folder. */
export function writeWorkspace(
  folder: string,
  wanted: { readonly tasks: number; readonly records: 'with' | 'without' },
): { readonly plans: readonly string[]; readonly bytes: number }
