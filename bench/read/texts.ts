import { readdirSync, readFileSync } from 'node:fs'
import type { Report } from '../../src/record/report.ts'
import { reportFromText } from '../../src/report/index.ts'
import { readPassages } from '../passages/markup.ts'

const FOLDER = new URL('../passages/', import.meta.url)
/** Passages of one report: about 4,000 characters. */
const LENGTH = 10

/** Reports of the length of an article, each made of annotated passages one after another. */
export function makeReports(): Report[] {
  const passages = readdirSync(FOLDER)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((name) => readPassages(readFileSync(new URL(name, FOLDER), 'utf8')))
  const reports: Report[] = []
  for (let i = 0; i < passages.length; i += LENGTH) {
    const group = passages.slice(i, i + LENGTH)
    const { publishedAt, source } = group[0] as (typeof passages)[number]
    const text = group.map((passage) => passage.text).join('\n\n')
    reports.push(reportFromText(text, { id: `r${i}`, publishedAt, source: { name: source } }))
  }
  return reports
}

/** Words, numbers and marks: what every contestant's tokens are counted by. */
export const countTokens = (reports: readonly Report[]): number =>
  reports.reduce((sum, { text }) => sum + (text.match(/\w+(?:['’]\w+)?|[^\s\w]/g)?.length ?? 0), 0)
