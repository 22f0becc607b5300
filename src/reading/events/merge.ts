import type { EventType } from '../../record/event.ts'
import { hasRelation } from '../relations.ts'
import { isBelow } from '../tree.ts'
import type { Draft } from './draft.ts'
import type { Party } from './parties.ts'

/** Types that a governing promise, deal or refusal already tells: "agreed to send aid" is one event. */
const TOLD_BY: Readonly<Partial<Record<EventType, readonly EventType[]>>> = {
  AGREE: ['AGREE', 'CONSULT', 'SUPPORT', 'COOPERATE', 'AID', 'CONCEDE', 'RETREAT'],
  CONSULT: ['CONSULT'],
  REJECT: ['CONSULT', 'AGREE', 'REJECT', 'REQUEST'],
  SUPPORT: ['SUPPORT', 'AGREE'],
  CONCEDE: ['CONCEDE', 'RETREAT', 'COERCE'],
  RETREAT: ['RETREAT', 'CONCEDE'],
  PROTEST: ['PROTEST', 'REQUEST'],
  ASSAULT: ['ASSAULT'],
  SANCTION: ['SANCTION', 'AID', 'COERCE'],
  MOBILIZE: ['MOBILIZE'],
  COERCE: ['COERCE'],
  ACCUSE: ['ACCUSE', 'REJECT'],
  REQUEST: ['REQUEST', 'AGREE', 'CONSULT', 'COOPERATE'],
  THREATEN: ['THREATEN'],
  AID: ['AID'],
  ACCIDENT: ['ACCIDENT'],
  DISASTER: ['DISASTER'],
}
/** Sentences over which "the attack" still is the last one told of. */
const MEMORY = 4

/** Joins triggers that tell of one event: within a sentence by the tree, across sentences by definite nouns. */
export function joinMentions(drafts: readonly Draft[]): Draft[] {
  const events: Draft[] = []
  for (const draft of drafts) {
    const at = findSame(events, draft)
    if (at < 0) events.push(draft)
    else events[at] = joinInto(events[at] as Draft, draft)
  }
  return events
}

/** Index of the event that a draft tells again, among those of the last sentences; -1 where there is none. */
function findSame(events: readonly Draft[], draft: Draft): number {
  for (let i = events.length - 1; i >= 0; i--) {
    const event = events[i] as Draft
    if (draft.tree.index - event.tree.index > MEMORY) return -1
    if (isSame(event, draft)) return i
  }
  return -1
}

function isSame(event: Draft, draft: Draft): boolean {
  return event.tree === draft.tree ? isToldTogether(event, draft) : isToldAgain(event, draft)
}

function isToldTogether(event: Draft, draft: Draft): boolean {
  const { tree } = draft
  const [a, b] = [event.signal.at, draft.signal.at]
  const [upper, lower] = isBelow(tree, b, a) ? [event, draft] : [draft, event]
  if (!isBelow(tree, lower.signal.at, upper.signal.at))
    return isAlike(event, draft) && isCoordinated(event, draft)
  if (isRefusedIn(upper, lower)) return true
  if (!(TOLD_BY[upper.type] ?? []).includes(lower.signal.trigger.type)) return false
  const isNamedWithin = lower.signal.trigger.part === 'noun' && meets(upper.source, lower.source)
  return isAlike(upper, lower) || isNamedWithin || upper.type !== lower.type
}

/** "Refused **to withdraw**": what is refused is told by the refusal. */
function isRefusedIn({ type, signal }: Draft, lower: Draft): boolean {
  const token = lower.tree.tokens[lower.signal.at]
  return type === 'REJECT' && token?.head === signal.at && hasRelation(token, 'xcomp')
}

/** "Shelled the town and killed ten": one attack told twice, unless sides differ. */
function isCoordinated({ tree, signal }: Draft, draft: Draft): boolean {
  const token = tree.tokens[draft.signal.at]
  return !!token && token.head === signal.at && hasRelation(token, 'conj', 'advcl', 'acl')
}

/** No side of one contradicts the other's. */
function isAlike(a: Draft, b: Draft): boolean {
  const isOneMode = a.mode === b.mode || a.mode === '' || b.mode === ''
  return a.type === b.type && isOneMode && meets(a.source, b.source) && meets(a.target, b.target)
}

function meets(a: Draft['source'], b: Draft['source']): boolean {
  const codes = (side: Draft['source']): string[] =>
    side
      .filter(({ because }) => because === undefined)
      .map(({ code }) => code)
      .filter((code) => code !== '')
  const [one, two] = [codes(a), codes(b)]
  return one.length === 0 || two.length === 0 || one.some((code) => two.includes(code))
}

/** "The attack" some sentences later. */
function isToldAgain(event: Draft, draft: Draft): boolean {
  const { tree, signal } = draft
  if (signal.trigger.part !== 'noun' || !isAlike(event, draft)) return false
  return (tree.children[signal.at] ?? []).some((i) =>
    /^(the|this|that|these|those)$/i.test(tree.tokens[i]?.text ?? ''),
  )
}

/** Of two types the governing one's stays: "the talks collapsed" is a refusal, whichever word comes first. */
function joinInto(event: Draft, draft: Draft): Draft {
  const isUpper =
    event.tree === draft.tree &&
    event.type !== draft.type &&
    isBelow(draft.tree, event.signal.at, draft.signal.at)
  return isUpper ? join(draft, event) : join(event, draft)
}

function join(event: Draft, draft: Draft): Draft {
  const isOneType = event.type === draft.type
  return {
    ...event,
    mode: event.mode || (isOneType ? draft.mode : ''),
    source: isOneType ? fuller(event.source, draft.source) : event.source,
    target: fuller(event.target, draft.target),
    mentions: [...event.mentions, draft.span, ...draft.mentions],
  }
}

/**
 * A side with the country that the other telling states: "killed *six soldiers* in an ambush in *Mali*". Parties that nothing
 * is known of give way.
 */
function fuller(own: readonly Party[], other: readonly Party[]): readonly Party[] {
  const stated = other.find(isStated)
  if (!stated || own.some(isStated)) return own
  if (!own.some(({ sector }) => sector !== '')) return other
  return own.map((party) => ({ ...party, code: stated.code, because: `${stated.text}, told with it` }))
}

const isStated = ({ code, because }: Party): boolean => code !== '' && because === undefined
