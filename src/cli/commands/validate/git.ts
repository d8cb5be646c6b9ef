import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { UsageError } from '../../base/exit.ts'
import { repositoryOf } from '../../io/repository.ts'

/** Files by their whole paths. */
export interface GitChanges {
  /** Those that are there, and differ or are new. */
  readonly changed: ReadonlySet<string>
  readonly deleted: ReadonlySet<string>
}

/**
 * The files that git sees as changed in whichever repositories these folders lie: a folder of plans may be a submodule, a
 * repository in another one, or far from where the program runs. Each is asked where it is.
 *
 * Throws a UsageError where a folder lies in no work tree, and for a name that is no commit there.
 */
export function changesIn(commit: string | null, folders: ReadonlySet<string>): GitChanges {
  const roots = new Set([...folders].map((folder) => repositoryOf(folder) ?? folder))
  const parts = [...roots].sort().map((folder) => changesInOne(commit, folder))
  return {
    changed: new Set(parts.flatMap(({ changed }) => [...changed])),
    deleted: new Set(parts.flatMap(({ deleted }) => [...deleted])),
  }
}

/**
 * The files that git sees as changed: against a commit, from where the two lines of work part, or without one what is
 * not committed yet. Files that git does not know yet count; a renamed one is deleted under its old name.
 *
 * Throws a UsageError outside of a repository, and for a name that is no commit.
 */
function changesInOne(commit: string | null, folder: string): GitChanges {
  const root = git(['rev-parse', '--show-toplevel'], folder).replace(/\r?\n$/, '')
  const listed = (args: readonly string[]) =>
    git(args, root)
      .split('\0')
      .filter((path) => path !== '')
  const untracked = listed(['ls-files', '-z', '--others', '--exclude-standard'])
  const since = commit === null ? headOf(root) : partingFrom(commit, root)
  const differing = (filter: string) => listed([...DIFF, `--diff-filter=${filter}`, since ?? '', '--'])
  const [tracked, gone] = since === null ? [listed(['ls-files', '-z']), []] : [differing('d'), differing('D')]
  const whole = (paths: readonly string[]) => new Set(paths.map((path) => join(root, path)))
  return { changed: whole([...tracked, ...untracked]), deleted: whole(gone) }
}

/** A rename is a file that is gone and one that is new. */
const DIFF = ['diff', '--name-only', '-z', '--no-renames', '--no-ext-diff']

/** Null where nothing was committed yet: then everything is new. */
function headOf(root: string): string | null {
  return gitOrNull(['rev-parse', '--verify', '--quiet', 'HEAD^{commit}'], root)
}

/** Where HEAD and a commit part, so that what was changed there alone is left out; else the commit itself. */
function partingFrom(name: string, root: string): string {
  const commit = name.startsWith('-')
    ? null
    : gitOrNull(['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`], root)
  if (commit === null) {
    throw new UsageError(
      { vi: `git không biết “${name}” là bản nào.`, en: `git knows no commit “${name}”.` },
      {
        vi: 'Viết tên nhánh, nhãn hoặc mã bản ghi, ví dụ --changed=origin/main; trong CI hãy lấy đủ lịch sử (fetch-depth: 0).',
        en: 'Name a branch, a tag or a commit, for example --changed=origin/main; in CI fetch the history (fetch-depth: 0).',
      },
    )
  }
  return gitOrNull(['merge-base', commit, 'HEAD'], root) ?? commit
}

function gitOrNull(args: readonly string[], cwd: string): string | null {
  try {
    return run(args, cwd).trim()
  } catch {
    return null
  }
}

function git(args: readonly string[], cwd: string): string {
  try {
    return run(args, cwd)
  } catch (error) {
    throw failure(error, cwd)
  }
}

/** Never through a shell; nothing that the repository's own settings would have git run. */
function run(args: readonly string[], cwd: string): string {
  return execFileSync('git', ['-c', 'core.fsmonitor=false', ...args], {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 256 * 1024 * 1024,
    env: { ...process.env, GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C' },
  })
}

function failure(error: unknown, folder: string): UsageError {
  const { code, stderr } = error as NodeJS.ErrnoException & { readonly stderr?: unknown }
  const help = {
    vi: 'Bỏ --changed và nêu tên tệp, hoặc đặt kế hoạch trong một kho git.',
    en: 'Leave out --changed and name the files, or keep the plans in a git repository.',
  }
  if (code === 'ENOENT') {
    return new UsageError(
      { vi: '--changed cần git, mà máy này không có.', en: '--changed needs git, which is not installed.' },
      help,
    )
  }
  const [said = ''] = typeof stderr === 'string' ? stderr.split('\n') : []
  if (/not a git repository/.test(said)) {
    return new UsageError(
      {
        vi: `--changed: “${folder}” không nằm trong kho git nào.`,
        en: `--changed: “${folder}” lies in no git repository.`,
      },
      help,
    )
  }
  return new UsageError({ vi: `--changed: git báo lỗi: ${said}`, en: `--changed: git failed: ${said}` }, help)
}
