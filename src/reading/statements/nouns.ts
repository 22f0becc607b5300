import type { Candidate } from './candidate.ts'
import { contentSpans } from './content.ts'
import type { Cue } from './lexicon.ts'
import { agentOf, ownerOf, sourceAt, subjectOf } from './sources.ts'
import { caseOf, childBy, childrenBy, markSubtree, relation, tokensSpan, type Tree } from '../tree.ts'
import type { Scene } from './verbs.ts'

/** Verbs that only lend a noun its time: "issued a warning that", "made the claim". */
const LIGHT = new Set(
  'make issue give express voice raise have release put offer reiterate repeat renew announce file lodge deliver hold show share send take pay level face draw win receive get provide extend air cite convey sound launch join add see spark prompt meet'.split(
    ' ',
  ),
)

/** What one does with a claim: "the claim that he *made*" is a relative clause, "the claim that it *fell*" is not. */
const MAKING = new Set(
  'make issue file raise hear get receive publish voice write read repeat dismiss deny reject have bring face share give send put take express hold tell offer see use support cite describe call consider'.split(
    ' ',
  ),
)

/** Attributions by nouns: "her claim that …", "calls for a truce", "gave assurances of …". */
export function findNounCues(tree: Tree, scene: Scene): Candidate[] {
  return tree.tokens.flatMap((token, i) => {
    if (token.upos !== 'NOUN') return []
    const { nouns } = scene.lexicon
    const cue = nouns.get(token.text.toLowerCase()) ?? nouns.get(token.lemma)
    const found = cue && nounCue(tree, i, { cue, scene })
    return found ? [found] : []
  })
}

function nounCue(
  tree: Tree,
  noun: number,
  { cue, scene }: { cue: Cue; scene: Scene },
): Candidate | undefined {
  const parts = contentOf(tree, noun, cue)
  if (!parts) return undefined
  const owner = ownerOf(tree, noun) ?? lightSubject(tree, noun)
  const source = owner === undefined ? null : sourceAt(tree, owner, new Set([noun]))
  const first = cueStart(tree, noun)
  const span = tokensSpan(tree, first, noun + 1 + (parts.lead === noun + 1 ? 1 : 0))
  const content = contentSpans(tree, parts.marks, { ...scene, cue: span, source: source?.span ?? null })
  if (content.length === 0) return undefined
  return {
    rule: 'noun',
    tree,
    head: noun,
    cue: span,
    source,
    content,
    stance: cue.frames.get(parts.frame) ?? cue.stance,
    frame: parts.frame,
    isListed: true,
    isNegated: false,
    relays: [],
  }
}

function contentOf(
  tree: Tree,
  noun: number,
  cue: Cue,
): { frame: string; marks: boolean[]; lead?: number } | undefined {
  const clause = childrenBy(tree, noun, 'acl', 'ccomp').find((i) => isClause(tree, i))
  const marks: boolean[] = []
  if (clause !== undefined) {
    markSubtree(tree, clause, marks)
    return { frame: hasTo(tree, clause) ? 'to' : 'that', marks }
  }
  const phrase = childrenBy(tree, noun, 'nmod', 'obl', 'acl', 'advcl').find((i) =>
    cue.frames.has(`~${leadOf(tree, i)}`),
  )
  if (phrase === undefined) return undefined
  markSubtree(tree, phrase, marks)
  const leads = childrenBy(tree, phrase, 'case', 'mark')
  for (const lead of leads) markSubtree(tree, lead, marks, false)
  return { frame: `~${leadOf(tree, phrase)}`, marks, ...(leads[0] !== undefined && { lead: leads[0] }) }
}

function leadOf(tree: Tree, i: number): string {
  const lead = caseOf(tree, i)
  const mark = childBy(tree, i, 'mark')
  return lead || (mark === undefined ? '' : (tree.tokens[mark]?.text.toLowerCase() ?? ''))
}

/** "the claim *that it fell*", "a plan *to leave*"; not "the claim *made by*" nor "the claim *which*" nor "the claim *that he made*". */
function isClause(tree: Tree, i: number): boolean {
  if (childrenBy(tree, i, 'mark').some((k) => /^(?:that|to|whether)$/iu.test(tree.tokens[k]?.text ?? '')))
    return true
  const objects = childrenBy(tree, i, 'obj')
  const isThat = objects.some((k) => tree.tokens[k]?.xpos === 'WDT' && tree.tokens[k].text === 'that')
  const isWhole = objects.length > 1 || childBy(tree, i, 'xcomp', 'ccomp', 'cop') !== undefined
  return isThat && (isWhole || !MAKING.has(tree.tokens[i]?.lemma ?? ''))
}

function hasTo(tree: Tree, i: number): boolean {
  return childrenBy(tree, i, 'mark').some((k) => tree.tokens[k]?.text.toLowerCase() === 'to')
}

/** Who "issued" the warning. */
function lightSubject(tree: Tree, noun: number): number | undefined {
  const token = tree.tokens[noun]
  const verb = token?.head ?? -1
  if (relation(token) === 'nsubj' && token?.deprel === 'nsubj:pass') return agentOf(tree, verb)
  if (relation(token) !== 'obj' || !LIGHT.has(tree.tokens[verb]?.lemma ?? '')) return undefined
  return subjectOf(tree, verb)
}

/** A light verb belongs to the cue when only the article stands between. */
function cueStart(tree: Tree, noun: number): number {
  const verb = tree.tokens[noun]?.head ?? -1
  const isLight = relation(tree.tokens[noun]) === 'obj' && LIGHT.has(tree.tokens[verb]?.lemma ?? '')
  const from = isLight && verb < noun && noun - verb <= 4 ? verb : noun
  const between = tree.tokens.slice(from, noun)
  return between.some(({ upos }) => upos === 'PROPN' || upos === 'PUNCT') ? noun : from
}
