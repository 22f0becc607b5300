import type { Sentence } from '../../language/index.ts'
import type { Actor, Statement } from '../../record/reading.ts'
import type { Report } from '../../record/report.ts'
import { findAdjectiveCues } from './adjectives.ts'
import { findAdverbCues } from './adverbs.ts'
import type { Candidate } from './candidate.ts'
import { findNounCues } from './nouns.ts'
import type { CueLexicon } from './lexicon.ts'
import { findPhraseCues } from './phrases.ts'
import { findQuotes, quotedShare } from './quotes.ts'
import { createTree } from './tree.ts'
import { findVerbCues, type Scene } from './verbs.ts'

export { createCueLexicon, type CueLexicon } from './lexicon.ts'

/** Finds who says what: source, cue, content, stance, channel, and the relaying statement. */
export function findStatements(
  sentences: readonly Sentence[],
  { report, lexicon }: { readonly report: Report; readonly actors: readonly Actor[]; readonly lexicon: CueLexicon },
): Statement[] {
  const { text } = report
  const quotes = findQuotes(text)
  const scene: Scene = { text, quotes, lexicon }
  const candidates = sentences.flatMap((sentence, i) => findCandidates(createTree(sentence, i), scene))
  return candidates.map((candidate, i) => statementOf(candidate, i, scene))
}

function findCandidates(tree: ReturnType<typeof createTree>, scene: Scene): Candidate[] {
  return [
    ...findVerbCues(tree, scene),
    ...findNounCues(tree, scene),
    ...findAdjectiveCues(tree, scene),
    ...findPhraseCues(tree, scene),
    ...findAdverbCues(tree, scene),
  ].toSorted((a, b) => a.cue[0] - b.cue[0])
}

function statementOf(candidate: Candidate, i: number, { text, quotes }: Scene): Statement {
  const { source, cue, content, stance, rule, frame } = candidate
  const share = quotedShare(content, text, quotes)
  return {
    id: `s${i + 1}`,
    source: { span: source?.span ?? null, text: source ? text.slice(...source.span) : '', actor: null },
    cue: { span: cue },
    content: { spans: content },
    kind: share >= 0.95 ? 'direct' : share > 0 ? 'mixed' : 'indirect',
    stance,
    parent: null,
    because: `${rule}, ${frame}`,
  }
}
