import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { createLanguage, type Language } from '../language/index.ts'
import { corruptFile, readDataFile } from './dataFile.ts'

/** The model's folder, from `src/desk/` and from `dist/desk/` alike. */
const FOLDER = new URL('../../data/language/', import.meta.url)

/** What `model.json` says of the model beside it. */
interface Manifest {
  readonly version: string
  readonly file: string
  readonly bytes: number
  readonly sha256: string
}

/** Opens the language model and checks it against its hash. `folder` is for tests. */
export async function openLanguage(folder: URL = FOLDER): Promise<Language> {
  const manifestFile = new URL('model.json', folder)
  const manifest = readManifest(await readDataFile(manifestFile), manifestFile)
  const modelFile = new URL(manifest.file, folder)
  const bytes = await readDataFile(modelFile)
  if (
    bytes.length !== manifest.bytes ||
    createHash('sha256').update(bytes).digest('hex') !== manifest.sha256
  ) {
    throw corruptFile(modelFile, `it does not match the hash in ${fileURLToPath(manifestFile)}`)
  }
  try {
    return createLanguage(bytes)
  } catch (error) {
    throw corruptFile(modelFile, (error as Error).message)
  }
}

function readManifest(bytes: Uint8Array, file: URL): Manifest {
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as Manifest
  } catch {
    throw corruptFile(file, 'it is no JSON')
  }
}
