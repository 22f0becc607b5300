import type { Sentence } from '../../language/index.ts'
import type { Actor, Statement } from '../../record/reading.ts'
import type { Report } from '../../record/report.ts'
import type { Span } from '../../record/span.ts'
import { bySentence } from '../by-sentence.ts'
import { codePhrase } from './code.ts'
import type { ActorLexicon } from './lexicon.ts'

const FIRST = /^(?:i|me|my|mine|myself|we|us|our|ours|ourselves)$/iu
/** "ourselves"; most words are spared the test. */
const LONGEST = 9
const PLURAL = /^(?:we|us|our|ours|ourselves)$/iu
const OWN_OUTLET =
  /^(?:this|our|the) (?:newspaper|paper|station|reporter|correspondent|correspondents|agency|channel|site|network|team|magazine|broadcaster)$/iu

/**
 * Gives "I" and "we" to whoever speaks: inside what a statement quotes, its source; elsewhere the outlet itself. Sources
 * that no actor was found for become actors here.
 */
export function nameSpeakers(
  actors: readonly Actor[],
  statements: readonly Statement[],
  { sentences, report, lexicon }: { sentences: readonly Sentence[]; report: Report; lexicon: ActorLexicon },
): { actors: Actor[]; statements: Statement[] } {
  const added = new Map<string, Span[]>()
  const bodies = new Map<string, string>()
  const bodyOf = (speaker: string): string => {
    const body = bodies.get(speaker) ?? findBody(speaker, { actors, statements }) ?? speaker
    bodies.set(speaker, body)
    return body
  }
  const outlet: Span[] = []
  const shares = bySentence(sentences, statements, ({ content }) => content.spans)
  for (const [i, { tokens }] of sentences.entries())
    for (const { text, span } of tokens) {
      if (text.length > LONGEST || !FIRST.test(text)) continue
      const speaker = speakerOf(span, shares[i] ?? [])
      const own = speaker && PLURAL.test(text) ? bodyOf(speaker) : speaker
      if (own) added.set(own, [...(added.get(own) ?? []), span])
      else if (speaker === undefined) outlet.push(span)
    }
  const grown = actors.map((actor) => withMentions(actor, added.get(actor.id) ?? []))
  return addOutlet(grown, statements, { outlet, report, lexicon })
}

/** For whom a spokesman says "we": the body or country named in the words for the speaker. */
function findBody(
  speaker: string,
  { actors, statements }: { actors: readonly Actor[]; statements: readonly Statement[] },
): string | undefined {
  const person = actors.find(({ id, kind }) => id === speaker && kind === 'person')
  if (!person) return undefined
  const phrases = [
    ...statements.flatMap(({ source }) => (source.actor === speaker && source.span ? [source.span] : [])),
    ...person.mentions,
  ]
  const isNamedIn = ({ id, kind, mentions }: Actor) =>
    id !== speaker &&
    (kind === 'organisation' || kind === 'country' || kind === 'group') &&
    mentions.some(([start, end]) => phrases.some(([from, to]) => from <= start && end <= to))
  return (
    actors.find((actor) => isNamedIn(actor) && actor.kind !== 'country')?.id ?? actors.find(isNamedIn)?.id
  )
}

/** The actor whose words hold a place; null where words are quoted but nobody known speaks, undefined outside them. */
function speakerOf([start, end]: Span, statements: readonly Statement[]): string | null | undefined {
  let speaker: string | null | undefined
  let width = Number.POSITIVE_INFINITY
  for (const { content, source, cue } of statements) {
    if (!cue.span || !content.spans.some(([from, to]) => from <= start && end <= to)) continue
    const size = content.spans.reduce((sum, [from, to]) => sum + to - from, 0)
    if (size < width && source.actor !== null) [speaker, width] = [source.actor, size]
    else speaker ??= null
  }
  return speaker
}

function withMentions(actor: Actor, spans: readonly Span[]): Actor {
  if (spans.length === 0) return actor
  return { ...actor, mentions: [...actor.mentions, ...spans].toSorted((a, b) => a[0] - b[0]) }
}

/** The report's own outlet, where it speaks of itself. */
function addOutlet(
  actors: readonly Actor[],
  statements: readonly Statement[],
  { outlet, report, lexicon }: { outlet: readonly Span[]; report: Report; lexicon: ActorLexicon },
): { actors: Actor[]; statements: Statement[] } {
  const own = actors.filter(
    ({ name, mentions }) =>
      OWN_OUTLET.test(name) || mentions.some((span) => OWN_OUTLET.test(report.text.slice(...span))),
  )
  if (report.source.name === '' || (outlet.length === 0 && own.length === 0))
    return { actors: [...actors], statements: [...statements] }
  const known = actors.find(({ name }) => name === report.source.name)
  const id = known?.id ?? own[0]?.id ?? `a${actors.length + 1}`
  const gone = new Set(own.map((actor) => actor.id))
  const mentions = [
    ...(known?.mentions ?? []),
    ...own.flatMap((actor) => actor.mentions),
    ...outlet,
  ].toSorted((a, b) => a[0] - b[0])
  const { code, sector } = codePhrase(report.source.name, lexicon)
  const self: Actor = {
    id,
    name: report.source.name,
    code: known?.code || code,
    sector: sector || 'JRN',
    kind: 'organisation',
    roles: [],
    mentions,
    because: 'the report’s own outlet',
  }
  const others = actors.filter((actor) => actor.id !== id && !gone.has(actor.id))
  return {
    actors: [...others, self],
    statements: statements.map((s) =>
      s.source.actor && gone.has(s.source.actor) ? { ...s, source: { ...s.source, actor: id } } : s,
    ),
  }
}
