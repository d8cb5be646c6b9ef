import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { UsageError } from '../../base/exit.ts'

/** Seconds that one run of a program may last. */
const PATIENCE = 180
const MOST_PAGES = 60
/** How finely pages are drawn for their text to be recognized: the measure that was tried. */
const DOTS_PER_INCH = '300'

/** What tesseract makes of a scan. */
export interface RecognizedScan {
  readonly text: Uint8Array
  /** The boxes of words and ruling lines of each page, where one has a table. */
  readonly boxes: readonly string[]
}

/**
 * A scan as tesseract recognizes it, page by page; null where it is not installed. Text in page mode 4: mode 6 was
 * measured to lose lines with their deadlines. Pages with a table are read once more in mode 3, which finds ruling lines in both directions.
 */
export function recognizedScan(path: string, isRuled: (boxes: string) => boolean): RecognizedScan | null {
  const languages = ran('tesseract', ['--list-langs'])
  if (languages === null) return null
  if (!/^vie$/m.test(languages)) throw NO_VIETNAMESE
  return inTemporary((folder) => {
    const pictures = /\.pdf$/i.test(path) || isPdf(path) ? picturesOf(path, folder) : [path]
    const pages = pictures.map((picture, at) => recognizedPage(picture, join(folder, `read-${at}`), isRuled))
    const text = pages.map((page) => page.text).join('\n')
    return {
      text: Buffer.from(text.replaceAll('\f', '\n'), 'utf8'),
      boxes: pages.some(({ ruled }) => ruled) ? pages.map(({ boxes }) => boxes) : [],
    }
  })
}

function recognizedPage(
  picture: string,
  target: string,
  isRuled: (boxes: string) => boolean,
): { readonly text: string; readonly boxes: string; readonly ruled: boolean } {
  const read = (mode: string, ...forms: readonly string[]) =>
    ran('tesseract', [picture, target, '-l', 'vie', '--psm', mode, ...forms]) !== null
  if (!read('4', 'txt', 'tsv')) return { text: '', boxes: '', ruled: false }
  const text = readFileSync(`${target}.txt`, 'utf8')
  const ruled = isRuled(readFileSync(`${target}.tsv`, 'utf8')) && read('3', 'tsv')
  return { text, boxes: readFileSync(`${target}.tsv`, 'utf8'), ruled }
}

function isPdf(path: string): boolean {
  return readFileSync(path).subarray(0, 1024).includes('%PDF-')
}

function picturesOf(path: string, folder: string): readonly string[] {
  const last = String(MOST_PAGES)
  if (
    ran('pdftoppm', ['-r', DOTS_PER_INCH, '-gray', '-png', '-l', last, path, join(folder, 'page')]) === null
  )
    throw NO_POPPLER
  const names = readdirSync(folder).filter((name) => name.endsWith('.png'))
  return names.sort().map((name) => join(folder, name))
}

/** A document of an old kind as a .docx, by LibreOffice in a profile of its own, without the network where that can be taken away. */
export function officeText(path: string): Uint8Array {
  return inTemporary((folder) => {
    const profile = pathToFileURL(join(folder, 'profile')).href
    const args = [
      `-env:UserInstallation=${profile}`,
      '--headless',
      '--norestore',
      '--convert-to',
      'docx',
      '--outdir',
      folder,
      path,
    ]
    const done = withoutNetwork('soffice', args) ?? ran('soffice', args)
    if (done === null) throw NO_OFFICE
    const [made] = readdirSync(folder).filter((name) => name.endsWith('.docx'))
    if (made === undefined) throw NOT_CONVERTED
    return readFileSync(join(folder, made))
  })
}

/** Null where the system cannot take the network away. */
function withoutNetwork(program: string, args: readonly string[]): string | null {
  const apart = ['--user', '--map-root-user', '--net', '--kill-child']
  if (ran('unshare', [...apart, 'true']) === null) return null
  return ran('unshare', [...apart, program, ...args])
}

/** What a program prints, run without a shell and with a bare environment; null where it is missing or fails. */
function ran(program: string, args: readonly string[]): string | null {
  const { PATH = '', SystemRoot } = process.env
  const result = spawnSync(program, [...args], {
    encoding: 'utf8',
    timeout: PATIENCE * 1000,
    killSignal: 'SIGKILL',
    maxBuffer: 64 * 1024 * 1024,
    windowsHide: true,
    stdio: ['ignore', 'pipe', 'ignore'],
    env: {
      PATH,
      HOME: tmpdir(),
      TMPDIR: tmpdir(),
      OMP_THREAD_LIMIT: '1',
      ...(SystemRoot === undefined ? {} : { SystemRoot }),
    },
  })
  if ((result.error as NodeJS.ErrnoException | undefined)?.code === 'ETIMEDOUT') throw tooSlow(program)
  return result.status === 0 ? result.stdout : null
}

function inTemporary<Made>(make: (folder: string) => Made): Made {
  const folder = mkdtempSync(join(tmpdir(), 'plan-check-draft-'))
  try {
    return make(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function tooSlow(program: string): UsageError {
  return new UsageError(
    {
      vi: `${program} chạy quá ${PATIENCE} giây nên bị dừng.`,
      en: `${program} ran for more than ${PATIENCE} seconds and was stopped.`,
    },
    { vi: 'Xin bản .docx của văn bản.', en: 'Ask for the document as .docx.' },
  )
}

const NO_VIETNAMESE = new UsageError(
  { vi: 'tesseract chưa có dữ liệu tiếng Việt.', en: 'tesseract has no Vietnamese data.' },
  { vi: 'Cài gói vie (tesseract-ocr-vie).', en: 'Install its data vie (tesseract-ocr-vie).' },
)

const NO_POPPLER = new UsageError(
  {
    vi: 'Bản chụp PDF cần pdftoppm (poppler) để thành ảnh.',
    en: 'A scanned PDF needs pdftoppm (poppler) to become pictures.',
  },
  {
    vi: 'Cài poppler-utils, hoặc xin bản .docx.',
    en: 'Install poppler-utils, or ask for the document as .docx.',
  },
)

const NO_OFFICE = new UsageError(
  { vi: 'Không chạy được LibreOffice (soffice).', en: 'LibreOffice (soffice) cannot be run.' },
  {
    vi: 'Cài LibreOffice, hoặc lưu văn bản thành .docx bằng Word.',
    en: 'Install LibreOffice, or save the document as .docx in Word.',
  },
)

const NOT_CONVERTED = new UsageError(
  { vi: 'LibreOffice không chuyển được tệp này.', en: 'LibreOffice could not convert this file.' },
  { vi: 'Mở bằng Word, lưu thành .docx.', en: 'Open it in Word and save it as .docx.' },
)
