import type { Judgement } from '../../record/judgement.ts'
import { compareText } from '../order.ts'
import { othersOf } from './anchors.ts'

/** Which reports people put into one story, and which they took out of theirs. */
export interface StoryChoices {
  /** By report: the reports that are of one story with it, and who says so. */
  readonly together: ReadonlyMap<string, ReadonlyMap<string, string>>
  /** Reports that likeness joins to nothing any more, and who took them out. */
  readonly apart: ReadonlyMap<string, string>
}

export const NO_CHOICES: StoryChoices = { together: new Map(), apart: new Map() }

/**
 * Folds merges and splits of stories, in order of time. A report taken out of its story stands by itself until somebody puts
 * it elsewhere; taking it out ends whatever had put it there.
 */
export function storyChoices(standing: readonly Judgement[]): StoryChoices {
  const together = new Map<string, Map<string, string>>()
  const apart = new Map<string, string>()
  for (const judgement of standing) {
    const { kind, report, by } = judgement
    if (report === null || !isOfStories(judgement)) continue
    if (kind === 'merge')
      for (const other of othersOf(judgement))
        if (other.report !== report) link(together, [report, other.report], by)
    if (kind === 'split') {
      for (const other of together.get(report)?.keys() ?? []) together.get(other)?.delete(report)
      together.delete(report)
      apart.set(report, by)
    }
  }
  return { together, apart }
}

/** A merge or split without words, or one that says so, is about whole reports. */
export function isOfStories({ kind, span, content }: Judgement): boolean {
  return (kind === 'merge' || kind === 'split') && (content['record'] === 'stories' || span === null)
}

function link(
  together: Map<string, Map<string, string>>,
  [a, b]: readonly [string, string],
  by: string,
): void {
  for (const [one, other] of [
    [a, b],
    [b, a],
  ] as const)
    together.set(one, new Map(together.get(one)).set(other, by))
}

/** What people decided about the reports of one story, in words; null where nothing. */
export function explainStory(reports: readonly string[], { together, apart }: StoryChoices): string | null {
  const told = reports.flatMap((report) => {
    const others = [...(together.get(report) ?? [])].filter(
      ([other]) => report < other && reports.includes(other),
    )
    const taken = apart.get(report)
    return [
      ...others.map(([other, by]) => `${report} put together with ${other} by ${by}`),
      ...(taken === undefined ? [] : [`${report} taken out of another story by ${taken}`]),
    ]
  })
  return told.length === 0 ? null : told.sort(compareText).join('; ')
}
