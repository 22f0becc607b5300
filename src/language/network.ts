import { BLOCK, blockOf, LONGEST, ROWS, type Analysis, type Block } from './block.ts'
import type { LanguageData } from './data.ts'
import { createGazetteer } from './gazetteer.ts'
import { createHeads } from './heads.ts'
import { createArena } from './kernels.ts'
import { createLayers } from './layers.ts'
import { createWordTypes, KEPT_TYPES } from './word-types.ts'

export interface Network {
  /** Sentences of at most LONGEST words each. */
  analyse(sentences: readonly (readonly string[])[]): Analysis[]
}

/** Bytes that weights take at most. */
const WEIGHTS = 8 * 1024 * 1024
/** Words whose types are made sure of at once. */
const CHUNK = 4000

export function createNetwork(data: LanguageData): Network {
  const arena = createArena(data.array<Uint8Array>('kernels'), memoryFor(data))
  const types = createWordTypes(arena, data)
  const gazetteer = createGazetteer(data.gazetteer)
  const layers = createLayers(arena, data)
  const heads = createHeads(arena, data)
  const ids = arena.take(ROWS * 4)
  const masks = arena.take(ROWS * 4)

  const runBlock = (block: Block): Analysis[] => {
    block.sentences.forEach((words, s) => {
      const start = block.starts[s]!
      arena.i32[ids / 4 + start] = 0
      arena.i32[masks / 4 + start] = 0
      for (let i = 0; i < words.length; i++) arena.i32[ids / 4 + start + 1 + i] = types.rowOf(words[i]!)
      arena.i32.set(gazetteer.masksOf(words), masks / 4 + start + 1)
    })
    layers.run(block, types, { ids, masks })
    return heads(block, layers)
  }
  return {
    analyse: (sentences) => {
      const out: Analysis[] = []
      for (const chunk of groupsOf(sentences, CHUNK)) {
        types.ensure(chunk.flat())
        for (const group of groupsOf(chunk, BLOCK)) out.push(...runBlock(blockOf(group)))
      }
      return out
    },
  }
}

function memoryFor(data: LanguageData): number {
  const { h, arc, rel } = data.settings
  return (
    WEIGHTS + KEPT_TYPES * 7 * h * 4 + ROWS * (20 * h + 2 * arc + 3 * rel + 1200) * 4 + (LONGEST + 2) ** 2 * 4
  )
}

/** Runs of sentences of about `size` words. */
function* groupsOf(
  sentences: readonly (readonly string[])[],
  size: number,
): Generator<(readonly string[])[]> {
  let group: (readonly string[])[] = []
  let words = 0
  for (const sentence of sentences) {
    if (group.length && words + sentence.length + 1 > size) {
      yield group
      group = []
      words = 0
    }
    group.push(sentence)
    words += sentence.length + 1
  }
  if (group.length) yield group
}
