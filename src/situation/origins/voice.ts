import type { Actor, Reading, Statement } from '../../record/reading.ts'
import type { Span } from '../../record/span.ts'

/** Somebody who speaks in a report: what the report calls them and what is known of them. */
export interface Voice {
  /** As the report has it; the outlet's name when the report itself speaks. */
  readonly text: string
  readonly actor: Actor | null
  readonly code: string
  readonly sector: string
  /** The report itself speaks. */
  readonly isOutlet: boolean
  /** What sort of publisher the report has, or an empty string when somebody else speaks. */
  readonly publisher: string
}

/** Who a stretch of text rests on: the root of its chain of statements, and whom it passed through. */
export interface Chain {
  readonly root: Voice
  /** From the origin towards the report. */
  readonly via: readonly string[]
  /** The statement nearest to the words; null when the report says it in its own voice. */
  readonly statement: Statement | null
}

/** How deep a chain of relays may go; a longer one is a mistake of the reading. */
const DEEPEST = 6

/** "We", "our teams": whoever is quoted. "It", "he", "their": whoever spoke last. */
const OWN_WORDS = /^(?:i|we|us|our|my|me|ours)\b/i
const PRONOUN = /^(?:he|she|it|they|who|which|that|this|his|her|its|their|him|them)\b(?!\s+(?:\p{Lu}))/iu

const RELATIVE = /^(?:who|which|that|whose)\b/i

/** The chain that a statement (or none: the report's own voice) hangs on. */
export function chainOf(reading: Reading, statementId: string | null): Chain {
  const statement = findStatement(reading, statementId)
  const chain: Statement[] = []
  for (let at = statement; at && chain.length < DEEPEST; at = findStatement(reading, at.parent))
    chain.push(at)
  const root = chain.findIndex(
    (one, at) => isTelling(one) && !isOwnVoice(reading, one) && !isOwnedBy(one, chain[at + 1]),
  )
  const antecedent = root < 0 ? antecedentOf(reading, chain[0]) : null
  if (antecedent) return { ...chainFrom(reading, antecedent), statement }
  const speaker =
    chain[root] ??
    (chain.some((one) => isOwnVoice(reading, one)) ? undefined : spokenBefore(reading, chain[0]))
  if (!speaker) return { root: outletOf(reading), via: [], statement }
  return {
    root: voiceOf(reading, speaker),
    via: chain
      .slice(root + 1)
      .filter(isTelling)
      .map(({ source }) => source.text),
    statement,
  }
}

/** "The military, which has acknowledged …": whoever is named right before. */
function antecedentOf({ actors }: Reading, statement: Statement | undefined): Actor | null {
  const span = statement?.source.span
  if (!span || !RELATIVE.test(statement.source.text)) return null
  return (
    actors.find(({ mentions }) => mentions.some(([, end]) => end <= span[0] && span[0] - end <= 3)) ?? null
  )
}

/** Whether a statement says who speaks, by a name, a description or an actor that the reading found. */
function isTelling({ source }: Statement): boolean {
  // A label or a list number is nobody.
  if (!/^[\p{L}\p{N}"“‘'(]/u.test(source.text.trim())) return false
  return source.actor !== null || !(OWN_WORDS.test(source.text) || PRONOUN.test(source.text))
}

/** "Her office had verified five", she said: whoever's office it is speaks herself. */
function isOwnedBy({ source }: Statement, owner: Statement | undefined): boolean {
  return owner !== undefined && POSSESSIVE.test(source.text) && isTelling(owner)
}

const POSSESSIVE = /^(?:his|her|their|its|my)\s/i

/** "We", "our volunteers", the outlet by name: the report itself. */
function isOwnVoice({ actors, report }: Reading, { source }: Statement): boolean {
  const name = actors.find(({ id }) => id === source.actor)?.name ?? source.text
  return name === report.source.name || OWN_WORDS.test(name)
}

/** Whom a pronoun means when the reading did not say: the last one before it who is told of as speaking. */
function spokenBefore(reading: Reading, statement: Statement | undefined): Statement | undefined {
  const span = statement?.source.span
  if (!span || OWN_WORDS.test(statement.source.text) || RELATIVE.test(statement.source.text)) return undefined
  return reading.statements
    .filter((other) => isTelling(other) && other.source.span !== null && other.source.span[0] < span[0])
    .sort((a, b) => (a.source.span?.[0] ?? 0) - (b.source.span?.[0] ?? 0))
    .at(-1)
}

function findStatement(reading: Reading, id: string | null): Statement | null {
  return id === null ? null : (reading.statements.find((statement) => statement.id === id) ?? null)
}

/** A chain that begins and ends with one actor. */
export function chainFrom(reading: Reading, { id, name }: Actor): Chain {
  return {
    root: voiceOf(reading, { source: { actor: id, text: name, span: null } }),
    via: [],
    statement: null,
  }
}

function voiceOf(reading: Reading, { source }: Pick<Statement, 'source'>): Voice {
  const actor =
    reading.actors.find(({ id, name }) => id === source.actor && /^[\p{L}\p{N}]/u.test(name)) ?? null
  const isPronoun = OWN_WORDS.test(source.text) || PRONOUN.test(source.text)
  return {
    text: actor && (isPronoun || isVague(source.text, actor)) ? actor.name : source.text,
    actor,
    code: actor?.code || placedIn(reading, source.span),
    sector: actor?.sector ?? '',
    isOutlet: false,
    publisher: '',
  }
}

/** "The group", "the minister": a name says more, where there is one. */
function isVague(text: string, { name }: Actor): boolean {
  return (
    /^(?:the|its|his|her|their|a|an)\s/i.test(text) &&
    !/\s\p{Lu}/u.test(text) &&
    /^(?:the )?\p{Lu}/u.test(name)
  )
}

/** "In Paris, armed forces minister …": the country of a place right before the speaker. */
const CLOSE = 12

function placedIn({ places }: Reading, span: Span | null): string {
  const place = span && places.find(({ span: at }) => at[1] <= span[0] && span[0] - at[1] <= CLOSE)
  return place?.country ?? ''
}

export function outletOf({ report, places }: Reading): Voice {
  const country = places.find(({ kind, text }) => kind === 'country' && report.source.name.includes(text))
  return {
    text: report.source.name,
    actor: null,
    code: country?.country ?? '',
    sector: '',
    isOutlet: true,
    publisher: report.source.kind ?? '',
  }
}
