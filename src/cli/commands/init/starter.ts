import type { Language } from '../../../domain/text.ts'
import { VERSION } from '../../base/version.ts'
import type { World } from '../../base/world.ts'
import { packageFilesBelow } from '../../io/package-files.ts'
import type { ShippedProvince } from '../../io/shipped-province.ts'
import { shippedRegister } from '../../io/shipped-register.ts'
import { DEFAULT_PLANS_FOLDER as PLANS } from '../../io/workspace-files.ts'
import { bundledSchemas } from '../schema/bundled.ts'
import { editorFiles } from '../schema/workspace.ts'

/** A file to begin with, its path from the new folder with `/`. */
export interface StarterFile {
  readonly path: string
  readonly text: string
  /** Part of the fictional example, or wanted in every workspace. */
  readonly role: 'example' | 'setting'
}

/**
 * What a new workspace begins with: an example, fictional or with the agencies of a province, the days off that are
 * known, the schemas, settings of editor and CI.
 */
export function starterFiles(language: Language, province: ShippedProvince | null): readonly StarterFile[] {
  const common = packageFilesBelow('fixtures/starter').map(({ path, text }) => ({
    path,
    text: inLanguage(text, language).replaceAll('{version}', VERSION).replaceAll('{language}', language),
    role: path.startsWith(`${PLANS}/`) ? ('example' as const) : ('setting' as const),
  }))
  const own =
    province === null
      ? common
      : [...common.filter(({ role }) => role === 'setting'), ...provinceFiles(language, province)]
  const calendars = packageFilesBelow('plans/calendar').map(({ path, text }) => ({
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

/** The same, with the schemas that offer what the workspace has which the files make. */
export async function withEditorLists(
  files: readonly StarterFile[],
  world: Pick<World, 'now'>,
): Promise<readonly StarterFile[]> {
  const texts = files.filter(({ path }) => path.endsWith('.yaml') && path.startsWith(`${PLANS}/`))
  const environment = { isThere: () => true, today: null, shipped: shippedRegister }
  const listed = await editorFiles(texts, environment, world)
  const schemas = listed.files.map(
    ({ file, text }): StarterFile => ({ path: `schemas/${file}`, text, role: 'setting' }),
  )
  const isListed = new Set(schemas.map(({ path }) => path))
  return [...files.filter(({ path }) => !isListed.has(path)), ...schemas]
}

/** The register, the office and the example plan of a province. */
function provinceFiles(language: Language, { id, name, fullName }: ShippedProvince): readonly StarterFile[] {
  return packageFilesBelow('fixtures/starter-province').map(({ path, text }) => ({
    path: path.replace(/\btinh\.yaml$/, `${id}.yaml`),
    text: inLanguage(text, language)
      .replaceAll('{province}', id)
      .replaceAll('{full-name}', fullName)
      .replaceAll('{name}', name),
    role: 'example',
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
