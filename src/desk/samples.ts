import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { UserError } from '../record/error.ts'
import type { Report } from '../record/report.ts'
import { takeReports } from './files.ts'
import { takeIn, type Taken } from './intake.ts'
import type { Memory } from './memory.ts'

const FOLDER = new URL('../../samples/', import.meta.url)

export interface Sample {
  readonly id: string
  readonly title: string
  readonly reports: number
}

/** The made-up stories that come with the package. */
export async function listSamples(): Promise<readonly Sample[]> {
  const folders = (await readdir(FOLDER, { withFileTypes: true })).filter((entry) => entry.isDirectory())
  const samples = []
  for (const { name } of folders.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const files = (await readdir(new URL(`${name}/`, FOLDER))).filter((file) => file.endsWith('.json')).sort()
    if (files[0] === undefined) continue
    const { title } = JSON.parse(await readFile(new URL(`${name}/${files[0]}`, FOLDER), 'utf8')) as {
      title?: string
    }
    samples.push({ id: name, title: title ?? name, reports: files.length })
  }
  return samples
}

/** Takes a sample story in, as if it had been sent. */
export async function takeSample(memory: Memory, id: string): Promise<readonly Taken[]> {
  if (!(await listSamples()).some((sample) => sample.id === id))
    throw new UserError('not-found', `there is no sample '${id}'`)
  const reports: Report[] = []
  for await (const report of takeReports([fileURLToPath(new URL(id, FOLDER))])) reports.push(report)
  return takeIn(memory, reports)
}
