import type { Cluster } from './cluster.ts'
import { singular } from './cluster.ts'
import type { Mention } from './mention.ts'

/** A pronoun looks back no further than this many sentences. */
const REACH = 4

const MEDIA_NOUNS = new Set(
  'agency network station paper newspaper magazine daily weekly broadcaster channel site website'.split(' '),
)
const BODY_NOUNS = new Set(
  'group company force alliance fund organisation organization firm ministry movement faction party union bloc body commission council office army militia guard navy airline bank hospital embassy court mission club agency'.split(
    ' ',
  ),
)
const MEDIA_NAME =
  /\b(?:news|times|post|tv|radio|television|herald|tribune|gazette|press|journal|daily|courier|dispatch|chronicle|ledger|mail|wire|fm|broadcasting)\b/iu

/** Who a definite role stands for: somebody with that title, or of that kind, who was spoken of last. */
export function findByRole(mention: Mention, clusters: readonly Cluster[]): Cluster | undefined {
  const words = mention.title.split(/[^\p{L}]+/u).filter((word) => word.length > 2 && word !== 'same')
  const noun = words.at(-1)
  if (!noun || (mention.isPlural && !mention.isDefinite)) return undefined
  const key = singular(noun)
  const others = words.slice(0, -1).map(singular)
  const holder = clusters.findLast(
    (c) =>
      c.titles.has(key) &&
      c.isPlural === mention.isPlural &&
      others.every((word) => c.titles.has(word)) &&
      agrees(mention, c),
  )
  if (holder) return holder
  if (words.length > 1) return undefined
  const isBody = (c: Cluster) =>
    (BODY_NOUNS.has(key) && !MEDIA_NAME.test(c.name)) || (MEDIA_NOUNS.has(key) && MEDIA_NAME.test(c.name))
  return clusters.findLast(
    (c) =>
      c.kind === 'organisation' &&
      isBody(c) &&
      c.mentions.some((m) => m.form === 'name' && mention.sentence - m.sentence <= REACH),
  )
}

/** Two mentions that name different countries are two actors. */
function agrees({ code, kind }: Mention, cluster: Cluster): boolean {
  return (
    (code === '' || cluster.code === '' || code === cluster.code) &&
    !(kind === 'person' && cluster.kind === 'organisation')
  )
}

/** Whether a mention stands in the clause of a pronoun, in the clause that governs it, or elsewhere. */
export type Relate = (pronoun: Mention, mention: Mention) => 'same' | 'above' | 'apart'

/** Who a pronoun of the third person stands for. */
export function findAntecedent(
  pronoun: Mention,
  clusters: readonly Cluster[],
  relate: Relate,
): Cluster | undefined {
  let best: Cluster | undefined
  let bestScore = 0
  for (const cluster of clusters) {
    if (!fits(pronoun, cluster)) continue
    const score = nearest(pronoun, cluster, relate)
    if (score > bestScore || (score === bestScore && score > 0)) [best, bestScore] = [cluster, score]
  }
  return best
}

function nearest(pronoun: Mention, { mentions }: Cluster, relate: Relate): number {
  let best = 0
  for (let i = mentions.length - 1; i >= 0; i--) {
    const mention = mentions[i]
    if (!mention || pronoun.sentence - mention.sentence > REACH) break
    best = Math.max(best, closeness(pronoun, mention, relate))
  }
  return best
}

function fits(pronoun: Mention, { kind, gender, isPlural, mentions }: Cluster): boolean {
  const word = pronoun.text.toLowerCase()
  if (pronoun.gender !== '')
    return (
      (kind === 'person' || (kind === undefined && !isPlural && isHuman(mentions))) &&
      (gender === '' || gender === pronoun.gender)
    )
  if (pronoun.isPlural)
    return (
      kind !== 'person' && (isPlural || kind === 'organisation' || kind === 'group' || isCollective(mentions))
    )
  return kind !== 'person' && !isPlural && word !== ''
}

/** "the climber": a noun no table has, but of the make of persons. */
function isHuman(mentions: readonly Mention[]): boolean {
  return mentions.some(
    ({ form, text }) =>
      form === 'nominal' && /(?:er|or|ist|ian|ant|ee|man|woman|person|kid|guard|guest|pal)$/iu.test(text),
  )
}

function isCollective(mentions: readonly Mention[]): boolean {
  return mentions.some(
    ({ text }) =>
      /\b(?:police|staff|crew|family|public|government|army|team|couple)$/iu.test(text) ||
      /\band\b/u.test(text),
  )
}

/** Nearer is better, a subject better than an object, a name better than a thing; 0 is out of the question. */
function closeness(pronoun: Mention, mention: Mention, relate: Relate): number {
  const distance = pronoun.sentence - mention.sentence
  if (distance < 0 || distance > REACH || mention.span[0] >= pronoun.span[0]) return 0
  const isPossessive = /^(?:his|its|their|her)$/iu.test(pronoun.text)
  if (
    !isPossessive &&
    distance === 0 &&
    relate(pronoun, mention) === 'same' &&
    mention.form !== 'pronoun' &&
    !isReflexive(pronoun)
  )
    return 0
  let score = 10 - 2.5 * distance
  if (mention.isSubject) score += 2.5
  // Who says, believes or promises is most often who "he" is in what is said.
  if (mention.isSubject && relate(pronoun, mention) === 'above') score += 2
  if (!pronoun.isSubject && !mention.isSubject && !isPossessive) score += 2
  if (mention.kind !== undefined || mention.form === 'name') score += 2
  if (mention.form === 'pronoun') score += 0.5
  if (distance === 0 && !mention.isSubject)
    score += Math.min(1, 10 / Math.max(1, pronoun.span[0] - mention.span[1]))
  return score
}

function isReflexive({ text }: Mention): boolean {
  return /sel(?:f|ves)$/iu.test(text)
}
