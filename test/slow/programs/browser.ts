import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

/** Where Debian's Chromium lies; another may be named. */
const CHROMIUM = process.env.PLAN_CHECK_CHROMIUM ?? '/usr/bin/chromium'

/** Whether there is a browser to look at pages with. */
export const hasBrowser = existsSync(CHROMIUM)

/** The browser that is installed here: none is fetched. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] })
}
