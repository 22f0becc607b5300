/** Parameters that say where a reader came from, not what is read. */
const TRACKING =
  /^(?:utm_\w+|pk_\w+|mtm_\w+|at_(?:medium|campaign|custom\d|format|link_\w+|ptr_name|bbc_team)|fbclid|gclid|dclid|msclkid|yclid|igshid|igsh|twclid|ttclid|wbraid|gbraid|mc_[ce]id|_hs(?:enc|mi)|mkt_tok|cmpid|cmp|ncid|ito|ocid|icid|smid|sref|src|ref|ref_src|ref_url|referrer|referer|partner|feature|guccounter|guce_\w+|ns_(?:mchannel|source|campaign|linkname|fee)|xtor|wt_(?:mc|zmc)\w*|dicbo|spm|soc_(?:src|trk)|taid|__twitter_impression|s_cid|share|shared)$/i
/** Parameters that ask for another dress of the same page. */
const DRESS = /^(?:amp|outputtype|print|mobile|m|view|platform|__amp_source_origin|usqp)$/i
const DRESSES = /^(?:|1|0|true|amp|amp_html|mobile|desktop|print|html|mq331.*)$/i

/** AMP caches and the address they hold: cdn.ampproject.org/c/s/HOST/PATH, google.com/amp/s/HOST/PATH. */
const CACHES: readonly RegExp[] = [
  /^https?:\/\/[\w-]+\.cdn\.ampproject\.org\/[cvi](\/s)?\/(.+)$/i,
  /^https?:\/\/(?:www\.)?google\.[a-z.]+\/amp(\/s)?\/(.+)$/i,
]

/**
 * One address for all the ways of writing it: without fragment, tracking parameters and AMP or mobile dress. What is no web
 * address stays as it is.
 */
export function canonicalUrl(address: string): string {
  const written = unpackCache(address.trim())
  if (!/^https?:\/\//i.test(written) || !URL.canParse(written)) return address
  const url = new URL(written)
  url.hash = ''
  url.hostname = url.hostname.replace(/^(?:m|mobile|amp|touch)\.(?=[^.]+\.)/, 'www.').replace(/\.$/, '')
  url.pathname = plainPath(url.pathname)
  for (const [name, value] of Array.from(url.searchParams))
    if (TRACKING.test(name) || (DRESS.test(name) && DRESSES.test(value))) url.searchParams.delete(name)
  if (url.searchParams.size === 0) url.search = ''
  return url.href
}

function unpackCache(address: string): string {
  for (const cache of CACHES) {
    const match = cache.exec(address)
    if (match) return `${match[1] === undefined ? 'http' : 'https'}://${match[2]}`
  }
  return address
}

/** A path without the steps and endings that mark an AMP page. */
function plainPath(path: string): string {
  const plain = path
    .replace(/^\/amp(?=\/.)/i, '')
    .replace(/\/amp(?:\/|\.html)?$/i, '')
    .replace(/\/amp(?=\/[^/]+$)/i, '')
    .replace(/\.amp(?=\.html?$)|\.amp$|-amp(?=\.html?$)/i, '')
  return plain === '' ? '/' : plain
}

/** The address of a page: as given; where that is a dress of the page's own canonical address, that. */
export function addressOf(given: string | undefined, canonical: string | null): string | null {
  if (given === undefined)
    return canonical === null || !URL.canParse(canonical) ? null : canonicalUrl(canonical)
  const own = canonicalUrl(given)
  if (canonical === null || own === given || !URL.canParse(canonical, given)) return own
  const named = new URL(canonical, given)
  return siteOf(named.hostname) === siteOf(new URL(own).hostname) && named.pathname !== '/'
    ? canonicalUrl(named.href)
    : own
}

/** A host name without the parts that tell its dresses apart. */
const siteOf = (host: string) => host.replace(/^(?:www|m|mobile|amp|touch)\./, '')
