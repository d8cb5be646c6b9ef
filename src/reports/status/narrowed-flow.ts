import type { Ref } from '../../domain/agencies/register.ts'
import {
  type Filter,
  isEverything,
  narrowed,
  noteShown,
  nothingShown,
  rowsShown,
  type ShownRows,
} from '../../domain/follow-up/filter.ts'
import { EMPTY_ADDITION, type ReportStream } from '../draw/stream.ts'

/** What a wanted part of a plan adds: plain data. */
interface NarrowedPiece<Piece> {
  readonly own: Piece
  readonly shown: ShownRows
}

/** A report of what is wanted alone. */
export function filteredStream(flow: ReportStream, filter: Filter): ReportStream {
  return isEverything(filter) ? flow : narrowing(flow, filter)
}

/** The bytes that a piece of such a report consists of; none where it is something else. */
export function bytesIn(piece: unknown): readonly Uint8Array[] {
  if (typeof piece !== 'object' || piece === null) return []
  if ('own' in piece) return bytesIn(piece.own)
  return Object.values(piece).filter((part) => part instanceof Uint8Array)
}

/** Null stands for a plan of which nothing is wanted. */
function narrowing<Piece>(
  flow: ReportStream<Piece>,
  filter: Filter,
): ReportStream<NarrowedPiece<Piece> | null> {
  const shown: Record<keyof ShownRows, Set<Ref>> = nothingShown()
  return {
    start: flow.start,
    piece: (part) => {
      const wanted = narrowed(part, filter)
      if (wanted === null) return null
      const own = nothingShown()
      noteShown(own, wanted, filter)
      return { own: flow.piece(wanted), shown: own }
    },
    take: (piece) => {
      if (piece === null) return EMPTY_ADDITION
      for (const ref of piece.shown.bearers) shown.bearers.add(ref)
      for (const ref of piece.shown.heirs) shown.heirs.add(ref)
      return flow.take(piece.own)
    },
    end: ({ summary, findings }) =>
      flow.end({
        summary: { ...summary, agencies: rowsShown(summary.agencies, shown, filter) },
        findings,
      }),
  }
}
