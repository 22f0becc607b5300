import { groupBy } from '../groups.ts'
import { compareText } from '../order.ts'
import { hazardOf } from './hazards.ts'
import type { Mention } from './mention.ts'

const LONGEST = 90
/** Shorter than this a clause is a word or two, and says little. */
const SHORTEST = 18

/** The event in a few words of a report: the clause that tells it best, from whom it speaks of. */
export function clauseOf(mentions: readonly Mention[]): string {
  const hazard = mainHazard(mentions)
  const clarity = (mention: Mention): number =>
    clarityOf(mention) + (hazard !== null && hazardOf(mention.event.trigger.text) === hazard ? 2 : 0)
  const best = mentions.reduce((a, b) => (clarity(b) > clarity(a) ? b : a))
  const words = nameDoer(best, clauseText(best))
  return clip(words.charAt(0).toUpperCase() + words.slice(1))
}

const PRONOUN =
  /^(?:it|its|he|his|she|her|they|their|this|that|these|those|who|which|some|several|many|others|we|our|i)\b/i
/** A clause without a subject of its own, or one that only hangs on another. */
const FRAGMENT = /^(?:\p{Ll}+ing|to|by|of|in|on|at|for|with|from|as)\b/u

function clauseText({ reading: { report }, event }: Mention): string {
  const spans = event.clause && event.clause.length > 0 ? event.clause : [event.sentence]
  return spans
    .map((span) => report.text.slice(...span))
    .join(' ')
    .replace(/["“”]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/ (?=[,.;:!?])/g, '')
    .replace(/^[,;\s]*(?:(?:when|where|while|and|but)\s)?/i, '')
    .trim()
}

/** A subject on the other side of a dash or bar is a byline's: "Northern Wire, Aru | A ferry sank". */
function isAcrossBreak({ reading: { report }, event: { clause = [] } }: Mention): boolean {
  return clause.some(([, end], index) => {
    const next = clause[index + 1]
    return next !== undefined && / [|–—-]+ /.test(report.text.slice(end, next[0]))
  })
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

/** At the top of a report, with both sides and a place, in few words that stand by themselves, the earliest. */
function clarityOf(mention: Mention): number {
  const { isLead, sources, targets, place } = mention
  const words = clauseText(mention)
  const isFitting = words.length <= LONGEST && words.length >= SHORTEST
  return (
    (isLead ? 2 : 0) +
    (sources.length > 0 ? 1 : 0) +
    (targets.length > 0 ? 1 : 0) +
    (place ? 1 : 0) +
    (isFitting ? 2 : 0) -
    (words.length < SHORTEST ? 4 : 0) -
    (PRONOUN.test(words) ? 2 : 0) -
    (isAcrossBreak(mention) ? 4 : 0) -
    (FRAGMENT.test(words) ? 3 : 0)
  )
}

/** Words that a cut phrase must not end with. */
const LOOSE =
  /[\s,;]+(?:and|or|but|of|in|on|at|to|for|from|by|with|as|that|which|who|the|a|an|its|his|her|their|some|about|around|more|than|after|before|near|off|over|under|into|was|were|is|are|be|been|had|has|have|will|not|including)$/i

/** Cuts before the last phrase that does not fit. */
export function clip(text: string): string {
  if (text.length <= LONGEST) return text
  const head = text.slice(0, LONGEST)
  const phrases = [
    ...head.matchAll(/[,;]? (?=(?:in|on|at|after|before|with|for|from|near|off|and|over|by|during|as) )/g),
  ]
  const at =
    phrases.map(({ index }) => index).findLast((index) => index > LONGEST / 2) ?? head.lastIndexOf(' ')
  let cut = head.slice(0, at)
  while (LOOSE.test(cut)) cut = cut.replace(LOOSE, '')
  return `${cut}…`
}
