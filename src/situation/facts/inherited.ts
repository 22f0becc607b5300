import type { Figure } from '../../record/reading.ts'
import { groupBy } from '../groups.ts'
import { sentenceAt } from './cues.ts'
import { isSameValue, type Draft } from './draft.ts'

/** Words that count people without saying who they are. */
const VAGUE =
  /^(?:(?:the|all|no|any|other|its|their|them|these|those|at least|seriously|\d+|one)\s+)*(?:|others?|them|these|those|deaths?|dead|killed|wounded|injured|injuries|hurt|victims?|bod(?:y|ies)|casualties|fatalities|losses|lives|comrades|colleagues)$/i
const OF_PEOPLE = new Set(['killed', 'injured', 'casualties', 'missing'])

/**
 * Says whom a figure counts where its own words do not: those of the figure before it in the sentence ("two soldiers were
 * killed and nine wounded"), else those that the same source gave that number for elsewhere.
 */
export function inheritSubjects(drafts: readonly Draft[]): Draft[] {
  const byReading = groupBy(drafts, ({ reading }) => reading)
  const named = drafts.map((draft) => withSubjectBefore(draft, byReading.get(draft.reading) ?? []))
  const byOrigin = groupBy(named, ({ origin, field }) => `${origin.key}\n${field.name}`)
  return named.map((draft) => {
    if (!isVague(draft)) return draft
    const same = byOrigin
      .get(`${draft.origin.key}\n${draft.field.name}`)
      ?.filter((other) => !isVague(other) && !other.isPart && isSameValue(other, draft))
    const subjects = new Set(same?.map(({ subject }) => `${subject.text} ${subject.code}`))
    return same?.[0] && subjects.size === 1 ? { ...draft, subject: same[0].subject } : draft
  })
}

/** `ofReading`: all claims of the same report. */
function withSubjectBefore(draft: Draft, ofReading: readonly Draft[]): Draft {
  if (!isVague(draft) || draft.isPart) return draft
  const sentence = sentenceAt(draft.reading, draft.span)
  const before = ofReading.filter(
    (other) =>
      OF_PEOPLE.has(other.field.name) &&
      other.span[0] >= sentence[0] &&
      other.span[1] <= draft.span[0] &&
      !other.isPart,
  )
  const nearest = before.reduce<Draft | null>((a, b) => (a && a.span[0] >= b.span[0] ? a : b), null)
  return nearest && !isVague(nearest) ? { ...draft, subject: nearest.subject } : draft
}

function isVague({ field, subject, value }: Draft): boolean {
  return value === undefined && OF_PEOPLE.has(field.name) && isVagueSubject(subject)
}

export function isVagueSubject({ text, code }: Figure['subject']): boolean {
  return code === '' && VAGUE.test(text.trim())
}
