import type { Token } from '../../language/index.ts'
import { wordAt } from './numbers.ts'
import type { Quantity } from './quantities.ts'

/** What a quantity counts: the noun, or the numeral itself where no noun follows ("killing three"). */
export interface Counted {
  /** First token of the number, with what bounds it. */
  readonly start: number
  /** Token that stands for the counted things in the tree. */
  readonly node: number
  /** Token range of the counted phrase without its number; empty (`first === end`) where there is none. */
  readonly first: number
  readonly end: number
  /** Ends in "of them", "of whom", "of his soldiers": a part of something told before. */
  readonly isPart: boolean
}

const NOMINAL = new Set(['NOUN', 'PROPN'])
const INSIDE = new Set(['ADJ', 'NOUN', 'PROPN', 'NUM', 'ADV', 'X', 'SYM'])
const PARTS = new Set([
  'them',
  'whom',
  'which',
  'those',
  'these',
  'us',
  'its',
  'his',
  'her',
  'their',
  'our',
  'the',
])
/** Adjectives that stand for people by themselves: "19 dead and 48 wounded". */
const PEOPLE_ADJECTIVES = new Set(['dead', 'wounded', 'injured', 'missing', 'hurt', 'killed', 'unaccounted'])
/** How far right of a number its noun is looked for. */
const REACH = 9

/** Finds what is counted, by the tree where it says so and by the words that follow where it does not. */
export function findCounted(tokens: readonly Token[], quantity: Quantity): Counted {
  const ofAt = wordAt(tokens, quantity.end) === 'of' ? quantity.end + 1 : quantity.end
  const isPart = ofAt > quantity.end && PARTS.has(wordAt(tokens, ofAt))
  const noun = nounByTree(tokens, quantity) ?? nounByWords(tokens, ofAt)
  const start = quantity.first
  if (noun === null)
    return { start, node: topOf(tokens, quantity), first: quantity.end, end: quantity.end, isPart }
  return { start, node: standIn(tokens, quantity, noun, ofAt), first: ofAt, end: noun + 1, isPart }
}

function nounByTree(tokens: readonly Token[], quantity: Quantity): number | null {
  for (let i = quantity.numeral; i < quantity.end; i++) {
    const token = tokens[i] as Token
    const head = tokens[token.head]
    const isNear = token.head >= quantity.end && token.head - quantity.end < REACH
    if (!head || !isNear || !/^(nummod|det|amod|compound|advmod)/.test(token.deprel)) continue
    if (tokens.slice(quantity.end, token.head).some(({ upos }) => upos === 'ADP' || upos === 'VERB')) continue
    if (!NOMINAL.has(head.upos) && !PEOPLE_ADJECTIVES.has(head.text.toLowerCase())) continue
    const isCompound = head.deprel === 'compound' && head.head > token.head && head.head - token.head < 4
    return isCompound ? head.head : token.head
  }
  return null
}

/** The last noun of the run of words after a number: "two | short-range ballistic missiles". */
function nounByWords(tokens: readonly Token[], from: number): number | null {
  if (PEOPLE_ADJECTIVES.has(wordAt(tokens, from))) return from
  let last: number | null = null
  for (let i = from; i < Math.min(tokens.length, from + REACH); i++) {
    const token = tokens[i] as Token
    const isGlue = token.text === '-' || (i === from && /^(DET|PRON)$/.test(token.upos))
    if (!isGlue && !INSIDE.has(token.upos) && !/^VB[NG]$/.test(token.xpos)) break
    if (last !== null && token.xpos.startsWith('VB')) break
    if (NOMINAL.has(token.upos)) last = i
    else if (last !== null && token.text !== '-' && token.upos !== 'NUM') break
  }
  return last
}

/** "Dozens of shells": the tree hangs the noun below the number, so the number stands in for it upwards. */
function standIn(tokens: readonly Token[], quantity: Quantity, noun: number, ofAt: number): number {
  if (ofAt === quantity.end) return noun
  const top = topOf(tokens, quantity)
  return isBelow(tokens, noun, top) ? top : noun
}

/** The token of a quantity whose governor lies outside of it. */
function topOf(tokens: readonly Token[], quantity: Quantity): number {
  for (let i = quantity.end - 1; i >= quantity.first; i--) {
    const { head } = tokens[i] as Token
    if (head < quantity.first || head >= quantity.end) return i
  }
  return quantity.numeral
}

function isBelow(tokens: readonly Token[], low: number, high: number): boolean {
  for (let i = low, steps = 0; i >= 0 && steps < tokens.length; i = tokens[i]?.head ?? -1, steps++)
    if (i === high) return true
  return false
}
