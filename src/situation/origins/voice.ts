import type { Actor, Reading, Statement } from '../../record/reading.ts'

/** Somebody who speaks in a report: what the report calls them and what is known of them. */
export interface Voice {
  /** As the report has it; the outlet's name when the report itself speaks. */
  readonly text: string
  readonly actor: Actor | null
  readonly code: string
  readonly sector: string
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

/** The chain that a statement (or none: the report's own voice) hangs on. */
export function chainOf(reading: Reading, statementId: string | null): Chain {
  const statement = findStatement(reading, statementId)
  const chain: Statement[] = []
  for (let at = statement; at && chain.length < DEEPEST; at = findStatement(reading, at.parent))
    chain.push(at)
  const root = chain.findIndex(({ source }) => source.text.trim() !== '')
  const speaker = chain[root]
  if (!speaker) return { root: outletOf(reading), via: [], statement }
  return {
    root: voiceOf(reading, speaker),
    via: chain
      .slice(root + 1)
      .map(({ source }) => source.text)
      .filter((text) => text.trim() !== ''),
    statement,
  }
}

function findStatement(reading: Reading, id: string | null): Statement | null {
  return id === null ? null : (reading.statements.find((statement) => statement.id === id) ?? null)
}

function voiceOf(reading: Reading, { source }: Statement): Voice {
  const actor = reading.actors.find(({ id }) => id === source.actor) ?? null
  return {
    text: source.text,
    actor,
    code: actor?.code ?? '',
    sector: actor?.sector ?? '',
  }
}

export function outletOf({ report }: Reading): Voice {
  return { text: report.source.name, actor: null, code: '', sector: 'MED' }
}
