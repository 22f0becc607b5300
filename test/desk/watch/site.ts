import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'

export type Page = (request: IncomingMessage, response: ServerResponse) => void

/** A web site on this machine whose pages can change; counts what is asked of it. */
export async function openSite(pages: Record<string, Page | string>) {
  const asked: string[] = []
  const current = new Map(Object.entries(pages))
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    const page = current.get(request.url ?? '')
    if (typeof page === 'function') return page(request, response)
    response.writeHead(page === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' })
    response.end(page ?? 'nothing here')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    asked,
    set: (path: string, page: Page | string) => void current.set(path, page),
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

export function feedOf(
  site: string,
  items: readonly { path: string; title: string; text: string; at?: string }[],
): string {
  const entries = items.map(
    ({ path, title, text, at }) =>
      `<item><title>${title}</title><link>${site}${path}</link><guid>${site}${path}</guid>` +
      `<pubDate>${at ?? 'Sun, 01 Mar 2026 08:00:00 GMT'}</pubDate><description>${text}</description></item>`,
  )
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>Northline News</title><link>${site}</link><description>made up</description>${entries.join('')}</channel></rss>`
}

export function articleOf(title: string, text: string): string {
  const body = text
    .split('\n')
    .map((paragraph) => `<p>${paragraph}</p>`)
    .join('')
  return `<!doctype html><html lang="en"><head><title>${title}</title></head><body><article><h1>${title}</h1>${body}</article></body></html>`
}
