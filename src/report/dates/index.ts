import type { Metadata } from '../page/metadata.ts'
import { readMoment, type Moment } from './moment.ts'

/** A moment, and what says so. */
export interface Dating extends Moment {
  readonly because: string
}

export interface PageDates {
  readonly published: Dating | null
  readonly updated: Dating | null
}

/** `<meta>` names that hold the time of publication, best first. */
const PUBLISHED = (
  'article:published_time og:article:published_time og:published_time datepublished article:published publish-date publishdate ' +
  'publish_date pubdate publication_date published_time article.published date.published published dc.date.issued dcterms.issued ' +
  'dc.date.created dcterms.created dc.created sailthru.date parsely-pub-date cxenseparse:recs:publishtime cxenseparse:publishtime ' +
  'rnews:datepublished article_date_original original-publish-date originalpublicationdate displaydate ptime gentime ' +
  'dc.date dcterms.date dc:date date article:post_date article_date issue_date datecreated created vr:published_time'
).split(' ')
const UPDATED = (
  'article:modified_time og:updated_time og:article:modified_time datemodified last-modified lastmod dcterms.modified dc.date.modified ' +
  'article:updated article:updated_time modified updated revised utime'
).split(' ')

/** The first candidate that can be read as a date. */
type Candidate = readonly [because: string, value: unknown]

/** When a page was published and updated, from the firmest statement it makes; never from the time it was collected. */
export function findDates(
  metadata: Metadata,
  page: { readonly url: string | null; readonly opening: string },
): PageDates {
  const isMonthFirst =
    /^en(?:-us)?$/i.test(metadata.language ?? '') || metadata.meta.get('og:locale') === 'en_US'
  const read = (candidates: Iterable<Candidate>): Dating | null => {
    for (const [because, value] of candidates) {
      const moment = typeof value === 'string' ? readMoment(value, isMonthFirst) : null
      if (moment) return { ...moment, because }
    }
    return null
  }
  const updated = read(updatedCandidates(metadata))
  return { published: read(publishedCandidates(metadata, page)) ?? updated, updated }
}

function* publishedCandidates(
  metadata: Metadata,
  page: { url: string | null; opening: string },
): Generator<Candidate> {
  const { linked, meta, dated } = metadata
  for (const node of linked) yield ['JSON-LD datePublished', node['datePublished']]
  for (const name of PUBLISHED) yield [`meta ${name}`, meta.get(name)]
  for (const { hints, value } of dated)
    if (/datepublished|pubdate/.test(hints)) yield ['microdata datePublished', value]
  for (const node of linked) yield ['JSON-LD dateCreated', node['dateCreated'] ?? node['uploadDate']]
  for (const { hints, value } of dated)
    if (hints.startsWith('time') && !/modif|updat/.test(hints)) yield ['the time element', value]
  yield [
    'its address',
    datePath(page.url) ?? datePath(metadata.canonical) ?? datePath(meta.get('og:url') ?? null),
  ]
  for (const { hints, value } of dated)
    if (/publish|posted|date|created/.test(hints) && !/modif|updat/.test(hints))
      yield ['the text beside the headline', value]
  for (const { value } of dated) yield ['the text beside the headline', value]
  yield ['the first date in its text', page.opening]
}

function* updatedCandidates({ linked, meta, dated }: Metadata): Generator<Candidate> {
  for (const node of linked) yield ['JSON-LD dateModified', node['dateModified']]
  for (const name of UPDATED) yield [`meta ${name}`, meta.get(name)]
  for (const { hints, value } of dated)
    if (/modif|updat/.test(hints)) yield ['the text beside the headline', value]
}

/** The date in an address such as /2020/06/07/ or /2020-06-07-, written so that it can be read. */
function datePath(url: string | null): string | undefined {
  const match = /[/_-]((?:19|20)\d\d)[/_-]?(0[1-9]|1[0-2])[/_-]?(0[1-9]|[12]\d|3[01])(?=[/_-]|$|\D)/.exec(
    url ?? '',
  )
  return match ? `${match[1]}-${match[2]}-${match[3]}` : undefined
}
