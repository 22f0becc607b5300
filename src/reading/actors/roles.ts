import type { Cluster } from './cluster.ts'
import { singular } from './cluster.ts'
import type { Mention } from './mention.ts'

/** A role looks back no further than this many sentences. */
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
