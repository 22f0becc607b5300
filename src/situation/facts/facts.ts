import type { Claim, Fact } from '../../record/situation.ts'
import { groupBy } from '../groups.ts'
import { deciders } from '../judging/decided.ts'
import { joinSaid, withSaid } from '../judging/remarks.ts'
import { compareText } from '../order.ts'
import type { Assertion } from '../standing/assertion.ts'
import { judgeClaims } from '../standing/claims.ts'
import { judgeFact } from '../standing/fact.ts'
import { isSameValue, publishedAt, type Draft } from './draft.ts'
import { classify } from './classes.ts'
import { subjectName, type SubjectClass } from './subjects.ts'
import { dateDrafts, type DatedDraft } from './timeline.ts'

export interface FactContext {
  readonly eventId: string
  /** Country where the story plays. */
  readonly country: string
  /** The side that an origin is on in this event, or null. */
  readonly sideOf: (draft: Draft) => string | null
  /** One key for all versions and copies of a text. */
  readonly textOf: (draft: Draft) => string
}

/** The facts of one event, from the claims that belong to it; the most telling first. */
export function factsOf(drafts: readonly Draft[], context: FactContext): Fact[] {
  const classed = classify(drafts, context.country)
  const byFact = groupBy(classed, ({ draft, subject }) => `${draft.field.name} ${subject.key}`)
  const facts = [...byFact.values()].map((members) => {
    const subject = (members[0] as { subject: SubjectClass }).subject
    const weight = (members[0] as { draft: Draft }).draft.field.weight / (1 + subject.rank)
    return {
      fact: factOf(
        members.map(({ draft }) => draft),
        subject,
        context,
      ),
      weight,
    }
  })
  return facts
    .sort((a, b) => b.weight - a.weight || compareText(a.fact.id, b.fact.id))
    .map(({ fact }) => fact)
}

function factOf(drafts: readonly Draft[], subject: SubjectClass, context: FactContext): Fact {
  const dated = dateDrafts(keepTotals(drafts), context.textOf).sort(compareDated)
  const assertions = dated.map((draft) => assertionOf(draft, context))
  const { field } = dated[0] as DatedDraft
  const verdicts = judgeClaims(assertions, field.movement)
  const { because, standing, current, independentSources } = judgeFact(assertions, verdicts)
  return {
    id: `${context.eventId}/${field.name}/${subject.key.replaceAll(' ', '-')}`,
    field: field.name,
    subject: subjectName(dated, subject),
    standing,
    current,
    independentSources,
    claims: claimsOf(dated, verdicts),
    ...withSaid(because, joinSaid(dated.map(({ said }) => said))),
  }
}

/** By the moment spoken of, then by publication, then by id. */
function compareDated(a: DatedDraft, b: DatedDraft): number {
  return (
    Date.parse(a.at) - Date.parse(b.at) ||
    Date.parse(publishedAt(a)) - Date.parse(publishedAt(b)) ||
    compareText(a.id, b.id)
  )
}

function claimsOf(drafts: readonly DatedDraft[], verdicts: ReturnType<typeof judgeClaims>): Claim[] {
  const supersededBy = new Map<number, number>()
  for (const [index, { by, standing }] of verdicts.entries())
    if (by !== null && standing === 'superseded') supersededBy.set(by, index)
  return drafts.map((draft, index) => {
    const replaced = supersededBy.get(index)
    return {
      id: draft.id,
      report: draft.reading.report.id,
      saidBy: { text: draft.chain.root.text, code: draft.chain.root.code },
      via: draft.chain.via,
      origin: draft.origin.key,
      ...valueOf(draft),
      status: draft.status,
      standing: verdicts[index]?.standing ?? 'live',
      at: draft.at,
      evidence: { report: draft.reading.report.id, span: draft.span },
      supersedes: replaced === undefined ? null : (drafts[replaced]?.id ?? null),
      ...withSaid(becauseOf(draft), draft.said ?? null),
    }
  })
}

/** Whose claim it is and why; and who corrected the figure, statement or speaker that it rests on. */
function becauseOf({ reading, figure, origin, chain }: Draft): string {
  const figures = reading.figures.filter(({ id }) => id === figure)
  const rests = [...figures, chain.statement, chain.root.actor].filter((one) => one !== null)
  return [origin.because, ...deciders(rests).map((by) => `corrected by ${by}`)].join('; ')
}

function valueOf({ min, max, value }: Draft): { min: number; max: number | null } | { value: string } {
  return value === undefined ? { min: min ?? 0, max: max ?? null } : { value }
}

function assertionOf(draft: DatedDraft, { sideOf }: FactContext): Assertion {
  return {
    origin: draft.origin.key,
    side: sideOf(draft),
    ...valueOf(draft),
    status: draft.status,
    at: draft.at,
    publishedAt: publishedAt(draft),
    withdraws: draft.withdraws,
    changesState: draft.changesState,
  }
}

/** Counts of people of which a source may give parts beside the whole. */
const WHOLES = new Set(['aboard', 'missing'])

/**
 * One figure a source and report: where a source gives several in one report (a total and what it is made up of), the
 * highest is the whole of a toll, and elsewhere the first one counts. What it had said before, or takes back, stays.
 */
function keepTotals(drafts: readonly Draft[]): Draft[] {
  const groups = groupBy(drafts, ({ reading, origin }) => `${reading.report.id}\n${origin.key}`)
  return [...groups.values()].flatMap((members) => {
    const [first, ...rest] = members.filter((draft) => !isAside(draft) && draft.value === undefined)
    const total = first && rest.reduce((best, draft) => (isFuller(draft, best) ? draft : best), first)
    return firstOfEach(
      members.filter((draft) => draft === total || isAside(draft) || draft.value !== undefined),
    )
  })
}

const isAside = (draft: Draft): boolean => draft.isPrior || draft.withdraws

function isFuller(draft: Draft, best: Draft): boolean {
  if (draft.field.movement !== 'up' && !WHOLES.has(draft.field.name)) return false
  return (draft.min ?? 0) > (best.min ?? 0)
}

/** A report that gives one value twice makes one claim. */
function firstOfEach(drafts: readonly Draft[]): Draft[] {
  return drafts.filter(
    (draft, index) =>
      !drafts.slice(0, index).some((other) => isSameValue(other, draft) && other.status === draft.status),
  )
}
