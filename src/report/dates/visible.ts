import type { Element } from 'domhandler'
import { boxesBelow, hintsOf } from '../page/blocks.ts'
import { isAside, isComments } from '../page/furniture.ts'
import type { Metadata } from '../page/metadata.ts'
import type { Block } from '../page/run.ts'
import { readMoment, type Moment } from './moment.ts'

/** A date that readers see, with how likely it is to be that of the page. */
export interface SeenDate extends Moment {
  readonly isUpdate: boolean
  readonly score: number
}

/** A page as the eye takes it in. */
export interface View {
  readonly blocks: readonly Block[]
  readonly article: readonly Block[]
  readonly metadata: Metadata
  readonly isMonthFirst: boolean
}

/** A cheap test that spares most blocks the shapes. */
const MAY_HOLD_DATE = /(?:19|20)\d\d|\d{1,2}[./-]\d{1,2}[./-]\d\d/

const UPDATE_LABEL =
  /updat|modif|edited|revised|aktualis|geändert|bearbeitet|mis(?:e)? à jour|actualizad|atualizad|aggiornat|обновл|изменен|güncelle|bijgewerkt|zuletzt|更新|수정/iu
const PUBLISH_LABEL =
  /publi|posted|post(?:ed)? on|created|submitted|issued|released|first appeared|written|veröffentlich|erstellt|gespeichert|geschrieben|verfasst|eingestellt|stand:|datum|vom\b|publié|paru|le \d|publicad|fecha|pubblicat|data:|опублик|дата|dodano|opublikowan|yayın|tarih|geplaatst|publicat|入力|掲載|公開|发布|發布|来源|入力|등록|입력|승인|date/iu
const DATE_HINTS =
  /date|datum|fecha|time|publi|posted|meta|byline|info|created|pubdate|stamp|submitted|datetime|entry-?(?:meta|date)/

/** Longest block that is looked at; dates stand in lines, not in paragraphs, except at either end of an article. */
const LONGEST = 300

/** Dates that readers see, likeliest first: near the headline, labelled, marked, with a time of day; not beside the article. */
export function findSeenDates(view: View): SeenDate[] {
  const where = locate(view)
  const elements = elementsByBlock(view)
  const seen: SeenDate[] = []
  for (const [i, block] of view.blocks.entries()) {
    const marked = elements.get(i)
    if (!marked && (block.text.length > LONGEST || !MAY_HOLD_DATE.test(block.text))) continue
    for (const value of [...(marked ?? []).map((element) => element.value), block.text.slice(0, LONGEST)]) {
      const moment = readMoment(value, view.isMonthFirst, true)
      if (!moment) continue
      const isMarked = value !== block.text
      seen.push({
        ...moment,
        isUpdate: isUpdate(block, value),
        score: score(block, where(i), isMarked, moment),
      })
      break
    }
  }
  return seen.sort((a, b) => b.score - a.score)
}

function isUpdate({ text }: Block, value: string): boolean {
  return (
    UPDATE_LABEL.test(text.slice(0, LONGEST)) && !PUBLISH_LABEL.test(text.slice(0, LONGEST)) && value !== ''
  )
}

/** Elements with a date in their attributes, by the block they stand in. */
function elementsByBlock({ blocks, metadata }: View): Map<number, Metadata['dated'][number][]> {
  const starts = blocks.map((block) => startOf(block))
  const found = new Map<number, Metadata['dated'][number][]>()
  for (const element of metadata.dated) {
    if (element.value === '') continue
    const at = element.node.startIndex ?? 0
    const next = lowerBound(starts, at)
    if (next < blocks.length && (starts[next] as number) <= (endOf(element.node) ?? at + 400))
      found.set(next, [...(found.get(next) ?? []), element])
  }
  return found
}

/** Where an element's content ends, as far as can be told without end indices. */
function endOf({ next }: Element): number | null {
  return next?.startIndex ?? null
}

function lowerBound(sorted: readonly number[], value: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] as number) < value) low = middle + 1
    else high = middle
  }
  return low
}

const startOf = ({ pieces }: Block) => pieces[0]?.node.startIndex ?? 0

type Place =
  | 'under the headline'
  | 'over the headline'
  | 'opening'
  | 'ending'
  | 'inside'
  | 'after'
  | 'elsewhere'

/** How much each place speaks for a date being the page's own. */
const PLACES: Readonly<Record<Place, number>> = {
  'under the headline': 6,
  'over the headline': 4,
  opening: 4,
  after: 3,
  ending: 2,
  inside: 0,
  elsewhere: 0,
}

/** Blocks this near to the headline or to the end of the article count as beside them. */
const NEAR = 6

/** Tells where each block stands to the headline and the article. */
function locate({ blocks, article, metadata }: View): (i: number) => Place {
  const inArticle = new Set(article)
  const first = blocks.indexOf(article[0] as Block)
  const last = blocks.indexOf(article.at(-1) as Block)
  const headingAt = metadata.heading?.startIndex ?? -1
  const heading = headingAt < 0 ? -1 : blocks.findIndex((block) => startOf(block) >= headingAt)
  return (i) => {
    const block = blocks[i] as Block
    if (inArticle.has(block)) {
      if (block.text.length > 120) return 'inside'
      return i - first < 2 ? 'opening' : last - i < 2 ? 'ending' : 'inside'
    }
    if (heading >= 0 && i >= heading && i < Math.max(first, heading + NEAR) && i - heading < 25)
      return 'under the headline'
    if (heading >= 0 && i < heading && heading - i <= NEAR) return 'over the headline'
    if (heading < 0 && first >= 0 && i < first && first - i <= NEAR) return 'under the headline'
    if (last >= 0 && i > last && i - last <= NEAR) return 'after'
    return 'elsewhere'
  }
}

function score(block: Block, place: Place, isMarked: boolean, { grain }: Moment): number {
  const boxes = boxesBelow(block.box, null)
  const text = block.text.slice(0, LONGEST)
  const hints = boxes
    .slice(0, 2)
    .map((box) => box.hints)
    .join(' ')
  const inline = block.pieces[0]?.node.parent
  const isHinted =
    DATE_HINTS.test(hints) || (inline && 'attribs' in inline && DATE_HINTS.test(hintsOf(inline)))
  let sum = PLACES[place]
  if (PUBLISH_LABEL.test(text)) sum += 3
  if (isHinted) sum += 2
  if (isMarked) sum += 1
  if (grain === 'minute') sum += 1
  if (text.length > 120) sum -= 3
  if (block.linkShare > 0.8) sum -= 2
  if (/©|copyright|\(c\)/i.test(text)) sum -= 2
  if (boxes.some(isComments)) sum -= 8
  else if (boxes.some((box) => isAside(box) && !DATE_HINTS.test(box.hints))) sum -= 3
  return sum
}
