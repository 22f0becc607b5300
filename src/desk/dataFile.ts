import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { UserError } from '../record/error.ts'

/** The bytes of a file that ships with the package; its cure when it is missing is the same for all. */
export async function readDataFile(file: URL): Promise<Uint8Array> {
  try {
    return await readFile(file)
  } catch {
    throw new UserError(
      'data-missing',
      `cannot read ${fileURLToPath(file)}; reinstall the package to restore it`,
    )
  }
}

/** The error for a data file that is there but not what it should be. */
export function corruptFile(file: URL, why: string): UserError {
  return new UserError(
    'data-corrupt',
    `${fileURLToPath(file)} is damaged: ${why}; reinstall the package to restore it`,
  )
}
