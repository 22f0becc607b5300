import type { Reading } from '../../record/reading.ts'
import type { Revision } from '../../record/situation.ts'
import { compareReports } from '../order.ts'
import { compareVersions } from './changes.ts'

/** Every step from one version to the next of what appeared under one address, the earliest first. */
export function findRevisions(readings: readonly Reading[]): Revision[] {
  return versionsByAddress(readings).flatMap((versions) =>
    versions.slice(1).map((after, index) => compareVersions(versions[index] as Reading, after)),
  )
}

/** The versions of each address that has more than one, in order of publication. */
function versionsByAddress(readings: readonly Reading[]): Reading[][] {
  const versions = new Map<string, Reading[]>()
  for (const reading of readings) {
    const { url } = reading.report
    if (url !== null) versions.set(url, [...(versions.get(url) ?? []), reading])
  }
  return [...versions.values()]
    .filter((list) => list.length > 1)
    .map((list) => list.sort((a, b) => compareReports(a.report, b.report)))
}
