import manifest from '../../../package.json' with { type: 'json' }

const about: { readonly version: string; readonly homepage?: string } = manifest

/** The version of the package. */
export const VERSION: string = about.version

/** The address of the package's pages, as its manifest names it; null while it names none. */
export const HOMEPAGE: string | null = about.homepage ?? null
