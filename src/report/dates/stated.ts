import type { Element, ParentNode } from 'domhandler'
import { hintsOf } from '../page/blocks.ts'
import { isCommentHint, ownHints } from '../page/hints.ts'
import type { Metadata } from '../page/metadata.ts'

/** A text that may hold a date, and what it rests on. */
export type Candidate = readonly [because: string, value: unknown]

/** `<meta>` names that hold the time of publication, best first. */
const PUBLISHED = (
  'article:published_time og:article:published_time og:published_time og:pubdate datepublished article:published publish-date ' +
  'publishdate publish_date pubdate publication_date publication-date published_time published-time article.published date.published ' +
  'published publishtime publish_time dc.date.issued dcterms.issued dc.issued citation_publication_date citation_date bt:pubdate ' +
  'sailthru.date parsely-pub-date cxenseparse:recs:publishtime cxenseparse:publishtime cxenseparse:recs:articletime mediator_published_time ' +
  'rnews:datepublished article_date_original original-publish-date originalpublicationdate displaydate ptime gentime shareaholic:article_published_time ' +
  'article:post_date article_date article.created issue_date date_published content_create_date dc.date.created dcterms.created ' +
  'dc.created datecreated date_created creation_date created dcterms.date dc.date dc:date date pub_date eprints.date vr:published_time ' +
  'lastmoddate rbpubdate msvalidate.date weibo:article:create_at'
).split(' ')
const UPDATED = (
  'article:modified_time og:updated_time og:article:modified_time datemodified article:modified last-modified lastmod dcterms.modified ' +
  'dc.date.modified dc.modified article:updated article:updated_time modified updated updated_time revised revision_date utime ' +
  'date.updated lastmodified shareaholic:article_modified_time'
).split(' ')

/** JSON-LD types that are about something other than the page. */
const OTHER =
  /comment|video|image|person|review|event|answer|question|offer|product|audio|broadcast|episode|rating/i
const ARTICLE = /article|posting|report|news/i

type Linked = Metadata['linked'][number]

/** The JSON-LD objects that can be the page: its articles first, then those that are not about something else. */
function pagesOf(linked: Metadata['linked']): Linked[] {
  const typeOf = (node: Linked) => [node['@type']].flat().join(' ')
  const articles = linked.filter((node) => ARTICLE.test(typeOf(node)) && !OTHER.test(typeOf(node)))
  return [...articles, ...linked.filter((node) => !articles.includes(node) && !OTHER.test(typeOf(node)))]
}

/** Times of publication that a page states for machines, firmest first. */
export function* statedPublished({ linked, meta, dated }: Metadata): Generator<Candidate> {
  const pages = pagesOf(linked)
  for (const node of pages) yield ['JSON-LD datePublished', node['datePublished']]
  for (const name of PUBLISHED) if (meta.has(name)) yield [`meta ${name}`, meta.get(name)]
  const marked = dated.filter(({ hints, node }) => hints.includes('datepublished') && !isInComments(node))
  for (const { value } of marked) yield ['microdata datePublished', value]
  for (const node of pages) yield ['JSON-LD dateCreated', node['dateCreated'] ?? node['uploadDate']]
}

/** Times of the last change that a page states for machines, firmest first. */
export function* statedUpdated({ linked, meta, dated }: Metadata): Generator<Candidate> {
  for (const node of pagesOf(linked)) yield ['JSON-LD dateModified', node['dateModified']]
  for (const name of UPDATED) if (meta.has(name)) yield [`meta ${name}`, meta.get(name)]
  for (const { hints, value } of dated)
    if (/datemodified/.test(hints)) yield ['microdata dateModified', value]
}

/** Readers' comments carry dates too, marked like the article's. */
function isInComments(element: Element): boolean {
  for (let at: ParentNode | null = element; at && 'attribs' in at; at = at.parent)
    if (at.name !== 'body' && at.name !== 'html' && isCommentHint(ownHints(hintsOf(at)))) return true
  return false
}

const YEAR = String.raw`(?<year>(?:19[89]|20)\d\d|20\d\d)`

/** How addresses write days. */
const PATHS: readonly RegExp[] = [
  new RegExp(
    String.raw`[/_.=-]${YEAR}[/_.-]?(?<month>0[1-9]|1[0-2])[/_.-]?(?<day>0[1-9]|[12]\d|3[01])(?!\d)`,
  ),
  new RegExp(String.raw`/${YEAR}/(?<month>1[0-2]|[1-9])/(?<day>[12]\d|3[01]|[1-9])(?=/|$)`),
  new RegExp(
    String.raw`/${YEAR}/(?<name>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*/(?<day>[0-3]?\d)(?=/|$)`,
  ),
]
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

/** The day in an address such as /2020/06/07/ or /2020/jun/07/, as ISO 8601. */
export function dayOfAddress(address: string | null | undefined): string | null {
  for (const path of PATHS) {
    const groups = path.exec(address ?? '')?.groups
    if (!groups) continue
    const month = groups['name'] === undefined ? Number(groups['month']) : MONTHS.indexOf(groups['name']) + 1
    const day = [groups['year'], month, groups['day']].map((part) => String(part).padStart(2, '0')).join('-')
    if (!Number.isNaN(Date.parse(day))) return day
  }
  return null
}

/** Names of publication times in the scripts and data that pages carry. */
const SCRIPT_DATE =
  /(?:publi[sc]\w{0,12}|posted|creat(?:ed|e|ion)|pub_?date|showDate)[\w.-]{0,14}\\?["']?\s{0,3}[:=(,]\s{0,3}\\?["'](?<date>[^"'\\<>]{8,40})\\?["']/gi

/** Characters of scripts that are searched. */
const SEARCHED = 2_000_000

/** Times of publication named in a page's scripts. */
export function* scriptDates(scripts: readonly string[]): Generator<Candidate> {
  let left = SEARCHED
  for (const script of scripts) {
    if (left <= 0) return
    for (const match of script.slice(0, left).matchAll(SCRIPT_DATE))
      yield ['the data of its scripts', match.groups?.['date']]
    left -= script.length
  }
}
