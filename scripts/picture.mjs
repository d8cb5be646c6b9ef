// Makes docs/reminder.png, the picture in the README: the first page of a reminder as it comes out of a printer.
// Needs LibreOffice (soffice), poppler (pdftoppm), and pngquant, which leaves 32 colours. Run it by hand when the page has
// changed.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const folder = mkdtempSync(join(tmpdir(), 'plan-check-picture-'))

const REMINDER = ['remind', '--quarter', '2024-Q3', '--agency', 'thai-nguyen/so-noi-vu']

try {
  const [format = 'docx'] = process.argv.slice(2)
  run(process.execPath, [
    join(root, 'bin/plan-check.js'),
    ...REMINDER,
    '--format',
    `${format}=${join(folder, `page.${format}`)}`,
  ])
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
  run('soffice', [
    profile,
    '--headless',
    '--convert-to',
    'pdf',
    '--outdir',
    folder,
    join(folder, `page.${format}`),
  ])
  run('pdftoppm', [
    '-r',
    '110',
    '-f',
    '1',
    '-l',
    '1',
    '-singlefile',
    '-png',
    join(folder, 'page.pdf'),
    join(root, 'docs/reminder'),
  ])
  const picture = join(root, 'docs/reminder.png')
  run('pngquant', ['--force', '--strip', '--output', picture, '32', picture])
} finally {
  rmSync(folder, { recursive: true, force: true })
}

function run(program, args) {
  execFileSync(program, args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] })
}
