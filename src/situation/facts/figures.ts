import type { Figure, Reading } from '../../record/reading.ts'
import type { Span } from '../../record/span.ts'
import type { ClaimStatus, Stance } from '../../record/vocabulary.ts'
import { originOf, type Setting } from '../origins/origin.ts'
import { tellerOf } from '../origins/teller.ts'
import { chainFrom, chainOf, type Chain } from '../origins/voice.ts'
import { cuesAround, sentenceAt, type Cues } from './cues.ts'
import type { Draft } from './draft.ts'
import { fieldOf } from './fields.ts'
import { kindOf } from './labels.ts'
import { momentOf } from './moments.ts'

/** How firmly a figure is given by the stance of the statement it stands in; null: it is not given as true at all. */
const FIRMNESS: Readonly<Partial<Record<Stance, ClaimStatus | null>>> = {
  claimed: 'claimed',
  accused: 'claimed',
  denied: 'denied',
  'could-not-confirm': 'unconfirmed',
  declined: 'unconfirmed',
  suggested: 'estimate',
  believed: 'estimate',
  expected: 'estimate',
  estimated: 'estimate',
  vowed: null,
  threatened: null,
  demanded: null,
  urged: null,
  asked: null,
}

/** Fields that count nobody. */
const PEOPLELESS = /^(?:magnitude|pledged|funding_sought_\w+)$/

/** The claims that a reading's figures make about events. */
export function figureDrafts(reading: Reading, setting: Setting): Draft[] {
  return reading.figures.flatMap((figure) => {
    const draft = draftOf(reading, figure, setting)
    return draft ? [draft, ...endOf(draft, figure)] : []
  })
}

/** "*The two missing clerks* were found alive" rescues two, and nobody is missing any more. */
function endOf(draft: Draft, { span, subject }: Figure): Draft[] {
  const missing = fieldOf('missing')
  const before = draft.reading.report.text.slice(Math.max(0, span[0] - 6), span[0])
  if (draft.field.name !== 'rescued' || !missing || !/\bmissing\b/i.test(subject.text)) return []
  if (!/\b(?:the|all|both)\s+$/i.test(before)) return []
  const text = subject.text.replace(/\bmissing\b\s*/i, '')
  const over = { field: missing, subject: { ...subject, text }, min: 0, max: 0, changesState: true }
  return [{ ...draft, ...over, id: `${draft.id}/missing` }]
}

function draftOf(reading: Reading, figure: Figure, setting: Setting): Draft | null {
  const what = kindOf(reading, figure)
  const cues = cuesAround(reading, figure.span)
  const field = what && fieldOf(what, cues)
  if (!field) return null
  // "One survivor told the radio" counts nobody.
  if (figure.what === 'survivors' && figure.max === 1) return null
  const chain = chainFor(reading, figure)
  if ((cues.isSupposed && !cues.isSought) || (cues.isAdded && field.movement === 'up')) return null
  const status = statusOf(chain.statement?.stance, cues)
  // "denied that ten had died" gives no figure; "denied that anybody had died" does.
  if (status === null || (status === 'denied' && figure.max !== 0 && !cues.withdraws)) return null
  const isOver = field.name === 'missing' && cues.isFound
  return {
    id: `${reading.report.id}/${figure.id}`,
    reading,
    field,
    subject: PEOPLELESS.test(field.name) ? { text: '', code: figure.subject.code } : figure.subject,
    ...(isOver ? { min: 0, max: 0 } : { min: figure.min ?? 0, max: figure.max }),
    status,
    chain,
    origin: originOf(chain, setting),
    home: setting.country,
    span: figure.span,
    figure: figure.id,
    isPart: figure.partOf !== undefined,
    changesState: isOver,
    isPrior: cues.isPrior,
    withdraws: cues.withdraws,
    isRenewed: cues.isRenewed,
    saidAt: momentOf(reading, figure.span),
  }
}

/** The statement a figure stands in; else whom the words around it give it to; else whoever gave the one before it. */
function chainFor(reading: Reading, figure: Figure): Chain {
  const chain = chainOf(reading, figure.statement)
  if (!chain.root.isOutlet) return chain
  const sentence = sentenceAt(reading, figure.span)
  const teller = tellerOf(reading, figure, sentence)
  if (teller) return chainFrom(reading, teller)
  if (hasDoer(reading, figure, sentence)) return chain
  const previous = reading.figures.findLast(({ span }) => span[1] <= sentence[0])
  if (!previous || !isNextSentence(reading, sentenceAt(reading, previous.span), sentence)) return chain
  const continued = chainOf(reading, previous.statement)
  return continued.root.isOutlet ? chain : continued
}

const PRONOUN = /^(?:he|she|it|they|who|which)$/i

/** "Police arrested two men" after "The Red Cross said …": the sentence names who acts, and not whoever spoke before. */
function hasDoer({ events }: Reading, { id }: Figure, [start, end]: Span): boolean {
  return events.some(
    ({ figures, actors }) =>
      figures?.includes(id) === true &&
      actors.some(
        ({ role, actor, span, text }) =>
          role === 'source' && actor !== null && span[0] >= start && span[1] <= end && !PRONOUN.test(text),
      ),
  )
}

/** Whether a sentence follows another at once, in the same paragraph. */
function isNextSentence({ report }: Reading, [, end]: Span, [start]: Span): boolean {
  return start >= end && /^[^\S\n]*$/.test(report.text.slice(end, start))
}

function statusOf(stance: Stance | undefined, cues: Cues): ClaimStatus | null {
  if (cues.withdraws) return 'denied'
  const firmness = stance === undefined ? undefined : FIRMNESS[stance]
  if (firmness === null) return null
  if (cues.isUnconfirmed && firmness !== 'denied') return 'unconfirmed'
  return firmness ?? 'asserted'
}
