import type { EventType } from '../../record/event.ts'
import type { EventActor, Statement } from '../../record/reading.ts'
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
 * place and known parties is one; a passing word, a courtesy, a denial or old news is not. Of the 156 events that eight
 * story sets tell of, half of those chosen so are ones that people listed, and four in five of what they listed is chosen.
 */
const WORTH = { text: 1, lead: 1, figure: 1, place: 0.7, country: 0.5, source: 0.5, target: 0.5 }
const COST = { denied: 1.5, background: 0.5, nobody: 1, speech: 1.5, quoted: 1, hearsay: 0.5, nowhere: 1 }
/** Types that the mere act of speaking to somebody looks like: these need both parties. */
const CHATTER = new Set<EventType>(['CONSULT', 'SUPPORT', 'COOPERATE', 'AGREE', 'REQUEST'])
/** Telling the people of one's own country to keep away or to keep calm asks nothing of anybody. */
const PUBLIC = new Set(['', 'CVL'])
const ENOUGH = { deed: 1.8, word: 1.5 }

interface Context {
  readonly textOf: ReadonlyMap<string, string>
  readonly hasFacts: boolean
}

/** Why an event is one of its story's, rather than a word in passing; null where it is not. */
export function whyProminent(cluster: Cluster, context: Context): string | null {
  const { type } = (cluster.mentions[0] as Mention).event
  const { score, because } = prominenceOf(cluster, context)
  return score >= ENOUGH[EVENT_KINDS[type].sort] ? `shown because it is ${because.join(', ')}` : null
}

function prominenceOf({ mentions }: Cluster, { textOf, hasFacts }: Context): Prominence {
  const { type } = (mentions[0] as Mention).event
  const texts = groupBy(mentions, ({ reading: { report } }) => textOf.get(report.id) ?? report.id).size
  const isKnown = (pick: (mention: Mention) => readonly EventActor[]): boolean =>
    mentions.some((mention) => pick(mention).some(isKnownActor))
  const [source, target] = [isKnown(({ sources }) => sources), isKnown(({ targets }) => targets)]
  const isTalk = type === 'SUPPORT' || (CHATTER.has(type) && !mentions.some(isBetweenParties))
  const where = worthOfPlace(mentions)
  const isTop = mentions.some(({ isLead }) => isLead)
  const isNowhere = EVENT_KINDS[type].sort === 'deed' && texts === 1 && !isTop && !hasFacts && where === 0
  const reasons: [string, number][] = [
    [`told by ${texts} texts`, WORTH.text * Math.log2(texts)],
    ['told at the top', isTop ? WORTH.lead : 0],
    ['told with figures', hasFacts ? WORTH.figure : 0],
    ['told with a place', where],
    ['the deed of somebody known', source ? WORTH.source : 0],
    ['about somebody known', target ? WORTH.target : 0],
    ['only denied', mentions.every(({ event }) => event.status === 'denied') ? -COST.denied : 0],
    ['old news', mentions.every(({ event }) => event.isBackground === true) ? -COST.background : 0],
    ['about nobody known', source || target || isOfNature(type) ? 0 : -COST.nobody],
    ['a way of speaking', isTalk ? -COST.speech : 0],
    ['only in quotation marks', mentions.every((one) => kindOf(one) === 'direct') ? -COST.quoted : 0],
    ['only hearsay', mentions.every((one) => kindOf(one) !== null) && !hasFacts ? -COST.hearsay : 0],
    ['told in passing', isNowhere ? -COST.nowhere : 0],
  ]
  const told = reasons.filter(([, worth]) => worth !== 0)
  return {
    score: EVENT_KINDS[type].weight + told.reduce((total, [, worth]) => total + worth, 0),
    because: told.filter(([, worth]) => worth > 0).map(([reason]) => reason),
  }
}

/** Storms and crashes are nobody's deeds. */
function isOfNature(type: EventType): boolean {
  return type === 'DISASTER' || type === 'ACCIDENT'
}

function worthOfPlace(mentions: readonly Mention[]): number {
  const places = mentions.flatMap(({ place }) => place ?? [])
  if (places.some((place) => !isCountry(place))) return WORTH.place
  return places.length > 0 ? WORTH.country : 0
}

/** In what kind of statement a mention stands; null where the report tells it itself. */
function kindOf({ reading, event }: Mention): Statement['kind'] | null {
  return reading.statements.find(({ id }) => id === event.statement)?.kind ?? null
}

/** Two parties of different countries or parts of society, both known. */
function isBetweenParties({ sources, targets }: Mention): boolean {
  return sources.some((source) =>
    targets.some(
      (target) =>
        source.code !== '' &&
        target.code !== '' &&
        (source.code !== target.code || (source.sector !== target.sector && !PUBLIC.has(target.sector))),
    ),
  )
}

function isKnownActor({ code, text }: EventActor): boolean {
  return code !== '' || /^(?:the )?\p{Lu}/u.test(text)
}
