/** Makes the file that a new embedded store is unpacked from. Run by the build: `tsx builders/freshStore.ts dist`. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import { PGlite } from '@electric-sql/pglite'
import { freshName } from '../src/store/embedded/fresh.ts'
import { openStore } from '../src/store/index.ts'

const [dist = 'dist'] = process.argv.slice(2)
const folder = mkdtempSync(join(tmpdir(), 'sitrep-fresh-'))
try {
  const directory = join(folder, 'store')
  const store = await openStore({ directory })
  await store.close()
  const database = await PGlite.create({ dataDir: directory })
  await database.exec('checkpoint')
  const archive = Buffer.from(await (await database.dumpDataDir('none')).arrayBuffer())
  await database.close()
  // 40 MB of mostly empty pages: 1.5 MB, where gzip makes 4.5.
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_LGWIN]: 24 }
  const packed = brotliCompressSync(archive, { params })
  writeFileSync(join(dist, 'store', 'embedded', freshName()), packed)
  console.log(`a new store in ${(packed.length / 1e6).toFixed(1)} MB`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
