import type { EventType } from '../../record/event.ts'
import type { Statement, Time } from '../../record/reading.ts'
import type { Span } from '../../record/span.ts'
import { childrenBy, type Tree } from '../tree.ts'
import { nearest } from './attach.ts'
import type { Signal } from './match.ts'
import { findModality } from './modality.ts'
import type { Modality } from './own-modality.ts'
import { isAside, isPresupposed, isReminded, isTakenForTrue } from './presupposed.ts'

/** Types that are done by speaking. */
const SPEECH = new Set<EventType>(['THREATEN', 'ACCUSE', 'REQUEST', 'AGREE', 'REJECT', 'SUPPORT'])

/** Why an event with a time after publication is planned. */
export const STILL = 'still to come'

/** How a trigger is told: what its words, its clause and the statement around it make of it. */
export interface Telling {
  readonly modality: Modality | null
  /** The statement whose content the trigger stands in. */
  readonly statement: Statement | undefined
  /** Told in passing as known: "the rangers captured in May", "Friday's raid". */
  readonly isPresupposed: boolean
  /** In a clause that only says which one is meant: "the plane **that crashed**". */
  readonly isAside: boolean
}

/** Reads how a trigger is told. `statements` are those around its sentence. */
export function findTelling(
  { tree, signal, span }: { readonly tree: Tree; readonly signal: Signal; readonly span: Span },
  report: {
    readonly statements: readonly Statement[]
    readonly times: readonly Time[]
    readonly publishedAt: string | null
  },
): Telling {
  const { at, trigger } = signal
  const isSpeechAct = trigger.part === 'verb' && SPEECH.has(trigger.type)
  const statement = statementAround(report.statements, span)
  const isReminder = statement && isAfterCue(statement, span) && isReminded(tree, at)
  const presupposed = isPresupposed(tree, at) || isTakenForTrue(tree, at)
  const modality = findModality(tree, at, isSpeechAct)
  const isAhead = !modality && !presupposed && isForthcoming(tree, signal) && isLater(tree, at, report)
  return {
    modality: isAhead ? { status: 'planned', because: STILL } : modality,
    statement: isReminder ? undefined : statement,
    isPresupposed: presupposed,
    isAside: isAside(tree, at),
  }
}

/** "Is sending a team", "a strike": a verb in progress or a noun, which a time to come puts in the future. */
function isForthcoming(tree: Tree, { at, trigger }: Signal): boolean {
  if (trigger.part === 'noun') return true
  const isDoing = tree.tokens[at]?.xpos === 'VBG'
  return isDoing && childrenBy(tree, at, 'aux').some((i) => /^(is|are|am)$/i.test(tree.tokens[i]?.text ?? ''))
}

function isAfterCue({ cue, kind }: Statement, span: Span): boolean {
  return kind === 'indirect' && cue.span !== null && cue.span[1] <= span[0]
}

/** The statement with the shortest content around a span; what a source does in speaking is not in its own words. */
function statementAround(statements: readonly Statement[], span: Span): Statement | undefined {
  const own = statements.find(({ cue }) => cue.span && cue.span[0] < span[1] && span[0] < cue.span[1])
  const around = statements.filter(
    (other) =>
      other !== own &&
      !(own && isSameSource(own, other)) &&
      other.content.spans.some(([start, end]) => start <= span[0] && span[1] <= end),
  )
  return around.toSorted((a, b) => lengthOf(a) - lengthOf(b))[0]
}

function isSameSource({ source: a }: Statement, { source: b }: Statement): boolean {
  return a.span !== null && b.span !== null && a.span[0] === b.span[0]
}

function lengthOf({ content }: Statement): number {
  return content.spans.reduce((sum, [start, end]) => sum + end - start, 0)
}

function isLater(
  tree: Tree,
  at: number,
  { times, publishedAt }: { readonly times: readonly Time[]; readonly publishedAt: string | null },
): boolean {
  const time = nearest(tree, at, times)
  return time !== null && publishedAt !== null && Date.parse(time.start) > Date.parse(publishedAt)
}
