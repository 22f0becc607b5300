import type { Claim, Fact } from '../../src/record/situation.ts'

/** A claim of which only some is of interest. */
export const claim = (given: Partial<Claim>): Claim => ({
  id: 'c',
  report: 'r',
  saidBy: { text: 'police', code: '' },
  via: [],
  origin: 'police',
  status: 'asserted',
  standing: 'live',
  at: '2026-05-12T02:10:00.000Z',
  evidence: { report: 'r', span: [0, 1] },
  supersedes: null,
  ...given,
})
/** A disputed fact of these claims. */
export const fact = (claims: readonly Claim[]): Fact => ({
  id: 'f',
  field: 'killed',
  subject: { text: '', code: '' },
  standing: 'disputed',
  current: null,
  independentSources: 2,
  claims,
})
