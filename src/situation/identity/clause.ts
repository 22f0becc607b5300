import type { Span } from '../../record/span.ts'
import { groupBy } from '../groups.ts'
import { compareText } from '../order.ts'
import { hazardOf } from './hazards.ts'
import type { Mention } from './mention.ts'

const LONGEST = 90
/** A place this soon after the act belongs to the clause. */
const PLACE_REACH = 45

/** The event in a few words of a report: from whoever did it to whomever it befell, and where. */
export function clauseOf(mentions: readonly Mention[]): string {
  const hazard = mainHazard(mentions)
  const clarity = (mention: Mention): number =>
    clarityOf(mention) + (hazard !== null && hazardOf(mention.event.trigger.text) === hazard ? 2 : 0)
  const best = mentions.reduce((a, b) => (clarity(b) > clarity(a) ? b : a))
  const words = nameDoer(best, clauseText(best))
  return clip(words.charAt(0).toUpperCase() + words.slice(1))
}

const PRONOUN = /^(?:it|its|he|his|she|her|they|their|this|that|these|those|who|which|we|our|i)\b/i

function clauseText(mention: Mention): string {
  return mention.reading.report.text
    .slice(...clauseSpan(mention))
    .replace(/\s+/g, ' ')
    .trim()
}

/** Puts the name of whoever is meant in place of a pronoun that begins the clause. */
function nameDoer({ event, reading }: Mention, words: string): string {
  if (!PRONOUN.test(words)) return words
  const doer = event.actors.find(({ text }) => words.startsWith(text) && PRONOUN.test(text))
  const name = reading.actors.find(({ id }) => id === doer?.actor)?.name
  return doer && name ? `${name}${words.slice(doer.text.length)}` : words
}

/** The hazard that most mentions name, or null. */
function mainHazard(mentions: readonly Mention[]): string | null {
  const named = mentions.flatMap(({ event }) => hazardOf(event.trigger.text) ?? [])
  const ranked = [...groupBy(named, (hazard) => hazard)].sort(
    (a, b) => b[1].length - a[1].length || compareText(a[0], b[0]),
  )
  return ranked[0]?.[0] ?? null
}

/** At the top of a report, with both sides and a place, in few words, the earliest. */
function clarityOf(mention: Mention): number {
  const { isLead, sources, targets, place } = mention
  const [start, end] = clauseSpan(mention)
  const isShort = end - start <= LONGEST && end - start >= 20
  return (
    (isLead ? 2 : 0) +
    (sources.length > 0 ? 1 : 0) +
    (targets.length > 0 ? 1 : 0) +
    (place ? 1 : 0) +
    (isShort ? 2 : 0) -
    (PRONOUN.test(clauseText(mention)) ? 2 : 0)
  )
}

function clauseSpan({ event, place }: Mention): Span {
  const [from, to] = event.sentence
  const parts = event.actors.map(({ span }) => span).filter(([start, end]) => start >= from && end <= to)
  const spans = [event.trigger.span, ...parts]
  const start = Math.min(...spans.map((span) => span[0]))
  const end = Math.max(...spans.map((span) => span[1]))
  const reachesPlace =
    place && place.span[0] >= start && place.span[1] <= to && place.span[1] - end <= PLACE_REACH
  const whole: Span = [start, reachesPlace ? Math.max(end, place.span[1]) : end]
  return whole[1] - whole[0] < 20 ? [from, to] : whole
}

/** Cuts at the last clause or word that fits. */
function clip(text: string): string {
  if (text.length <= LONGEST) return text
  const head = text.slice(0, LONGEST)
  const comma = head.lastIndexOf(', ')
  return `${head.slice(0, comma > LONGEST / 2 ? comma : head.lastIndexOf(' '))}…`
}
