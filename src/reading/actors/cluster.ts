import type { ActorKind, Mention } from './mention.ts'
import { nameWords } from './phrasebook.ts'

/** Mentions taken for one actor; grows as the report is read. */
export interface Cluster {
  mentions: Mention[]
  name: string
  nameWords: readonly string[]
  /** Every name it goes by, folded. */
  names: Set<string>
  kind: ActorKind | undefined
  gender: '' | 'm' | 'f'
  isPlural: boolean
  code: string
  sector: string
  because: string
  /** Words of every title, for "the minister". */
  titles: Set<string>
  /** Every description it goes by, as `bareOf` leaves it. */
  descriptions: Set<string>
}

export function newCluster(mention: Mention): Cluster {
  const cluster: Cluster = {
    mentions: [],
    name: mention.text,
    nameWords: [],
    names: new Set(),
    kind: mention.kind,
    gender: '',
    isPlural: mention.isPlural,
    code: '',
    sector: '',
    because: '',
    titles: new Set(),
    descriptions: new Set(),
  }
  addMention(cluster, mention)
  return cluster
}

/** Takes a mention in, with whatever it tells. */
export function addMention(cluster: Cluster, mention: Mention): void {
  cluster.mentions.push(mention)
  if (mention.form === 'name') {
    const words = nameWords(mention.text)
    cluster.names.add(words.join(' '))
    if (isBetterName(mention.text, cluster) || cluster.nameWords.length === 0) {
      cluster.name = mention.text
      cluster.nameWords = words
    }
  }
  if (mention.form === 'nominal') cluster.descriptions.add(bareOf(mention.text))
  if (mention.form === 'name' && mention.kind) cluster.kind = mention.kind
  else cluster.kind ??= mention.kind
  if (cluster.gender === '') cluster.gender = mention.gender
  for (const word of mention.title.split(/[^\p{L}]+/u))
    if (word.length > 2) cluster.titles.add(singular(word))
  if (cluster.code === '' && mention.code !== '') {
    cluster.code = mention.code
    cluster.because = mention.because
  }
  if (cluster.sector === '' && mention.sector !== '') {
    cluster.sector = mention.sector
    if (!cluster.because.includes(mention.because))
      cluster.because = [cluster.because, mention.because].filter(Boolean).join('; ')
  }
}

/** A name beats a description, a longer name a shorter one; a country keeps its own. */
function isBetterName(text: string, cluster: Cluster): boolean {
  if (cluster.kind === 'country') return false
  const isNamed = cluster.mentions.some((m) => m.form === 'name' && m.text === cluster.name)
  return !isNamed || text.length > cluster.name.length
}

/** A description without its article or possessor. */
export function bareOf(text: string): string {
  return text.toLowerCase().replace(/^(?:the|its|their|his|her)\s+/u, '')
}

export function singular(word: string): string {
  return word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word
}
