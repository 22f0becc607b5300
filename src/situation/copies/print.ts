import type { Report } from '../../record/report.ts'
import { hashOf, mix, plainSentences, plainWords } from '../words.ts'

/** What is kept of a text to recognise it again: enough to find candidates and to measure how much two texts share. */
export interface Print {
  /** One key a band and sentence; two sentences that differ by a word or two share at least one band, as a rule. */
  readonly keys: readonly (readonly number[])[]
  /** Sorted hashes of three-word runs, one in `SAMPLE` of them. */
  readonly runs: Uint32Array
}

/** Words in a run. Three survive the spelling and unit changes of a house style better than five do. */
const RUN = 3
/** One run in two is kept (Broder 1997, mod-m sketches): a share measured on 60 runs is right within ±.06. */
const SAMPLE = 2
/** MinHash of a sentence's word pairs: three bands of two rows find a sentence at similarity .7 nine times in ten. */
const BANDS = 3
const ROWS = 2
/** Shorter sentences ("He declined to comment.") are everybody's. */
const SENTENCE_WORDS = 8

/** The print of a report's own text; captions, promotions and other furniture leave no trace. */
export function printOf(report: Report): Print {
  const text = withoutFurniture(report)
  const words = plainWords(text)
  return {
    keys: plainSentences(text)
      .filter((sentence) => sentence.length >= SENTENCE_WORDS)
      .map(bandsOf),
    runs: sampleOf(runsOf(words)),
  }
}

/** The text with furniture blanked out. */
export function withoutFurniture({ text, furniture }: Report): string {
  if (!furniture || furniture.length === 0) return text
  let kept = ''
  let from = 0
  for (const [start, end] of [...furniture].sort((a, b) => a[0] - b[0])) {
    if (start > from) kept += `${text.slice(from, start)}\n`
    from = Math.max(from, end)
  }
  return kept + text.slice(from)
}

function runsOf(words: readonly string[]): Set<number> {
  const runs = new Set<number>()
  const hashes = words.map(hashOf)
  for (let index = 0; index + RUN <= hashes.length; index++) runs.add(joinHashes(hashes, index, RUN))
  return runs
}

function sampleOf(runs: ReadonlySet<number>): Uint32Array {
  return Uint32Array.from([...runs].filter((run) => run % SAMPLE === 0)).sort()
}

function bandsOf(sentence: readonly string[]): number[] {
  const hashes = sentence.map(hashOf)
  const pairs = hashes.slice(1).map((_, index) => joinHashes(hashes, index, 2))
  return Array.from({ length: BANDS }, (_, band) => {
    let key = band + 1
    for (let row = 0; row < ROWS; row++) key = mix(key ^ smallest(pairs, band * ROWS + row + 1))
    return key
  })
}

function smallest(values: readonly number[], seed: number): number {
  const salt = mix(seed)
  let least = 0xffffffff
  for (const value of values) least = Math.min(least, mix(value ^ salt))
  return least
}

function joinHashes(hashes: readonly number[], from: number, count: number): number {
  let joined = 0
  for (let index = from; index < from + count; index++)
    joined = mix(Math.imul(joined, 31) ^ (hashes[index] as number))
  return joined
}
