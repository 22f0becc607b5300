/** Head of a gazetteer file, and the layout of what follows it. */
const MAGIC = 'SITREP-GAZETTEER-1\n'

const ARRAYS = { u8: Uint8Array, u16: Uint16Array, u32: Uint32Array, f32: Float32Array } as const
type ArrayKind = keyof typeof ARRAYS

export interface BlobHead {
  readonly version: string
  /** ISO 3166-1 alpha-3, by the number that `country` holds. */
  readonly countries: readonly string[]
  readonly zones: readonly string[]
  /** Section name → kind of number, offset after the head in bytes (a multiple of 4), and number of elements. */
  readonly sections: Readonly<Record<string, readonly [ArrayKind, number, number]>>
}

/** Columns of the places, one element a place, and of the index, sorted by `hash`. */
export interface Blob {
  readonly head: BlobHead
  readonly lat: Float32Array
  readonly lon: Float32Array
  readonly population: Uint32Array
  /** GeoNames id; 0 for regions, whose coordinates are the middle of their towns. */
  readonly id: Uint32Array
  readonly country: Uint8Array
  readonly zone: Uint16Array
  /** The region (a place of its own) that holds the place, plus one; 0 for none. */
  readonly region: Uint32Array
  readonly district: Uint32Array
  /** See `KINDS`. */
  readonly kind: Uint8Array
  readonly radius: Uint16Array
  readonly nameStart: Uint32Array
  readonly names: Uint8Array
  readonly hash: Uint32Array
  readonly check: Uint16Array
  /** Number of the place; the highest bit marks a name that is not the place's own. */
  readonly target: Uint32Array
}

export const KINDS = [
  'city',
  'capital',
  'regional-capital',
  'section',
  'former',
  'region',
  'district',
] as const
export type BlobKind = (typeof KINDS)[number]
/** Set in `target` when the name is one of the alternates. */
export const ALTERNATE = 0x80000000

const COLUMNS: Readonly<Record<Exclude<keyof Blob, 'head'>, ArrayKind>> = {
  lat: 'f32',
  lon: 'f32',
  population: 'u32',
  id: 'u32',
  country: 'u8',
  zone: 'u16',
  region: 'u32',
  district: 'u32',
  kind: 'u8',
  radius: 'u16',
  nameStart: 'u32',
  names: 'u8',
  hash: 'u32',
  check: 'u16',
  target: 'u32',
}
type Column = keyof typeof COLUMNS

export type BlobColumns = Omit<Blob, 'head'>

/** Bytes of a gazetteer file; `head.sections` is worked out here. */
export function writeBlob(head: Omit<BlobHead, 'sections'>, columns: BlobColumns): Uint8Array {
  const sections: Record<string, readonly [ArrayKind, number, number]> = {}
  let at = 0
  for (const name of Object.keys(COLUMNS) as Column[]) {
    sections[name] = [COLUMNS[name], at, columns[name].length]
    at += Math.ceil(columns[name].byteLength / 4) * 4
  }
  const json = new TextEncoder().encode(JSON.stringify({ ...head, sections }))
  const start = startOf(json.length)
  const out = new Uint8Array(start + at)
  out.set(new TextEncoder().encode(MAGIC))
  new DataView(out.buffer).setUint32(MAGIC.length + 1, json.length, true)
  out.set(json, MAGIC.length + 5)
  for (const name of Object.keys(COLUMNS) as Column[]) {
    const column = columns[name]
    const [, offset] = sections[name] as readonly [ArrayKind, number, number]
    out.set(new Uint8Array(column.buffer, column.byteOffset, column.byteLength), start + offset)
  }
  return out
}

/** Reads a gazetteer file without copying its columns. Throws an Error when the bytes are none. */
export function readBlob(bytes: Uint8Array): Blob {
  const magic = new TextDecoder().decode(bytes.subarray(0, MAGIC.length))
  if (magic !== MAGIC) throw new Error('not a gazetteer file')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const length = view.getUint32(MAGIC.length + 1, true)
  const head = JSON.parse(
    new TextDecoder().decode(bytes.subarray(MAGIC.length + 5, MAGIC.length + 5 + length)),
  ) as BlobHead
  const start = startOf(length)
  // Typed arrays must begin at a multiple of 4; a buffer that does not is copied once.
  const aligned = (bytes.byteOffset + start) % 4 === 0 ? bytes : bytes.slice()
  const columns = Object.fromEntries(
    (Object.keys(COLUMNS) as Column[]).map((name) => {
      const [kind, offset, count] = head.sections[name] as readonly [ArrayKind, number, number]
      return [
        name,
        new ARRAYS[kind](aligned.buffer as ArrayBuffer, aligned.byteOffset + start + offset, count),
      ]
    }),
  ) as unknown as BlobColumns
  return { head, ...columns }
}

const startOf = (jsonLength: number): number => Math.ceil((MAGIC.length + 5 + jsonLength) / 4) * 4
