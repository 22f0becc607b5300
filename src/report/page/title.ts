import { textOf, type Metadata } from './metadata.ts'

/** The headline of a page, without the name of its site. */
export function findTitle({ meta, heading, title, linked }: Metadata): string {
  const own = heading === null ? '' : textOf(heading)
  const told = linked.map((node) => node['headline']).find((headline) => typeof headline === 'string')
  const shared = meta.get('og:title') ?? meta.get('twitter:title') ?? ''
  if (own !== '' && fold(shared).startsWith(fold(own))) return own
  return (
    withoutSite(shared, meta.get('og:site_name')) ||
    (told as string | undefined)?.trim() ||
    own ||
    withoutSite(title)
  )
}

/** Characters of a title that are kept. */
const LONGEST_TITLE = 500

/** Drops " | The Harbour Post" from the end of a title. */
function withoutSite(written: string, site = ''): string {
  const title = written.slice(0, LONGEST_TITLE)
  const match = /^(.{12,}?)\s+(?:[|·•»]|[–—-])\s+([^|·•»–—]{2,40})$/u.exec(title)
  if (!match) return title
  const [, head = title, tail = ''] = match
  return /[|·•»]/.test(title.slice(head.length, head.length + 4)) || fold(site) === fold(tail) || site === ''
    ? head
    : title
}

/** Every way in which a page says its title, folded. */
export function titlesOf({ meta, heading, title }: Metadata): string[] {
  return [meta.get('og:title') ?? '', title, heading === null ? '' : textOf(heading)]
    .map(fold)
    .filter((text) => text !== '')
}

/** Letters and digits in lower case, parted by single spaces. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** Characters of a line that must be in the title for the line to be the headline. */
const LONG_ENOUGH = 12

/** Whether a line is the headline, alone or with the date after it. */
export function isTitleLine(text: string, titles: readonly string[]): boolean {
  if (text.length > 250) return false
  const own = fold(text)
  const beforeDate = fold(/^\D+(?=\d)/.exec(text)?.[0] ?? '').replace(/ \S+$/, '')
  return titles.some(
    (title) =>
      (own.length >= LONG_ENOUGH && title.includes(own)) ||
      (beforeDate.length >= LONG_ENOUGH &&
        /(?:19|20)\d\d/.test(text) &&
        text.length < 160 &&
        title.includes(beforeDate)),
  )
}
