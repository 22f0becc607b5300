import type { Sentence } from '../../language/index.ts'
import { EVENT_KINDS, GOLDSTEIN } from '../../record/plover.ts'
import type { EventType } from '../../record/event.ts'
import type { EventActor, ReportEvent } from '../../record/reading.ts'
import type { Span } from '../../record/span.ts'
import { bySentence } from '../by-sentence.ts'
import { tokensSpan } from '../tree.ts'
import { figuresOf, nearest } from './attach.ts'
import { timeOf } from './dating.ts'
import { clauseSpans } from './clause.ts'
import { findContexts } from './contexts.ts'
import { isOld } from './background.ts'
import type { Draft } from './draft.ts'
import { followDoers } from './follow.ts'
import { typeInTime } from './future.ts'
import { isTold } from './home.ts'
import { findSignals, type Signal } from './match.ts'
import { withoutMishaps } from './mishaps.ts'
import { joinMentions } from './merge.ts'
import { isRefused } from './negation.ts'
import { lookUpParties, type Parties, type Party } from './parties.ts'
import { resolveSides } from './resolve.ts'
import { createScenes, type EventContext, type Scene } from './scene.ts'
import { findStatus } from './status.ts'
import { findTelling } from './telling.ts'
import { isFigurative } from './topics.ts'
import { withSector } from './supposed.ts'

export { createTriggerLexicon, type TriggerLexicon } from './lexicon.ts'
export type { EventContext } from './scene.ts'

/** Finds who did what to whom, and whether it is said to have happened. */
export function findEvents(sentences: readonly Sentence[], context: EventContext): ReportEvent[] {
  const scenes = createScenes(sentences, context)
  const drafts = scenes.flatMap((scene) => (isTold(scene.tree.sentence) ? draftEvents(scene) : []))
  const events = joinMentions(followDoers(drafts))
  const shares = bySentence(sentences, events, (draft) => [draft.span])
  return events.map((draft, i) => {
    const { index } = draft.tree
    const others = (shares[index] ?? []).filter((other) => other !== draft)
    return finish(draft, { id: i + 1, others, scene: scenes[index] as Scene })
  })
}

function draftEvents(scene: Scene): Draft[] {
  const { tree, here, topics } = scene
  const parties = lookUpParties(tree, here)
  const found = findSignals({ tree, kinds: parties, lexicon: here.triggers, topics })
  const signals = withoutMishaps(found.filter(({ trigger }) => !isFigurative(topics, trigger.type)))
  return signals.map((signal) => draftEvent(signal, { parties, scene }))
}

function draftEvent(signal: Signal, { parties, scene }: { parties: Parties; scene: Scene }): Draft {
  const { tree, here } = scene
  const span = tokensSpan(tree, Math.min(...signal.tokens), Math.max(...signal.tokens) + 1)
  const { trigger } = signal
  const telling = findTelling({ tree, signal, span }, here)
  const { statement } = telling
  const { status, because } = findStatus(telling, trigger.type)
  const type = typeInTime(trigger, { status, isRefused: isRefused(tree, signal.at) })
  return {
    tree,
    signal,
    span,
    type,
    mode: type === trigger.type ? trigger.mode : '',
    status,
    statement: statement?.id ?? null,
    ...resolveSides(signal, { parties, scene, statement, type }),
    because: `${trigger.words.join(' ')} as ${trigger.type}; ${status}: ${because}`,
    mentions: [],
  }
}

function finish(
  draft: Draft,
  { id, others, scene: { here } }: { id: number; others: readonly Draft[]; scene: Scene },
): ReportEvent {
  const { tree, signal, span, type, mode, status, statement } = draft
  const actors = [...sided(type, 'source', draft.source), ...sided(type, 'target', draft.target)]
  const kind = EVENT_KINDS[type]
  const time = timeOf(tree, signal.at, here.times)
  const cameo = kind.cameo[mode] ?? kind.cameo.type
  const isIn = ({ lemma }: { lemma: string }): string => lemma.toLowerCase()
  return {
    id: `e${id}`,
    type,
    mode,
    contexts: findContexts({ type, mode, actors }, tree.tokens.map(isIn)),
    cameo,
    goldstein: goldsteinOf(cameo),
    intensity: kind.modes[mode] ?? kind.intensity,
    trigger: { span, text: here.text.slice(...span) },
    ...(draft.mentions.length > 0 && { mentions: draft.mentions }),
    actors,
    time: time?.id ?? null,
    place: nearest(tree, signal.at, here.places)?.id ?? null,
    figures: figuresOf(tree, spansOf(draft), here.figures, others.flatMap(spansOf)),
    status,
    ...(isOld(tree, signal, { time, publishedAt: here.publishedAt }) && { isBackground: true }),
    statement,
    sentence: tree.sentence.span,
    clause: clauseSpans(tree, signal.at),
    because: draft.because,
  }
}

const spansOf = ({ span, mentions }: Draft): Span[] => [span, ...mentions]

function sided(type: EventType, role: 'source' | 'target', parties: readonly Party[]): EventActor[] {
  return parties.map((party) => {
    const { isLand: _, ...shown } = withSector(type, role, party)
    return { role, ...shown }
  })
}

/** A code that the scale lacks takes its parent's value. */
function goldsteinOf(cameo: string): number {
  for (let code = cameo; code.length >= 2; code = code.slice(0, -1)) {
    const value = GOLDSTEIN[code]
    if (value !== undefined) return value
  }
  return 0
}
