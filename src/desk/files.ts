import { createReadStream } from 'node:fs'
import { readFile, readdir, stat } from 'node:fs/promises'
import { dirname, extname, join, resolve } from 'node:path'
import { UserError } from '../record/error.ts'
import type { Report } from '../record/report.ts'
import { FORMATS, readReports, type FormatName, type GivenFields, type Progress } from '../report/index.ts'

export { stemOf } from '../report/given.ts'
export type { FormatName, GivenFields } from '../report/index.ts'

/** How reports on disk are to be taken. */
export interface TakeOptions {
  readonly as?: FormatName | undefined
  readonly given?: GivenFields | undefined
  readonly onProgress?: ((progress: Progress) => void) | undefined
  /** What `-` stands for. */
  readonly input?: AsyncIterable<Uint8Array> | undefined
}

/** Takes in the reports of files and folders, in the order given; `-` is standard input. */
export async function* takeReports(
  paths: readonly string[],
  options: TakeOptions = {},
): AsyncGenerator<Report> {
  for (const path of paths) {
    if (path === '-')
      yield* readReports({ name: '-', bytes: options.input ?? process.stdin, given: options.given }, options)
    else if (await isFolder(path)) yield* takeFolder(path, options)
    else yield* takeFile(path, dirname(path), options)
  }
}

/** A folder's report files (`*.json`); when it has none, every file of a format that is known by its ending. */
async function* takeFolder(folder: string, options: TakeOptions): AsyncGenerator<Report> {
  const names = (await readFolder(folder)).sort()
  const reportFiles = []
  for (const name of names)
    if (extname(name) === '.json' && (await isReportFile(join(folder, name)))) reportFiles.push(name)
  const taken = reportFiles.length > 0 ? reportFiles : names.filter(isPage)
  if (taken.length === 0)
    throw new UserError(
      'no-reports',
      `no reports in ${folder}; name a file, or a folder of report files (*.json), pages or texts`,
    )
  for (const name of taken) yield* takeFile(join(folder, name), folder, options)
}

/** Endings of the formats that are no report files. */
const ENDINGS = Object.values(FORMATS)
  .filter((format) => format !== FORMATS.report)
  .flatMap(({ endings }) => endings.map((ending) => `.${ending}`))

const isPage = (name: string) => ENDINGS.some((ending) => name.toLowerCase().endsWith(ending))

async function* takeFile(path: string, folder: string, options: TakeOptions): AsyncGenerator<Report> {
  await checkReadable(path)
  const open = (relative: string) => openBeside(relative, [folder, dirname(path)], path)
  yield* readReports({ name: path, bytes: createReadStream(path), given: options.given, open }, options)
}

/** Opens a file a report file names: below the folder given to the command, else beside the report file. */
async function openBeside(relative: string, folders: readonly string[], from: string): Promise<Uint8Array> {
  for (const folder of folders) {
    const path = resolve(folder, relative)
    if (!path.startsWith(resolve(folder))) continue
    const bytes = await readFile(path).catch(() => null)
    if (bytes) return bytes
  }
  throw new UserError(
    'file-missing',
    `${from} names ${relative}, which is neither in ${folders.join(' nor in ')}`,
  )
}

/** Whether a JSON file holds a report: an object with the text of one, or the name of its page or feed. */
async function isReportFile(path: string): Promise<boolean> {
  const text = await readFile(path, 'utf8').catch(() => '')
  try {
    const value: unknown = JSON.parse(text)
    return (
      typeof value === 'object' &&
      value !== null &&
      ['text', 'html', 'htmlFile', 'feedFile'].some((key) => key in value)
    )
  } catch {
    return false
  }
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null))?.isDirectory() ?? false
}

async function readFolder(folder: string): Promise<string[]> {
  try {
    return await readdir(folder, { recursive: true })
  } catch (error) {
    throw new UserError('folder-unreadable', `cannot read the folder ${folder}: ${reason(error)}`)
  }
}

async function checkReadable(path: string): Promise<void> {
  try {
    const found = await stat(path)
    if (!found.isFile()) throw new UserError('not-a-file', `${path} is not a file`)
  } catch (error) {
    if (error instanceof UserError) throw error
    throw new UserError('file-unreadable', `cannot read ${path}: ${reason(error)}`)
  }
}

function reason(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code
  if (code === 'ENOENT') return 'there is no such file'
  if (code === 'EACCES' || code === 'EPERM') return 'permission denied'
  return String((error as Error).message)
}
