import type { CollectedView } from '../../domain/follow-up/collected-view.ts'
import type { Language } from '../../domain/text.ts'
import { json } from '../draw/json.ts'
import { markdown } from '../draw/markdown.ts'
import { type Terminal, terminal } from '../draw/terminal.ts'
import { collectedPage } from './page.ts'

export interface CollectedFormat {
  readonly name: string
  readonly reader: 'person' | 'machine'
  readonly bom: 'never'
  readonly render: (view: CollectedView, style: Terminal & { readonly language: Language }) => string
}

/** Every format of `collect`. */
export const collectedFormats: readonly CollectedFormat[] = [
  {
    name: 'table',
    reader: 'person',
    bom: 'never',
    render: (view, style) => terminal(collectedPage(view, style.language), style),
  },
  {
    name: 'markdown',
    reader: 'person',
    bom: 'never',
    render: (view, { language }) => markdown(collectedPage(view, language)),
  },
  { name: 'json', reader: 'machine', bom: 'never', render: (view) => json(view) },
]
