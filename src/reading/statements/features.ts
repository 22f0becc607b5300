import type { Actor } from '../../record/reading.ts'
import { childBy, relation, type Tree } from '../tree.ts'
import type { Candidate } from './candidate.ts'
import type { CueLexicon } from './lexicon.ts'
import type { Quotes } from './quotes.ts'

interface Context {
  readonly text: string
  readonly lexicon: CueLexicon
  readonly quotes: Quotes
  /** The actor of the source, if one was found. */
  readonly actor: Actor | undefined
  /** The candidate whose content holds this one's cue, if any. */
  readonly outer: Candidate | undefined
}

/** What speaks for and against a candidate, as named features that are either there or not. */
export function featuresOf(candidate: Candidate, context: Context): string[] {
  const { tree, head, rule, frame, stance, isListed, isNegated, source } = candidate
  const token = tree.tokens[head]
  const lemma = token?.lemma ?? ''
  const speaker = sourceKind(candidate, context)
  const size = lengthOf(candidate)
  const quote = quotation(candidate, context)
  const able = abilities(lemma, context.lexicon)
  const about = aboutWhat(candidate, context)
  return [
    'bias',
    `rule=${rule}`,
    `frame=${frame}`,
    `rule+frame=${rule}+${frame}`,
    `lemma=${lemma}`,
    `lemma+frame=${lemma}+${frame}`,
    `stance=${stance}`,
    `stance+frame=${stance}+${frame}`,
    `listed=${isListed}`,
    `tag=${token?.xpos ?? ''}`,
    `relation=${relation(token)}`,
    `relation+frame=${relation(token)}+${frame}`,
    `speaker=${speaker}`,
    `speaker+frame=${speaker}+${frame}`,
    `speaker+stance=${speaker}+${stance}`,
    `size=${size}`,
    `size+frame=${size}+${frame}`,
    `quote=${quote}`,
    `quote+frame=${quote}+${frame}`,
    `negated=${isNegated}`,
    `within=${within(candidate, context)}`,
    `modal=${modalOf(tree, head)}`,
    `kind=${tree.sentence.kind}`,
    `relays=${candidate.relays.length > 0}`,
    `able=${able}`,
    `able+frame=${able}+${frame}`,
    `about=${about}`,
    `about+frame=${about}+${frame}`,
    `source before=${source === null ? 'none' : source.span[0] < candidate.cue[0]}`,
  ]
}

/** What the lexicon lets a word govern: a verb of saying takes a clause, a deed only an object. */
function abilities(lemma: string, { verbs, nouns }: CueLexicon): string {
  const cue = verbs.get(lemma) ?? nouns.get(lemma)
  if (!cue) return 'unlisted'
  const frames = ['that', 'to', 'obj', 'pred'].filter((frame) => cue.frames.has(frame))
  return `${cue.stance} ${frames.join(' ')}`
}

function sourceKind({ source }: Candidate, { actor }: Context): string {
  if (!source) return 'none'
  const token = source.tree.tokens[source.head]
  if (token?.xpos.startsWith('W')) return 'relative'
  const form = token?.upos === 'PRON' ? token.text.toLowerCase() : token?.upos === 'PROPN' ? 'name' : 'noun'
  const kind = actor?.kind ?? (actor?.sector ? 'sector' : '')
  if (form === 'name' || form === 'noun') return `${form} ${kind || 'unknown'}`
  return /^(?:i|you|we|he|she|they|it)$/u.test(form) ? form : 'pronoun'
}

const ABSTRACT = /(?:tion|sion|ment|ness|ity|ance|ence|ship|ism|al|ure|ing|dom|acy|hood)$/u

/** What kind of thing the object is, for content that is no clause: something touched, something said, a name. */
function aboutWhat({ tree, head, frame }: Candidate, { lexicon }: Context): string {
  if (frame !== 'obj' && frame !== 'pred' && !frame.startsWith('~')) return 'clause'
  const object = (tree.children[head] ?? []).find(
    (i) => i > head && ['obj', 'obl', 'nmod'].includes(relation(tree.tokens[i])),
  )
  const { upos = '', lemma = '' } = tree.tokens[object ?? -1] ?? {}
  if (upos !== 'NOUN') return upos || 'nothing'
  if (lexicon.things.has(lemma)) return 'thing'
  if (lexicon.nouns.has(lemma)) return 'saying'
  return ABSTRACT.test(lemma) ? 'abstract' : 'noun'
}

function lengthOf({ content }: Candidate): string {
  const size = content.reduce((sum, [start, end]) => sum + end - start, 0)
  return size < 12 ? 'word' : size < 30 ? 'phrase' : size < 80 ? 'clause' : 'long'
}

function quotation({ content, cue }: Candidate, { quotes }: Context): string {
  if (quotes.isInside(cue[0])) return 'cue inside'
  const edges = content.flatMap(([start, end]) => [quotes.isInside(start), quotes.isInside(end - 1)])
  if (edges.every(Boolean)) return 'all'
  return edges.some(Boolean) ? 'some' : 'none'
}

function within({ tree }: Candidate, { outer }: Context): string {
  if (!outer) return 'nothing'
  return `${outer.rule.split(',')[0]} ${outer.frame}${outer.tree === tree ? '' : ' before'}`
}

function modalOf(tree: Tree, head: number): string {
  const modal = (tree.children[head] ?? []).find((i) => tree.tokens[i]?.xpos === 'MD')
  if (modal !== undefined) return tree.tokens[modal]?.lemma ?? ''
  const mark = childBy(tree, head, 'mark')
  return mark === undefined ? 'none' : `mark ${tree.tokens[mark]?.text.toLowerCase() ?? ''}`
}
