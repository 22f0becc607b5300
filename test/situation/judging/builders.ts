import type { Judgement } from '../../../src/record/judgement.ts'

/** A judgement by Ana, of noon, about nothing. */
export function judgementOf(given: Partial<Judgement> & Pick<Judgement, 'id' | 'kind'>): Judgement {
  return {
    report: null,
    span: null,
    content: {},
    undoes: null,
    by: 'Ana',
    at: '2031-03-01T12:00:00Z',
    ...given,
  }
}
