import type { Span } from '../../record/span.ts'
import { childBy, childrenBy, markSubtree, tokensSpan, type Tree } from '../tree.ts'
import type { Candidate, Source } from './candidate.ts'
import { contentSpans, merge, trim } from './content.ts'
import { besideClause } from './neighbours.ts'
import { agentOf, phraseBefore, sourceAt, subjectOf } from './sources.ts'
import type { Scene } from './verbs.ts'

/** How far "as saying" may stand from its "quoted". */
const REACH = 25

/** "State TV quoted him as saying …", "was quoted by the agency as saying …": the outlet relays, the quoted one speaks. */
export function findQuotedAs(tree: Tree, scene: Scene): Candidate[] {
  return tree.tokens.flatMap((token, saying) => {
    if (token.text.toLowerCase() !== 'saying' || tree.tokens[saying - 1]?.text.toLowerCase() !== 'as')
      return []
    const quoted = tree.tokens.findLastIndex(
      ({ lemma, upos }, k) =>
        k < saying && saying - k <= REACH && upos === 'VERB' && (lemma === 'quote' || lemma === 'cite'),
    )
    const found = quoted < 0 ? undefined : quotedAs(tree, { quoted, saying, scene })
    return found ? [found] : []
  })
}

function quotedAs(
  tree: Tree,
  { quoted, saying, scene }: { quoted: number; saying: number; scene: Scene },
): Candidate | undefined {
  const isPassive = childrenBy(tree, quoted, 'aux:pass').length > 0 || tree.tokens[quoted]?.xpos === 'VBN'
  const head = isPassive
    ? (childBy(tree, quoted, 'nsubj:pass', 'nsubj') ??
      phraseBefore(tree, childBy(tree, quoted, 'aux:pass') ?? quoted) ??
      subjectOf(tree, quoted))
    : childBy(tree, quoted, 'obj')
  const speaker = head ?? (isPassive ? undefined : nounAfter(tree, quoted, saying))
  if (speaker === undefined) return undefined
  const source = sourceAt(tree, speaker, new Set([quoted, saying]))
  const cue = cueSpan(tree, { quoted, saying, isPassive })
  const outlet = isPassive ? (agentOf(tree, quoted) ?? agentOf(tree, saying)) : subjectOf(tree, quoted)
  const content =
    contentAfter(tree, saying, { scene, cue, source }) ??
    besideClause(tree, [source.span[0], tokensSpan(tree, saying, saying + 1)[1]], scene)
  if (content.length === 0) return undefined
  return {
    rule: 'verb, quoted as saying',
    tree,
    head: quoted,
    cue,
    source,
    content,
    stance: 'said',
    frame: 'that',
    isListed: true,
    isNegated: false,
    relays: outlet === undefined ? [] : [sourceAt(tree, outlet)],
  }
}

function nounAfter(tree: Tree, from: number, to: number): number | undefined {
  const k = tree.tokens.findIndex(
    ({ upos }, i) => i > from && i < to && ['NOUN', 'PROPN', 'PRON'].includes(upos),
  )
  return k < 0 ? undefined : k
}

/** The whole of "was quoted as saying" when nothing stands between, else the verb group of "quoted". */
function cueSpan(
  tree: Tree,
  { quoted, saying, isPassive }: { quoted: number; saying: number; isPassive: boolean },
): Span {
  const auxiliary = isPassive ? childBy(tree, quoted, 'aux:pass', 'aux') : undefined
  const first = auxiliary !== undefined && quoted - auxiliary <= 2 ? auxiliary : quoted
  return tokensSpan(tree, first, saying - quoted === 2 ? saying + 1 : quoted + 1)
}

function contentAfter(
  tree: Tree,
  saying: number,
  { scene, cue, source }: { scene: Scene; cue: Span; source: Source },
): Span[] | undefined {
  const clauses = childrenBy(tree, saying, 'ccomp')
  if (clauses.length > 0) {
    const marks: boolean[] = []
    for (const clause of clauses) markSubtree(tree, clause, marks)
    return contentSpans(tree, marks, { ...scene, cue, source: source.span })
  }
  const start = tree.tokens[saying]?.span[1] ?? 0
  const rest = scene.text.slice(start, tree.sentence.span[1])
  if (!/[\p{L}]{3}/u.test(rest) || /^\s*(?:by|on|in|late|early|at (?!least|most))\b/u.test(rest))
    return undefined
  return merge(trim([start, tree.sentence.span[1]], scene.text, scene.quotes), scene.text)
}
