// The model file: eight letters, the length of a JSON header, the header, then arrays at multiples of 64
// bytes. `builders/language/pack.ts` writes it.
import type { GazetteerData } from './gazetteer.ts'

export const MAGIC = 'SITREPL1'
export const ALIGNMENT = 64

const TYPES = {
  i8: Int8Array,
  u8: Uint8Array,
  u16: Uint16Array,
  i16: Int16Array,
  u32: Uint32Array,
  f32: Float32Array,
} as const
export type ArrayType = keyof typeof TYPES
export type AnyArray = Int8Array | Uint8Array | Uint16Array | Int16Array | Uint32Array | Float32Array

/** Sizes and label lists of the net. */
export interface Settings {
  /** Layers, see `builders/language/net.py`. */
  readonly arch: string
  /** Width of the states, of the word vectors, of the arc and of the relation scorer. */
  readonly h: number
  readonly d: number
  readonly arc: number
  readonly rel: number
  readonly upos: readonly string[]
  readonly xpos: readonly string[]
  readonly deprel: readonly string[]
  readonly names: readonly string[]
  /** Number to int16: scale of the output of each layer, and of the arc and relation scorers' input. */
  readonly scales: readonly number[]
  readonly scorerScale: number
  /** Edits ("cut 3, add y") and feature strings that the tables point into. */
  readonly edits: readonly string[]
  readonly feats: readonly string[]
}

export interface Header {
  readonly version: string
  readonly settings: Settings
  readonly arrays: Readonly<
    Record<string, { readonly type: ArrayType; readonly at: number; readonly length: number }>
  >
}

/** A model opened for use. */
export interface LanguageData {
  readonly version: string
  readonly settings: Settings
  readonly array: <T extends AnyArray = Float32Array<ArrayBuffer>>(name: string) => T
  readonly gazetteer: GazetteerData
}

/**
 * Opens the bytes of a model file without copying them. Throws an Error when they are no model of this
 * version.
 */
export function readLanguageData(bytes: Uint8Array): LanguageData {
  const start = new TextDecoder().decode(bytes.subarray(0, MAGIC.length))
  if (start !== MAGIC) throw new Error('not a language model of this version')
  const aligned = bytes.byteOffset % ALIGNMENT === 0 ? bytes : bytes.slice()
  const view = new DataView(aligned.buffer, aligned.byteOffset, aligned.byteLength)
  const length = view.getUint32(MAGIC.length, true)
  const json = new TextDecoder().decode(aligned.subarray(MAGIC.length + 4, MAGIC.length + 4 + length))
  const header = JSON.parse(json) as Header
  const array = <T extends AnyArray>(name: string): T => {
    const entry = header.arrays[name]
    if (!entry) throw new Error(`the language model lacks "${name}"`)
    return new TYPES[entry.type](
      aligned.buffer as ArrayBuffer,
      aligned.byteOffset + entry.at,
      entry.length,
    ) as unknown as T
  }
  return {
    version: header.version,
    settings: header.settings,
    array,
    gazetteer: {
      wordKeys: array('wordKeys'),
      wordBits: array('wordBits'),
      phraseKeys: array('phraseKeys'),
      phraseBits: array('phraseBits'),
    },
  }
}
