import type { Tree } from '../tree.ts'
import type { Ground } from './ground.ts'
import type { Trigger } from './lexicon.ts'

/** How many tokens after a verb its particle may stand. */
const REACH = 6

/** The tokens of a trigger of several words: after a verb among its dependents, before a noun side by side. */
export function matchWords(
  ground: Ground,
  i: number,
  { words, part, isHeadFirst }: Trigger,
): number[] | null {
  if (words.length === 1) return [i]
  if (isHeadFirst && part !== 'verb') return matchAfter(ground, i, words.slice(1))
  if (!isHeadFirst) return matchBefore(ground, i, words.slice(0, -1))
  const found = [i]
  for (const word of words.slice(1)) {
    const isNear = (k: number): boolean => k > i && k - i <= REACH && isForm(ground, k, word)
    const child =
      (ground.tree.children[i] ?? []).find(isNear) ??
      (isForm(ground, (found.at(-1) ?? i) + 1, word) ? (found.at(-1) ?? i) + 1 : undefined) ??
      deeper(ground.tree, i, isNear)
    if (child === undefined) return null
    found.push(child)
  }
  return found
}

/** "Called **upon** Iran": the preposition hangs below the phrase it leads. */
function deeper(tree: Tree, i: number, isNear: (k: number) => boolean): number | undefined {
  return (tree.children[i] ?? []).flatMap((child) => tree.children[child] ?? []).find(isNear)
}

/** "Sit-in", "pull-out": the words after a hyphen. */
function matchAfter(ground: Ground, i: number, words: readonly string[]): number[] | null {
  const found = [i]
  let at = i + 1
  for (const word of words) {
    if (ground.tree.tokens[at]?.text === '-') at++
    if (!isForm(ground, at, word)) return null
    found.push(at)
    at++
  }
  return found
}

function matchBefore(ground: Ground, i: number, words: readonly string[]): number[] | null {
  const found = [i]
  let at = i - 1
  for (const word of words.toReversed()) {
    if (ground.tree.tokens[at]?.text === '-') at--
    if (!isForm(ground, at, word)) return null
    found.unshift(at)
    at--
  }
  return found
}

function isForm({ tree, forms }: Ground, i: number, word: string): boolean {
  return tree.tokens[i]?.text.toLowerCase() === word || (forms[i]?.includes(word) ?? false)
}
