import { type EventChoices, keyOf, type Separation } from '../judging/events.ts'
import type { Cluster } from './cluster.ts'
import { isOnePassage } from './likeness.ts'
import type { Mention } from './mention.ts'

/** How `clusterMentions` puts together what no person decided on, and finds the event that one more mention fits best. */
export interface Clustering {
  readonly cluster: (mentions: readonly Mention[]) => Cluster[]
  readonly bestOf: (mention: Mention, clusters: readonly Cluster[]) => Cluster | null
}

/**
 * Puts mentions together as people decided: what they kept apart waits until the rest is clustered, what they joined is one
 * event whatever its type, and then each that waited goes where it was put, or where it fits among the events it may be of.
 * A telling that was told apart leaves its copies in other reports where they are.
 */
export function clusterAsDecided(
  mentions: readonly Mention[],
  choices: EventChoices,
  { cluster, bestOf }: Clustering,
): Cluster[] {
  const separations = separationsOf(mentions, choices)
  let clusters = cluster(mentions.filter((mention) => !separations.has(mention)))
  for (const { tellings, by } of choices.together) clusters = joinTold(clusters, tellings, by)
  for (const mention of mentions.filter((one) => separations.has(one))) {
    const separation = separations.get(mention) as Separation
    const linked = choices.together.findLast(({ tellings }) => tellings.includes(tellingOf(mention)))
    const put =
      linked &&
      clusters.find((one) => one.mentions.some((other) => linked.tellings.includes(tellingOf(other))))
    const open = clusters.filter((one) => !isForbidden(one, separation, mentions))
    const home = put ?? (separation.isAlone ? null : bestOf(mention, open))
    const because = put && linked ? `put here by ${linked.by}` : `told apart by ${separation.by}`
    const grown = {
      mentions: [...(home?.mentions ?? []), mention],
      because: `${home?.because ?? 'one mention'}; ${because}`,
    }
    clusters = home ? clusters.map((one) => (one === home ? grown : one)) : [...clusters, grown]
  }
  return clusters
}

/** Whether somebody put a telling together with another or told it apart. */
export function isDecided(mention: Mention, { together, apart }: EventChoices): boolean {
  const telling = tellingOf(mention)
  return apart.has(telling) || together.some(({ tellings }) => tellings.includes(telling))
}

const tellingOf = ({ reading, event }: Mention): string => keyOf(reading.report.id, event.id)

function separationsOf(mentions: readonly Mention[], { apart }: EventChoices): Map<Mention, Separation> {
  return new Map(
    mentions.flatMap((mention): [Mention, Separation][] => {
      const separation = apart.get(tellingOf(mention))
      return separation ? [[mention, separation]] : []
    }),
  )
}

/** Whether an event holds what a mention was told apart from, or the same passage in a copy. */
function isForbidden({ mentions }: Cluster, { from }: Separation, all: readonly Mention[]): boolean {
  const others = all.filter((mention) => from.has(tellingOf(mention)))
  return mentions.some((mention) => others.some((other) => other === mention || isOnePassage(other, mention)))
}

function joinTold(clusters: readonly Cluster[], tellings: readonly [string, string], by: string): Cluster[] {
  const holds = ({ mentions }: Cluster, telling: string): boolean =>
    mentions.some((mention) => tellingOf(mention) === telling)
  const parts = clusters.filter((cluster) => tellings.some((telling) => holds(cluster, telling)))
  const isWhole = tellings.every((telling) => parts.some((part) => holds(part, telling)))
  if (parts.length === 0 || !isWhole) return [...clusters]
  const joined = {
    mentions: parts.flatMap(({ mentions }) => mentions),
    because: `${parts.map(({ because }) => because).join('; ')}; put together by ${by}`,
  }
  return [...clusters.filter((cluster) => !parts.includes(cluster)), joined]
}
