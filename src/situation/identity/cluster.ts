import { compareReports, compareText } from '../order.ts'
import { groupBy } from '../groups.ts'
import type { EventChoices } from '../judging/events.ts'
import { foldBreaths } from './breath.ts'
import { clusterAsDecided, isDecided } from './decided.ts'
import { EVENT_KINDS } from './kinds.ts'
import { likenessOf } from './likeness.ts'
import type { Mention } from './mention.ts'

/** Mentions of one event, and why they were taken for one. */
export interface Cluster {
  readonly mentions: readonly Mention[]
  /** Tellings that belong to it without saying what it is. */
  readonly asides?: readonly Mention[]
  readonly because: string
}

/**
 * What a mention must agree in to join: a deed told again in the same story needs no more than that nothing speaks
 * against it, a word needs its speaker or its hearer and something else.
 */
const ASKED = { deed: 0, word: 2.5 }
/** What harmed people is what the story is about: it takes a clear sign of another attack or accident to keep it apart. */
const ASKED_OF_HARM = -1.2
/** A mention is compared with at most this many of an event's mentions, the fullest ones, to keep big stories cheap. */
const WITNESSES = 8

interface Growing {
  readonly mentions: Mention[]
  readonly reasons: Map<string, number>
}

/**
 * Puts the mentions of one story together into events, as people decided where they did. The order of the mentions given
 * does not matter.
 */
export function clusterMentions(
  mentions: readonly Mention[],
  choices: EventChoices | null = null,
): Cluster[] {
  if (choices === null) return foldBreaths(clusterAlike(mentions))
  const clusters = clusterAsDecided([...mentions].sort(inOrder), choices, { cluster: clusterAlike, bestOf })
  const sorted = clusters.map(({ mentions: joined, because }) => ({
    mentions: [...joined].sort(inOrder),
    because,
  }))
  return foldBreaths(sorted, (mention) => isDecided(mention, choices))
}

function clusterAlike(mentions: readonly Mention[]): Cluster[] {
  const families = groupBy(mentions, ({ event }) => EVENT_KINDS[event.type].family)
  return [...families.values()].flatMap(clusterFamily)
}

/** The event that a mention fits best, of those of its family, or null. */
function bestOf(mention: Mention, clusters: readonly Cluster[]): Cluster | null {
  const { family } = EVENT_KINDS[mention.event.type]
  const growing = new Map(
    clusters
      .filter(({ mentions }) => mentions.some(({ event }) => EVENT_KINDS[event.type].family === family))
      .map((cluster) => [
        { mentions: [...cluster.mentions].sort(fullestFirst), reasons: new Map<string, number>() },
        cluster,
      ]),
  )
  const home = findHome(mention, [...growing.keys()])
  return home ? (growing.get(home.cluster as Growing) ?? null) : null
}

function clusterFamily(mentions: readonly Mention[]): Cluster[] {
  const clusters: Growing[] = []
  for (const mention of [...mentions].sort(fullestFirst)) {
    const home = findHome(mention, clusters)
    if (!home) clusters.push({ mentions: [mention], reasons: new Map() })
    else {
      home.cluster.mentions.push(mention)
      for (const reason of home.because)
        home.cluster.reasons.set(reason, (home.cluster.reasons.get(reason) ?? 0) + 1)
    }
  }
  return joinAlike(clusters).map(({ mentions: joined, reasons }) => ({
    mentions: joined.sort(inOrder),
    because: explain(joined.length, reasons),
  }))
}

/**
 * Joins events of harm that as wholes agree as much as one mention must: a telling that fits none of the fullest mentions may
 * still fit their event, and brings along what joined it.
 */
function joinAlike(clusters: readonly Growing[]): Growing[] {
  const kept: Growing[] = []
  for (const cluster of [...clusters].sort(biggestFirst)) {
    const [mention] = cluster.mentions as [Mention]
    const isHarm = EVENT_KINDS[mention.event.type].family === 'harm'
    const home = isHarm ? kept.find((other) => isOneHarm(cluster, other)) : undefined
    if (home === undefined) kept.push(cluster)
    else {
      home.mentions.push(...cluster.mentions)
      for (const [reason, count] of cluster.reasons)
        home.reasons.set(reason, (home.reasons.get(reason) ?? 0) + count)
    }
  }
  return kept
}

function biggestFirst(a: Growing, b: Growing): number {
  return (
    b.mentions.length - a.mentions.length || fullestFirst(a.mentions[0] as Mention, b.mentions[0] as Mention)
  )
}

function isOneHarm(a: Growing, b: Growing): boolean {
  let total = 0
  const [left, right] = [a.mentions.slice(0, WITNESSES), b.mentions.slice(0, WITNESSES)]
  for (const mention of left)
    for (const witness of right) {
      const likeness = likenessOf(mention, witness)
      if (likeness === null) return false
      total += likeness.score
    }
  return total / (left.length * right.length) >= ASKED_OF_HARM
}

interface Home {
  readonly cluster: Growing
  readonly score: number
  readonly because: readonly string[]
}

/** The event a mention agrees with best; among equals the one that is told of most. */
function findHome(mention: Mention, clusters: readonly Growing[]): Home | null {
  let best: Home | null = null
  for (const cluster of clusters) {
    const home = fit(mention, cluster)
    if (home === null || home.score < askedOf(mention)) continue
    const isBetter =
      best === null ||
      home.score > best.score ||
      (home.score === best.score && cluster.mentions.length > best.cluster.mentions.length)
    if (isBetter) best = home
  }
  return best
}

function askedOf({ event }: Mention): number {
  const { family, sort } = EVENT_KINDS[event.type]
  return family === 'harm' ? ASKED_OF_HARM : ASKED[sort]
}

/** The mean of what the mention shares with the fullest mentions; one that rules it out is enough to keep it out. */
function fit(mention: Mention, cluster: Growing): Home | null {
  let score = 0
  let because: readonly string[] = []
  let most = -Infinity
  const witnesses = cluster.mentions.slice(0, WITNESSES)
  for (const witness of witnesses) {
    const likeness = likenessOf(mention, witness)
    if (likeness === null) return null
    score += likeness.score
    if (likeness.score > most) [most, because] = [likeness.score, likeness.because]
  }
  return { cluster, score: (score / witnesses.length + most) / 2, because }
}

/** Mentions with time, place, actors and figures first: they say what the event is, the rest join them. */
function fullestFirst(a: Mention, b: Mention): number {
  return fullness(b) - fullness(a) || inOrder(a, b)
}

function fullness({ interval, place, sources, targets, figures, isLead, event }: Mention): number {
  const told = [interval !== null, place !== null, sources.length > 0, targets.length > 0, figures.length > 0]
  return told.filter(Boolean).length + (isLead ? 1 : 0) - (event.isBackground ? 3 : 0)
}

/** By publication, then by place in the text. */
function inOrder(a: Mention, b: Mention): number {
  return (
    compareReports(a.reading.report, b.reading.report) ||
    a.event.trigger.span[0] - b.event.trigger.span[0] ||
    compareText(a.event.id, b.event.id)
  )
}

function explain(count: number, reasons: ReadonlyMap<string, number>): string {
  if (count === 1) return 'one mention'
  const told = [...reasons].sort((a, b) => b[1] - a[1] || compareText(a[0], b[0])).slice(0, 3)
  const why = told.length > 0 ? told.map(([reason]) => reason).join(', ') : 'nothing speaks against it'
  return `${count} mentions: ${why}`
}
