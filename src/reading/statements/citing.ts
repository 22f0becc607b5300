import type { Candidate } from './candidate.ts'
import { contentSpans } from './content.ts'
import { sourceAt } from './sources.ts'
import { childBy, childrenBy, clauseOf, markSubtree, relation, type Tree } from '../tree.ts'
import type { Scene } from './verbs.ts'

/** "…, IRNA reported, *citing* two officials": the officials say what the report around them says. */
export function findCitations(tree: Tree, found: readonly Candidate[], scene: Scene): Candidate[] {
  return tree.tokens.flatMap((token, i) => {
    if (!/^(?:citing|quoting)$/iu.test(token.text)) return []
    const speaker = childBy(tree, i, 'obj')
    if (speaker === undefined || !isSpeaker(tree, speaker)) return []
    const source = sourceAt(tree, speaker)
    const content =
      ownContent(tree, i, { scene, source: source.span }) ??
      sharedContent(tree, i, { found, scene, source: source.span })
    if (content.length === 0) return []
    const candidate: Candidate = {
      rule: 'citing',
      tree,
      head: i,
      cue: token.span,
      source,
      content,
      stance: 'said',
      frame: 'shared',
      isListed: true,
      isNegated: false,
      relays: [],
      relayedBy: carrierOf(tree, i, found),
    }
    return [candidate]
  })
}

/** "citing concerns" cites nobody. */
function isSpeaker(tree: Tree, i: number): boolean {
  const { upos = '', lemma = '' } = tree.tokens[i] ?? {}
  return (
    upos === 'PROPN' ||
    upos === 'NUM' ||
    upos === 'PRON' ||
    !/^(?:concern|reason|need|lack|fear|risk|case|law|example|record|security|evidence|importance|rule|article|safety|weather|health|danger|threat|spate|cost|pressure|difficulty)$/u.test(
      lemma,
    )
  )
}

/** The statement a citation hangs on. */
function carrierOf(tree: Tree, i: number, found: readonly Candidate[]): Candidate | undefined {
  const above = tree.tokens[i]?.head ?? -1
  const isAbout = ({ head, source, rule }: Candidate) =>
    head !== i && (head === above || (source !== null && source.head === above && rule !== 'citing'))
  const speaks = ({ rule, frame, source }: Candidate) =>
    rule.startsWith('verb') && source !== null && (frame === 'that' || frame === 'host' || frame === 'beside')
  return (
    found.find(isAbout) ??
    found.findLast(({ rule, head }) => rule === 'according to' && head < i && i - head < 12) ??
    found.findLast((candidate) => speaks(candidate) && candidate.head < i) ??
    found.find((candidate) => speaks(candidate) && candidate.head > i)
  )
}

/** "reported, citing a diplomat, *that officers had met*". */
function ownContent(
  tree: Tree,
  i: number,
  { scene, source }: { scene: Scene; source: Candidate['cue'] },
): readonly Candidate['cue'][] | undefined {
  const isThat = (k: number) => childrenBy(tree, k, 'mark').some((m) => tree.tokens[m]?.text === 'that')
  const near = [i, tree.tokens[i]?.head ?? -1].filter((k) => k >= 0)
  const clause = near
    .flatMap((k) => childrenBy(tree, k, 'ccomp', 'parataxis', 'acl', 'advcl'))
    .find((k) => k > i && isThat(k))
  if (clause === undefined) return undefined
  const marks: boolean[] = []
  markSubtree(tree, clause, marks)
  return contentSpans(tree, marks, { ...scene, cue: tree.tokens[i]?.span ?? [0, 0], source })
}

function sharedContent(
  tree: Tree,
  i: number,
  { found, scene, source }: { found: readonly Candidate[]; scene: Scene; source: Candidate['cue'] },
) {
  const carrier = carrierOf(tree, i, found)
  if (carrier) return carrier.content
  const above = tree.tokens[i]?.head ?? -1
  if (above < 0) return []
  const marks: boolean[] = []
  const kind = relation(tree.tokens[i])
  markSubtree(tree, kind === 'acl' ? clauseOf(tree, above) : above, marks)
  markSubtree(tree, i, marks, false)
  return contentSpans(tree, marks, { ...scene, cue: tree.tokens[i]?.span ?? [0, 0], source })
}
