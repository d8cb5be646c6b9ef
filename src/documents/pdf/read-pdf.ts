import type { Block, OfficeDocument, Remark } from '../document.ts'
import { tableRoom } from '../table-limits.ts'
import { damaged, isUnreadable, tooMuch, Unreadable } from '../unreadable.ts'
import { type Run, runsIn, type TextOperations } from './glyphs.ts'
import { composedMatrix, type Matrix, type PdfPage } from './page.ts'
import { blocksOf, joinedTables } from './page-blocks.ts'
import { type Operations, type OperatorList, rulesIn } from './rules.ts'

/** The part of the library that is used. */
interface Library {
  readonly getDocument: (options: Record<string, unknown>) => {
    readonly promise: Promise<Opened>
    readonly destroy: () => Promise<void>
  }
  readonly OPS: Operations & TextOperations
}

interface Opened {
  readonly numPages: number
  readonly getPage: (number: number) => Promise<OpenedPage>
}

interface OpenedPage {
  readonly getViewport: (options: { scale: number }) => Sized & { transform: number[] }
  readonly getOperatorList: () => Promise<OperatorList>
  readonly cleanup: () => void
}

interface Sized {
  readonly width: number
  readonly height: number
}

const MOST_PAGES = 1000
const MOST_RUNS = 4_000_000
/** A page with fewer letters is a picture: the stamp of a signature alone gives 30 to 90. */
const FEWEST_LETTERS = 100

/** Reads a PDF that holds text. One that is scanned, or whose letters cannot be known, is refused with what to do. */
export async function readPdf(bytes: Uint8Array): Promise<OfficeDocument> {
  const library = await pdfLibrary()
  const task = library.getDocument({
    data: new Uint8Array(bytes),
    verbosity: 0,
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    enableXfa: false,
    maxImageSize: 1,
    useWorkerFetch: false,
    stopAtErrors: false,
    isOffscreenCanvasSupported: false,
  })
  try {
    return await documentOf(await task.promise, library)
  } catch (error) {
    throw asUnreadable(error)
  } finally {
    await task.destroy()
  }
}

async function pdfLibrary(): Promise<Library> {
  // The worker's part runs in the same thread, where it finds itself by having been loaded first.
  await import('pdfjs-dist/legacy/build/pdf.worker.mjs')
  return (await import('pdfjs-dist/legacy/build/pdf.mjs')) as unknown as Library
}

/** Page by page, so that of a long document no more than its words is kept. */
async function documentOf(opened: Opened, { OPS }: Library): Promise<OfficeDocument> {
  if (opened.numPages > MOST_PAGES) throw TOO_LONG
  const counts = { paragraphs: 0, tables: 0, room: tableRoom() }
  const blocks: Block[] = []
  const letters: number[] = []
  const signs = { all: 0, odd: 0, unknown: 0 }
  let runs = 0
  for (let number = 1; number <= opened.numPages; number++) {
    const opening = await opened.getPage(number)
    const page = await pageOf(opening, number, OPS)
    const text = page.pieces.map((piece) => piece.text).join('')
    runs += page.pieces.length
    if (runs > MOST_RUNS) throw TOO_LONG
    letters.push(text.replace(/[^\p{L}]/gu, '').length)
    signs.all += text.length
    signs.odd += text.match(/[\u0460-\u052f]/g)?.length ?? 0
    signs.unknown += text.match(/[\p{Co}\p{Cc}\ufffd]/gu)?.length ?? 0
    blocks.push(...blocksOf(page, counts))
    opening.cleanup()
  }
  if (isScanned(letters)) throw SCANNED
  // Letters of U+0460–U+052F stand in no sound document; nor do many that no table of letters knows.
  if (signs.odd > 2 || signs.unknown * 20 > signs.all) throw GARBLED
  const pictures = letters.filter((count) => count < 10).length
  const remarks: readonly Remark[] = pictures > 0 ? [{ code: 'pages-without-text', count: pictures }] : []
  return { format: 'pdf', blocks: joinedTables(blocks), pages: opened.numPages, remarks }
}

