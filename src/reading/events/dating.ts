import type { Time } from '../../record/reading.ts'
import { clauseOf, isBelow, relation, type Tree } from '../tree.ts'
import { tokenAt } from './attach.ts'

/** A length of time that says how long, or until when, and not when: "for two years", "72 hours to leave", "within a week". */
const LENGTH =
  /^(?:(?:for|within|in|over) )?(?:the )?(?:(?:about|some|nearly|almost|at least|up to) )?(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|\p{L}+teen|\p{L}+ty)[ -](?:second|minute|hour|day|week|month|year)s?$/iu
/** Bounds that say until when something holds. */
const BOUND = /^(?:by|until|till|before)\b/i

/**
 * The time that dates what a trigger tells: one that hangs on it, else on its clause, else on a clause that governs it
 * ("demanded on Saturday … and **warned**"). A time of a clause or noun below it dates that alone: of "condemned Friday's
 * strike" the day is the strike's, of "the president ousted two days ago" the ousting's.
 */
export function timeOf(tree: Tree, trigger: number, times: readonly Time[]): Time | null {
  const [start, end] = tree.sentence.span
  const at = tree.tokens[trigger]?.span[0] ?? 0
  const ranked = times
    .filter(({ span }) => span[0] >= start && span[1] <= end)
    .map((time) => ({ time, rank: rankOf(tree, trigger, time), far: Math.abs(time.span[0] - at) }))
    .filter(({ rank }) => rank < NEVER)
    .toSorted((a, b) => a.rank - b.rank || a.far - b.far)
  return ranked[0]?.time ?? null
}

const NEVER = 9

/** Verbs about something that has its own day: "condemned Friday's strike". */
const ABOUT =
  /^(condemn|denounce|protest|mourn|deplore|welcome|praise|criticise|criticize|blame|accuse|demand|deny|reject|investigate|avenge|indict|charge|arrest|convict|regret|discuss|mark|commemorate|say|tell)$/

function rankOf(tree: Tree, trigger: number, { span, text }: Time): number {
  const at = tokenAt(tree, span)
  if (LENGTH.test(text) && !/^within/i.test(text)) return NEVER
  const late = BOUND.test(text) || LENGTH.test(text) ? 0.6 : 0
  const owner = ownerOf(tree, at)
  if (owner !== null && owner !== trigger) return late + rankOfOwned(tree, trigger, owner)
  const clause = clauseOf(tree, at)
  const own = clauseOf(tree, trigger)
  if (clause === own || owner === trigger) return late + (isBelow(tree, at, trigger) ? 0 : 1)
  if (isBelow(tree, at, trigger)) return late + (isWithin(tree, clause, trigger) ? 1 : NEVER - 1)
  return late + (isBelow(tree, own, clause) ? 2 : 4)
}

/** A day that goes with a noun: the trigger's object, or a noun below a trigger that is a noun itself. */
function rankOfOwned(tree: Tree, trigger: number, owner: number): number {
  const token = tree.tokens[trigger]
  if (isBelow(tree, trigger, owner)) return 2
  if (!isBelow(tree, owner, trigger)) return NEVER - 1
  if (token?.upos === 'NOUN') return 1
  return ABOUT.test(token?.lemma ?? '') ? NEVER - 1 : 1.5
}

/** A clause that tells of the trigger itself, or of what went on at the same time. */
function isWithin(tree: Tree, clause: number, trigger: number): boolean {
  const token = tree.tokens[clause]
  if (clause === trigger) return true
  if (token?.head !== trigger) return false
  if (relation(token) === 'acl') return true
  return (
    relation(token) === 'advcl' &&
    tree.tokens.some(({ head, text }) => head === clause && /^(when|as|while)$/i.test(text))
  )
}

/** The noun that a time goes with as "Friday's" or "the 2023" does; null where it hangs on the clause. */
function ownerOf(tree: Tree, at: number): number | null {
  let i = at
  while (i >= 0) {
    const token = tree.tokens[i]
    const head = tree.tokens[token?.head ?? -1]
    if (!token || !head) return null
    const kind = relation(token)
    if (kind === 'nmod' || kind === 'compound' || kind === 'amod' || kind === 'nummod') {
      const isTime =
        /day|night|morning|evening|afternoon|week|month|year|\d/i.test(head.text) && kind !== 'nmod'
      if (!isTime) return token.head
    } else return null
    i = token.head
  }
  return null
}
