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
/** Those who can make good on a threat. */
const ARMED = new Set(['GOV', 'MIL', 'REB', 'PRM', 'UAF', 'COP', 'CRM'])
const OWN_WILL =
  /^(?:["“]?that )?["“]?(?:it|he|she|they|we|i)(?: and [\p{L} ]+)? (?:will|would|shall|['’]ll)\b/iu

/** A candidate with the stance its content gives it, where the cue leaves that open. */
export function toned(candidate: Candidate, context: Context): Candidate {
  const stance = stanceByTone(candidate, context)
  return stance === undefined || stance === candidate.stance ? candidate : { ...candidate, stance }
}

function stanceByTone(
  { tree, head, rule, stance, content, isNegated }: Candidate,
  { text, lexicon, actor }: Context,
): Stance | undefined {
  const lemma = tree.tokens[head]?.lemma ?? ''
  const said = content.map((span) => text.slice(...span)).join(' ')
  const tones = new Set(
    (said.toLowerCase().match(/\p{L}+/gu) ?? []).flatMap((word) => lexicon.tones.get(word) ?? []),
  )
  if (NAMING.has(lemma) && stance === 'said') {
    if (tones.has('denies')) return 'denied'
    if (tones.has('criticises')) return 'criticised'
    return tones.has('praises') ? 'praised' : undefined
  }
  const canAct = actor !== undefined && (ARMED.has(actor.sector) || actor.kind === 'country')
  if (stance === 'warned' && canAct && tones.has('threatens')) return 'threatened'
  if (SAYING.has(lemma) && !isNegated && canAct && tones.has('threatens') && OWN_WILL.test(said))
    return 'threatened'
  if (rule === 'according to' && stance === 'said' && actor?.sector === 'JRN') return 'reported'
  return undefined
}
