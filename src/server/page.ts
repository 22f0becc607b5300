import { readFile, realpath } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'
import type { MiddlewareHandler } from 'hono'
import type { Env } from './context.ts'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
}

/** Serves the built page: files by their name, and the page itself for every address within it. */
export function servePage(folder: string): MiddlewareHandler<Env> {
  return async (c, next) => {
    if (c.req.path.startsWith('/api/')) return next()
    const file = await openWithin(folder, c.req.path)
    const isAddress = extname(c.req.path) === ''
    const found = file ?? (isAddress ? await openWithin(folder, '/index.html') : null)
    if (found === null) return next()
    const isHashed = c.req.path.startsWith('/assets/')
    return c.body(found.bytes, 200, {
      'content-type': TYPES[extname(found.name)] ?? 'application/octet-stream',
      'cache-control': isHashed ? 'public, max-age=31536000, immutable' : 'no-cache',
    })
  }
}

async function openWithin(
  folder: string,
  path: string,
): Promise<{ name: string; bytes: Uint8Array<ArrayBuffer> } | null> {
  try {
    const root = await realpath(folder)
    const name = await realpath(join(root, decodeURIComponent(path)))
    if (!name.startsWith(root + sep)) return null
    return { name, bytes: new Uint8Array(await readFile(name)) }
  } catch {
    return null
  }
}