function isScanned(letters: readonly number[]): boolean {
  const bare = letters.filter((count) => count < FEWEST_LETTERS).length
  return bare === letters.length || bare * 2 > letters.length + 1
}

async function pageOf(opened: OpenedPage, number: number, operations: Library['OPS']): Promise<PdfPage> {
  const { transform, ...size } = opened.getViewport({ scale: 1 })
  const shown = transform as unknown as Matrix
  const drawn = await opened.getOperatorList()
  const first = runsIn(drawn, operations, shown)
  const turned = uprightFor(first, shown, size)
  const runs = turned.matrix === shown ? first : runsIn(drawn, operations, turned.matrix)
  // Only what is written from left to right: stamps and watermarks are not.
  const pieces = runs.filter(({ direction }) => direction === 'right')
  const rules = rulesIn(drawn, operations, turned.matrix)
  return { number, width: turned.width, height: turned.height, pieces, ...rules }
}

/** A page may be stored upright with its text running down or up: it is turned as most of its letters run. */
function uprightFor(
  runs: readonly Run[],
  shown: Matrix,
  { width, height }: Sized,
): Sized & { readonly matrix: Matrix } {
  const count = (direction: Run['direction']) =>
    runs.reduce((sum, run) => (run.direction === direction ? sum + run.text.length : sum), 0)
  const [right, down, up] = [count('right'), count('down'), count('up')]
  if (down > right && down >= up)
    return { matrix: composedMatrix([0, -1, 1, 0, 0, width], shown), width: height, height: width }
  if (up > right)
    return { matrix: composedMatrix([0, 1, -1, 0, height, 0], shown), width: height, height: width }
  return { matrix: shown, width, height }
}

function asUnreadable(error: unknown): unknown {
  if (isUnreadable(error)) return error
  const name = error instanceof Error ? error.name : ''
  if (name === 'PasswordException') return LOCKED
  if (
    /^(?:InvalidPDF|Format|XRef|XRefEntry|UnknownError|Abort|Missing|Parser|Response)/.test(name) ||
    name.endsWith('Exception')
  )
    return BROKEN
  return error
}

const BROKEN = damaged({ vi: 'PDF không đọc được', en: 'the PDF cannot be read' })
const TOO_LONG = tooMuch({
  vi: `PDF dài quá ${MOST_PAGES} trang`,
  en: `the PDF has more than ${MOST_PAGES} pages`,
})

const LOCKED = new Unreadable(
  { vi: 'PDF có mật khẩu.', en: 'The PDF is protected by a password.' },
  {
    vi: 'Mở bằng mật khẩu, in lại thành PDF không mật khẩu, rồi chạy lại.',
    en: 'Open it with its password, print it as a PDF without one, and try again.',
  },
)

const SCANNED = new Unreadable(
  { vi: 'PDF là bản chụp, không có chữ để đọc.', en: 'The PDF is scanned: there is no text in it to read.' },
  {
    vi: 'Xin bản .docx của văn bản, hoặc cài tesseract kèm dữ liệu tiếng Việt (vie) và poppler.',
    en: 'Ask for the document as .docx, or install tesseract with its Vietnamese data (vie), and poppler.',
  },
  'text-recognition',
)

const GARBLED = new Unreadable(
  {
    vi: 'Chữ trong PDF bị mã hóa hỏng: nhìn thấy nhưng không đọc ra được.',
    en: 'The letters of the PDF are garbled: they can be seen, but not be read.',
  },
  {
    vi: 'Xin bản .docx của văn bản; hoặc in PDF ra ảnh rồi chạy lại với tesseract.',
    en: 'Ask for the document as .docx; or turn the pages into pictures, and try again with tesseract.',
  },
  'text-recognition',
)
