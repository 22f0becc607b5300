import type { Token } from '../../language/index.ts'
import type { EventStatus } from '../../record/vocabulary.ts'
import { formsOf } from '../forms.ts'
import type { Tree } from '../tree.ts'
import type { Modality } from './own-modality.ts'

/** Nouns that carry a clause of hearsay: "the allegation that soldiers had fired". */
const HEARSAY: ReadonlyMap<string, EventStatus> = new Map<string, EventStatus>(
  (
    [
      ['claimed', 'claim allegation accusation charge assertion contention insistence complaint boast'],
      ['unconfirmed', 'rumour rumor suspicion suggestion speculation hint report story'],
      ['reported', 'account statement finding conclusion evidence proof'],
      ['denied', 'denial'],
      ['hypothetical', 'fear possibility chance risk danger prospect demand proposal condition hope'],
    ] as const
  ).flatMap(([status, words]) => words.split(' ').map((word) => [word, status] as const)),
)
const DENYING = new Set(
  'deny reject dismiss refute rebut dispute contradict debunk ridicule disown scorn mock disavow withdraw'.split(
    ' ',
  ),
)
/** "Reports that … are inaccurate". */
const UNTRUE = new Set(
  (
    'false untrue inaccurate wrong baseless unfounded groundless incorrect fabricated mistaken invention fabrication lie ' +
    'fantasy nonsense fiction hoax fake invented correspond'
  ).split(' '),
)
/** Tokens between "that" and its noun ("a report in the Nile Gazette that"), and between the noun and who denies it. */
const NOUN_REACH = 6
const DENIAL_REACH = 9

/**
 * What becomes of a clause of hearsay: denied where its noun is rejected or called untrue, else as the noun has it. Read
 * from the order of words: parsers take "claims that" and "reports that" for verbs as often as for nouns.
 */
export function verdictOn({ tokens }: Tree, trigger: number): Modality | null {
  const that = tokens.findLastIndex(({ text, xpos }, i) => i < trigger && text === 'that' && xpos !== 'DT')
  if (that < 1) return null
  for (let i = that - 1; i >= Math.max(0, that - NOUN_REACH); i--) {
    const token = tokens[i] as Token
    if (/^[,;:.]$/.test(token.text) || (token.upos === 'VERB' && !isHearsay(token))) return null
    if (!isHearsay(token) || tokens[i - 1]?.upos === 'PRON') continue
    const denial = tokens
      .slice(Math.max(0, i - DENIAL_REACH), i)
      .find((other) => isAny(other, DENYING) && other.upos !== 'NOUN')
    const untruth = tokens.slice(trigger + 1).find((other) => isAny(other, UNTRUE))
    const denier = denial ?? untruth
    if (denier) return { status: 'denied', because: `${token.text} ${denier.text}` }
    return i === that - 1 && token.upos === 'NOUN'
      ? { status: HEARSAY.get(token.lemma.toLowerCase()) ?? 'reported', because: token.text }
      : null
  }
  return null
}

function isHearsay(token: Token): boolean {
  return formsOf(token).some((form) => HEARSAY.has(form))
}

function isAny(token: Token, words: ReadonlySet<string>): boolean {
  return formsOf(token).some((form) => words.has(form))
}
