import { boxesBelow, type Box } from './blocks.ts'
import type { Block } from './run.ts'
import { isTitleLine } from './title.ts'
import { isFurnitureBlock } from './furniture.ts'
import { isAside, isComments, isFrame, isNamedArticle, isNamedBody } from './hints.ts'

/** The article of a page: those of its blocks, in reading order, that are the article and nothing else. */
export function findArticle(blocks: readonly Block[], titles: readonly string[] = []): Block[] {
  if (blocks.length === 0) return []
  const article = selectBlocks(blocks, judgeBoxes(blocks), titles)
  const plain = weigh(article) < ENOUGH ? selectBlocks(blocks, isBesideByTag, titles) : article
  return weigh(plain) > weigh(article) * MUCH_MORE ? plain : article
}

/** How much more prose must be found without believing the names of boxes before they are not believed. */
const MUCH_MORE = 2

const isBesideByTag = (box: Box): boolean =>
  isComments(box) || box.tag === 'nav' || box.tag === 'footer' || box.tag === 'figcaption'

/** Characters of prose. */
function weigh(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + (isProse(block) ? block.text.length : 0), 0)
}

function selectBlocks(
  blocks: readonly Block[],
  isBeside: (box: Box) => boolean,
  titles: readonly string[],
): Block[] {
  const root = findRoot(blocks, isBeside)
  const inside = blocks.filter(({ box }) => {
    const boxes = boxesBelow(box, null)
    const at = boxes.indexOf(root)
    return at >= 0 && !boxes.slice(0, at).some(isBeside)
  })
  return trimEnd(dropFurniture(afterHeadline(inside, titles)))
}

/** Share of the prose that may stand before a headline: a notice, a standfirst. */
const BEFORE_HEADLINE = 0.25

/** What follows the headline, where the article's box holds the headline too. */
function afterHeadline(blocks: readonly Block[], titles: readonly string[]): readonly Block[] {
  const whole = weigh(blocks)
  let before = 0
  let last = -1
  for (const [i, block] of blocks.entries()) {
    if (isTitleLine(block.text, titles)) last = i
    if (isProse(block)) before += block.text.length
    if (before > whole * BEFORE_HEADLINE) break
  }
  return blocks.slice(last + 1)
}

/** Characters from which a block that was said before is a caption or teaser said again. */
const LONG = 60

function dropFurniture(blocks: readonly Block[]): Block[] {
  const opening = blocks.findIndex(isProse)
  const seen = new Map<string, Box | null>()
  return blocks.filter((block, index) => {
    if (block.text.length >= LONG) {
      const before = seen.get(block.text)
      if (before !== undefined && before !== block.box.parent) return false
      seen.set(block.text, block.box.parent)
    }
    const isAlone = blocks[index - 1]?.box !== block.box && blocks[index + 1]?.box !== block.box
    const isOpened = opening >= 0 && index > opening
    return !isFurnitureBlock(block, { index, count: blocks.length, isOpened, isAlone })
  })
}

/** A block of prose: long enough, and not a list of links. */
function isProse({ text, linkShare }: Block): boolean {
  return linkShare < 0.4 && (text.length >= 60 || (text.length >= 20 && IDEOGRAPHS.test(text)))
}

/** Scripts that say in one character what takes three in others. */
const IDEOGRAPHS = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/

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

/**
 * Tells which boxes stand beside the article. A box around the headline or the named body cannot, and one with most of the
 * page's prose hardly can, whatever its class says.
 */
function judgeBoxes(blocks: readonly Block[]): (box: Box) => boolean {
  const mass = weighBoxes(blocks, isComments)
  const whole = Math.max(0, ...mass.values())
  const around = boxesAround(blocks, mass)
  const judged = new Map<Box, boolean>()
  return (box) => {
    const known = judged.get(box)
    if (known !== undefined) return known
    const isLikely = around.has(box) || ((mass.get(box) ?? 0) >= whole * MOST_LIKELY && !isFrame(box))
    const verdict = isComments(box) || (isAside(box) && !isLikely)
    judged.set(box, verdict)
    return verdict
  }
}

/** The boxes around the first headline, and around what machines are told is the article's body. */
function boxesAround(blocks: readonly Block[], mass: ReadonlyMap<Box, number>): Set<Box> {
  const heading = blocks.find(({ box }) => box.tag === 'h1')
  const around = new Set(heading ? boxesBelow(heading.box, null) : [])
  for (const [box, weight] of mass)
    if (weight >= ENOUGH && /(?:^|\s)articlebody(?:\s|$)/.test(box.hints))
      for (const outer of boxesBelow(box, null)) around.add(outer)
  return around
}

/** Share of the page's prose above which a box is the article itself, whatever its name. */
const MOST_LIKELY = 0.5

/** Share of the prose that the article's box must hold to be preferred to the box around it. */
const MOST = 0.75
/** The same where the page itself names the outer box as the body. */
const MOST_OF_NAMED = 0.9

/** The smallest box that holds most of the page's prose, asides left out. */
function findRoot(blocks: readonly Block[], isBeside: (box: Box) => boolean): Box {
  const mass = weighBoxes(blocks, isBeside)
  const named = findNamedBody(mass)
  const most = named === null ? MOST : MOST_OF_NAMED
  let root = named ?? (boxesBelow((blocks[0] as Block).box, null).at(-1) as Box)
  for (;;) {
    const inner = heaviestChild(root, mass)
    if (!inner || (mass.get(inner) ?? 0) < (mass.get(root) ?? 0) * most) return root
    root = inner
  }
}

/** Characters of prose that a box named as the article's body must hold to be believed. */
const ENOUGH = 100

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
  return best && !/^(?:p|li|blockquote|dd)$/.test(best.tag) ? best : null
}

/** Drops what stands at the end outside the box of the last paragraph, and headings that head nothing. */
function trimEnd(blocks: readonly Block[]): Block[] {
  const paragraph = blocks.findLast(isProse)?.box.parent ?? null
  const isNear = ({ parent }: Box) => parent === paragraph || parent?.parent === paragraph
  const last = blocks.findLastIndex(
    (block) => (isProse(block) || paragraph === null || isNear(block.box)) && !/^h[1-6]$/.test(block.box.tag),
  )
  return blocks.slice(0, last + 1)
}
