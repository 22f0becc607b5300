import { UserError } from '../record/error.ts'
import type { Report } from '../record/report.ts'
import { FORMATS, type FormatName } from './formats/index.ts'
import type { Format, Head, Progress, ReportInput } from './input.ts'

export { FORMATS, type FormatName } from './formats/index.ts'
export { reportFromHtml } from './formats/html.ts'
export { reportFromText } from './formats/text.ts'
export type { GivenFields, Progress, ReportInput } from './input.ts'

/** How an input is to be read. */
export interface ReadOptions {
  /** The format, where it is known better than its first bytes tell. */
  readonly as?: FormatName | undefined
  readonly onProgress?: ((progress: Progress) => void) | undefined
}

/**
 * Reads the reports of one input, as they come: a page, a text, a feed, an archive. Memory is bounded by the largest
 * single document.
 *
 * @throws UserError for what cannot be read, with a sentence that says what to do
 */
export async function* readReports(input: ReportInput, options: ReadOptions = {}): AsyncGenerator<Report> {
  const { onProgress = () => undefined } = options
  let [bytes, reports] = [0, 0]
  const counted = countBytes(input.bytes, (size) => {
    bytes += size
    onProgress({ bytes, reports })
  })
  const { head, stream } = await peek(counted, input.name)
  const source = {
    name: input.name,
    given: input.given ?? {},
    open: input.open ?? refuseFiles,
    stream,
    remark: (remark: string) => onProgress({ bytes, reports, remark }),
  }
  for await (const report of formatOf(head, options.as).read(source)) {
    reports += 1
    yield report
    onProgress({ bytes, reports })
  }
}

/** The format of an input: as named, or the first on the list that knows its first bytes. */
function formatOf(head: Head, name: FormatName | undefined): Format {
  if (name === undefined) {
    const found = Object.values<Format>(FORMATS).find(({ sniff }) => sniff(head)) ?? FORMATS.text
    if (found === FORMATS.text || SIGNATURES.some((signature) => head.text.startsWith(signature)))
      refuseBinary(head)
    return found
  }
  if (Object.hasOwn(FORMATS, name)) return FORMATS[name]
  throw new UserError(
    'wrong-format',
    `there is no format '${name}'; there are ${Object.keys(FORMATS).join(', ')}`,
  )
}

/** How files begin that are neither text nor an archive of pages: PDF, pictures, ZIP and Office, programs, Zstandard. */
const SIGNATURES = [
  '%PDF-',
  '\x89PNG',
  'PK\x03\x04',
  'GIF8',
  '\xff\xd8\xff',
  '\x7fELF',
  '\xd0\xcf\x11\xe0',
  '(\xb5/\xfd',
]

/** Share of control characters above which bytes are no text in any encoding. */
const MOST_CONTROLS = 0.02

/** A control character that no text holds: not a space, a NUL of UTF-16, or the escape of an encoding. */
function isControl(character: string): boolean {
  const code = character.charCodeAt(0)
  return code > 0 && code < 0x20 && code !== 0x1b && !/\s/.test(character)
}

function refuseBinary({ name, text }: Head): void {
  const controls = [...text].filter(isControl).length
  const isBinary = controls > text.length * MOST_CONTROLS
  if (!isBinary && !SIGNATURES.some((signature) => text.startsWith(signature))) return
  const labels = Object.values<Format>(FORMATS).map(({ label }) => label)
  throw new UserError('unknown-format', `${name} is binary, not text; what is read: ${labels.join(', ')}`)
}

async function* countBytes(
  bytes: ReportInput['bytes'],
  count: (size: number) => void,
): AsyncGenerator<Uint8Array> {
  if (bytes instanceof Uint8Array) {
    count(bytes.length)
    yield bytes
    return
  }
  for await (const chunk of bytes) {
    count(chunk.length)
    yield chunk
  }
}

/** Bytes a format is told by. */
const HEAD_BYTES = 4096

/** Looks at the first bytes of a stream, and gives the stream back whole. */
async function peek(
  chunks: AsyncGenerator<Uint8Array>,
  name: string,
): Promise<{ head: Head; stream: AsyncGenerator<Uint8Array> }> {
  const first: Uint8Array[] = []
  let size = 0
  while (size < HEAD_BYTES) {
    const { value, done } = await chunks.next()
    if (done) break
    first.push(value)
    size += value.length
  }
  if (size === 0) throw new UserError('empty', `${name === '-' ? 'standard input' : name} is empty`)
  const stream = async function* () {
    yield* first
    yield* chunks
  }
  return { head: { name: name.toLowerCase(), text: latin(first) }, stream: stream() }
}

/** The first bytes as text: one character a byte, without zero bytes and byte order mark, so that UTF-16 is known too. */
function latin(chunks: readonly Uint8Array[]): string {
  const decoder = new TextDecoder('latin1')
  const text = chunks.map((chunk) => decoder.decode(chunk.subarray(0, HEAD_BYTES))).join('')
  return text
    .slice(0, HEAD_BYTES)
    .replaceAll('\0', '')
    .replace(/^(?:ï»¿|ÿþ|þÿ)/, '')
}

async function refuseFiles(relative: string): Promise<Uint8Array> {
  throw new UserError(
    'no-files',
    `this input cannot name a file (${relative}); put its text or html in the report`,
  )
}
