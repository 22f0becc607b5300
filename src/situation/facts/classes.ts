import { groupBy } from '../groups.ts'
import { isSameValue, type Draft } from './draft.ts'
import { isVagueSubject } from './inherited.ts'
import { subjectClass, type SubjectClass } from './subjects.ts'

/** A claim with whom it counts. */
export interface Classed {
  readonly draft: Draft
  readonly subject: SubjectClass
}

const OF_PEOPLE = new Set(['killed', 'injured', 'casualties', 'missing'])
const FEW: SubjectClass = { key: 'some', rank: 2 }
const ALL: SubjectClass = { key: 'all', rank: 0 }

/**
 * Whom each claim of one event counts. Where two states give figures, each counts its own side, soldiers and others alike,
 * unless it says otherwise; and where only girls were abducted, they are no part of a whole. `home` is the country of the
 * story.
 */
export function classify(drafts: readonly Draft[], home: string): Classed[] {
  const areRivals = statesOf(drafts).size > 1
  const classed = drafts.map((draft) => ({
    draft,
    subject: isFew(draft, drafts)
      ? FEW
      : ((areRivals ? sideOf(draft, home) : null) ?? subjectClass(draft, home)),
  }))
  return [...groupBy(classed, ({ draft }) => draft.field.name).values()].flatMap(joinParts)
}

/** The countries whose offices say how many people were hurt. */
function statesOf(drafts: readonly Draft[]): Set<string> {
  const states = drafts.filter(
    ({ field, origin, chain }) =>
      OF_PEOPLE.has(field.name) && origin.kind === 'state' && chain.root.code !== '',
  )
  return new Set(states.map(({ chain }) => chain.root.code))
}

/** The side in a quarrel of states; null for claims that are of neither, or of a part of it. */
function sideOf(
  { field, subject, isPart, origin, chain, home: from }: Draft,
  home: string,
): SubjectClass | null {
  if (!OF_PEOPLE.has(field.name) || isPart) return null
  if (subject.code.length === 3) return { key: `${subject.code} people`, rank: 1 }
  if (subject.code !== '' || origin.kind === 'outlet') return null
  if (!isVagueSubject(subject) && !PEOPLE.test(subject.text) && !FORCES.test(subject.text)) return null
  return { key: `${chain.root.code || from || home} people`, rank: 1 }
}

const PEOPLE = /^(?:[\p{L}]+ )*(?:people|persons|civilians|citizens|villagers|residents)$/iu
const FORCES =
  /\b(?:soldiers?|troops?|service ?(?:men|women|members?)|servicem[ea]n|personnel|guards?|officers?|police\w*|airm[ea]n|sailors?)\b/i

/** Fewer than half of all that anybody counts aboard, by no office: some of them (the crew, those on one raft). */
function isFew({ field, origin, max }: Draft, drafts: readonly Draft[]): boolean {
  if (field.name !== 'aboard' || origin.kind === 'state' || typeof max !== 'number') return false
  const most = Math.max(...drafts.filter((other) => other.field === field).map(({ min }) => min ?? 0))
  return max < most / 2
}

/** "61 students" beside "61 missing" are one and the same; students alone are all there is. */
function joinParts(classed: readonly Classed[]): Classed[] {
  const wholes = classed.filter(({ subject }) => subject.key === 'all')
  const parts = groupBy(
    classed.filter(({ draft, subject }) => subject.key.startsWith('part ') && !draft.isPart),
    ({ subject }) => subject.key,
  )
  const same = new Set(
    [...parts]
      .filter(
        ([, own]) =>
          wholes.length === 0 ||
          own.some((part) => wholes.some((whole) => isSameValue(part.draft, whole.draft))),
      )
      .map(([key]) => key),
  )
  return classed.map((one) =>
    same.has(one.subject.key) && !one.draft.isPart ? { ...one, subject: ALL } : one,
  )
}
