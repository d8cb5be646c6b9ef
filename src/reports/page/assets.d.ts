// Types of `assets.js`, which the build makes of `page.css` and `client/`: what stands in every page, and its hashes for the page's policy.
export const STYLE: string
export const STYLE_HASH: string
export const SCRIPT: string
export const SCRIPT_HASH: string
