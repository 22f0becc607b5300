import type { Streams } from './streams.ts'

/** A count on standard error, rewritten in place, shown only to somebody watching. */
export interface Progress {
  readonly show: (count: number) => void
  /** Wipes the line. */
  readonly end: () => void
}

/** Milliseconds between two redraws. */
const REDRAW = 100

export function startProgress(what: string, streams: Streams, quiet: boolean): Progress {
  if (quiet || !streams.watched) return { show: () => undefined, end: () => undefined }
  let drawnAt = 0
  return {
    show: (count) => {
      if (Date.now() - drawnAt < REDRAW) return
      drawnAt = Date.now()
      streams.err(`\r\u001B[K${count} ${what}`)
    },
    end: () => streams.err('\r\u001B[K'),
  }
}

/** Says on standard error what of an input could not be read; not silenced by --quiet, as it is no progress. */
export function tellRemarks(streams: Streams): (at: { readonly remark?: string | undefined }) => void {
  return ({ remark }) => {
    if (remark !== undefined) streams.err(`sitrep: ${remark}\n`)
  }
}
