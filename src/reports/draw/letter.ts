/**
 * The words of an official document, part by part as Nghị định 30/2020/NĐ-CP, Phụ lục I, lays it out. It is written in
 * Vietnamese whatever the language of the run: no office sends it in another.
 */
export interface Letter {
  readonly superior: string | null
  readonly issuer: string
  /** The number and the symbol are left to the clerk. */
  readonly number: string
  /** What kind of document it calls itself: `BÁO CÁO`; null for a letter (công văn), which does not. */
  readonly kind: string | null
  readonly subject: string
  readonly placeAndDate: string
  readonly addressees: readonly string[]
  readonly body: readonly string[]
  readonly recipients: readonly string[]
  /** Authority and title, line by line. */
  readonly signature: readonly string[]
  readonly signedBy: string | null
  /** The line under the title of every appendix. */
  readonly attachedTo: string
}
