import type { Reading, Statement } from '../../record/reading.ts'
import type { Span } from '../../record/span.ts'
import type { ClaimStatus } from '../../record/vocabulary.ts'
import { originOf, type Setting } from '../origins/origin.ts'
import { chainOf, type Chain } from '../origins/voice.ts'
import { CAUSES } from './causes.ts'
import { cuesAround } from './cues.ts'
import type { Draft } from './draft.ts'
import type { Field } from './fields.ts'
import { nameIn, partyOf } from './parties.ts'

const HARM = ['ASSAULT', 'DISASTER', 'ACCIDENT', 'PROTEST', 'COERCE'] as const
const CAUSE: Field = { name: 'cause', figures: [], homes: HARM, movement: 'none', weight: 0.5 }
const RESPONSIBILITY: Field = {
  name: 'responsibility',
  figures: [],
  homes: ['ASSAULT', 'COERCE'],
  movement: 'none',
  weight: 0.8,
}

/** "claimed the attack", "said it had fired", "was behind the raid". */
const OWNS_UP =
  /\bclaim(?:s|ed|ing)? (?:responsibility|credit|the (?:\w+ )?(?:attack|strike|bombing|raid|killing|assault|abduction|operation))|\btook (?:responsibility|credit)|\b(?:said|says) (?:it|they|its \w+|their \w+)(?: had| have)? (?:fired|launched|carried out|bombed|attacked|shot down|planted|seized|abducted)|\b(?:was|were) behind (?:the|this) (?:\w+ )?(?:attack|strike|bombing|raid|killing|assault|abduction)/i
/** "No group claimed the raid." */
const NOBODY = /^(?:no|nobody|no one|none|neither)\b/i
/** "denied any role", "had nothing to do with it". */
const DISOWNS =
  /\b(?:den(?:y|ies|ied)|reject(?:s|ed)?)\b[^.]{0,60}\b(?:involvement|responsibility|role|being behind|any part|any link|had carried out|blame)|\bhad no (?:role|part|hand)\b|\b(?:was|were) not (?:responsible|involved|behind)|\b(?:it|he|she|they|we|group|army|government|forces|fighters) (?:had|has|have) nothing to do with (?:it|the|this)/i
/** "The airline denied it", "a claim his lawyer denied": of what was said just before. */
const DENIES_THAT =
  /\b(?:den(?:y|ies|ied)|reject(?:s|ed)?|dismiss(?:es|ed)?|disput(?:es|ed)) (?:it|this|that|them|the (?:claim|report|allegation|accusation|charge|assertion|suggestion)s?)\b|\ba (?:claim|charge|report|suggestion)(?: that)? [^.;]{3,40} den(?:ies|ied)\b/i
/** "The group that claimed the attack": whoever stands before the relative clause, not the speaker of the sentence. */
const OF_OTHERS =
  /\b((?:the|an?|another|one|some) (?:(?!\b(?:the|an?|another|one|some)\b)[^,.;]){2,60}) (?:that|which|who)(?: has| had| have)? $/i
