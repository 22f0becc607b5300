import type { Report } from '../../src/record/report.ts'

/** A plain report with nothing but its text, published at noon on a day in March 2027. */
export function reportOf(text: string): Report {
  return {
    id: 'test',
    title: '',
    source: { name: 'Test Wire' },
    url: null,
    publishedAt: '2027-03-09T12:00:00.000Z',
    updatedAt: null,
    byline: [],
    language: 'en',
    text,
  }
}
