import type { Report } from '../../record/report.ts'
import { findDates, type DatedPage, type Dating } from '../dates/index.ts'
import { instantOf, sourceOf } from '../given.ts'
import type { GivenFields } from '../input.ts'
import { guessLanguage } from '../language/guess.ts'
import { splitNames } from '../text/byline.ts'
import { findDateline } from '../text/dateline.ts'
import { findNotes } from '../text/furniture.ts'
import { listLines } from '../text/lines.ts'
import { findArticle } from './article.ts'
import { listBlocks, parsePage } from './blocks.ts'
import type { Block } from './run.ts'
import { gatherMetadata, textOf, type Metadata } from './metadata.ts'

/** A page read: the report, and the blocks its text was put together from, in order, joined by blank lines. */
export interface Page {
  readonly report: Report
  readonly blocks: readonly Block[]
}

/** Reads a page. Nothing in it is executed or fetched, and any string is taken. */
export function readPage(html: string, given: GivenFields = {}): Page {
  const { children } = parsePage(html)
  const metadata = gatherMetadata(children)
  const all = listBlocks(children)
  const blocks = findArticle(all)
  const text = blocks.map((block) => block.text).join('\n\n')
  const lines = listLines(text)
  const dateline = findDateline(lines)
  const notes = findNotes(lines).map(({ kind, span: [start, end] }) => ({
    kind,
    span: [start, end] as [number, number],
  }))
  const url = given.url ?? metadata.canonical ?? metadata.meta.get('og:url') ?? null
  return {
    blocks,
    report: {
      id: given.id ?? url ?? 'report',
      title: given.title ?? findTitle(metadata),
      source: sourceOf(given, metadata.meta.get('og:site_name') ?? ''),
      url,
      ...publicationOf({ url, metadata, blocks: all, article: blocks }, given),
      byline: [...new Set(metadata.bylines.flatMap(splitNames))].slice(0, 10),
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

function findTitle({ meta, heading, title }: Metadata): string {
  const short = title.replace(/\s+[|·•»–—-]\s+[^|·•»–—]{2,40}$/u, '')
  return meta.get('og:title') || (heading && textOf(heading)) || meta.get('twitter:title') || short
}

type Publication = Pick<Report, 'publishedAt' | 'publishedBecause' | 'publishedGrain' | 'updatedAt'>

/** What the caller states of the time outranks the page; the page's own times are kept as they are written. */
function publicationOf(page: DatedPage, given: GivenFields): Publication {
  const { published, updated } = findDates(page)
  const stated = instantOf(given)
  const own = published
    ? { publishedAt: published.at, publishedBecause: published.because, publishedGrain: published.grain }
    : { publishedAt: null }
  return { ...(stated.publishedAt === null ? own : stated), updatedAt: laterThan(published, updated) }
}

function laterThan(published: Dating | null, updated: Dating | null): string | null {
  return updated && updated.at !== published?.at ? updated.at : null
}
