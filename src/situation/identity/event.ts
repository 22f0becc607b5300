import type { EventActor, Place } from '../../record/reading.ts'
import type { StoryEvent } from '../../record/situation.ts'
import type { EventStatus } from '../../record/vocabulary.ts'
import { groupBy } from '../groups.ts'
import { deciders, lastDecided } from '../judging/decided.ts'
import { compareText } from '../order.ts'
import { clauseOf } from './clause.ts'
import type { Cluster } from './cluster.ts'
import { isCountry, reachKm } from './geometry.ts'
import { hazardOf } from './hazards.ts'
import { EVENT_KINDS } from './kinds.ts'
import { isOneName } from './names.ts'
import type { Mention } from './mention.ts'
import { whenOf } from './when.ts'

/** An event without its facts. */
export type BareEvent = Omit<StoryEvent, 'facts'>

/** Firmest first: an event that one report asserts and another denies is asserted; its facts show the dispute. */
const FIRMNESS: readonly EventStatus[] = [
  'asserted',
  'reported',
  'claimed',
  'unconfirmed',
  'denied',
  'threatened',
  'planned',
  'hypothetical',
]

export function eventOf({ mentions, asides = [], because }: Cluster): BareEvent {
  const first = mentions[0] as Mention
  const corrected = deciders(mentions.flatMap(recordsOf)).map((by) => `corrected by ${by}`)
  const set = lastDecided(mentions.map(({ place }) => place))
  const { interval, because: when } = whenOf(mentions)
  return {
    id: `${first.reading.report.id}/${first.event.id}`,
    type: typeOf(mentions),
    mode: mostCommon(mentions.map(({ event }) => event.mode).filter((mode) => mode !== '')) ?? '',
    what: clauseOf(mentions),
    status: FIRMNESS.find((status) => mentions.some(({ event }) => event.status === status)) ?? 'asserted',
    intensity: intensityOf(mentions),
    isBackground: mentions.every(isAside),
    actors: {
      source: sidesOf(mentions.flatMap(({ sources }) => sources)),
      target: sidesOf(mentions.flatMap(({ targets }) => targets)),
    },
    start: interval && toIso(interval.start),
    end: interval && toIso(interval.end),
    place: placeOf(mentions),
    reports: [...new Set(mentions.map(({ reading }) => reading.report.id))],
    mentions: [...mentions, ...asides].map(({ reading, event }) => ({
      report: reading.report.id,
      event: event.id,
    })),
    because: [because, when, ...corrected, ...(set ? [`place ${set.because}`] : [])].join('; '),
  }
}

/** What people may have corrected of a telling: itself and who has part in it. */
function recordsOf({ event, reading }: Mention) {
  return [event, ...reading.actors.filter(({ id }) => event.actors.some(({ actor }) => actor === id))]
}

/**
 * The type most mentions speak for. A word that names a hazard ("sank", "quake") says more than "killed" or "hit", which
 * are attacks only where somebody is known to attack.
 */
function typeOf(mentions: readonly Mention[]): StoryEvent['type'] {
  const votes = new Map<StoryEvent['type'], number>()
  for (const { event, sources, isLead } of mentions) {
    const isNamed = hazardOf(event.trigger.text) !== null
    const hasDoer = sources.some(({ code, sector }) => code !== '' || sector !== '')
    const worth = event.type === 'ASSAULT' ? (hasDoer ? 1.5 : 0.5) : isNamed ? 2 : 1
    votes.set(event.type, (votes.get(event.type) ?? 0) + worth * (isLead ? 1.5 : 1))
  }
  const ranked = [...votes].sort((a, b) => b[1] - a[1] || compareText(a[0], b[0]))
  return (ranked[0] as [StoryEvent['type'], number])[0]
}

/** Old news, or a word at the end of a report. */
function isAside({ event, depth, isLead }: Mention): boolean {
  return event.isBackground === true || (depth > END_FROM && !isLead)
}

/** Where the end of a report begins. */
const END_FROM = 0.6

/** The middle of what its mentions say, PLOVER intensity before CAMEO's Goldstein value. */
function intensityOf(mentions: readonly Mention[]): number {
  const values = mentions.map(({ event }) => event.intensity ?? event.goldstein).sort((a, b) => a - b)
  return values[Math.floor(values.length / 2)] ?? 0
}

