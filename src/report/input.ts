import { UserError } from '../record/error.ts'
import type { Report } from '../record/report.ts'

/** What the caller states of a report, beside its text; it outranks what the text says of itself. */
export interface GivenFields {
  readonly id?: string | undefined
  readonly title?: string | undefined
  readonly source?: { readonly name: string; readonly kind?: string | undefined } | undefined
  readonly url?: string | undefined
  /** ISO 8601; a time without a zone is UTC. */
  readonly publishedAt?: string | undefined
  readonly synthetic?: boolean | undefined
}

/** How far a long input has come. */
export interface Progress {
  /** Bytes read so far. */
  readonly bytes: number
  /** Reports given so far. */
  readonly reports: number
  /** Something that could not be read and was passed over, in words for the user. */
  readonly remark?: string | undefined
}

export interface ReportInput {
  /** A file name, an address, or `-`: for telling the format, for ids and for messages. */
  readonly name: string
  readonly bytes: Uint8Array | AsyncIterable<Uint8Array>
  readonly given?: GivenFields | undefined
  /** Opens a file that a report file names, relative to it. */
  readonly open?: ((relative: string) => Promise<Uint8Array>) | undefined
}

/** One input as a format sees it. */
export interface Source {
  readonly name: string
  readonly given: GivenFields
  readonly open: (relative: string) => Promise<Uint8Array>
  /** All bytes from the first; can be walked once. */
  readonly stream: AsyncIterable<Uint8Array>
  /** Tells the user of something that was passed over. */
  readonly remark: (remark: string) => void
}

/** The first bytes of an input, as text with one character a byte, and its name in lower case. */
export interface Head {
  readonly name: string
  readonly text: string
}

/** A format that reports come in. */
export interface Format {
  readonly label: string
  /** File name endings, the commonest first. */
  readonly endings: readonly string[]
  /** Whether the first bytes (at most 4,096) are those of this format. */
  readonly sniff: (head: Head) => boolean
  readonly read: (source: Source) => AsyncGenerator<Report>
}

/** Largest single document, in bytes; WARC files are streamed and may be of any size. */
const LARGEST_DOCUMENT = 64 * 1024 * 1024

/** Gathers one document; a larger one than fits is refused, not half read. */
export async function gatherBytes({ name, stream }: Pick<Source, 'name' | 'stream'>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of stream) {
    size += chunk.length
    if (size > LARGEST_DOCUMENT) throw tooLarge(name)
    chunks.push(chunk)
  }
  const [first] = chunks
  return chunks.length === 1 && first ? first : joinBytes(chunks, size)
}

function tooLarge(name: string): UserError {
  const most = LARGEST_DOCUMENT / 1024 / 1024
  return new UserError(
    'too-large',
    `${name} is larger than ${most} MB; split it, or pack the pages as a WARC`,
  )
}

export function joinBytes(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}