/** How far after a claim its denial may stand. */
const DENIAL_REACH = 260
const NEGATED =
  /\b(?:no|not|never|n['’]t|den(?:y|ies|ied)|reject(?:s|ed)?|rul(?:es?|ed) out|without|dismiss(?:es|ed)?)\b[^.]{0,70}$/i

/** What a reading says in words: who did it, who says they did not, and what caused it. */
export function wordDrafts(reading: Reading, setting: Setting): Draft[] {
  return [...causeDrafts(reading, setting), ...responsibilityDrafts(reading, setting)]
}

function causeDrafts(reading: Reading, setting: Setting): Draft[] {
  const { text } = reading.report
  return sentencesOf(reading).flatMap(([start, end]) =>
    CAUSES.flatMap(({ value, words }) => {
      const found = words.exec(text.slice(start, end))
      if (!found) return []
      const span: Span = [start + found.index, start + found.index + found[0].length]
      const isDenied = NEGATED.test(text.slice(start, span[0]))
      const claim = { setting, field: CAUSE, value }
      const denial = denialAfter(reading, span)
      return [
        draftOf(reading, { ...claim, span, isDenied }),
        ...(denial && !isDenied ? [draftOf(reading, { ...claim, span: denial, isDenied: true })] : []),
      ]
    }),
  )
}

function denialAfter({ report }: Reading, [, end]: Span): Span | null {
  const found = DENIES_THAT.exec(report.text.slice(end, end + DENIAL_REACH))
  return found && [end + found.index, end + found.index + found[0].length]
}

function responsibilityDrafts(reading: Reading, setting: Setting): Draft[] {
  const { text } = reading.report
  return sentencesOf(reading).flatMap(([start, end]) => {
    const sentence = text.slice(start, end)
    const owns = OWNS_UP.exec(sentence)
    const found = owns ?? DISOWNS.exec(sentence)
    if (!found) return []
    const span: Span = [start + found.index, start + found.index + found[0].length]
    const chain = chainAt(reading, span)
    const other = OF_OTHERS.exec(sentence.slice(0, found.index))
    const value = other ? nameIn(other[1] ?? '') : partyOf(chain)
    if (chain.root.isOutlet || NOBODY.test(chain.root.text) || value === null) return []
    return [draftOf(reading, { setting, field: RESPONSIBILITY, value, span, isDenied: !owns })]
  })
}

interface Found {
  readonly setting: Setting
  readonly field: Field
  readonly value: string
  readonly span: Span
  readonly isDenied: boolean
}

function draftOf(reading: Reading, { setting, field, value, span, isDenied }: Found): Draft {
  const chain = chainAt(reading, span)
  const cues = cuesAround(reading, span)
  return {
    id: `${reading.report.id}/${field.name}@${span[0]}`,
    reading,
    field,
    subject: { text: field === CAUSE ? value : '', code: '' },
    value,
    status: statusOf(chain, {
      isDenied,
      isUnconfirmed: cues.isUnconfirmed,
      isOwnDeed: field === RESPONSIBILITY,
    }),
    chain,
    origin: originOf(chain, setting),
    home: setting.country,
    span,
    figure: null,
    isPart: false,
    changesState: false,
    isPrior: false,
    withdraws: false,
    isRenewed: cues.isRenewed,
    saidAt: null,
  }
}

function statusOf(
  { statement }: Chain,
  told: { readonly isDenied: boolean; readonly isUnconfirmed: boolean; readonly isOwnDeed: boolean },
): ClaimStatus {
  if (told.isDenied || (statement?.stance === 'denied' && !told.isOwnDeed)) return 'denied'
  if (told.isUnconfirmed) return 'unconfirmed'
  if (told.isOwnDeed || statement?.stance === 'claimed' || statement?.stance === 'accused') return 'claimed'
  const isGuess = statement && ['suggested', 'believed', 'expected', 'estimated'].includes(statement.stance)
  return isGuess ? 'estimate' : 'asserted'
}

/** The chain of the narrowest statement around a stretch, or of the one whose cue lies in it. */
function chainAt(reading: Reading, span: Span): Chain {
  const around = reading.statements.filter((statement) => covers(statement, span))
  const narrowest = around.sort((a, b) => extentOf(a) - extentOf(b) || (a.id < b.id ? -1 : 1))[0]
  return chainOf(reading, narrowest?.id ?? null)
}

function covers({ content, cue }: Statement, [start, end]: Span): boolean {
  const isCue = cue.span !== null && cue.span[0] < end && start < cue.span[1]
  return isCue || content.spans.some(([from, to]) => from <= start && start < to)
}

function extentOf({ content }: Statement): number {
  return content.spans.reduce((total, [from, to]) => total + to - from, 0)
}

function sentencesOf({ sentences, report }: Reading): readonly Span[] {
  return sentences ?? [[0, report.text.length]]
}
