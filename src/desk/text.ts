import { readFile } from 'node:fs/promises'
import { UserError } from '../record/error.ts'

/** A file's text, or that of standard input for "-", read as UTF-8. */
export async function readText(path: string, input: AsyncIterable<Uint8Array>): Promise<string> {
  return new TextDecoder().decode(path === '-' ? await readAll(input) : await readNamed(path))
}

async function readNamed(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path)
  } catch (error) {
    throw new UserError(
      'file-unreadable',
      `cannot read ${path} (${(error as NodeJS.ErrnoException).code}); check its name and that you may read it`,
    )
  }
}

async function readAll(input: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  for await (const piece of input) pieces.push(piece)
  return Buffer.concat(pieces)
}
