import type { Sentence } from '../../language/index.ts'
import type { Actor } from '../../record/reading.ts'
import { createTree, type Tree } from '../tree.ts'
import { findAdjectiveCues } from './adjectives.ts'
import { findAdverbCues } from './adverbs.ts'
import { shareBreath } from './breath.ts'
import type { Candidate, Source } from './candidate.ts'
import { narrowestAround } from './chains.ts'
import { findCitations } from './citing.ts'
import { featuresOf } from './features.ts'
import { findNounCues } from './nouns.ts'
import { findPhraseCues } from './phrases.ts'
import { findPunctuationCues } from './punctuation.ts'
import { findQuotedAs } from './quoting.ts'
import { rejoin } from './repair.ts'
import { toned } from './tone.ts'
import { continueQuotes } from './runs.ts'
import { findVerbCues, type Scene } from './verbs.ts'

/** A candidate with what speaks for and against it. */
export interface Proposal {
  readonly candidate: Candidate
  readonly features: readonly string[]
}

/** Everything in a report that may be an attribution, in text order. */
export function proposeStatements(
  sentences: readonly Sentence[],
  scene: Scene,
  actorAt: (source: Source) => Actor | undefined,
): Proposal[] {
  const trees = sentences.map((sentence, i) => createTree(rejoin(sentence, scene.lexicon), i))
  const inClauses = trees.flatMap((tree) => findCandidates(tree, scene))
  const labelled = findPunctuationCues(trees, scene)
  const found = [...inClauses.map((candidate) => withoutLabel(candidate, labelled)), ...labelled].toSorted(
    (a, b) => a.cue[0] - b.cue[0],
  )
  const candidates = continueQuotes(shareBreath(found), sentences, scene)
  return candidates.map((candidate) => {
    const actor = candidate.source ? actorAt(candidate.source) : undefined
    const context = { ...scene, actor, outer: narrowestAround(candidate, candidates) }
    return { candidate: toned(candidate, context), features: featuresOf(candidate, context) }
  })
}

/** "RUIZ: I think that …": what is said in a turn does not hold the name before its colon. */
function withoutLabel(candidate: Candidate, labelled: readonly Candidate[]): Candidate {
  const label = labelled.find(
    ({ rule, tree, cue }) => rule === 'colon' && tree === candidate.tree && cue[0] < candidate.cue[0],
  )
  if (!label) return candidate
  const content = candidate.content.flatMap(([start, end]): [number, number][] =>
    end <= label.cue[1] ? [] : [[Math.max(start, label.cue[1] + (start < label.cue[1] ? 1 : 0)), end]],
  )
  return content.length > 0 ? { ...candidate, content } : candidate
}

function findCandidates(tree: Tree, scene: Scene): Candidate[] {
  const quoted = findQuotedAs(tree, scene)
  const found = dropParts([
    ...quoted,
    ...findVerbCues(tree, scene).filter((candidate) => !quoted.some((other) => isPartOf(candidate, other))),
    ...findNounCues(tree, scene),
    ...findAdjectiveCues(tree, scene),
    ...findPhraseCues(tree, scene),
    ...findAdverbCues(tree, scene),
  ])
  const cited = findCitations(tree, found, scene)
  return [
    ...found.filter(({ head }) => cited.every((citation) => citation.head !== head)),
    ...cited,
  ].toSorted((a, b) => a.cue[0] - b.cue[0])
}

/** "quoted" and "saying" are one cue. */
function isPartOf({ tree, head }: Candidate, { head: quoted, content }: Candidate): boolean {
  const token = tree.tokens[head]
  const isSaying =
    token?.text.toLowerCase() === 'saying' && tree.tokens[head - 1]?.text.toLowerCase() === 'as'
  return head === quoted || (isSaying && content.length > 0)
}

/** Of two cues that share words, keeps the longer: "stopped short of threatening" is one, not two. */
function dropParts(candidates: readonly Candidate[]): Candidate[] {
  const rank = ({ cue, rule, head }: Candidate) =>
    2 * (cue[1] - cue[0]) + (rule.includes(',') ? 1 : 0) - head / 1000
  const isPart = (a: Candidate, b: Candidate) =>
    a !== b && a.cue[0] < b.cue[1] && b.cue[0] < a.cue[1] && rank(a) < rank(b)
  return candidates.filter((candidate) => !candidates.some((other) => isPart(candidate, other)))
}

/** Finds the actor whose mention holds the head of a source; the shortest mention that does. */
export function indexMentions(actors: readonly Actor[]): (source: Source) => Actor | undefined {
  const mentions = actors
    .flatMap((actor) => actor.mentions.map((span) => ({ actor, span })))
    .toSorted((a, b) => b.span[1] - b.span[0] - (a.span[1] - a.span[0]))
  const byOffset = new Map<number, Actor>()
  for (const { actor, span } of mentions) for (let at = span[0]; at < span[1]; at++) byOffset.set(at, actor)
  return ({ tree, head }) => byOffset.get(tree.tokens[head]?.span[0] ?? -1)
}
