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

/** What is not here of the programs that print and look at what is printed, and of the letters they print with. */
export function missingForPrinting(): readonly string[] {
  const asked = { soffice: '--version', pdftotext: '-v' }
  const programs = Object.entries(asked).filter(
    ([name, option]) => spawnSync(name, [option], { stdio: 'ignore' }).error !== undefined,
  )
  return [...programs.map(([name]) => name), ...missingFont()]
}

/** The letter ệ: whoever has it has the others of Vietnamese too. */
const LETTER = '1ec7'

/**
 * The font that stands in for Times New Roman, if it lacks the letters of Vietnamese: a printer then takes them from
 * another font, and words come apart. Where no fontconfig says what fonts there are, none is missing.
 */
function missingFont(): readonly string[] {
  const asked = spawnSync('fc-match', ['-f', '%{family[0]}', 'Times New Roman'], { encoding: 'utf8' })
  if (asked.error !== undefined) return []
  const { stdout } = spawnSync('fc-list', [`${asked.stdout}:charset=${LETTER}`], { encoding: 'utf8' })
  return stdout.trim() === '' ? [`the letters of Vietnamese in the font ${asked.stdout}`] : []
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
