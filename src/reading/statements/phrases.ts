import type { Candidate } from './candidate.ts'
import { contentSpans } from './content.ts'
import { findRelays } from './relays.ts'
import { sourceAt } from './sources.ts'
import {
  caseOf,
  childBy,
  childrenBy,
  clauseOf,
  markSubtree,
  relation,
  subtree,
  tokensSpan,
  type Tree,
} from '../tree.ts'
import type { Scene } from './verbs.ts'

const LEADS = new Set(['according to', 'per'])
/** "in the words of the mayor": the noun leads to the speaker. */
const WORDING = new Set([
  'word',
  'view',
  'eye',
  'opinion',
  'account',
  'count',
  'telling',
  'estimate',
  'mind',
  'reading',
  'version',
  'admission',
  'judgment',
  'judgement',
])

/** Attributions by prepositions: "according to the mayor", "per two officials", "in the words of a priest". */
export function findPhraseCues(tree: Tree, scene: Scene): Candidate[] {
  return tree.tokens.flatMap((token, i) => {
    if (token.upos === 'ADP' || token.upos === 'VERB' || token.upos === 'SCONJ') {
      const found = according(tree, i, scene)
      return found ? [found] : []
    }
    const found = WORDING.has(token.lemma) ? wording(tree, i, scene) : undefined
    return found ? [found] : []
  })
}

function according(tree: Tree, lead: number, scene: Scene): Candidate | undefined {
  const token = tree.tokens[lead]
  if (!token || !/^(?:according|per)$/iu.test(token.text)) return undefined
  const speaker = relation(token) === 'case' ? token.head : childBy(tree, lead, 'obl', 'obj', 'nmod')
  if (speaker === undefined || speaker < 0) return undefined
  const isCase = relation(token) === 'case'
  if (isCase && !LEADS.has(caseOf(tree, speaker))) return undefined
  if (token.text.toLowerCase() === 'per' && !isPerson(tree, speaker)) return undefined
  const last = tree.tokens[lead + 1]?.text.toLowerCase() === 'to' ? lead + 1 : lead
  const clause = hostClause(tree, isCase ? speaker : lead)
  if (clause === undefined) return undefined
  return build(tree, { rule: 'according to', head: lead, cue: [lead, last + 1], speaker, clause, scene })
}

/** "per day" is no speaker. */
function isPerson(tree: Tree, i: number): boolean {
  return (
    tree.tokens[i]?.upos === 'PROPN' ||
    childBy(tree, i, 'det', 'nummod') !== undefined ||
    tree.tokens[i]?.xpos.endsWith('S') === true
  )
}

function wording(tree: Tree, noun: number, scene: Scene): Candidate | undefined {
  const lead = childBy(tree, noun, 'case')
  if (lead === undefined || !/^(?:in|by|on|to)$/iu.test(tree.tokens[lead]?.text ?? '')) return undefined
  const speaker = childrenBy(tree, noun, 'nmod').find(
    (i) => caseOf(tree, i) === 'of' || tree.tokens[i]?.deprel === 'nmod:poss',
  )
  const clause = hostClause(tree, noun)
  if (speaker === undefined || clause === undefined || relation(tree.tokens[noun]) !== 'obl') return undefined
  const of = childBy(tree, speaker, 'case')
  const isOf = of !== undefined && tree.tokens[of]?.text === 'of'
  const cue: [number, number] = isOf ? [lead, of + 1] : [noun, noun + 1]
  return build(tree, { rule: 'in the words of', head: noun, cue, speaker, clause, scene })
}

/** What the phrase hangs on, less the phrase. */
function hostClause(tree: Tree, phrase: number): { marks: boolean[] } | undefined {
  const head = tree.tokens[phrase]?.head ?? -1
  if (head < 0) return undefined
  const marks: boolean[] = []
  const verb = isSetOff(tree, phrase) ? mainClause(tree, head) : clauseOf(tree, head)
  markSubtree(tree, verb, marks)
  markSubtree(tree, phrase, marks, false)
  for (const other of childrenBy(tree, verb, 'conj', 'parataxis'))
    if (isApart(tree, { verb, other, phrase })) markSubtree(tree, other, marks, false)
  for (const other of childrenBy(tree, verb, 'cc', 'mark'))
    if (relation(tree.tokens[verb]) !== 'ccomp') marks[other] = false
  return { marks }
}

/** After a comma, or first in the sentence: such a phrase is about the whole of it. */
function isSetOff(tree: Tree, phrase: number): boolean {
  const start = tree.first[phrase] ?? phrase
  return start === 0 || [start, start - 1].some((i) => tree.tokens[i]?.text === ',')
}

/** Up to the sentence's main clause, or the joined clause the phrase stands in. */
function mainClause(tree: Tree, i: number): number {
  let at = clauseOf(tree, i)
  for (;;) {
    const token = tree.tokens[at]
    const kind = relation(token)
    if (!token || token.head < 0 || kind === 'conj' || kind === 'parataxis') return at
    at = clauseOf(tree, token.head)
  }
}

/** A clause of its own on the far side of the phrase: "…, according to the mayor, *and the road was shut*". */
function isApart(
  tree: Tree,
  { verb, other, phrase }: { verb: number; other: number; phrase: number },
): boolean {
  return verb < phrase && other > phrase && childBy(tree, other, 'nsubj') !== undefined
}

interface Parts {
  readonly rule: string
  readonly head: number
  readonly cue: readonly [number, number]
  readonly speaker: number
  readonly clause: { readonly marks: boolean[] }
  readonly scene: Scene
}

function build(tree: Tree, { rule, head, cue, speaker, clause, scene }: Parts): Candidate | undefined {
  const span = tokensSpan(tree, cue[0], cue[1])
  const source = sourceAt(tree, speaker, new Set(range(cue)))
  for (const i of [...range(cue), ...subtree(tree, speaker)]) clause.marks[i] = false
  const content = contentSpans(tree, clause.marks, { ...scene, cue: span, source: source.span })
  if (content.length === 0) return undefined
  return {
    rule,
    tree,
    head,
    cue: span,
    source,
    content,
    stance: 'said',
    frame: 'host',
    isListed: true,
    isNegated: false,
    relays: findRelays(tree, speaker, { source, text: scene.text }),
  }
}

function range([first, end]: readonly [number, number]): number[] {
  return Array.from({ length: end - first }, (_, k) => first + k)
}
