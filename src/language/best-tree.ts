// The best tree under arc scores: greedy heads where they form one, else Chu-Liu/Edmonds.

/** Scores of one sentence: dependent i = 1..n and head j = 0..n at `at + i * (n + 1) + j`. */
export interface ArcScores {
  readonly numbers: Float32Array
  readonly at: number
  readonly n: number
}

/** Roots tried when the greedy heads are no tree. */
const ROOTS_TRIED = 3
/** From this length on the greedy heads are mended word by word: contraction costs the cube of the length. */
const LONG = 160
const FORBIDDEN = -1e9

/** Changes `heads` (index of the word, 0 for the root, words from 1) into the best tree with one root. */
export function bestTree(scores: ArcScores, heads: Int16Array): void {
  let roots = 0
  for (const head of heads) if (head === 0) roots++
  if (roots === 1 && !cycleOf(heads)) return
  if (scores.n > LONG) mend(scores, heads)
  else heads.set(searched(scores).subarray(1))
}

/** Words of one cycle, or null. */
function cycleOf(heads: Int16Array): number[] | null {
  const seen = new Int16Array(heads.length + 1)
  for (let i = 1; i <= heads.length; i++) {
    let j = i
    while (j !== 0 && seen[j] === 0) {
      seen[j] = i
      j = heads[j - 1]!
    }
    if (j === 0 || seen[j] !== i) continue
    const cycle = [j]
    for (let k = heads[j - 1]!; k !== j; k = heads[k - 1]!) cycle.push(k)
    return cycle
  }
  return null
}

const score = ({ numbers, at, n }: ArcScores, i: number, j: number): number => numbers[at + i * (n + 1) + j]!

/** Words by how much more they score as root than under their best head. */
function rootCandidates(scores: ArcScores): number[] {
  const gains: [number, number][] = []
  for (let i = 1; i <= scores.n; i++) {
    let best = -Infinity
    for (let j = 1; j <= scores.n; j++) if (j !== i) best = Math.max(best, score(scores, i, j))
    gains.push([score(scores, i, 0) - best, i])
  }
  return gains.toSorted(([a, i], [b, j]) => b - a || i - j).map(([, i]) => i)
}

function searched(scores: ArcScores): Int32Array {
  const size = scores.n + 1
  let best = -Infinity
  let bestHeads: Int32Array = new Int32Array(size)
  for (const root of rootCandidates(scores).slice(0, ROOTS_TRIED)) {
    const matrix = new Float64Array(size * size).fill(FORBIDDEN)
    for (let i = 1; i < size; i++) {
      for (let j = 0; j < size; j++)
        if (j !== i && (j === 0) === (i === root)) matrix[i * size + j] = score(scores, i, j)
    }
    const heads = spanningTree(matrix, size)
    let total = 0
    for (let i = 1; i < size; i++) total += matrix[i * size + heads[i]!]!
    if (total > best) [best, bestHeads] = [total, heads]
  }
  return bestHeads
}

/**
 * Breaks every cycle at the word whose best head outside it costs least, then hangs all but the best root on
 * that root.
 */
function mend(scores: ArcScores, heads: Int16Array): void {
  const [root = 1] = rootCandidates(scores)
  heads[root - 1] = 0
  for (let i = 1; i <= scores.n; i++) if (i !== root && heads[i - 1] === 0) heads[i - 1] = root
  for (let cycle = cycleOf(heads); cycle; cycle = cycleOf(heads)) {
    const inside = new Set(cycle)
    let best = { loss: Infinity, word: cycle[0]!, head: root }
    for (const word of cycle) {
      for (let head = 1; head <= scores.n; head++) {
        if (inside.has(head)) continue
        const loss = score(scores, word, heads[word - 1]!) - score(scores, word, head)
        if (loss < best.loss && !reaches(heads, head, inside)) best = { loss, word, head }
      }
    }
    heads[best.word - 1] = best.head
  }
}

/** Whether the path upward from `from` enters `words`. */
function reaches(heads: Int16Array, from: number, words: ReadonlySet<number>): boolean {
  for (let i = from, steps = 0; i !== 0 && steps <= heads.length; i = heads[i - 1]!, steps++)
    if (words.has(i)) return true
  return false
}

/** Chu-Liu/Edmonds by contraction: heads of 1..size-1 under `matrix[dependent * size + head]`. */
function spanningTree(matrix: Float64Array, size: number): Int32Array {
  const heads = new Int32Array(size)
  for (let i = 1; i < size; i++) {
    let best = -Infinity
    for (let j = 0; j < size; j++) {
      if (j !== i && matrix[i * size + j]! > best) {
        best = matrix[i * size + j]!
        heads[i] = j
      }
    }
  }
  const cycle = cycleOf(Int16Array.from(heads.subarray(1)))
  return cycle ? expand(matrix, size, heads, cycle) : heads
}

/** Contracts the cycle to one node, solves the smaller problem and opens the cycle where it is entered. */
function expand(matrix: Float64Array, size: number, heads: Int32Array, cycle: readonly number[]): Int32Array {
  const inCycle = new Set(cycle)
  const outside = Array.from({ length: size }, (_, i) => i).filter((i) => !inCycle.has(i))
  const id = new Int32Array(size)
  outside.forEach((word, i) => (id[word] = i))
  const [node, small] = [outside.length, outside.length + 1]
  const reduced = new Float64Array(small * small).fill(FORBIDDEN)
  const entered = new Int32Array(small)
  const left = new Int32Array(small)
  for (const i of outside) {
    for (const j of outside) if (i !== j) reduced[id[i]! * small + id[j]!] = matrix[i * size + j]!
    let [bestOut, bestIn] = [-Infinity, -Infinity]
    for (const word of cycle) {
      const out = matrix[i * size + word]!
      const into = matrix[word * size + i]! - matrix[word * size + heads[word]!]!
      if (i !== 0 && out > bestOut) [bestOut, left[id[i]!]] = [out, word]
      if (into > bestIn) [bestIn, entered[id[i]!]] = [into, word]
    }
    if (i !== 0) reduced[id[i]! * small + node] = bestOut
    reduced[node * small + id[i]!] = bestIn
  }
  const solved = spanningTree(reduced, small)
  const result = heads.slice()
  for (const i of outside)
    if (i !== 0) result[i] = solved[id[i]!] === node ? left[id[i]!]! : outside[solved[id[i]!]!]!
  const from = solved[node]!
  result[entered[from]!] = outside[from]!
  return result
}
