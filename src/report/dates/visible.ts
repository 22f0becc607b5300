import type { Element, ParentNode } from 'domhandler'
import { boxesBelow, hintsOf } from '../page/blocks.ts'
import { isAside, isComments } from '../page/hints.ts'
import type { DatedElement, Metadata } from '../page/metadata.ts'
import type { Block } from '../page/run.ts'
import { fold } from '../page/title.ts'
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
    const marked = elements.get(i) ?? []
    if (marked.length === 0 && (block.text.length > LONGEST || !MAY_HOLD_DATE.test(block.text))) continue
    const before = view.blocks[i - 1]?.text ?? ''
    const label = before.length <= LONGEST_LABEL ? `${before} ${block.text}` : block.text
    const base = score(block, label.slice(0, LONGEST), where(i))
    for (const { value, hints } of [...marked, { value: block.text.slice(0, LONGEST), hints: '' }]) {
      const moment = readMoment(value, view.isMonthFirst, true)
      if (!moment) continue
      const sum = base + Number(hints !== '') + Number(moment.grain === 'minute')
      seen.push({ ...moment, isUpdate: isUpdate(label, hints), score: sum })
      if (hints === '') break
    }
  }
  return seen.sort((a, b) => b.score - a.score)
}

/** Longest line that can be the label of the next: "Datum", "Published on". */
const LONGEST_LABEL = 24

function isUpdate(label: string, hints: string): boolean {
  if (/updat|modif/.test(hints)) return true
  if (/publi|pubdate|created/.test(hints)) return false
  return UPDATE_LABEL.test(label.slice(0, LONGEST)) && !PUBLISH_LABEL.test(label.slice(0, LONGEST))
}

/** Elements with a date in their attributes, by the block whose text they hold; empty ones by the block that follows. */
function elementsByBlock({ blocks, metadata }: View): Map<number, DatedElement[]> {
  const dated = new Map(
    metadata.dated.filter(({ value }) => value !== '').map((element) => [element.node, element]),
  )
  const found = new Map<number, DatedElement[]>()
  if (dated.size === 0) return found
  for (const [i, { pieces, box }] of blocks.entries())
    for (const { node } of pieces.slice(0, MOST_PIECES))
      for (let at: ParentNode | null = node.parent; at && at !== box.node; at = at.parent) {
        const element = dated.get(at as Element)
        if (element && dated.delete(element.node)) found.set(i, [...(found.get(i) ?? []), element])
      }
  for (const [i, { box }] of blocks.entries()) {
    const element = box.node === null ? undefined : dated.get(box.node)
    if (element && dated.delete(element.node)) found.set(i, [...(found.get(i) ?? []), element])
  }
  const starts = blocks.map(startOf)
  for (const element of dated.values())
    if (element.node.children.length === 0) {
      const next = Math.min(blocks.length - 1, lowerBound(starts, element.node.startIndex ?? 0))
      found.set(next, [...(found.get(next) ?? []), element])
    }
  return found
}

/** Pieces of a block that are looked at for dated elements. */
const MOST_PIECES = 20

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
function locate(view: View): (i: number) => Place {
  const { blocks, article } = view
  const inArticle = new Set(article)
  const first = blocks.indexOf(article[0] as Block)
  const last = blocks.indexOf(article.at(-1) as Block)
  const heading = findHeading(view, first)
  return (i) => {
    const block = blocks[i] as Block
    if (inArticle.has(block)) {
      if (block.text.length > 120) return 'inside'
      return i - first < 2 ? 'opening' : last - i < 2 ? 'ending' : 'inside'
    }
    const opening = heading >= 0 ? heading : Math.max(0, first - NEAR)
    if (i >= opening && i < Math.max(first, opening + NEAR) && i - opening < FAR) return 'under the headline'
    if (i < opening && opening - i <= NEAR) return 'over the headline'
    if (last >= 0 && i > last && i - last <= NEAR) return 'after'
    return 'elsewhere'
  }
}

/** Blocks between a headline and its article at most: standfirst, byline, share buttons, pictures. */
const FAR = 25

/** The block of the headline: the last before the article that says the title, else the first heading. */
function findHeading({ blocks, metadata }: View, first: number): number {
  const titles = [metadata.meta.get('og:title') ?? '', metadata.title].map(fold)
  const isTitle = ({ text }: Block) => {
    const own = text.length > 10 && text.length < LONGEST ? fold(text) : ''
    return own !== '' && titles.some((title) => title === own || title.startsWith(`${own} `))
  }
  const end = first < 0 ? blocks.length : first + 2
  const titled = blocks.slice(0, end).findLastIndex(isTitle)
  if (titled >= 0) return titled
  const at = metadata.heading?.startIndex ?? -1
  return at < 0 ? -1 : blocks.findIndex((block) => startOf(block) >= at)
}

/** What stands by the time of the visit, not of the page. */
const NOW_LABEL =
  /aktuell|current|heute|today|\bnow\b|сегодня|\bhoy\b|aujourd|\boggi\b|\bhoje\b|logged|last visit/iu
const WEEKDAY =
  /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|segunda|terça|quarta|quinta|sexta/iu

function score(block: Block, label: string, place: Place): number {
  const boxes = boxesBelow(block.box, null)
  const hints = boxes
    .slice(0, 2)
    .map((box) => box.hints)
    .join(' ')
  const inline = block.pieces[0]?.node.parent
  const isHinted =
    DATE_HINTS.test(hints) || (inline && 'attribs' in inline && DATE_HINTS.test(hintsOf(inline)))
  const isLabelled = PUBLISH_LABEL.test(label)
  let sum = PLACES[place]
  if (isLabelled) sum += 3
  if (isHinted) sum += 2
  if (block.text.length > 120) sum -= 3
  if (block.linkShare > 0.8) sum -= 2
  if (/©|copyright|\(c\)/i.test(label)) sum -= 2
  if (NOW_LABEL.test(label)) sum -= 6
  if (!isLabelled && !isHinted && place !== 'under the headline' && WEEKDAY.test(label)) sum -= 3
  if (boxes.some(isComments)) sum -= 8
  else if (boxes.some((box) => isAside(box) && !DATE_HINTS.test(box.hints))) sum -= 3
  return sum
}
