import { boxesBelow, type Box } from './blocks.ts'
import type { Block } from './run.ts'
import {
  isAside,
  isNamedArticle,
  isNamedBody,
  isComments,
  isFurnitureBlock,
  isFurnitureText,
} from './furniture.ts'

/** The article of a page: its blocks in reading order. */
export function findArticle(blocks: readonly Block[]): Block[] {
  if (blocks.length === 0) return []
  const isBeside = judgeBoxes(blocks)
  const root = findRoot(blocks, isBeside)
  const kept = blocks.filter((block) => {
    const boxes = boxesBelow(block.box, null)
    const at = boxes.indexOf(root)
    return at >= 0 && !boxes.slice(0, at).some(isBeside) && !isFurnitureBlock(block)
  })
  return trimEnds(kept)
}

/** A block of prose: long enough, and not a list of links. */
function isProse({ text, linkShare }: Block): boolean {
  return text.length >= 60 && linkShare < 0.4
}

/** Characters of prose in each box. */
function weighBoxes(blocks: readonly Block[], isBeside: (box: Box) => boolean): Map<Box, number> {
  const mass = new Map<Box, number>()
  for (const block of blocks) {
    const boxes = boxesBelow(block.box, null)
    if (!isProse(block) || boxes.some(isBeside)) continue
    for (const box of boxes) mass.set(box, (mass.get(box) ?? 0) + block.text.length * (1 - block.linkShare))
  }
  return mass
}

/** Tells which boxes stand beside the article. A box with most of the page's prose cannot, whatever its class says. */
function judgeBoxes(blocks: readonly Block[]): (box: Box) => boolean {
  const mass = weighBoxes(blocks, isComments)
  const whole = Math.max(0, ...mass.values())
  const judged = new Map<Box, boolean>()
  return (box) => {
    const known = judged.get(box)
    if (known !== undefined) return known
    const verdict = isComments(box) || (isAside(box) && (mass.get(box) ?? 0) < whole * MOST_LIKELY)
    judged.set(box, verdict)
    return verdict
  }
}

/** Share of the page's prose above which a box is the article itself, whatever its name. */
const MOST_LIKELY = 0.5

/** Share of the prose that the article's box must hold to be preferred to the box around it. */
const MOST = 0.75

/** The smallest box that holds most of the page's prose, asides left out. */
function findRoot(blocks: readonly Block[], isBeside: (box: Box) => boolean): Box {
  const mass = weighBoxes(blocks, isBeside)
  let root = findNamedBody(mass) ?? (boxesBelow((blocks[0] as Block).box, null).at(-1) as Box)
  for (;;) {
    const inner = heaviestChild(root, mass)
    if (!inner || (mass.get(inner) ?? 0) < (mass.get(root) ?? 0) * MOST) return root
    root = inner
  }
}

/** Characters of prose that a box named as the article's body must hold to be believed. */
const ENOUGH = 300

/**
 * The box that its page names as the body of the article, if it holds enough. A body told in several such boxes is the
 * box around them, as long as that adds little else.
 */
function findNamedBody(mass: ReadonlyMap<Box, number>): Box | null {
  for (const isNamed of [isNamedBody, isNamedArticle]) {
    const named = [...mass].filter(([box, weight]) => weight >= ENOUGH && isNamed(box))
    const outermost = named.filter(([box]) => !named.some(([other]) => other !== box && isWithin(box, other)))
    const [first, second] = outermost.sort((a, b) => b[1] - a[1])
    if (!first) continue
    const around = outermost.map(([box]) => box).reduce(boxAround)
    const sum = outermost.reduce((total, [, weight]) => total + weight, 0)
    if ((mass.get(around) ?? 0) <= sum * LITTLE_ELSE) return around
    if (!second || second[1] < first[1] / 2) return first[0]
  }
  return null
}

/** How much more prose the box around several named bodies may hold. */
const LITTLE_ELSE = 1.1

/** The smallest box that holds both. */
function boxAround(a: Box, b: Box): Box {
  const around = boxesBelow(a, null)
  return boxesBelow(b, null).find((box) => around.includes(box)) ?? a
}

function isWithin(box: Box, outer: Box): boolean {
  return boxesBelow(box, null).includes(outer)
}

function heaviestChild(root: Box, mass: ReadonlyMap<Box, number>): Box | null {
  let best: Box | null = null
  for (const box of mass.keys())
    if (box.parent === root && (best === null || (mass.get(box) ?? 0) > (mass.get(best) ?? 0))) best = box
  return best && !/^(?:p|li|blockquote|td|dd)$/.test(best.tag) ? best : null
}

/** Drops headings at the end that head nothing, and leftovers of furniture before and after the prose. */
function trimEnds(blocks: readonly Block[]): Block[] {
  let end = blocks.length
  while (end > 0 && /^h[1-6]$/.test((blocks[end - 1] as Block).box.tag)) end -= 1
  return blocks.slice(0, end).filter((block) => !isFurnitureText(block.text))
}
