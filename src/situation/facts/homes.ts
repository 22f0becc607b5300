import type { Reading } from '../../record/reading.ts'
import type { Span } from '../../record/span.ts'
import type { StoryEvent } from '../../record/situation.ts'
import { harmTypeOf, hazardOf } from '../identity/hazards.ts'
import { compareText } from '../order.ts'
import type { Cluster } from '../identity/cluster.ts'
import { intervalOf, meet } from '../identity/interval.ts'
import { EVENT_KINDS } from '../identity/kinds.ts'
import type { Mention } from '../identity/mention.ts'
import { sentenceAt } from './cues.ts'
import type { Draft } from './draft.ts'

/** An event that claims may belong to, with how much of the story it is. */
export interface Home {
  readonly cluster: Cluster
  readonly weight: number
}

/** Events and the claims about them; claims for which no event is told are under null, by the event type they imply. */
export interface Housed {
  readonly byHome: ReadonlyMap<Home, Draft[]>
  readonly homeless: readonly Draft[]
}

/** Where the end of a report begins. */
const END_FROM = 0.6

/** A figure from long before the report is told as background. */
const OLD_DAYS = 10
const DAY_MS = 86_400_000

/** Finds the event that each claim is about. */
export function houseDrafts(drafts: readonly Draft[], homes: readonly Home[]): Housed {
  const byHome = new Map<Home, Draft[]>(homes.map((home) => [home, []]))
  const homeless: Draft[] = []
  for (const draft of drafts) {
    const home = findHome(draft, homes)
    if (home) byHome.get(home)?.push(draft)
    else if (!isOld(draft)) homeless.push(draft)
  }
  return { byHome, homeless }
}

function findHome(draft: Draft, homes: readonly Home[]): Home | null {
  const fitting = homes.filter(({ cluster }) => isAtHome(draft, cluster))
  const linked = fitting.filter(({ cluster }) => cluster.mentions.some((mention) => isLinked(mention, draft)))
  if (linked.length > 0) return harmOf(draft, heaviest(linked), fitting)
  if (isOld(draft)) return null
  const sentence = sentenceAt(draft.reading, draft.span)
  const beside = fitting.filter(({ cluster }) =>
    cluster.mentions.some((mention) => isBeside(mention, draft, sentence)),
  )
  if (beside.length > 0) return harmOf(draft, heaviest(beside), fitting)
  if (draft.field.isTold) return null
  const alike = fitting.filter(({ cluster }) => isPreferred(draft, cluster))
  return draft.field.homes.includes('ASSAULT')
    ? preferredHarm(draft, fitting)
    : preferred(alike.length > 0 ? alike : fitting)
}

/** Whoever dies at a protest or in custody dies of what did harm there, where the story tells of it. */
function harmOf({ field }: Draft, told: Home | null, fitting: readonly Home[]): Home | null {
  if (told === null || !field.homes.includes('ASSAULT') || isHarm(told)) return told
  return heaviest(fitting.filter((home) => isHarm(home) && !isOldNews(home))) ?? told
}

function isHarm({ cluster }: Home): boolean {
  return cluster.mentions.some(({ event }) => EVENT_KINDS[event.type].family === 'harm')
}

function isOldNews({ cluster }: Home): boolean {
  return cluster.mentions.every(({ event }) => event.isBackground === true)
}

function isAtHome({ field }: Draft, { mentions }: Cluster): boolean {
  return mentions.some(({ event }) => field.homes.includes(event.type))
}

function isPreferred({ field }: Draft, { mentions }: Cluster): boolean {
  const { prefers } = field
  return (
    prefers !== undefined &&
    mentions.some(({ event }) => prefers.test(event.mode) || prefers.test(event.trigger.text))
  )
}

function isLinked({ reading, event }: Mention, draft: Draft): boolean {
  return reading === draft.reading && draft.figure !== null && event.figures.includes(draft.figure)
}

function isBeside({ reading, event }: Mention, draft: Draft, sentence: Span): boolean {
  return (
    reading === draft.reading &&
    draft.field.homes.includes(event.type) &&
    event.trigger.span[0] >= sentence[0] &&
    event.trigger.span[1] <= sentence[1]
  )
}

/** Without a word in the sentence: the heaviest event, of the types in which the field is at home the best one. */
function preferred(homes: readonly Home[]): Home | null {
  const current = homes.filter((home) => !isOldNews(home))
  return heaviest(current.length > 0 ? current : homes)
}

