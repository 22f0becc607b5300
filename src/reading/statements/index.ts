import type { Sentence } from '../../language/index.ts'
import type { Actor, Statement } from '../../record/reading.ts'
import type { Report } from '../../record/report.ts'
import { findAdjectiveCues } from './adjectives.ts'
import { findAdverbCues } from './adverbs.ts'
import type { Candidate, Source } from './candidate.ts'
import { findNounCues } from './nouns.ts'
import type { CueLexicon } from './lexicon.ts'
import { findPhraseCues } from './phrases.ts'
import { findQuotes, quotedShare } from './quotes.ts'
import { continueQuotes } from './runs.ts'
import { createTree } from '../tree.ts'
import { findVerbCues, type Scene } from './verbs.ts'

export { createCueLexicon, type CueLexicon } from './lexicon.ts'

/** Finds who says what: source, cue, content, stance, channel, and the relaying statement. */
export function findStatements(
  sentences: readonly Sentence[],
  { report, actors, lexicon }: { readonly report: Report; readonly actors: readonly Actor[]; readonly lexicon: CueLexicon },
): Statement[] {
  const { text } = report
  const quotes = findQuotes(text)
  const scene: Scene = { text, quotes, lexicon }
  const candidates = sentences.flatMap((sentence, i) => findCandidates(createTree(sentence, i), scene))
  return continueQuotes(candidates, sentences, scene).map((candidate, i) => statementOf(candidate, { i, scene, actors }))
}

function findCandidates(tree: ReturnType<typeof createTree>, scene: Scene): Candidate[] {
  return dropParts([
    ...findVerbCues(tree, scene),
    ...findNounCues(tree, scene),
    ...findAdjectiveCues(tree, scene),
    ...findPhraseCues(tree, scene),
    ...findAdverbCues(tree, scene),
  ]).toSorted((a, b) => a.cue[0] - b.cue[0])
}

/** Of two cues that share words, keeps the longer: "stopped short of threatening" is one, not two. */
function dropParts(candidates: readonly Candidate[]): Candidate[] {
  const length = ({ cue }: Candidate) => cue[1] - cue[0]
  const isPart = (a: Candidate, b: Candidate) =>
    a !== b && a.cue[0] < b.cue[1] && b.cue[0] < a.cue[1] && (length(a) < length(b) || (length(a) === length(b) && a.head > b.head))
  return candidates.filter((candidate) => !candidates.some((other) => isPart(candidate, other)))
}

function statementOf(candidate: Candidate, { i, scene, actors }: { i: number; scene: Scene; actors: readonly Actor[] }): Statement {
  const { text, quotes } = scene
  const { source, cue, content, stance, rule, frame } = candidate
  const share = quotedShare(content, text, quotes)
  return {
    id: `s${i + 1}`,
    source: { span: source?.span ?? null, text: source ? text.slice(...source.span) : '', actor: source && actorAt(source, actors) },
    cue: { span: cue },
    content: { spans: content },
    kind: share >= 0.95 ? 'direct' : share > 0 ? 'mixed' : 'indirect',
    stance,
    parent: null,
    because: `${rule}, ${frame}`,
  }
}

/** The actor whose mention holds the head of a source; the shortest mention that does. */
function actorAt({ tree, head }: Source, actors: readonly Actor[]): string | null {
  const at = tree.tokens[head]?.span[0] ?? -1
  let best: Actor | undefined
  let length = Number.POSITIVE_INFINITY
  for (const actor of actors)
    for (const [start, end] of actor.mentions)
      if (start <= at && at < end && end - start < length) [best, length] = [actor, end - start]
  return best?.id ?? null
}
