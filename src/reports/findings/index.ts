import type { Severity } from '../../domain/findings/finding.ts'
import type { Validation } from '../../domain/findings/validation.ts'
import { json } from '../draw/json.ts'
import { findingsCheckstyle } from './checkstyle.ts'
import { findingsCompact } from './compact.ts'
import { findingsGithub } from './github.ts'
import { findingsGitlab } from './gitlab.ts'
import { findingsJunit } from './junit.ts'
import { findingsMarkdown } from './markdown.ts'
import { findingsRdjson } from './rdjson.ts'
import { findingsSarif, type Tool } from './sarif.ts'
import { type FindingStyle, findingsText } from './text.ts'

/** What a format of findings may know besides them. */
type ValidationStyle = FindingStyle & Tool & { readonly failOn: Severity }

/** A way to write what `validate` found. */
export interface FindingFormat {
  readonly name: string
  /** Whether files are named as their user names them, or as their repository does. */
  readonly paths: 'as-named' | 'in-repository'
  readonly render: (validation: Validation, style: ValidationStyle) => string
}

/** Every format of `validate`. */
export const findingFormats: readonly FindingFormat[] = [
  {
    name: 'text',
    paths: 'as-named',
    render: ({ findings, counts }, style) => findingsText(findings, counts.files, style, counts.suppressed),
  },
  {
    name: 'compact',
    paths: 'as-named',
    render: (validation, { language }) => findingsCompact(validation, language),
  },
  { name: 'json', paths: 'as-named', render: (validation) => json(validation) },
  {
    name: 'github',
    paths: 'in-repository',
    render: (validation, { language }) => findingsGithub(validation, language),
  },
  {
    name: 'junit',
    paths: 'as-named',
    render: (validation, { failOn, language }) => findingsJunit(validation, failOn, language),
  },
  {
    name: 'sarif',
    paths: 'in-repository',
    render: (validation, style) => findingsSarif(validation, style, style.language),
  },
  {
    name: 'gitlab',
    paths: 'in-repository',
    render: ({ findings }, { language }) => findingsGitlab(findings, language),
  },
  {
    name: 'checkstyle',
    paths: 'as-named',
    render: (validation, { language }) => findingsCheckstyle(validation, language),
  },
  {
    // reviewdog itself puts the folder that it runs in before each path.
    name: 'rdjson',
    paths: 'as-named',
    render: ({ findings }, { language }) => findingsRdjson(findings, language),
  },
  {
    name: 'markdown',
    paths: 'as-named',
    render: (validation, { language }) => findingsMarkdown(validation, language),
  },
]