/**
 * The harm that a story is about is told at the top, or called "the accident" further down; one that is only told of at the
 * end of reports ("the crash came days after an earthquake") did not kill those that the reports count.
 */
function preferredHarm(draft: Draft, homes: readonly Home[]): Home | null {
  const harm = homes.filter((home) => isHarm(home) && !isOldNews(home))
  const dated = harm.filter((home) => isOfThatDay(draft, home))
  if (dated.length > 0) return heaviest(dated)
  const current = harm.length > 0 ? harm : homes.filter((home) => !isOldNews(home))
  const top = current.filter(({ cluster }) => cluster.mentions.some(({ isLead }) => isLead))
  if (top.length > 0) return heaviest(top)
  const own = current.filter(({ cluster }) =>
    cluster.mentions.some(({ event }) => hazardOf(event.trigger.text) === 'accident'),
  )
  if (own.length > 0) return heaviest(own)
  return heaviest(current.filter(({ cluster }) => cluster.mentions.some(({ depth }) => depth < END_FROM)))
}

/** "The toll from Monday's fighting": the harm of the day that owns it, not of the day on which it is counted. */
function isOfThatDay({ reading, span }: Draft, { cluster }: Home): boolean {
  const [from, to] = sentenceAt(reading, span)
  const days = reading.times
    .filter((time) => time.span[0] >= from && time.span[1] <= to && isOwner(reading, time.span))
    .map(intervalOf)
    .filter(({ start, end }) => end - start <= DAY_MS)
  return days.some((day) => cluster.mentions.some(({ interval }) => interval !== null && meet(interval, day)))
}

function isOwner({ report: { text } }: Reading, [start, end]: Span): boolean {
  return /['’]s?$/.test(text.slice(start, end)) || /^['’]s?\s/.test(text.slice(end, end + 3))
}

function heaviest(homes: readonly Home[]): Home | null {
  return homes.reduce<Home | null>(
    (best, home) =>
      best === null || home.weight > best.weight || (home.weight === best.weight && idOf(home) < idOf(best))
        ? home
        : best,
    null,
  )
}

function idOf({ cluster }: Home): string {
  const first = cluster.mentions[0]
  return first ? `${first.reading.report.id}/${first.event.id}` : ''
}

/** In a sentence that speaks of a day long gone. */
function isOld({ reading, span }: Draft): boolean {
  const [start, end] = sentenceAt(reading, span)
  const published = reading.report.publishedAt
  if (published === null) return false
  const times = reading.times.filter((time) => time.span[0] >= start && time.span[1] <= end)
  return (
    times.length > 0 &&
    times.every((time) => Date.parse(published) - Date.parse(time.end) > OLD_DAYS * DAY_MS)
  )
}

/** Claims for which nothing is told that they could be about, with the type of event that they imply. */
export interface Implied {
  readonly type: StoryEvent['type']
  readonly drafts: readonly Draft[]
}

/** An event that nobody tells of in words takes at least this many texts with its figures. */
const FEWEST_TEXTS = 2

/** What figures of one text imply is a part of the story's main event: "nine were rescued" from what sank. */
export function settleFew(
  implied: readonly Implied[],
  textOf: (draft: Draft) => string,
): { readonly events: readonly Implied[]; readonly few: readonly Draft[] } {
  const isTold = ({ drafts }: Implied): boolean => new Set(drafts.map(textOf)).size >= FEWEST_TEXTS
  return {
    events: implied.filter(isTold),
    few: implied.filter((one) => !isTold(one)).flatMap(({ drafts }) => drafts),
  }
}

/**
 * Homeless claims by the type of event they imply, in a fixed order. The dead and the injured of no event are those of what
 * the headline tells, where one source at least says so of today.
 */
export function impliedEvents(homeless: readonly Draft[], headline: string): Implied[] {
  const typeOf = ({ field }: Draft): StoryEvent['type'] | null =>
    field.implies ??
    (field.homes.includes('ACCIDENT') && field.homes.includes('ASSAULT') ? harmTypeOf(headline) : null)
  const types = [...new Set(homeless.flatMap((draft) => typeOf(draft) ?? []))].sort(compareText)
  return types.map((type) => ({ type, drafts: homeless.filter((draft) => typeOf(draft) === type) }))
}
