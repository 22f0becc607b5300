import type { Actor } from '../../record/reading.ts'
import type { Stance } from '../../record/vocabulary.ts'
import type { Candidate } from './candidate.ts'
import type { CueLexicon } from './lexicon.ts'

interface Context {
  readonly text: string
  readonly lexicon: CueLexicon
  readonly actor: Actor | undefined
}

/** Verbs that only name: what they amount to is in the name ("called the report *fiction*"). */
const NAMING = new Set([
  'call',
  'term',
  'describe',
  'label',
  'brand',
  'dub',
  'characterise',
  'characterize',
  'portray',
])
const SAYING = new Set(['say', 'tell', 'write', 'add', 'declare', 'post', 'tweet'])
/** Who insists that nobody fired denies that somebody did. */
const INSISTING = new Set(['insist', 'maintain', 'swear', 'contend', 'assert'])
const NOTHING = /\b(?:no|not|never|nothing|nobody|none|neither)\b|n[’']t\b/iu
/** Those who can make good on a threat. */
const ARMED = new Set(['GOV', 'MIL', 'REB', 'PRM', 'UAF', 'COP', 'CRM'])
/** A government or an army that warns of what *will* be done means to do it; a doctor does not. */
const WILL = /\b(?:will|would|shall)\b/iu
const OWN_WILL =
  /^(?:["“]?that )?["“]?(?:it|he|she|they|we|i)(?: and [\p{L} ]+)? (?:will|would|shall|['’]ll)\b/iu

/** A candidate with the stance its content gives it, where the cue leaves that open. */
export function toned(candidate: Candidate, context: Context): Candidate {
  const stance = stanceByTone(candidate, context)
  return stance === undefined || stance === candidate.stance
    ? candidate
    : { ...candidate, stance, stanceBecause: 'of what is said and who says it' }
}

function stanceByTone(candidate: Candidate, context: Context): Stance | undefined {
  const { tree, head, rule, stance, isNegated } = candidate
  const { actor } = context
  const lemma = tree.tokens[head]?.lemma ?? ''
  if (rule === 'according to' && stance === 'said' && actor?.sector === 'JRN') return 'reported'
  if (NAMING.has(lemma) && stance === 'said') return naming(wordsOf(candidate, context).tones)
  if (stance === 'claimed' && INSISTING.has(lemma))
    return NOTHING.test(wordsOf(candidate, context).said.slice(0, 60)) ? 'denied' : undefined
  const canAct = actor !== undefined && (ARMED.has(actor.sector) || actor.kind === 'country')
  if (!canAct || isNegated || !(stance === 'warned' || SAYING.has(lemma))) return undefined
  const { said, tones } = wordsOf(candidate, context)
  if (stance === 'warned') return tones.has('threatens') || WILL.test(said) ? 'threatened' : undefined
  return tones.has('threatens') && OWN_WILL.test(said) ? 'threatened' : undefined
}

function naming(tones: ReadonlySet<string>): Stance | undefined {
  if (tones.has('denies')) return 'denied'
  if (tones.has('criticises')) return 'criticised'
  return tones.has('praises') ? 'praised' : undefined
}

function wordsOf(
  { content }: Candidate,
  { text, lexicon }: Context,
): { said: string; tones: ReadonlySet<string> } {
  const said = content.map((span) => text.slice(...span)).join(' ')
  const words = said.toLowerCase().match(/\p{L}+/gu) ?? []
  return { said, tones: new Set(words.flatMap((word) => lexicon.tones.get(word) ?? [])) }
}
