import type { Sentence } from '../../language/index.ts'
import type { Actor, Place } from '../../record/reading.ts'
import type { Report } from '../../record/report.ts'
import { clauseOf, createTree, relation, type Tree } from '../tree.ts'
import { findAntecedent, findByRole } from './antecedents.ts'
import { addMention, newCluster, type Cluster } from './cluster.ts'
import type { ActorLexicon } from './lexicon.ts'
import type { Mention } from './mention.ts'
import { findNamed } from './names.ts'
import { findNominals } from './nominals.ts'
import { findPronouns, isFirstPerson } from './pronouns.ts'

export { codePhrase, type ActorCoding } from './code.ts'
export { createActorLexicon, type ActorLexicon } from './lexicon.ts'
export { nameSpeakers } from './speakers.ts'

/** Finds persons, organisations and governments, with every mention: short forms, pronouns and role references too. */
export function findActors(
  sentences: readonly Sentence[],
  {
    report,
    lexicon,
  }: { readonly report: Report; readonly places: readonly Place[]; readonly lexicon: ActorLexicon },
): Actor[] {
  const scene = { text: report.text, lexicon, on: report.publishedAt?.slice(0, 10) }
  const clusters: Cluster[] = []
  const trees = sentences.map(createTree)
  for (const tree of trees) {
    const nominals = findNominals(tree, scene).filter((mention) => isActor(tree, mention))
    const mentions = [...nominals, ...findPronouns(tree).filter((m) => !isFirstPerson(m))].toSorted(
      (a, b) => a.span[0] - b.span[0],
    )
    for (const mention of mentions) place(mention, { clusters, tree })
  }
  return clusters.filter(isWorthKeeping).map(actorOf)
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

function place(mention: Mention, { clusters, tree }: { clusters: Cluster[]; tree: Tree }): void {
  const known = recognise(mention, { clusters, tree })
  if (known) addMention(known, mention)
  else if (mention.form !== 'pronoun') clusters.push(newCluster(mention))
}

function recognise(
  mention: Mention,
  { clusters, tree }: { clusters: readonly Cluster[]; tree: Tree },
): Cluster | undefined {
  if (mention.form === 'pronoun') {
    const isSameClause = (a: Mention, b: Mention) =>
      a.sentence === b.sentence && clauseOf(tree, a.head) === clauseOf(tree, b.head)
    return findAntecedent(mention, clusters, isSameClause)
  }
  const apposed = findApposed(mention, { clusters, tree })
  if (mention.form === 'name') return findNamed(mention, clusters) ?? apposed
  return (
    apposed ??
    findSameWords(mention, clusters) ??
    (mention.isDefinite ? findByRole(mention, clusters) : undefined)
  )
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

function findSameWords(mention: Mention, clusters: readonly Cluster[]): Cluster | undefined {
  const bare = (text: string) => text.toLowerCase().replace(/^(?:the|its|their|his|her)\s+/u, '')
  if (/^(?:an?|one|two|three|some|several|another|other|many|more)\b/iu.test(mention.text)) return undefined
  return clusters.findLast(({ mentions }) =>
    mentions.some(({ form, text }) => form === 'nominal' && bare(text) === bare(mention.text)),
  )
}

/** Things that nobody speaks of as people are no actors. */
function isWorthKeeping({ kind, code, sector, mentions }: Cluster): boolean {
  return (
    kind !== undefined ||
    code !== '' ||
    sector !== '' ||
    mentions.some(
      (m) => m.form === 'pronoun' && m.text.toLowerCase() !== 'it' && m.text.toLowerCase() !== 'its',
    )
  )
}

function actorOf(cluster: Cluster, i: number): Actor {
  const { name, code, sector, kind, mentions, because } = cluster
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
