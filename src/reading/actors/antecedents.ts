import type { Cluster } from './cluster.ts'
import type { Mention } from './mention.ts'

/** Weights of a log-linear model that ranks whom a pronoun may stand for, trained on the project's own passages. */
export type AntecedentWeights = Readonly<Record<string, number>>

/** Whether a mention stands in the clause of a pronoun, in the clause that governs it, or elsewhere. */
export type Relate = (pronoun: Mention, mention: Mention) => 'same' | 'above' | 'apart'

/** A cluster that a pronoun may stand for, with the features that tell how likely. */
export interface Candidate {
  readonly cluster: Cluster
  readonly features: readonly string[]
}

/** A pronoun looks back no further than this many sentences. */
const REACH = 4

/** Everybody a pronoun of the third person may stand for, the one spoken of last first. */
export function findCandidates(pronoun: Mention, clusters: readonly Cluster[], relate: Relate): Candidate[] {
  const near = clusters
    .flatMap((cluster) => {
      const last = cluster.mentions.findLast(({ span }) => span[1] <= pronoun.span[0])
      return last && pronoun.sentence - last.sentence <= REACH && fits(pronoun, cluster)
        ? [{ cluster, last }]
        : []
    })
    .toSorted((a, b) => b.last.span[0] - a.last.span[0])
  return near.map(({ cluster, last }, rank) => ({
    cluster,
    features: featuresOf(pronoun, {
      cluster,
      last,
      rank,
      among: near.length,
      relate,
      isTopic: near.every(
        ({ last: other }) => other.sentence !== last.sentence || other.span[0] >= last.span[0],
      ),
    }),
  }))
}

/** The likeliest candidate; without weights the one spoken of last. */
export function choose(
  candidates: readonly Candidate[],
  weights: AntecedentWeights | null,
): Cluster | undefined {
  if (!weights) return candidates[0]?.cluster
  let best: Cluster | undefined
  let bestScore = -Infinity
  for (const { cluster, features } of candidates) {
    const score = features.reduce((sum, feature) => sum + (weights[feature] ?? 0), 0)
    if (score > bestScore) [best, bestScore] = [cluster, score]
  }
  return best
}

/** What no antecedent can be: of the other gender, a body for "he", a man for "it". */
function fits(pronoun: Mention, cluster: Cluster): boolean {
  const { kind, gender, isPlural, mentions } = cluster
  const isNamed = mentions.every(({ form }) => form !== 'nominal')
  if (pronoun.gender === '')
    return pronoun.isPlural || kind !== 'person' || (gender === '' && cluster.titles.size === 0 && isNamed)
  return (
    (kind === 'person' || kind === undefined) && !isPlural && (gender === '' || gender === pronoun.gender)
  )
}

interface Pair {
  readonly cluster: Cluster
  /** Its last mention before the pronoun. */
  readonly last: Mention
  /** How many other candidates were spoken of later. */
  readonly rank: number
  readonly among: number
  readonly relate: Relate
  /** The first of the candidates in its sentence. */
  readonly isTopic: boolean
}

function featuresOf(pronoun: Mention, { cluster, last, rank, among, relate, isTopic }: Pair): string[] {
  const kind = kindOf(pronoun)
  const place = placeOf(pronoun)
  const distance = pronoun.sentence - last.sentence
  const role = roleOf(last)
  const relation = relate(pronoun, last)
  const noun = nounOf(last, cluster)
  const gap = distance > 0 ? '-' : lengthOf(pronoun.span[0] - last.span[1])
  return [
    'bias',
    `kind=${kind}`,
    `distance=${distance}`,
    `distance=${distance}&${kind}`,
    `distance=${distance}&${place}`,
    `rank=${Math.min(rank, 5)}`,
    `rank=${Math.min(rank, 5)}&${kind}`,
    `last=${rank === among - 1}&among=${Math.min(among, 4)}`,
    `role=${role}`,
    `role=${role}&${place}`,
    `role=${role}&distance=${Math.min(distance, 2)}`,
    `relation=${relation}&${place}`,
    `relation=${relation}&${place}&role=${role}`,
    `noun=${noun}&${kind}`,
    `noun=${noun}&plural=${cluster.isPlural}&${kind}`,
    `form=${last.form}&${kind}`,
    `form=${last.form}&distance=${Math.min(distance, 2)}`,
    `gender=${cluster.gender === pronoun.gender}&${kind}`,
    `told=${Math.min(cluster.mentions.length, 4)}&${kind}`,
    `told=${Math.min(cluster.mentions.length, 4)}`,
    `coded=${cluster.code !== ''}&${kind}`,
    `sector=${cluster.sector}&${kind}`,
    `gap=${gap}&${place}`,
    `definite=${last.isDefinite}&${kind}`,
    `speaks=${pronoun.speaks === true}&${noun}`,
    `known=${cluster.mentions.some(({ form }) => form === 'name')}&${kind}`,
    `subject=${cluster.mentions.filter(({ isSubject }) => isSubject).length > 0}&${place}`,
    `title=${cluster.titles.size > 0}&${kind}`,
    `plural=${cluster.isPlural}&${kind}&${place}`,
    `owned=${/^(?:his|her|its|their)\b/iu.test(last.text)}&${place}`,
    `counted=${/^(?:\p{N}|at least|some|several|two|three|four|five|six|seven|eight|nine|ten|all|dozens)/iu.test(cluster.name)}&${kind}`,
    `topic=${isTopic}&distance=${Math.min(distance, 2)}&${place}`,
    `speaks=${last.speaks === true}&${pronoun.speaks === true}&distance=${Math.min(distance, 2)}`,
    `speaks=${last.speaks === true}&relation=${relation}`,
    `start=${pronoun.head < 2}&distance=${distance}&role=${role}`,
    `parallel=${pronoun.relation === last.relation}&${distance === 0}`,
    `first=${last.head < 3}&${place}`,
  ]
}

function kindOf({ text }: Mention): string {
  const word = text.toLowerCase()
  if (/^(?:he|him|his|himself)$/u.test(word)) return 'he'
  if (/^(?:she|her|hers|herself)$/u.test(word)) return 'she'
  return /^(?:it|its|itself)$/u.test(word) ? 'it' : 'they'
}

function placeOf({ text, isSubject, relation }: Mention): string {
  if (/sel(?:f|ves)$/iu.test(text)) return 'self'
  if (/^(?:his|its|their|hers|theirs)$/iu.test(text) || (relation === 'nmod' && /^her$/iu.test(text)))
    return 'whose'
  return isSubject ? 'subject' : relation === 'obj' || relation === 'iobj' ? 'object' : 'other'
}

function roleOf({ isSubject, relation }: Mention): string {
  if (isSubject) return 'subject'
  return /^(?:obj|iobj|obl|nmod|appos|root)$/u.test(relation) ? relation : 'other'
}

/** What sort of thing a cluster is, by the words of its nearest mention. */
function nounOf({ form, text, kind }: Mention, cluster: Cluster): string {
  if (cluster.kind) return `${cluster.kind}${kind === cluster.kind ? '' : '?'}`
  if (form === 'name') return 'name'
  if (/(?:er|or|ist|ian|ant|ee|man|woman|person|kid|guard|guest|pal)$/iu.test(text)) return 'human'
  return /(?:ers|ors|ists|ians|ants|ees|men|women|people)$/iu.test(text) ? 'humans' : 'thing'
}

function lengthOf(characters: number): string {
  return characters < 12 ? 'short' : characters < 50 ? 'middle' : characters < 120 ? 'long' : 'far'
}
