import { textOf, type Metadata } from '../page/metadata.ts'
import type { Block } from '../page/run.ts'
import { readMoment, type Moment } from './moment.ts'
import { dayOfAddress, scriptDates, statedPublished, statedUpdated, type Candidate } from './stated.ts'
import { findSeenDates, type SeenDate } from './visible.ts'
import { keepLocalDay } from './zone.ts'

/** A moment, and what says so. */
export interface Dating extends Moment {
  readonly because: string
}

export interface PageDates {
  readonly published: Dating | null
  readonly updated: Dating | null
}

/** A page, as far as its dates go. */
export interface DatedPage {
  readonly url: string | null
  readonly metadata: Metadata
  readonly blocks: readonly Block[]
  readonly article: readonly Block[]
}

/** Score from which a date that readers see is taken for the page's own. */
const LIKELY = 1

/** When a page was published and updated, from the firmest statement it makes; never from the time it was collected. */
export function findDates(page: DatedPage): PageDates {
  const { metadata, url } = page
  const isMonthFirst =
    /^en(?:-us)?$/i.test(metadata.language ?? '') || metadata.meta.get('og:locale') === 'en_US'
  const first = (candidates: Iterable<Candidate>): Dating | null => {
    for (const [because, value] of candidates) {
      const moment = typeof value === 'string' ? readMoment(value, isMonthFirst) : null
      if (moment) return { ...moment, because }
    }
    return null
  }
  const seen = findSeenDates({ ...page, isMonthFirst })
  const day =
    dayOfAddress(url) ?? dayOfAddress(metadata.canonical) ?? dayOfAddress(metadata.meta.get('og:url'))
  const addressed = readDay(day, 'its address')
  const updated = first(statedUpdated(metadata)) ?? seenDating(seen.filter(({ isUpdate }) => isUpdate))
  const scripted = () => [...scriptDates(metadata.scripts.map(textOf))]
  const stated = settle(first(statedPublished(metadata)), addressed)
  const local = stated && keepLocalDay(stated, { seen, addressed, scripted: () => readAll(scripted()) })
  const published =
    local ??
    seenDating(seen.filter(({ isUpdate, score }) => !isUpdate && score >= LIKELY)) ??
    first(scripted()) ??
    updated ??
    readDay(dayOfAddress(metadata.meta.get('og:image')), 'the address of its picture')
  return {
    published: published && { ...published, because: published.because + zoneRemark(published) },
    updated,
  }
}

/** A clock without a zone is read as UTC, and that is said. */
function zoneRemark({ grain, zone }: Moment): string {
  return grain === 'minute' && zone === null ? '; its zone is not stated' : ''
}

function readAll(candidates: readonly Candidate[]): Moment[] {
  return candidates.flatMap(([, value]) => (typeof value === 'string' ? (readMoment(value) ?? []) : []))
}

function readDay(day: string | null, because: string): Dating | null {
  return day === null ? null : { at: `${day}T00:00:00Z`, grain: 'day', zone: null, because }
}

function seenDating(seen: readonly SeenDate[]): Dating | null {
  const [best] = seen
  return best ? { at: best.at, grain: best.grain, zone: best.zone, because: 'the date on the page' } : null
}

/** Milliseconds by which a stated time may follow the day in the address before it must be that of a later edition. */
const EDITION_MS = 60 * 3_600_000

/** The address keeps the day of the first publication when the metadata has moved on to a later edition. */
function settle(stated: Dating | null, addressed: Dating | null): Dating | null {
  if (stated === null || addressed === null) return stated ?? addressed
  return Date.parse(stated.at) - Date.parse(addressed.at) > EDITION_MS ? addressed : stated
}
