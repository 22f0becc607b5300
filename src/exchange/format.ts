import type { Reading } from '../record/reading.ts'
import type { Story } from '../record/situation.ts'

/** What a format writes at a time: a story with the readings of its reports, or readings that are in no story. */
export interface Chunk {
  readonly story: Story | null
  readonly readings: readonly Reading[]
}

/** A way to write records for other programs. Chunks come one after another, so that no store is too large. */
export interface Format {
  readonly label: string
  readonly mediaType: string
  /** File ending, without the dot. */
  readonly ending: string
  /** What stands before the first chunk. */
  readonly head?: string
  readonly rows: (chunk: Chunk) => Iterable<string>
  /** Put between rows. */
  readonly between?: string
  /** What stands after the last chunk. */
  readonly tail?: string
}

/** A format's whole output, piece by piece. */
export async function* writeAll(
  format: Format,
  chunks: AsyncIterable<Chunk> | Iterable<Chunk>,
): AsyncGenerator<string> {
  if (format.head) yield format.head
  let isFirst = true
  for await (const chunk of chunks)
    for (const row of format.rows(chunk)) {
      yield isFirst || !format.between ? row : format.between + row
      isFirst = false
    }
  if (format.tail) yield format.tail
}
