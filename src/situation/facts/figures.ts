import type { Figure, Reading } from '../../record/reading.ts'
import type { ClaimStatus, Stance } from '../../record/vocabulary.ts'
import { originOf } from '../origins/origin.ts'
import { chainOf } from '../origins/voice.ts'
import { cuesAround, type Cues } from './cues.ts'
import type { Draft } from './draft.ts'
import { fieldOf } from './fields.ts'
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

/** The claims that a reading's figures make about events. `country` is where the story plays. */
export function figureDrafts(reading: Reading, country: string): Draft[] {
  return reading.figures.flatMap((figure) => {
    const draft = draftOf(reading, figure, country)
    return draft ? [draft] : []
  })
}

function draftOf(reading: Reading, figure: Figure, country: string): Draft | null {
  const field = fieldOf(figure.what)
  if (field === null) return null
  const chain = chainOf(reading, figure.statement)
  const cues = cuesAround(reading, figure.span)
  const status = statusOf(chain.statement?.stance, cues)
  // "denied that ten had died" gives no figure; "denied that anybody had died" does.
  if (status === null || (status === 'denied' && figure.max !== 0 && !cues.withdraws)) return null
  return {
    id: `${reading.report.id}/${figure.id}`,
    reading,
    field,
    subject: figure.subject,
    min: figure.min,
    max: figure.max,
    status,
    chain,
    origin: originOf(chain, { country, outlet: reading.report.source.name }),
    span: figure.span,
    figure: figure.id,
    isPart: figure.partOf !== undefined,
    isPrior: cues.isPrior,
    withdraws: cues.withdraws,
    isRenewed: cues.isRenewed,
    saidAt: momentOf(reading, figure.span),
  }
}

function statusOf(stance: Stance | undefined, cues: Cues): ClaimStatus | null {
  if (cues.withdraws) return 'denied'
  const firmness = stance === undefined ? undefined : FIRMNESS[stance]
  if (firmness === null) return null
  if (cues.isUnconfirmed) return 'unconfirmed'
  return firmness ?? 'asserted'
}
