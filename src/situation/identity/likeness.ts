import { FIGURE_KINDS, type FigureKind } from '../../record/figure.ts'
import type { Figure } from '../../record/reading.ts'
import { publishedMs } from '../order.ts'
import { plainWords } from '../words.ts'
import { isCountry, mayCoincide } from './geometry.ts'
import { areDistinct, hazardOf } from './hazards.ts'
import { EVENT_KINDS } from './kinds.ts'
import { meet, slackOf } from './interval.ts'
import type { Mention, Party } from './mention.ts'
import { areOneName } from './names.ts'

/** How surely two mentions are of one event, and why; null when they cannot be. */
export interface Likeness {
  readonly score: number
  readonly because: readonly string[]
}

/** What each agreement is worth; the sum is compared with what the sort of event asks for. */
const WORTH = {
  passage: 6,
  minute: 3,
  time: 1,
  place: 2,
  country: 0.5,
  actorName: 2,
  actorCode: 1,
  figure: 2,
  hazard: 1,
  mode: 1,
  trigger: 0.5,
}
const CLASH = {
  actors: -1.5,
  mode: -1,
  consequence: -0.5,
  magnitude: -4,
  time: -2,
  spell: -0.5,
  old: -1.5,
  place: -2,
  country: -0.5,
}
const FINE_MS = 3 * 3_600_000
/** Times this far apart are of two events; a wrong weekday or zone makes less than that. */
const APART_MS = 60 * 3_600_000
const OLD_MS = 10 * 24 * 3_600_000

/** Kinds of figure that grow while a crisis goes on. */
const TOLLS: ReadonlySet<string> = new Set(
  Object.entries<FigureKind>(FIGURE_KINDS).flatMap(([kind, { isRunningToll }]) =>
    isRunningToll ? kind : [],
  ),
)

/** Compares two mentions of one family. Times days apart and hazards of two kinds rule each other out; all else speaks for or against. */
export function likenessOf(a: Mention, b: Mention): Likeness | null {
  if (isOnePassage(a, b)) return because(WORTH.passage, 'the same passage of one text')
  const time = compareTimes(a, b)
  const hazard = compareHazards(a, b)
  if (time === null || hazard === null) return null
  const parts = [
    time,
    compareWhere(a, b),
    hazard,
    compareActors(a.sources, b.sources, 'source'),
    compareActors(a.targets, b.targets, 'target'),
    compareFigures(a, b),
    compareModes(a, b),
  ].filter((part) => part.score !== 0)
  return {
    score: parts.reduce((total, { score }) => total + score, 0),
    because: parts.flatMap(({ because }) => because),
  }
}

const NOTHING: Likeness = { score: 0, because: [] }
const because = (score: number, reason: string): Likeness => ({ score, because: [reason] })

/** Copies and versions of a text tell of one event in the same words, whatever was read into them. */
export function isOnePassage(a: Mention, b: Mention): boolean {
  if (a.text !== b.text || a.reading === b.reading || a.event.trigger.text !== b.event.trigger.text)
    return false
  const [left, right] = [a.passage, b.passage]
  const shared = left.filter((word) => right.includes(word)).length
  return shared >= SAME_PASSAGE * Math.max(left.length, right.length)
}

/** Share of words that a passage keeps in another house's style. */
const SAME_PASSAGE = 0.7

function compareTimes(one: Mention, other: Mention): Likeness | null {
  const { interval: a } = one
  const { interval: b } = other
  if (!a || !b) return compareWithUndated(one, other)
  if (!meet(a, b, APART_MS)) return null
  if (!meet(a, b, slackOf(a, b))) return because(goesOn(one) ? CLASH.spell : CLASH.time, 'hours apart')
  const isFine = a.end - a.start <= FINE_MS && b.end - b.start <= FINE_MS
  return because(isFine ? WORTH.minute : WORTH.time, isFine ? 'same hour' : 'same time')
}

