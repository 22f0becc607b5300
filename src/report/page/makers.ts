import { splitNames } from '../text/byline.ts'
import type { Metadata } from './metadata.ts'

/** Authors named by one page at most. */
const MOST_AUTHORS = 10
const LONGEST_NAME = 60
/** Characters of a byline that are looked at. */
const LONGEST_LINE = 500

/** Who wrote a page: as its data says, else its metadata, else the line under the headline. */
export function findAuthors({ linked, meta, bylines }: Metadata): string[] {
  const told = linked.flatMap((node) => namesOf(node['author']))
  const metas = [
    'author',
    'article:author',
    'dc.creator',
    'parsely-author',
    'sailthru.author',
    'byl',
  ].flatMap((name) => meta.get(name) ?? [])
  for (const candidates of [told, metas, bylines]) {
    const names = candidates.flatMap((text) => splitNames(text.slice(0, LONGEST_LINE))).filter(isName)
    if (names.length > 0) return [...new Set(names)].slice(0, MOST_AUTHORS)
  }
  return []
}

/** Names in a JSON-LD author: a text, a person, or a list of them. */
function namesOf(author: unknown): string[] {
  return [author].flat().flatMap((one) => {
    const name: unknown = typeof one === 'object' && one !== null && 'name' in one ? one.name : one
    return [name].flat().filter((text) => typeof text === 'string')
  })
}

function isName(name: string): boolean {
  return (
    name.length <= LONGEST_NAME &&
    !/https?:|www\.|@|\d{2}|^(?:admin|editor|staff|unknown|null|undefined)$/i.test(name)
  )
}

/** Who published a page: as it says of itself, else the host of its address. */
export function findSite({ linked, meta, title }: Metadata, url: string | null): string {
  const publishers = linked.flatMap((node) => namesOf(node['publisher']))
  const tail = /\s[|·•»]\s+([^|·•»]{2,40})$/u.exec(title.slice(0, LONGEST_LINE))?.[1]
  return (
    meta.get('og:site_name') ??
    publishers[0] ??
    meta.get('application-name') ??
    tail?.trim() ??
    hostOf(url) ??
    ''
  )
}

function hostOf(url: string | null): string | null {
  return url !== null && URL.canParse(url)
    ? new URL(url).hostname.replace(/^(?:www|m|amp|mobile)\./, '')
    : null
}
