import { standingJudgements } from '../situation/judging/log.ts'
import { storyChoices } from '../situation/judging/stories.ts'
import type { Shelves } from '../store/index.ts'

/** Which reports people put into one story, and which they took out of theirs. */
export interface Grouping {
  /** Reports that likeness joins to nothing: those taken out, with every version of them. */
  readonly apart: ReadonlySet<string>
  /** Reports that are of one story with this one, whatever else there is. */
  readonly partnersOf: (report: string) => readonly string[]
}

/** Nobody put reports together or took them apart. */
export const UNGROUPED: Grouping = { apart: new Set(), partnersOf: () => [] }

export async function findGrouping({ judgements, readings }: Shelves): Promise<Grouping> {
  const decided = await judgements.grouping()
  if (decided.length === 0) return UNGROUPED
  const { together, apart } = storyChoices(standingJudgements(decided))
  return {
    apart: new Set(apart.size === 0 ? [] : await readings.versions([...apart.keys()])),
    partnersOf: (report) => [...(together.get(report)?.keys() ?? [])].sort(),
  }
}
