/** The encoding that a byte order mark names. */
function encodingByMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return null
}

/** UTF-16 without a mark: every other byte of a text in mostly Latin script is zero. */
function encodingByZeros(bytes: Uint8Array): string | null {
  const head = bytes.subarray(0, 512)
  if (head.length < 8) return null
  const zeros = [0, 0]
  for (const [i, byte] of head.entries()) if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1
  const many = head.length * 0.35
  if ((zeros[1] ?? 0) > many && (zeros[0] ?? 0) < many / 7) return 'utf-16le'
  if ((zeros[0] ?? 0) > many && (zeros[1] ?? 0) < many / 7) return 'utf-16be'
  return null
}

/** Bytes at the start that are searched for a declared encoding. */
const DECLARATION_BYTES = 4096

/** The encoding a page, feed or HTTP header declares, if it is known and can be true of these bytes. */
function declaredEncoding(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, DECLARATION_BYTES))
  const label = /(?:charset|encoding)\s*=\s*["']?\s*([\w-]{2,40})/i.exec(head)?.[1]
  return label === undefined || /^utf-?(?:8|16)/i.test(label) ? null : label
}

/**
 * Decodes bytes as a browser would, and better where the page lies: byte order mark; UTF-8 where the bytes are valid
 * UTF-8, whatever is declared; the encoding declared; Windows-1252. Never throws.
 */
export function decode(bytes: Uint8Array, declared: string | null = null): string {
  const certain = encodingByMark(bytes) ?? encodingByZeros(bytes)
  if (certain) return new TextDecoder(certain).decode(bytes)
  const utf8 = tryDecode(bytes, 'utf-8', true)
  if (utf8 !== null) return utf8
  const label = declaredEncoding(bytes) ?? declared
  const named = label === null || /^utf-?8$/i.test(label) ? null : tryDecode(bytes, label, false)
  return named ?? (isMostlyUtf8(bytes) ? new TextDecoder().decode(bytes) : decodeWestern(bytes))
}

function decodeWestern(bytes: Uint8Array): string {
  return new TextDecoder('windows-1252').decode(bytes)
}

function tryDecode(bytes: Uint8Array, label: string, fatal: boolean): string | null {
  try {
    return new TextDecoder(label, { fatal }).decode(bytes)
  } catch {
    return null
  }
}

/** Whether sequences of valid UTF-8 far outnumber broken ones: a page cut in the middle of a character, or pasted together. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  let [good, bad] = [0, 0]
  for (let i = 0; i < bytes.length; i += 1) {
    const byte = bytes[i] as number
    if (byte < 0x80) continue
    const more = byte >= 0xf0 ? 3 : byte >= 0xe0 ? 2 : byte >= 0xc2 ? 1 : 0
    let j = 1
    while (j <= more && ((bytes[i + j] ?? 0) & 0xc0) === 0x80) j += 1
    if (more > 0 && j > more) good += 1
    else bad += 1
    i += j - 1
  }
  return good > bad * 4
}
