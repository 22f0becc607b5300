import { UserError } from '../record/error.ts'
import type { Report } from '../record/report.ts'
import type { FormatName, GivenFields } from '../report/index.ts'

/** Bytes of any format, as they came from somebody or somewhere. */
export interface Parsing {
  /** A file name or an address. */
  readonly name: string
  readonly bytes: Uint8Array
  readonly as?: FormatName | undefined
  readonly given?: GivenFields | undefined
  /** Reports after which the rest is left. */
  readonly most: number
}

/** The reports in some bytes, in order; they may name no files. */
export async function parseReports({ as, most, ...input }: Parsing): Promise<readonly Report[]> {
  const { readReports } = await import('../report/index.ts')
  const reports: Report[] = []
  for await (const report of readReports({ ...input, open: refuseFiles }, { as })) {
    reports.push(report)
    if (reports.length >= most) break
  }
  return reports
}

async function refuseFiles(name: string): Promise<Uint8Array> {
  throw new UserError(
    'no-files',
    `a report that is sent cannot name a file (${name}); put its text or html in the report`,
  )
}
