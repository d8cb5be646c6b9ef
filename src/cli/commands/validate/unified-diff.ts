import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff'

/** How a file changes, as `patch -p1` and `git apply` take it. */
export function unifiedDiff(name: string, before: string, after: string): string {
  return createTwoFilesPatch(`a/${name}`, `b/${name}`, before, after, undefined, undefined, {
    context: 2,
    headerOptions: FILE_HEADERS_ONLY,
  })
}
