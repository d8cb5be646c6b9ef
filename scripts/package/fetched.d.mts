/** The version of Node that single files are made of. */
export const NODE: string

/** What was fetched is another than was pinned. */
export class NotPinned extends Error {}

/** The folder of a pinned package. Throws NotPinned, or whatever keeps it from being fetched. */
export function fetched(name: string): string

/** The program of Node for a kind of machine, such as `win-x64`. Throws as `fetched` does. */
export function nodeFor(target: string, version?: string): string
