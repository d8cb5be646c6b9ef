import type { Scalar } from './words.ts'

/** What is read: never undefined, which stands for what is not taken. */
export type Value = Scalar | readonly Value[] | { readonly [key: string]: Value }
