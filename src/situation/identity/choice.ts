import type { EventType } from '../../record/event.ts'
import type { EventActor } from '../../record/reading.ts'
import { groupBy } from '../groups.ts'
import type { Cluster } from './cluster.ts'
import { isCountry } from './geometry.ts'
import { EVENT_KINDS } from './kinds.ts'
import type { Mention } from './mention.ts'

/** How much speaks for showing an event, and what. */
interface Prominence {
  readonly score: number
  readonly because: readonly string[]
}

/**
 * A report has dozens of verbs and a story a dozen events. What is told by several texts, at the top, with figures, a
 * place and known parties is one; a passing word, a denial or old news is not.
 */
const WORTH = { text: 1, lead: 1, figure: 1, place: 0.5, source: 0.5, target: 0.5 }
const COST = { denied: 1.5, background: 0.5, nobody: 1, speech: 1.5 }
/** Types that the mere act of speaking to somebody looks like: these need both parties. */
const CHATTER = new Set<EventType>(['CONSULT', 'SUPPORT', 'COOPERATE', 'AGREE', 'REQUEST'])
const ENOUGH = { deed: 1.6, word: 1.3 }

interface Context {
  readonly textOf: ReadonlyMap<string, string>
  readonly hasFacts: boolean
}

/** Whether an event is one of its story's, rather than a word in passing. */
export function isProminent(cluster: Cluster, context: Context): boolean {
  const { type } = (cluster.mentions[0] as Mention).event
  return prominenceOf(cluster, context).score >= ENOUGH[EVENT_KINDS[type].sort]
}

function prominenceOf({ mentions }: Cluster, { textOf, hasFacts }: Context): Prominence {
  const { type } = (mentions[0] as Mention).event
  const texts = groupBy(mentions, ({ reading: { report } }) => textOf.get(report.id) ?? report.id).size
  const isKnown = (pick: (mention: Mention) => readonly EventActor[]): boolean =>
    mentions.some((mention) => pick(mention).some(isKnownActor))
  const [source, target] = [isKnown(({ sources }) => sources), isKnown(({ targets }) => targets)]
  const isTalk = CHATTER.has(type) && !mentions.some(isBetweenParties)
  const reasons: [string, number][] = [
    [`told by ${texts} texts`, WORTH.text * Math.log2(texts)],
    ['at the top', mentions.some(({ isLead }) => isLead) ? WORTH.lead : 0],
    ['with figures', hasFacts ? WORTH.figure : 0],
    ['with a place', mentions.some(({ place }) => place && !isCountry(place)) ? WORTH.place : 0],
    ['known source', source ? WORTH.source : 0],
    ['known target', target ? WORTH.target : 0],
    ['only denied', mentions.every(({ event }) => event.status === 'denied') ? -COST.denied : 0],
    ['old news', mentions.every(({ event }) => event.isBackground === true) ? -COST.background : 0],
    ['nobody known', source || target ? 0 : -COST.nobody],
    ['a way of speaking', isTalk ? -COST.speech : 0],
  ]
  const told = reasons.filter(([, worth]) => worth !== 0)
  return {
    score: EVENT_KINDS[type].weight + told.reduce((total, [, worth]) => total + worth, 0),
    because: told.map(([reason]) => reason),
  }
}

/** Two parties of different countries or parts of society, both known. */
function isBetweenParties({ sources, targets }: Mention): boolean {
  return sources.some((source) =>
    targets.some(
      (target) =>
        source.code !== '' &&
        target.code !== '' &&
        (source.code !== target.code || (source.sector !== target.sector && target.sector !== '')),
    ),
  )
}

function isKnownActor({ code, text }: EventActor): boolean {
  return code !== '' || /^(?:the )?\p{Lu}/u.test(text)
}
