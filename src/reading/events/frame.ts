/** One condition of a frame: a role that must (or must not) be there, and what its head must be. */
export interface Condition {
  /** `obj`, `subj`, `inf`, `that`, `xcomp`, `passive`, `will`, `mod`, `under`, `near` (a topic), or a preposition or adverb. */
  readonly role: string
  /** A class of words or one lemma; empty where any will do. */
  readonly value: string
  readonly isNegated: boolean
}

/** Ways in which a sense fits: one of them must hold with all its conditions. An empty frame always fits. */
export type Frame = readonly (readonly Condition[])[]

/** Reads `obj:weapon&!on|passive`: `|` parts ways, `&` joins conditions, `!` forbids. */
export function parseFrame(text: string): Frame {
  if (text === '') return []
  return text.split('|').map((way) => way.split('&').map(parseCondition))
}

function parseCondition(text: string): Condition {
  const isNegated = text.startsWith('!')
  const [role = '', value = ''] = (isNegated ? text.slice(1) : text).split(':')
  return { role, value, isNegated }
}
