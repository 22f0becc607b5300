import { compareText } from '../order.ts'
import type { Cluster } from './cluster.ts'
import { EVENT_KINDS } from './kinds.ts'
import type { Mention, Party } from './mention.ts'

/**
 * Folds what is only ever told in one breath with another event, by the same doer, into that event: "dismissed the commander
 * and ordered troops back" is one decision, "condemned the strike in a telephone call and pledged help" one statement. The
 * event that is told more widely stands, then a deed before a word, then what is said first. Deeds that harm, or that have
 * figures of their own, are never folded, nor are tellings that are fixed: that people decided on.
 */
export function foldBreaths(
  clusters: readonly Cluster[],
  isFixed: (mention: Mention) => boolean = () => false,
): Cluster[] {
  const ranked = [...clusters].sort(compareRank)
  const kept: { cluster: Cluster; folded: Cluster[] }[] = []
  for (const cluster of ranked) {
    const main =
      isFoldable(cluster) && !cluster.mentions.some(isFixed)
        ? kept.find((other) => cluster.mentions.every((mention) => isBeside(mention, other.cluster)))
        : undefined
    if (main) main.folded.push(cluster)
    else kept.push({ cluster, folded: [] })
  }
  return kept.map(({ cluster, folded }) => (folded.length === 0 ? cluster : withFolded(cluster, folded)))
}

function withFolded({ mentions, because }: Cluster, folded: readonly Cluster[]): Cluster {
  const words = folded.map((one) => `"${(one.mentions[0] as Mention).event.trigger.text}"`).join(', ')
  return {
    mentions,
    asides: folded.flatMap((one) => one.mentions),
    because: `${because}; told in one breath with ${words}`,
  }
}

/** Wider told first; then deeds, then by place in the text. */
function compareRank(a: Cluster, b: Cluster): number {
  const [left, right] = [a.mentions[0] as Mention, b.mentions[0] as Mention]
  return (
    textsOf(b) - textsOf(a) ||
    weightOf(right) - weightOf(left) ||
    left.event.trigger.span[0] - right.event.trigger.span[0] ||
    compareText(`${left.reading.report.id} ${left.event.id}`, `${right.reading.report.id} ${right.event.id}`)
  )
}

const textsOf = ({ mentions }: Cluster): number => new Set(mentions.map(({ text }) => text)).size
const weightOf = ({ event }: Mention): number => (EVENT_KINDS[event.type].sort === 'deed' ? 1 : 0)

function isFoldable({ mentions }: Cluster): boolean {
  return mentions.every(
    ({ event, figures }) => EVENT_KINDS[event.type].family !== 'harm' && figures.length === 0,
  )
}

/** In a sentence that also tells of the other event, done by the same. */
function isBeside(mention: Mention, { mentions }: Cluster): boolean {
  return mentions.some(
    (other) =>
      other.reading === mention.reading &&
      other.event.sentence[0] === mention.event.sentence[0] &&
      EVENT_KINDS[other.event.type].family !== 'harm' &&
      haveOneDoer(mention.sources, other.sources),
  )
}

function haveOneDoer(a: readonly Party[], b: readonly Party[]): boolean {
  if (a.length === 0 || b.length === 0) return true
  return a.some((one) =>
    b.some(
      (other) =>
        (one.actor !== null && one.actor === other.actor) ||
        one.text === other.text ||
        (one.code !== '' && one.code === other.code && one.sector === other.sector),
    ),
  )
}
