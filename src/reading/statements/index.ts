import type { Sentence } from '../../language/index.ts'
import type { Actor, Statement } from '../../record/reading.ts'
import type { Report } from '../../record/report.ts'
import type { Source } from './candidate.ts'
import { channelOf } from './channel.ts'
import { linkChains, type Link } from './chains.ts'
import type { CueLexicon } from './lexicon.ts'
import { indexMentions, proposeStatements } from './propose.ts'
import { findQuotes, quotedShare } from './quotes.ts'
import type { Scene } from './verbs.ts'
import { explain, weigh } from './weigh.ts'

export { createCueLexicon, type CueLexicon } from './lexicon.ts'
export type { StatementWeights } from './weigh.ts'

interface Context {
  readonly report: Report
  readonly actors: readonly Actor[]
  readonly lexicon: CueLexicon
}

/** Finds who says what: source, cue, content, stance, channel, and the relaying statement. */
export function findStatements(
  sentences: readonly Sentence[],
  { report, actors, lexicon }: Context,
): Statement[] {
  const scene: Scene = { text: report.text, quotes: findQuotes(report.text), lexicon }
  const { scale } = lexicon
  const actorAt = indexMentions(actors)
  const reasons = new Map<Link['candidate'], string>()
  for (const { candidate, features } of proposeStatements(sentences, scene, actorAt)) {
    if (scale && !candidate.isCertain && weigh(features, scale) < scale.threshold) continue
    const { rule, frame, stance, stanceBecause, isCertain } = candidate
    const why = scale && !isCertain ? [explain(features, scale)] : []
    const turned = stanceBecause ? [`${stance} because ${stanceBecause}`] : []
    reasons.set(candidate, [`${rule}, ${frame}`, ...why, ...turned].join('; '))
  }
  return linkChains([...reasons.keys()], actorAt).map((link, i) =>
    statementOf(link, { id: `s${i + 1}`, scene, actorAt, because: reasons.get(link.candidate) ?? '' }),
  )
}

interface Making {
  readonly id: string
  readonly scene: Scene
  readonly actorAt: (source: Source) => Actor | undefined
  readonly because: string
}

function statementOf(
  { candidate, outlet, parent }: Link,
  { id, scene, actorAt, because }: Making,
): Statement {
  const { cue, content, stance } = candidate
  const channel = outlet ? undefined : channelOf(candidate, scene)
  const source = outlet ?? candidate.source
  const share = quotedShare(content, scene.text, scene.quotes)
  return {
    id,
    source: {
      span: source?.span ?? null,
      text: source ? scene.text.slice(...source.span) : '',
      actor: source ? (actorAt(source)?.id ?? null) : null,
    },
    cue: { span: outlet ? null : cue },
    content: { spans: content },
    kind: share >= 0.95 ? 'direct' : share > 0 ? 'mixed' : 'indirect',
    stance: outlet ? 'reported' : stance,
    ...(channel && { channel }),
    parent: parent === null ? null : `s${parent + 1}`,
    because: outlet ? 'the outlet it was told to or carried by' : because,
  }
}
