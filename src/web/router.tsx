import { type AnchorHTMLAttributes, type MouseEvent, useSyncExternalStore } from 'react'

/** Where the reader is: the path in decoded pieces, and the query. */
export interface Place {
  readonly path: readonly string[]
  readonly query: URLSearchParams
}

const MOVED = 'sitrep:moved'

/**
 * Goes to an address of this page. `replace` leaves no step in the history: for sliders and selections. Another screen
 * begins at its top; what is chosen on the same screen leaves it where it is.
 */
export function navigate(url: string, { replace = false } = {}): void {
  const isElsewhere = url.split('?')[0] !== location.pathname
  if (url !== location.pathname + location.search)
    history[replace ? 'replaceState' : 'pushState'](null, '', url)
  window.dispatchEvent(new Event(MOVED))
  if (isElsewhere) window.scrollTo(0, 0)
}

/** The same address with some of its query changed; null takes a value away. */
export function withQuery(changes: Readonly<Record<string, string | null>>): string {
  const query = new URLSearchParams(location.search)
  for (const [key, value] of Object.entries(changes))
    if (value === null) query.delete(key)
    else query.set(key, value)
  const search = query.toString()
  return location.pathname + (search === '' ? '' : `?${search}`)
}

function follow(listener: () => void): () => void {
  window.addEventListener('popstate', listener)
  window.addEventListener(MOVED, listener)
  return () => {
    window.removeEventListener('popstate', listener)
    window.removeEventListener(MOVED, listener)
  }
}

export function usePlace(): Place {
  const href = useSyncExternalStore(follow, () => location.pathname + location.search)
  const [path = '', search = ''] = href.split('?')
  return { path: path.split('/').filter(Boolean).map(decode), query: new URLSearchParams(search) }
}

function decode(piece: string): string {
  try {
    return decodeURIComponent(piece)
  } catch {
    return piece
  }
}

/** A link within the page; with a modifier key it opens as any link does. */
export function Link({ href, onClick, ...rest }: AnchorHTMLAttributes<HTMLAnchorElement> & { href: string }) {
  const go = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event)
    if (event.defaultPrevented || event.button !== 0) return
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    navigate(href)
  }
  return <a {...rest} href={href} onClick={go} />
}

export const storyUrl = (id: string, query: Readonly<Record<string, string>> = {}): string =>
  address(`/stories/${encodeURIComponent(id)}`, query)
export const reportUrl = (id: string, span?: readonly [number, number]): string =>
  address(`/reports/${encodeURIComponent(id)}`, span ? { span: span.join('-') } : {})

function address(path: string, query: Readonly<Record<string, string>>): string {
  const search = new URLSearchParams(query).toString()
  return search === '' ? path : `${path}?${search}`
}
