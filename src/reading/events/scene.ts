import type { Sentence } from '../../language/index.ts'
import type { Actor, Figure, Place, Statement, Time } from '../../record/reading.ts'
import type { ActorLexicon } from '../actors/index.ts'
import { bySentence } from '../by-sentence.ts'
import { createTree, type Tree } from '../tree.ts'
import { findSurroundings, type Surroundings } from './home.ts'
import type { TriggerLexicon } from './lexicon.ts'
import { findTopics, type Topics } from './topics.ts'

/** What the earlier stages found, which events are built from. */
export interface EventContext {
  readonly actors: readonly Actor[]
  readonly places: readonly Place[]
  readonly times: readonly Time[]
  readonly statements: readonly Statement[]
  readonly figures: readonly Figure[]
  readonly triggers: TriggerLexicon
  readonly lexicon: ActorLexicon
  /** The report's text, which every span is into. */
  readonly text: string
  /** When the report was published, ISO 8601 UTC; null where it does not say. */
  readonly publishedAt: string | null
  /** The country the report is published in, or an empty string. */
  readonly publisher: string
}

/** One sentence with what the earlier stages found in it. */
export interface Scene {
  readonly tree: Tree
  /** Records that touch the sentence. */
  readonly here: EventContext
  /** Records of the whole report. */
  readonly report: EventContext
  readonly surroundings: Surroundings
  /** What the sentence is about. */
  readonly topics: Topics
}

export function createScenes(sentences: readonly Sentence[], report: EventContext): Scene[] {
  const { actors, places, times, statements, figures } = report
  const topics = findTopics(sentences, report.triggers)
  const surroundings = findSurroundings(report)
  const spanOf = ({ span }: Place | Time | Figure) => [span]
  const shares = {
    actors: bySentence(sentences, actors, ({ mentions }) => mentions),
    places: bySentence(sentences, places, spanOf),
    times: bySentence(sentences, times, spanOf),
    statements: bySentence(sentences, statements, ({ content, cue }) => [
      ...content.spans,
      ...(cue.span ? [cue.span] : []),
    ]),
    figures: bySentence(sentences, figures, spanOf),
  }
  return sentences.map((sentence, i) => ({
    tree: createTree(sentence, i),
    here: {
      ...report,
      actors: shares.actors[i] ?? [],
      places: shares.places[i] ?? [],
      times: shares.times[i] ?? [],
      statements: shares.statements[i] ?? [],
      figures: shares.figures[i] ?? [],
    },
    report,
    surroundings,
    topics: topics[i] as Topics,
  }))
}
