import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** A word on a page, with its box in points from the page's upper left corner. */
export interface Word {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** A printed page, in points. */
export interface PrintedPage {
  readonly width: number
  readonly height: number
  readonly words: readonly Word[]
  /** Its text in the order in which it was drawn: cell by cell. */
  readonly text: string
}

/** Which of the programs that print and look at what is printed are not here. */
export function missingPrograms(): readonly string[] {
  const asked = { soffice: '--version', pdftotext: '-v' }
  return Object.entries(asked).flatMap(([name, option]) =>
    spawnSync(name, [option], { stdio: 'ignore' }).error === undefined ? [] : [name],
  )
}

/** Prints an office file with LibreOffice, in a profile of its own so that several may run at once. Gives the path of the PDF. */
export function printed(folder: string, file: string): string {
  const out = join(folder, 'pdf')
  mkdirSync(out, { recursive: true })
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
  const { stderr, error } = spawnSync(
    'soffice',
    [profile, '--headless', '--convert-to', 'pdf', '--outdir', out, join(folder, file)],
    { encoding: 'utf8', timeout: 120_000 },
  )
  if (error !== undefined) throw new Error(`soffice: ${error.message} ${stderr}`)
  return join(out, file.replace(/\.\w+$/, '.pdf'))
}

/** The pages of a PDF with their words. */
export function pagesOf(pdf: string): readonly PrintedPage[] {
  const texts = textOf(pdf, '-raw').split('\f')
  return textOf(pdf, '-bbox')
    .split('<page ')
    .slice(1)
    .map((page, index) => ({
      text: texts[index] ?? '',
      width: numberIn(page, 'width'),
      height: numberIn(page, 'height'),
      words: [...page.matchAll(/<word ([^>]*)>([^<]*)<\/word>/g)].map(([, box = '', text = '']) => ({
        text: unescaped(text),
        left: numberIn(box, 'xMin'),
        right: numberIn(box, 'xMax'),
        top: numberIn(box, 'yMin'),
        bottom: numberIn(box, 'yMax'),
      })),
    }))
}

function textOf(pdf: string, way: '-raw' | '-bbox'): string {
  const { stdout, error } = spawnSync('pdftotext', [way, pdf, '-'], {
    encoding: 'utf8',
    maxBuffer: 50_000_000,
  })
  if (error !== undefined) throw error
  return stdout
}

function numberIn(text: string, name: string): number {
  return Number(new RegExp(`${name}="([\\d.-]+)"`).exec(text)?.[1])
}

function unescaped(text: string): string {
  const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }
  return text.replace(/&(lt|gt|quot|apos|amp|#39);/g, (_, name: string) => named[name] ?? "'")
}
