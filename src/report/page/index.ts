import type { Report } from '../../record/report.ts'
import { addressOf } from '../address.ts'
import { findDates, type DatedPage } from '../dates/index.ts'
import { instantOf, laterThan, sourceOf } from '../given.ts'
import type { GivenFields } from '../input.ts'
import { guessLanguage } from '../language/guess.ts'
import { findDateline } from '../text/dateline.ts'
import { findNotes } from '../text/furniture.ts'
import { listLines } from '../text/lines.ts'
import { findArticle } from './article.ts'
import { listBlocks, parsePage } from './blocks.ts'
import { findAuthors, findSite } from './makers.ts'
import { joinBlocks, type JoinedText } from './text.ts'
import { findTitle, titlesOf } from './title.ts'
import { gatherMetadata, type Metadata } from './metadata.ts'

/** A page read: the report, and the map from its text back to the page. */
export interface Page {
  readonly report: Report
  readonly segments: JoinedText['segments']
}

/** Reads a page. Nothing in it is executed or fetched, and any string is taken. */
export function readPage(html: string, given: GivenFields = {}): Page {
  const { children } = parsePage(html)
  const metadata = gatherMetadata(children)
  const all = listBlocks(children)
  const blocks = findArticle(all, titlesOf(metadata))
  const joined = joinBlocks(blocks)
  const told = toldText(metadata)
  const isTold = told.length >= LONG_ENOUGH && joined.text.length < told.length * LITTLE
  const text = isTold ? told : joined.text
  const lines = listLines(text)
  const dateline = findDateline(lines)
  const notes = findNotes(lines).map(({ kind, span: [start, end] }) => ({
    kind,
    span: [start, end] as [number, number],
  }))
  const url = addressOf(given.url, metadata.canonical ?? metadata.meta.get('og:url') ?? null)
  return {
    segments: isTold ? () => [] : joined.segments,
    report: {
      id: given.id ?? url ?? 'report',
      title: given.title ?? findTitle(metadata),
      source: sourceOf(given, findSite(metadata, url)),
      url,
      ...publicationOf({ url, metadata, blocks: all, article: blocks }, given),
      byline: findAuthors(metadata),
      ...(dateline === null ? {} : { dateline }),
      language: guessLanguage(text, metadata.language),
      text,
      ...(notes.length > 0 ? { notes } : {}),
      ...syntheticOf(metadata, given),
    },
  }
}

function syntheticOf(metadata: Metadata, given: GivenFields): Pick<Report, 'synthetic'> {
  const synthetic = given.synthetic ?? (metadata.meta.has('synthetic') ? true : undefined)
  return synthetic === undefined ? {} : { synthetic }
}

/** Characters of an article that a page tells only to machines, and the share of it below which what readers see is less. */
const LONG_ENOUGH = 500
const LITTLE = 0.4

/** The article as JSON-LD tells it: all that there is where scripts would have written the page. */
function toldText({ linked }: Metadata): string {
  const bodies = linked.map((node) => node['articleBody']).filter((body) => typeof body === 'string')
  const longest = bodies.reduce((best, body) => (body.length > best.length ? body : best), '')
  return joinBlocks(listBlocks(parsePage(longest.replace(/\r?\n\s*/g, '<p>')).children)).text
}

type Publication = Pick<Report, 'publishedAt' | 'publishedBecause' | 'publishedGrain' | 'updatedAt'>

/** What the caller states of the time outranks the page; the page's own times are kept as they are written. */
function publicationOf(page: DatedPage, given: GivenFields): Publication {
  const { published, updated } = findDates(page)
  const stated = instantOf(given)
  const own = published
    ? { publishedAt: published.at, publishedBecause: published.because, publishedGrain: published.grain }
    : { publishedAt: null }
  const publication = stated.publishedAt === null ? own : stated
  return { ...publication, updatedAt: laterThan(publication.publishedAt, updated?.at) }
}
