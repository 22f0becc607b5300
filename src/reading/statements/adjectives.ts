import type { Candidate } from './candidate.ts'
import { contentSpans } from './content.ts'
import type { Cue } from './lexicon.ts'
import { sourceAt, subjectOf } from './sources.ts'
import { caseOf, childBy, childrenBy, markSubtree, tokensSpan, type Tree } from '../tree.ts'
import type { Scene } from './verbs.ts'

const NEGATIONS = new Set(['not', "n't", 'n’t', 'never', 'yet'])

/** Attributions by adjectives: "is confident that …", "were unable to say", "it was unclear whether …". */
export function findAdjectiveCues(tree: Tree, scene: Scene): Candidate[] {
  return tree.tokens.flatMap((token, i) => {
    if (token.upos !== 'ADJ' && token.upos !== 'VERB') return []
    const cue = scene.lexicon.adjectives.get(token.text.toLowerCase())
    const found =
      cue && childBy(tree, i, 'cop', 'aux:pass') !== undefined && adjectiveCue(tree, i, { cue, scene })
    return found ? [found] : []
  })
}

function adjectiveCue(
  tree: Tree,
  head: number,
  { cue, scene }: { cue: Cue; scene: Scene },
): Candidate | undefined {
  const part = contentOf(tree, head, cue)
  if (!part) return undefined
  const subject = subjectOf(tree, head)
  const inner = part.frame === 'to' ? scene.lexicon.verbs.get(tree.tokens[part.head]?.lemma ?? '') : undefined
  const isUnable = tree.tokens[head]?.text.toLowerCase() === 'unable'
  if (isUnable && !inner) return undefined
  const group = tree.tokens.flatMap((_, i) => (isOfGroup(tree, head, i) ? [i] : []))
  const start = group.filter((i) => i <= head)[0] ?? head
  const end = isUnable ? part.head : Math.max(head, part.lead === head + 1 ? part.lead : head)
  const marks: boolean[] = []
  markSubtree(tree, part.head, marks)
  const stop = isUnable ? part.head : (part.lead ?? -1)
  for (let i = 0; i <= stop; i++) marks[i] = false
  const isImpersonal = cue.stance === 'could-not-confirm' || childBy(tree, head, 'expl') !== undefined
  const source = subject === undefined || isImpersonal ? null : sourceAt(tree, subject)
  const span = tokensSpan(tree, start, end + 1)
  const content = contentSpans(tree, marks, { ...scene, cue: span, source: source?.span ?? null })
  if (content.length === 0) return undefined
  const isNegated = group.some((i) => NEGATIONS.has(tree.tokens[i]?.text.toLowerCase() ?? ''))
  return {
    rule: 'adjective',
    tree,
    head,
    cue: span,
    source,
    content,
    stance: isUnable ? 'could-not-confirm' : cue.stance,
    frame: part.frame,
    isListed: true,
    isNegated,
    relays: [],
  }
}

function contentOf(
  tree: Tree,
  head: number,
  cue: Cue,
): { frame: string; head: number; lead?: number } | undefined {
  const clause = childrenBy(tree, head, 'ccomp', 'csubj', 'xcomp', 'advcl').find((i) => i > head)
  if (clause !== undefined) {
    const mark = childBy(tree, clause, 'mark')
    const lead = tree.tokens[mark ?? -1]?.text.toLowerCase() ?? ''
    if (lead === 'to') return { frame: 'to', head: clause }
    if (childBy(tree, head, 'advcl') !== clause) return { frame: 'that', head: clause }
    if (mark !== undefined && cue.frames.has(`~${lead}`))
      return { frame: `~${lead}`, head: clause, lead: mark }
  }
  const phrase = childrenBy(tree, head, 'obl').find((i) => i > head && cue.frames.has(`~${caseOf(tree, i)}`))
  const lead = phrase === undefined ? undefined : childBy(tree, phrase, 'case')
  return phrase === undefined || lead === undefined
    ? undefined
    : { frame: `~${caseOf(tree, phrase)}`, head: phrase, lead }
}

function isOfGroup(tree: Tree, head: number, i: number): boolean {
  if (i === head) return true
  const token = tree.tokens[i]
  return token?.head === head && i < head && /^(?:aux|cop|advmod)/u.test(token.deprel)
}
