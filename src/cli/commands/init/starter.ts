import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import type { Language } from '../../../domain/text.ts'
import { VERSION } from '../../base/version.ts'
import { packageFolder } from '../../io/package-folder.ts'
import { bundledSchemas } from '../schema/bundled.ts'

/** A file to begin with, its path from the new folder with `/`. */
export interface StarterFile {
  readonly path: string
  readonly text: string
  /** Part of the fictional example, or wanted in every workspace. */
  readonly role: 'example' | 'setting'
}

/** What a new workspace begins with: the example, the days off that are known, the schemas, settings of editor and CI. */
export function starterFiles(language: Language): readonly StarterFile[] {
  const own = filesBelow(packageFolder('fixtures/starter')).map(({ path, text }) => ({
    path,
    text: inLanguage(text, language).replaceAll('{version}', VERSION),
    role: path.startsWith('plans/') ? ('example' as const) : ('setting' as const),
  }))
  const calendars = filesBelow(packageFolder('plans/calendar')).map(({ path, text }) => ({
    path: `plans/calendar/${path}`,
    text,
    role: 'example' as const,
  }))
  const schemas = bundledSchemas().map(({ file, text }) => ({
    path: `schemas/${file}`,
    text,
    role: 'setting' as const,
  }))
  return [...own, ...calendars, ...schemas]
}

function filesBelow(folder: string): readonly { readonly path: string; readonly text: string }[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort()
    .map((path) => ({
      path: relative(folder, path).split(sep).join('/'),
      text: readFileSync(path, 'utf8').replaceAll('\r\n', '\n'),
    }))
}

/** Comments stand in both languages, line by line: `#vi …` and `#en …`. One stays. */
function inLanguage(text: string, language: Language): string {
  return text
    .split('\n')
    .filter((line) => /^\s*#(vi|en) /.exec(line)?.[1] !== OTHER[language])
    .map((line) => line.replace(/^(\s*)#(?:vi|en) /, '$1# '))
    .join('\n')
}

const OTHER: Readonly<Record<Language, Language>> = { vi: 'en', en: 'vi' }