/** The place that most mentions name in the country that most of them name. */
function placeOf(mentions: readonly Mention[]): StoryEvent['place'] {
  const places = mentions.flatMap(({ place }) => (place ? [place] : []))
  const country = mostCommon(places.map((place) => place.country))
  const inside = places.filter((place) => place.country === country)
  const exact = inside.filter((place) => !isCountry(place))
  const chosen = lastDecided(places) ?? mostTold(exact.length > 0 ? exact : inside)
  return (
    chosen && {
      name: chosen.name,
      lat: chosen.lat,
      lon: chosen.lon,
      country: chosen.country,
      radiusKm: reachKm(chosen),
      kind: chosen.kind,
      ...(chosen.zone !== undefined && { zone: chosen.zone }),
    }
  )
}

/** The place most mentions name; among equals the smallest. */
function mostTold(places: readonly Place[]): Place | null {
  const byName = [...groupBy(places, ({ name, lat, lon }) => `${name} ${lat} ${lon}`).values()]
  byName.sort(
    (a, b) =>
      b.length - a.length ||
      reachKm(a[0] as Place) - reachKm(b[0] as Place) ||
      compareText((a[0] as Place).name, (b[0] as Place).name),
  )
  return byName[0]?.[0] ?? null
}

function sidesOf(actors: readonly EventActor[]): StoryEvent['actors']['source'] {
  const sides: EventActor[][] = []
  for (const actor of actors) {
    const known = sides.find((side) => side.some((other) => isOneSide(actor, other)))
    if (known) known.push(actor)
    else sides.push([actor])
  }
  return sides
    .sort((a, b) => b.length - a.length)
    .map((side) => ({
      name: longest(side.map(({ text }) => text)),
      code: mostCommon(side.map(({ code }) => code).filter((code) => code !== '')) ?? '',
      sector: mostCommon(side.map(({ sector }) => sector).filter((sector) => sector !== '')) ?? '',
    }))
}

function isOneSide(a: EventActor, b: EventActor): boolean {
  if (isOneName(a.text, b.text)) return a.code === b.code || a.code === '' || b.code === ''
  if (a.code !== '' && a.code === b.code && a.sector === b.sector && a.sector !== '') return true
  return a.text.toLowerCase() === b.text.toLowerCase()
}

function longest(texts: readonly string[]): string {
  return texts.reduce((a, b) => (b.length > a.length && b.length <= 60 ? b : a))
}

function mostCommon<T extends string>(values: readonly T[]): T | undefined {
  const counts = [...groupBy(values, (value) => value)].map(([value, all]) => [value, all.length] as const)
  counts.sort((a, b) => b[1] - a[1] || compareText(a[0], b[0]))
  return counts[0]?.[0]
}

/** What the headlines name weighs more than what is told beside it: the cyclone, not the cholera after it. */
const THEME = 2

/** The hazard that most headlines name, or null. */
export function themeOf(titles: readonly string[]): string | null {
  return mostCommon(titles.flatMap((title) => hazardOf(title) ?? [])) ?? null
}

/** How much of a story an event is: told of by many, at the top, and of a telling kind. */
export function weightOf(
  { mentions }: Cluster,
  {
    textOf: originals,
    theme,
  }: { readonly textOf: ReadonlyMap<string, string>; readonly theme: string | null },
): number {
  const texts = groupBy(mentions, ({ reading: { report } }) => originals.get(report.id) ?? report.id)
  // The end of a report is background; half a voice.
  const told = [...texts.values()].map((ofOne) =>
    ofOne.some(({ isLead }) => isLead) ? 2 : 1.25 - Math.min(...ofOne.map(({ depth }) => depth)),
  )
  const kind = EVENT_KINDS[(mentions[0] as Mention).event.type]
  const isTheme = theme !== null && mentions.some(({ event }) => hazardOf(event.trigger.text) === theme)
  return (isTheme ? THEME : 1) * kind.weight * told.reduce((total: number, value) => total + value, 0)
}

const toIso = (ms: number): string => new Date(ms).toISOString()
