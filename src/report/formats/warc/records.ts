import type { AsyncIterReader } from 'warcio'
import { joinBytes } from '../../input.ts'

/** A page in an archive. */
export interface Response {
  readonly url: string
  /** When it was captured, ISO 8601; never the time of publication. */
  readonly capturedAt: string
  /** The encoding that its HTTP header names. */
  readonly charset: string | null
  readonly bytes: Uint8Array
}

/** What was met on the way; counted while the records are read. */
export interface Counts {
  records: number
  tooLarge: number
  unreadable: number
  isCut: boolean
}

/** Largest page taken from an archive, in bytes, packed and unpacked alike. */
const LARGEST_PAGE = 16 * 1024 * 1024
/** Longest header line and most header lines of a record. */
const LONGEST_LINE = 65_536
const MOST_LINES = 1_000
/** Bytes passed over in search of the next record; more is no archive. */
const MOST_PASSED = 64 * 1024 * 1024
/** Bytes unpacked at once: a bomb grows a thousandfold, to 32 MB at most before it is noticed. */
const SLICE = 32 * 1024

type Headers = ReadonlyMap<string, string>
type Readers = typeof AsyncIterReader

/**
 * Reads the HTML responses of a WARC file, plain or in gzip members, as a stream. What is cut off, too large or unreadable is
 * counted, not thrown: warcio, whose readers unpack here, ends silently at such places.
 */
export async function* readRecords(
  stream: AsyncIterable<Uint8Array>,
  counts: Counts,
): AsyncGenerator<Response> {
  const { AsyncIterReader: Reader } = await import('warcio')
  const reader = new Reader(slices(stream))
  for (;;) {
    const headers = await nextHeaders(reader, counts)
    if (headers === null) break
    counts.records += 1
    const length = Number(headers.get('content-length') ?? Number.NaN)
    if (!Number.isSafeInteger(length) || length < 0) {
      counts.unreadable += 1
      continue
    }
    if (!isPage(headers) || length > LARGEST_PAGE) {
      if (isPage(headers)) counts.tooLarge += 1
      if ((await reader.skipSize(length)) < length) counts.isCut = true
      continue
    }
    const body = await reader.readSize(length)
    if (body.length < length) counts.isCut = true
    else {
      const page = await toPage(body, Reader)
      if (page === 'too-large') counts.tooLarge += 1
      else if (page) yield { url: urlOf(headers), capturedAt: headers.get('warc-date') ?? '', ...page }
    }
  }
  if (reader.inflator && !reader.inflator.ended && reader.compressed) counts.isCut = true
}

async function* slices(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const chunk of stream)
    for (let at = 0; at < chunk.length; at += SLICE) yield chunk.subarray(at, at + SLICE)
}

/** Finds the next record's headers; lines that are none are passed over. Null at the end. */
async function nextHeaders(reader: AsyncIterReader, counts: Counts): Promise<Headers | null> {
  let isLost = false
  for (let passed = 0; passed < MOST_PASSED;) {
    const line = await reader.readlineRaw(LONGEST_LINE)
    if (line === null) return null
    const text = latin(line)
    passed += line.length
    if (/^WARC\/\d/.test(text)) return readHeaders(reader)
    if (text.trim() !== '' && !isLost) {
      counts.unreadable += 1
      isLost = true
    }
  }
  return null
}

async function readHeaders(reader: AsyncIterReader): Promise<Headers> {
  const lines: string[] = []
  while (lines.length < MOST_LINES) {
    const line = await reader.readlineRaw(LONGEST_LINE)
    if (line === null || latin(line).trim() === '') break
    lines.push(new TextDecoder().decode(line))
  }
  return parseHeaders(lines)
}

function parseHeaders(lines: readonly string[]): Headers {
  const headers = new Map<string, string>()
  for (const line of lines) {
    const at = line.indexOf(':')
    if (at > 0) headers.set(line.slice(0, at).trim().toLowerCase(), line.slice(at + 1).trim())
  }
  return headers
}

function isPage(headers: Headers): boolean {
  return headers.get('warc-type') === 'response' && /^<?https?:/i.test(headers.get('warc-target-uri') ?? '')
}

function urlOf(headers: Headers): string {
  return (headers.get('warc-target-uri') ?? '').replace(/^<|>$/g, '')
}

const latin = (bytes: Uint8Array) => new TextDecoder('latin1').decode(bytes)

/** The HTML of a successful HTTP response, unpacked; null for anything else. */
async function toPage(
  body: Uint8Array,
  Reader: Readers,
): Promise<Pick<Response, 'charset' | 'bytes'> | 'too-large' | null> {
  const { status, headers, at } = splitHttp(body)
  const type = headers.get('content-type') ?? 'text/html'
  if (status !== 200 || !/html/i.test(type)) return null
  const charset = /charset=["']?([\w-]+)/i.exec(type)?.[1] ?? null
  const encoding = headers.get('content-encoding')?.toLowerCase() ?? ''
  const isChunked = /chunked/i.test(headers.get('transfer-encoding') ?? '')
  const payload = body.subarray(at)
  const packing = /gzip/.test(encoding) ? 'gzip' : /deflate/.test(encoding) ? 'deflate' : null
  if (packing === null && !isChunked) return { charset, bytes: payload }
  const bytes = await unpack(new Reader(slices(once(payload)), packing, isChunked))
  return bytes === null ? 'too-large' : { charset, bytes }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

async function unpack(reader: AsyncIterable<Uint8Array>): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of reader) {
    size += chunk.length
    if (size > LARGEST_PAGE) return null
    chunks.push(chunk)
  }
  return joinBytes(chunks, size)
}

function splitHttp(body: Uint8Array): { status: number; headers: Headers; at: number } {
  const head = latin(body.subarray(0, LONGEST_LINE))
  const end = /\r?\n\r?\n/.exec(head)
  if (!end) return { status: 0, headers: new Map(), at: body.length }
  const [first = '', ...lines] = head.slice(0, end.index).split(/\r?\n/)
  return {
    status: Number(/^HTTP\/[\d.]+ (\d{3})/.exec(first)?.[1] ?? 0),
    headers: parseHeaders(lines),
    at: end.index + end[0].length,
  }
}
