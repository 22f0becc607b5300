// What train.py writes, and its matrices as rows.
import { readFileSync } from 'node:fs'

export interface Tensor {
  readonly shape: readonly number[]
  readonly numbers: Float32Array
}

export interface Trained {
  readonly args: {
    readonly arch: string
    readonly h: number
    readonly d: number
    readonly arc: number
    readonly rel: number
  }
  readonly tensor: (name: string) => Tensor
}

/** `path`.json and `path`.bin as train.py writes them. */
export function readTrained(path: string): Trained {
  const manifest = JSON.parse(readFileSync(`${path}.json`, 'utf8'))
  const bytes = readFileSync(`${path}.bin`)
  const all = new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength))
  return {
    args: manifest.args,
    tensor: (name) => {
      const { shape, off } = manifest.tensors[name]
      const size = shape.reduce((a: number, b: number) => a * b, 1)
      return { shape, numbers: all.subarray(off / 4, off / 4 + size) }
    },
  }
}

export type Rows = readonly Float32Array[]
export type Part = readonly [weights: Rows, bias: Float32Array]

export function rowsOf({ shape, numbers }: Tensor): Float32Array[] {
  const [n = 0, k = 1] = shape
  return Array.from({ length: n }, (_, i) => numbers.subarray(i * k, (i + 1) * k))
}

export function transposed(tensor: Tensor): Float32Array {
  const rows = transposedRows(rowsOf(tensor))
  return Float32Array.from(rows.flatMap((row) => [...row]))
}

export function transposedRows(rows: Rows): Float32Array[] {
  return Array.from({ length: rows[0]!.length }, (_, j) => Float32Array.from(rows, (row) => row[j]!))
}

/** One row scale each, so that the greatest weight is 127. */
export function quantised(rows: Rows): { rows: Int8Array[]; scales: Float32Array } {
  const scales = Float32Array.from(
    rows,
    (row) => row.reduce((a, b) => Math.max(a, Math.abs(b)), 0) / 127 || 1,
  )
  return {
    rows: rows.map((row, i) => Int8Array.from(row, (weight) => Math.round(weight / scales[i]!))),
    scales,
  }
}

/** Parts below one another, each padded to a multiple of eight rows. */
export function stacked(parts: readonly Part[]): { rows: Float32Array[]; bias: Float32Array } {
  const rows: Float32Array[] = []
  const bias: number[] = []
  for (const [weights, biases] of parts) {
    rows.push(...weights)
    bias.push(...biases)
    while (rows.length % 8) {
      rows.push(new Float32Array(weights[0]!.length))
      bias.push(0)
    }
  }
  return { rows, bias: Float32Array.from(bias) }
}
