import type { Candidate } from './candidate.ts'
import { contentSpans } from './content.ts'
import { sourceAt } from './sources.ts'
import { childBy, clauseOf, markSubtree, relation, type Tree } from '../tree.ts'
import type { Scene } from './verbs.ts'

/** "…, IRNA reported, *citing* two officials": the officials say what the report around them says. */
export function findCitations(tree: Tree, found: readonly Candidate[], scene: Scene): Candidate[] {
  return tree.tokens.flatMap((token, i) => {
    if (!/^(?:citing|quoting)$/iu.test(token.text)) return []
    const speaker = childBy(tree, i, 'obj')
    if (speaker === undefined || !isSpeaker(tree, speaker)) return []
    const source = sourceAt(tree, speaker)
    const content = sharedContent(tree, i, { found, scene, source: source.span })
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
    head === above || (source !== null && source.head === above && rule !== 'citing')
  const speaks = ({ rule, frame, source }: Candidate) =>
    rule.startsWith('verb') && source !== null && (frame === 'that' || frame === 'host' || frame === 'beside')
  return (
    found.find(isAbout) ??
    found.findLast((candidate) => speaks(candidate) && candidate.head < i) ??
    found.find((candidate) => speaks(candidate) && candidate.head > i)
  )
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
