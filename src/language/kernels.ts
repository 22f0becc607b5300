// The WASM kernels and their memory. See builders/language/kernels/ for what each does.

type Pointer = number

interface Kernels {
  product16(
    A: Pointer,
    rows: Pointer,
    lda: number,
    n: number,
    offset0: number,
    length0: number,
    offset1: number,
    length1: number,
    offset2: number,
    length2: number,
    B: Pointer,
    m: number,
    scale: Pointer,
    bias: Pointer,
    C: Pointer,
    ldc: number,
  ): void
  product32(
    A: Pointer,
    lda: number,
    n: number,
    k: number,
    B: Pointer,
    m: number,
    bias: Pointer,
    C: Pointer,
    ldc: number,
  ): void
  quantise(
    X: Pointer,
    ldx: number,
    n: number,
    width: number,
    scale: number,
    O: Pointer,
    rows: Pointer,
    ldo: number,
  ): void
  gate(
    X: Pointer,
    Y: Pointer,
    n: number,
    h: number,
    weight: Pointer,
    bias: Pointer,
    Q: Pointer,
    rows: Pointer,
    scale: number,
  ): void
  norm(X: Pointer, n: number, h: number, weight: Pointer, bias: Pointer): void
  relu(p: Pointer, ld: number, n: number, width: number): void
  add(to: Pointer, from: Pointer, n: number): void
  enter(
    types: Pointer,
    ids: Pointer,
    bits: Pointer,
    masks: Pointer,
    n: number,
    h: number,
    distance: number,
    bias: Pointer,
    X: Pointer,
    Y: Pointer,
  ): void
  depthwise(X: Pointer, n: number, h: number, taps: Pointer, distance: number, Z: Pointer): void
  pair(
    R: Pointer,
    ldr: number,
    D: Pointer,
    ldd: number,
    heads: Pointer,
    n: number,
    width: number,
    O: Pointer,
  ): void
  argmax(P: Pointer, ld: number, n: number, width: number, O: Pointer): void
  arcs(
    D: Pointer,
    ldd: number,
    n: number,
    H: Pointer,
    ldh: number,
    k: number,
    factor: number,
    B: Pointer,
    ldb: number,
    buckets: Pointer,
    S: Pointer,
    best: Pointer,
  ): void
  mix(X: Pointer, n: number, h: number, half: number, S: Pointer, Z: Pointer, sums: Pointer): void
}

/** The part of WebAssembly that is used: Node and browsers have it, the language's own types do not. */
declare const WebAssembly: {
  readonly Memory: new (size: { initial: number }) => { readonly buffer: ArrayBuffer }
  readonly Module: new (bytes: Uint8Array) => object
  readonly Instance: new (module: object, imports: object) => { readonly exports: unknown }
}

/** Linear memory handed out once, never freed, with a view for each number type. Pointers are bytes. */
export interface Arena {
  readonly kernels: Kernels
  readonly f32: Float32Array
  readonly i32: Int32Array
  readonly i16: Int16Array
  readonly u8: Uint8Array
  take(bytes: number): Pointer
  /** Copies numbers in as f32. */
  put(numbers: ArrayLike<number>): Pointer
}

const PAGE = 65_536

/** `bytes`: the most that will be taken. */
export function createArena(wasm: Uint8Array, bytes: number): Arena {
  const memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / PAGE) + 2 })
  const abort = (): never => {
    throw new Error('a kernel of the language model failed')
  }
  const instance = new WebAssembly.Instance(new WebAssembly.Module(wasm), { env: { memory, abort } })
  const f32 = new Float32Array(memory.buffer)
  let top = PAGE
  const take = (size: number): Pointer => {
    const at = top
    top += (size + 63) & ~63
    if (top > memory.buffer.byteLength)
      throw new Error('the language model needs more memory than was set aside')
    return at
  }
  return {
    kernels: instance.exports as Kernels,
    f32,
    i32: new Int32Array(memory.buffer),
    i16: new Int16Array(memory.buffer),
    u8: new Uint8Array(memory.buffer),
    take,
    put: (numbers) => {
      const at = take(numbers.length * 4)
      f32.set(numbers, at / 4)
      return at
    },
  }
}
