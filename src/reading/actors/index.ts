import type { Sentence } from '../../language/index.ts'
import type { Actor, Place } from '../../record/reading.ts'
import type { Report } from '../../record/report.ts'
import { clauseOf, createTree, relation, type Tree } from '../tree.ts'
import { choose, findCandidates, type Candidate, type Relate } from './antecedents.ts'
import { addMention, bareOf, newCluster, type Cluster } from './cluster.ts'
import type { ActorLexicon } from './lexicon.ts'
import type { Mention } from './mention.ts'
import { findNamed } from './names.ts'
import { findNominals } from './nominals.ts'
import { findPronouns, isFirstPerson } from './pronouns.ts'
import { findByRole } from './roles.ts'

export { codePhrase } from './code.ts'
export { createActorLexicon, type ActorLexicon } from './lexicon.ts'
export { readPetrarch } from './petrarch.ts'
export { nameSpeakers } from './speakers.ts'

export type { AntecedentWeights } from './antecedents.ts'

export interface ActorContext {
  readonly report: Report
  readonly places: readonly Place[]
  readonly lexicon: ActorLexicon
}

/** Called for each pronoun with whom it may stand for, before one is chosen: what the weights are trained on. */
export type Watch = (pronoun: Mention, candidates: readonly Candidate[]) => void

/** Finds persons, organisations and governments, with every mention: short forms, pronouns and role references too. */
export function findActors(
  sentences: readonly Sentence[],
  { report, places, lexicon }: ActorContext,
  watch: Watch = () => {},
): Actor[] {
  const scene = {
    text: report.text,
    lexicon,
    on: report.publishedAt?.slice(0, 10),
    places: places.map(({ span }) => span),
  }
  const clusters: Cluster[] = []
  const trees = sentences.map(createTree)
  for (const tree of trees) {
    const nominals = findNominals(tree, scene).filter((mention) => isActor(tree, mention))
    const mentions = [...nominals, ...findPronouns(tree).filter((m) => !isFirstPerson(m))].toSorted(
      (a, b) => a.span[0] - b.span[0],
    )
    const setting = { clusters, tree, text: report.text, lexicon, watch }
    for (const mention of mentions) place(mention, setting)
  }
  return clusters.filter(isWorthKeeping).map((cluster, i) => actorOf(cluster, i, lexicon))
}

/** A capital stands for a government only where it acts: "Tehran said", not "in Tehran". */
function isActor(tree: Tree, { form, kind, sector, head }: Mention): boolean {
  if (form !== 'name' || kind !== 'country' || sector !== 'GOV') return true
  const token = tree.tokens[head]
  return (
    ['nsubj', 'obj', 'iobj'].includes(relation(token)) ||
    ['nmod:poss', 'obl:agent'].includes(token?.deprel ?? '')
  )
}

interface Setting {
  readonly clusters: Cluster[]
  readonly tree: Tree
  readonly text: string
  readonly lexicon: ActorLexicon
  readonly watch: Watch
}

function place(mention: Mention, setting: Setting): void {
  const known = recognise(mention, setting)
  if (known) addMention(known, mention)
  else if (mention.form !== 'pronoun') setting.clusters.push(newCluster(mention))
}

function recognise(mention: Mention, { clusters, tree, text, lexicon, watch }: Setting): Cluster | undefined {
  if (mention.form === 'pronoun') {
    const candidates = findCandidates(mention, clusters, relateIn(tree))
    watch(mention, candidates)
    return choose(candidates, lexicon.antecedents)
  }
  const apposed = findApposed(mention, { clusters, tree }) ?? findLeading(mention, { clusters, text })
  if (mention.form === 'name') return findNamed(mention, clusters) ?? apposed
  return (
    apposed ??
    findSameWords(mention, clusters) ??
    (mention.isDefinite ? findByRole(mention, clusters) : undefined)
  )
}

/** How two mentions of one sentence stand to each other by their clauses. */
function relateIn(tree: Tree): Relate {
  return (pronoun, mention) => {
    if (pronoun.sentence !== mention.sentence) return 'apart'
    const inner = clauseOf(tree, pronoun.head)
    const outer = clauseOf(tree, mention.head)
    if (inner === outer) return 'same'
    const above = tree.tokens[inner]?.head ?? -1
    return above >= 0 && clauseOf(tree, above) === outer ? 'above' : 'apart'
  }
}

/** "the army's spokesman, *Brig. Gen. Levy*": two phrases in apposition are one actor. */
function findApposed(
  { head, sentence }: Mention,
  { clusters, tree }: { clusters: readonly Cluster[]; tree: Tree },
): Cluster | undefined {
  const token = tree.tokens[head]
  if (relation(token) !== 'appos') return undefined
  return clusters.findLast(({ mentions }) =>
    mentions.some((m) => m.sentence === sentence && m.head === token?.head),
  )
}

/** "Ukrainian navy spokesman *Dmytro Horbatiuk*", "its spokesman, Col. *Dikko*": the role stands right before the name. */
function findLeading(
  { form, kind, span }: Mention,
  { clusters, text }: { clusters: readonly Cluster[]; text: string },
): Cluster | undefined {
  if (form !== 'name' || kind !== 'person') return undefined
  return clusters.findLast(({ mentions, isPlural }) => {
    const last = mentions.at(-1)
    if (last?.form !== 'nominal' || isPlural || last.kind !== 'person') return false
    const gap = span[0] - last.span[1]
    return gap < 30 && /^,?\s*(?:\p{Lu}\p{L}*\.?\s+)*$/u.test(text.slice(last.span[1], span[0]))
  })
}

function findSameWords(mention: Mention, clusters: readonly Cluster[]): Cluster | undefined {
  if (/^(?:an?|one|two|three|some|several|another|other|many|more)\b/iu.test(mention.text)) return undefined
  const bare = bareOf(mention.text)
  return clusters.findLast(({ descriptions }) => descriptions.has(bare))
}

/** Things that nobody speaks of as people are no actors. */
function isWorthKeeping({ kind, code, sector, mentions }: Cluster): boolean {
  if (kind !== undefined || code !== '' || sector !== '') return true
  return mentions.some(({ form, text, speaks }) => form === 'pronoun' && (speaks || !/^its?$/iu.test(text)))
}

function actorOf(cluster: Cluster, i: number, { countries }: ActorLexicon): Actor {
  const { code, sector, kind, mentions, because } = cluster
  // A capital that stands for its country throughout ("Beijing said … it") is that country.
  const isCapital = kind === 'country' && mentions.every((m) => m.form !== 'name' || m.sector === 'GOV')
  const name = (isCapital && countries.get(code)) || cluster.name
  return {
    id: `a${i + 1}`,
    name,
    code,
    sector,
    ...(kind && { kind }),
    roles: mentions.flatMap(({ form, title, span }) =>
      form === 'name' && title !== '' ? [{ title, span }] : [],
    ),
    mentions: mentions.map(({ span }) => span),
    ...(because !== '' && { because }),
  }
}
