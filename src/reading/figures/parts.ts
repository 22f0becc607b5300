import type { Token } from '../../language/index.ts'
import type { Tree } from '../tree.ts'
import type { Counted } from './counted.ts'
import { wordAt } from './numbers.ts'
import type { Quantity } from './quantities.ts'

/** How many tokens before a figure the word that makes it a part may stand. */
const REACH = 4

/**
 * The index of the earlier figure that this one is a part of: "nine people, including three children", "among them a
 * dozen women", "of whom 12", "four of them". Null where there is none.
 */
export function findWhole(
  { tokens }: Tree,
  of: {
    readonly quantity: Quantity
    readonly counted: Counted
    readonly drafts: readonly { readonly end: number; readonly max: number | null; readonly whole?: number }[]
  },
): number | null {
  const { quantity, counted, drafts } = of
  if (drafts.length === 0 || !saysPart(tokens, quantity, counted)) return null
  for (let i = drafts.length - 1; i >= 0; i--) {
    const draft = drafts[i] as (typeof drafts)[number]
    const isLarger = draft.max === null || draft.max >= (quantity.min ?? 0)
    if (draft.whole === undefined && draft.end <= quantity.first && isLarger) return i
  }
  return null
}

function saysPart(tokens: readonly Token[], quantity: Quantity, counted: Counted): boolean {
  const before = tokens
    .slice(Math.max(0, quantity.first - REACH), quantity.first)
    .map(({ text }) => text.toLowerCase())
  const near = before.slice(before.lastIndexOf(',') + 1)
  // "78 (Bajhang 45, Doti 9)".
  const bracket = tokens.slice(0, quantity.first).findLastIndex(({ text }) => text === '(')
  const isInside = bracket >= 0 && !tokens.slice(bracket, quantity.first).some(({ text }) => text === ')')
  if (isInside && tokens[quantity.first - 1]?.upos === 'PROPN') return true
  const isListed = ['including', 'among', 'whom', 'them'].some((word) => near.includes(word))
  const isOfThem =
    counted.isPart && ['them', 'whom', 'these', 'those'].includes(wordAt(tokens, counted.first))
  const isHeadless = counted.first === counted.end && wordAt(tokens, quantity.end) === 'of'
  return isListed || isOfThem || (isHeadless && ['them', 'whom'].includes(wordAt(tokens, quantity.end + 1)))
}
