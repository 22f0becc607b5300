import { isTag, type AnyNode } from 'domhandler'
import { readMoment } from '../dates/moment.ts'
import { endsInCredit } from '../text/captions.ts'
import { furnitureKind } from '../text/furniture.ts'
import type { Block } from './run.ts'

/** Where a block stands among those of the article. */
export interface Position {
  readonly index: number
  readonly count: number
  /** Whether prose has come before it. */
  readonly isOpened: boolean
  /** Whether no other block stands in its box. */
  readonly isAlone: boolean
}

/** Whether a block inside the article's box is not of the article, by its links, its shape or its words. */
export function isFurnitureBlock(block: Block, position: Position): boolean {
  const { text } = block
  if (!/[\p{L}\p{N}]/u.test(text)) return true
  return (
    isHeadline(block, position) ||
    isLinks(block) ||
    (text.length < LONGEST && (isFurnitureText(text) || isDateLine(text))) ||
    isCaption(block, position) ||
    isInvitation(block, position)
  )
}

/** Longest text that is furniture by its words. */
const LONGEST = 400

/** The page's own headline; a page that heads its sections with `h1` keeps them. */
function isHeadline({ box }: Block, { isOpened }: Position): boolean {
  return box.tag === 'h1' && !isOpened
}

/** A line that leads elsewhere. */
function isLinks({ text, linkShare }: Block): boolean {
  if (linkShare > 0.85) return true
  return (linkShare > 0.8 && text.length < 200) || (linkShare > 0.7 && text.length < 80)
}

/** Short texts that are furniture wherever they stand on a page. */
const FURNITURE_TEXT =
  /^(?:latest news|breaking news|partner news|popular\b.{0,30}|recommended.*|topics|tags\b.{0,200}|more:?|like this:?|loading\.*|image (?:copyright|caption|credit).*|email|copy link|source:? .{0,40}|published\b.{0,60}|updated\b.{0,60}|by [A-Z][\w.'-]+(?: [A-Z][\w.'-]+){0,3}|tempo de leitura:.{0,20}|lesezeit:?.{0,20}|temps de lecture:?.{0,20}|tell us what you think.{0,20}|your browser does not support.*|click here\b.*|read the full\b.*|editor.?s.? (?:picks?|choice)|follow us\b.*)$/i

/** WordPress short codes that nobody expanded. */
const SHORT_CODE = /^\[(\w+)[^\]]*\][^[]*\[\/\1\]$/

function isFurnitureText(text: string): boolean {
  return (
    (text.length < 160 && FURNITURE_TEXT.test(text)) ||
    SHORT_CODE.test(text) ||
    furnitureKind({ text }) !== null
  )
}

/** Longest line that says nothing but when. */
const LONGEST_DATE = 70
/** Letters that may stand beside a date in such a line: a weekday, a zone, "Published". */
const FEW_LETTERS = 26

/** A line that says when, and nothing else. */
function isDateLine(text: string): boolean {
  if (
    text.length > LONGEST_DATE ||
    !/\d{2}/.test(text) ||
    /[.!?]["”]?$/.test(text.replace(/\b[ap]\.m\.$/i, ''))
  )
    return false
  if (readMoment(text, false, true) === null) return false
  return (text.match(/\p{L}/gu)?.length ?? 0) <= FEW_LETTERS + (/\d:\d\d/.test(text) ? 10 : 0)
}

/** A line that shares its box with a picture, or that ends in a credit. */
function isCaption({ text, box }: Block, { isAlone }: Position): boolean {
  if (text.length > 300) return false
  if (endsInCredit({ text })) return true
  return (
    isAlone && text.length < 140 && !/[.!?:…"”]$/.test(text) && box.node !== null && holdsPicture(box.node)
  )
}

/** Nodes of a box that are looked at for a picture. */
const MOST_NODES = 40

function holdsPicture(node: AnyNode): boolean {
  const stack: AnyNode[] = [node]
  for (let seen = 0; stack.length > 0 && seen < MOST_NODES; seen += 1) {
    const next = stack.pop() as AnyNode
    if (isTag(next) && (next.name === 'img' || next.name === 'picture' || next.name === 'amp-img'))
      return true
    if ('children' in next) stack.push(...next.children.slice(0, MOST_NODES))
  }
  return false
}

/** Blocks at either end of an article among which its site invites and promotes. */
const NEAR_END = 3

function isInvitation({ text, linkShare }: Block, { index, count, isOpened }: Position): boolean {
  if (linkShare === 0 || text.length > LONGEST || (isOpened && count - index > NEAR_END)) return false
  return /\b(?:sign up|subscribe|newsletter|click here (?:to|for)|download our app|follow (?:us|our|the)|full coverage|e-?mail us|support our)\b/i.test(
    text,
  )
}
