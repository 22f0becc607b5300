import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const MIGRATIONS = new URL('../migrations/', import.meta.url)
/** Where the build puts it: beside this module, or, from source, where the built one would be. */
const FOLDERS = [new URL('./', import.meta.url), new URL('../../../dist/store/embedded/', import.meta.url)]

/**
 * The name of the file that holds a store as it is right after it was made, as a tar archive in Brotli. Another database
 * engine or other migrations have another name, so that a file that is out of date is not found.
 */
export function freshName(): string {
  const hash = createHash('sha256').update(engineVersion())
  for (const name of readdirSync(MIGRATIONS).sort())
    hash.update(name).update(readFileSync(new URL(name, MIGRATIONS)))
  return `fresh-${hash.digest('hex').slice(0, 12)}.tar.br`
}

/** The path of that file, or null: then a store is made from nothing, which takes several times as long. */
export function findFresh(): string | null {
  const name = freshName()
  return (
    FOLDERS.map((folder) => fileURLToPath(new URL(name, folder))).find((path) => existsSync(path)) ?? null
  )
}

function engineVersion(): string {
  const main = createRequire(import.meta.url).resolve('@electric-sql/pglite')
  const manifest = readFileSync(join(dirname(main), '..', 'package.json'), 'utf8')
  return (JSON.parse(manifest) as { version: string }).version
}

/** What tells that a store is being made: one that was killed at it has nothing to keep, and is made anew. */
export interface Making {
  /** Whether there is none yet. */
  readonly isNew: boolean
  readonly done: () => void
}

export function beginMaking(directory: string): Making {
  if (directory.startsWith('memory://')) return { isNew: true, done: () => undefined }
  const mark = `${directory.replace(/\/+$/, '')}.making`
  if (existsSync(mark)) rmSync(directory, { recursive: true, force: true })
  const isNew = !existsSync(join(directory, 'PG_VERSION'))
  if (isNew) writeFileSync(mark, '')
  return { isNew, done: () => rmSync(mark, { force: true }) }
}