/** Searches, arrests and marches last for days. */
function goesOn({ event }: Mention): boolean {
  const { sort, family } = EVENT_KINDS[event.type]
  return sort === 'deed' && family !== 'harm'
}

/** News without a date is of these days: what another report dates days before is hardly it, and weeks before not at all. */
function compareWithUndated(one: Mention, other: Mention): Likeness | null {
  const [dated, undated] = one.interval ? [one, other] : [other, one]
  if (!dated.interval || undated.interval || undated.event.isBackground) return NOTHING
  const age = publishedMs(undated.reading.report) - dated.interval.end
  if (age > OLD_MS) return null
  // Tolls are told again for days.
  if (undated.figures.some(({ what }) => TOLLS.has(what))) return NOTHING
  return age > APART_MS ? because(CLASH.old, 'dated days before') : NOTHING
}

/** Places are often read from the wrong part of a sentence, so they weigh and do not decide. */
function compareWhere({ place: a }: Mention, { place: b }: Mention): Likeness {
  if (!a || !b) return NOTHING
  const isWide = isCountry(a) || isCountry(b)
  if (!mayCoincide(a, b)) return because(isWide ? CLASH.country : CLASH.place, `${a.name} is not ${b.name}`)
  return because(isWide ? WORTH.country : WORTH.place, `${a.name} and ${b.name} may be one place`)
}

function compareHazards(a: Mention, b: Mention): Likeness | null {
  const [left, right] = [hazardOf(a.event.trigger.text), hazardOf(b.event.trigger.text)]
  if (left === null || right === null) return NOTHING
  if (left === right) return because(WORTH.hazard, `both of a ${left}`)
  return areDistinct(left, right) ? null : because(CLASH.consequence, `${left} is not ${right}`)
}

function compareActors(a: readonly Party[], b: readonly Party[], role: 'source' | 'target'): Likeness {
  if (a.length === 0 || b.length === 0) return NOTHING
  if (a.some((one) => b.some((other) => areOneName(one.words, other.words))))
    return because(WORTH.actorName, `same ${role} by name`)
  const [left, right] = [codesOf(a), codesOf(b)]
  if (left.length === 0 || right.length === 0) return NOTHING
  if (left.some((code) => right.includes(code))) return because(WORTH.actorCode, `same ${role} by country`)
  return role === 'source' ? because(CLASH.actors, 'different sources') : NOTHING
}

const codesOf = (parties: readonly Party[]): string[] =>
  parties.map(({ code }) => code).filter((code) => code !== '')

function compareFigures(a: Mention, b: Mention): Likeness {
  const [left, right] = [magnitudeOf(a), magnitudeOf(b)]
  if (left && right && Math.abs((left.min ?? 0) - (right.min ?? 0)) > SAME_MAGNITUDE)
    return because(CLASH.magnitude, `magnitude ${left.text} is not ${right.text}`)
  const shared = a.figures.find((one) =>
    b.figures.some(
      (other) =>
        one.what === other.what &&
        one.max !== 0 &&
        (one.min ?? 0) <= (other.max ?? Infinity) &&
        (other.min ?? 0) <= (one.max ?? Infinity),
    ),
  )
  return shared ? because(WORTH.figure, `both tell of ${shared.text}`) : NOTHING
}

/** Institutes differ by a few tenths about one earthquake. */
const SAME_MAGNITUDE = 0.7

function magnitudeOf({ figures }: Mention): Figure | undefined {
  return figures.find(({ what }) => what === 'magnitude')
}

function compareModes(a: Mention, b: Mention): Likeness {
  const [left, right] = [a.event.mode, b.event.mode]
  if (left !== '' && right !== '')
    return left === right ? because(WORTH.mode, `both ${left}`) : because(CLASH.mode, `${left} and ${right}`)
  const isOneWord = plainWords(a.event.trigger.text).join() === plainWords(b.event.trigger.text).join()
  return isOneWord ? because(WORTH.trigger, `same word "${a.event.trigger.text}"`) : NOTHING
}
