import type { Claim, Fact } from '../../record/situation.ts'
import { csvCell } from '../cells.ts'
import type { Format } from '../format.ts'

const COLUMNS = [
  'story',
  'story_title',
  'event',
  'event_type',
  'what',
  'start',
  'end',
  'place',
  'country',
  'lat',
  'lon',
  'fact',
  'field',
  'subject',
  'standing',
  'current',
  'independent_sources',
  'claim',
  'said_by',
  'via',
  'value',
  'min',
  'max',
  'claim_status',
  'claim_standing',
  'said_at',
  'report',
  'evidence_start',
  'evidence_end',
]

/** Facts and their claims, one claim a row. */
export const csv: Format = {
  label: 'Facts and claims for a spreadsheet',
  mediaType: 'text/csv; charset=utf-8',
  ending: 'csv',
  head: `${COLUMNS.join(',')}\r\n`,
  *rows({ story }) {
    for (const event of story?.events ?? []) {
      const { id, type, what, start, end, place } = event
      const here = [place?.name, place?.country, place?.lat, place?.lon]
      for (const fact of event.facts)
        for (const claim of fact.claims) {
          const cells = [
            story?.id,
            story?.title,
            id,
            type,
            what,
            start,
            end,
            ...here,
            ...factCells(fact),
            ...claimCells(claim),
          ]
          yield `${cells.map(csvCell).join(',')}\r\n`
        }
    }
  },
}

function factCells({ id, field, subject, standing, current, independentSources }: Fact) {
  return [id, field, subject.text, standing, showCurrent(current), independentSources]
}

function showCurrent(current: Fact['current']): string {
  if (current === null) return ''
  if (typeof current === 'string') return current
  if ('min' in current && current.min === current.max) return String(current.min)
  if ('min' in current) return current.max === null ? `${current.min}+` : `${current.min}–${current.max}`
  return current.join(' | ')
}

function claimCells({ id, saidBy, via, value, min, max, status, standing, at, report, evidence }: Claim) {
  return [id, saidBy.text, via.join(' > '), value, min, max, status, standing, at, report, ...evidence.span]
}
