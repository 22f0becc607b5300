// "[Ain] al-Assad": editorial square brackets are taken out before parsing and hung on their content
// afterwards.
import type { Draft, DraftName } from './draft.ts'

/** Words between the brackets at most. */
const INSIDE = 6

/** Indexes of the words without editorial brackets, or null when there are none. */
export function withoutBrackets(words: readonly string[]): number[] | null {
  if (!words.includes('[')) return null
  const kept: number[] = []
  let found = false
  let close = -1
  for (let i = 0; i < words.length; i++) {
    if (words[i] === '[') {
      const end = words.indexOf(']', i)
      if (end > i + 1 && end - i <= INSIDE) {
        found = true
        close = end
        continue
      }
    }
    if (i === close) continue
    kept.push(i)
  }
  return found && kept.length ? kept : null
}

/** Puts the brackets back: punctuation under the word beside them. */
export function restoreBrackets(words: readonly string[], kept: readonly number[], inner: Draft): Draft {
  const n = words.length
  const draft: Draft = {
    words,
    upos: Array(n).fill('PUNCT'),
    xpos: Array(n).fill(''),
    heads: Array(n).fill(0),
    deprel: Array(n).fill('punct'),
    names: [],
  }
  const isKept = new Set(kept)
  kept.forEach((k, i) => {
    draft.upos[k] = inner.upos[i]!
    draft.xpos[k] = inner.xpos[i]!
    draft.deprel[k] = inner.deprel[i]!
    draft.heads[k] = inner.heads[i]! < 0 ? -1 : kept[inner.heads[i]!]!
  })
  for (let k = 0; k < n; k++) {
    if (isKept.has(k)) continue
    draft.xpos[k] = words[k] === '[' ? '-LRB-' : '-RRB-'
    draft.heads[k] = words[k] === '[' ? nextKept(k, 1, isKept) : nextKept(k, -1, isKept)
  }
  draft.names = inner.names.map((name): DraftName => {
    const first = kept[name.first]!
    const end = kept[name.end - 1]! + 1
    const opened = words[first - 1] === '[' && words.slice(first, end).includes(']')
    return { ...name, first: opened ? first - 1 : first, end }
  })
  return draft
}

function nextKept(from: number, step: number, kept: ReadonlySet<number>): number {
  let at = from + step
  while (!kept.has(at)) at += step
  return at
}
