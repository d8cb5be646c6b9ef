import MailComposer from 'nodemailer/lib/mail-composer'
import { type Day, toDate } from '../../domain/time/day.ts'

/** A message that nobody has sent yet. */
export interface Mail {
  /** Its own id, before the `@`: letters, digits, dots and hyphens. */
  readonly id: string
  readonly date: Day
  /** One line each; null where nobody's address is known. */
  readonly to: { readonly name: string; readonly address: string } | null
  readonly subject: string
  readonly lines: readonly string[]
  readonly attachments: readonly Attachment[]
}

export interface Attachment {
  readonly name: string
  readonly content: Uint8Array
}

/**
 * A message as a file (RFC 5322, MIME) that mail programs open as a draft. It has no sender: whoever sends it is. All
 * that is not ASCII is encoded and both text and files are base64, so nothing in them can end a header or a part.
 */
export async function eml({ id, date, to, subject, lines, attachments }: Mail): Promise<Uint8Array> {
  const message = new MailComposer({
    headers: { 'X-Unsent': '1' },
    messageId: `<${id}@${NOWHERE}>`,
    date: toDate(date),
    ...(to === null ? {} : { to }),
    subject,
    text: { content: lines.join('\r\n'), contentTransferEncoding: 'base64' },
    attachments: attachments.map(({ name, content }) => ({
      filename: name,
      content: Buffer.from(content),
      contentTransferEncoding: 'base64',
    })),
    // Without these two a boundary is thrown by chance; no line of base64 can be one.
    boundaryPrefix: '=_',
    baseBoundary: 'plan-check',
    disableFileAccess: true,
    disableUrlAccess: true,
    newline: 'windows',
  })
  return message.compile().build()
}

/** No computer has a name that ends like this (RFC 2606). */
const NOWHERE = 'plan-check.invalid'
