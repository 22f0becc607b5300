import type { FigureWhat } from '../../record/figure.ts'
import type { Figure, Reading } from '../../record/reading.ts'

/** What a heading before a colon counts: bulletins give "Missing: 16" and no sentence. The first row that fits. */
const LABELS: readonly (readonly [FigureWhat, RegExp])[] = [
  ['missing', /not yet found|missing|unaccounted/i],
  ['rescued', /found alive|rescued|saved|survivors/i],
  ['killed', /dead|deaths?|killed|fatalit|deceased/i],
  ['injured', /injured|injuries|wounded|hurt/i],
  ['displaced', /displaced|homeless/i],
  ['evacuated', /evacuated/i],
  ['arrested', /arrest|detain|apprehended/i],
  ['released', /released|freed/i],
  ['homes', /^(?:houses|homes|dwellings)(?: (?:totally|completely|fully))?(?: destroyed)?$/i],
  ['aboard', /on board|aboard|manifest/i],
  ['troops', /troops|soldiers|army|personnel/i],
]
const LABEL =
  /(?:^|[\n.;(]\s*)([\p{L}][\p{L} ,-]{2,60}):\s*(?:an? )?(?:(?:estimated|about|some|approximately|nearly|more than|at least)\s)*[\p{L} ]{0,20}$/u

/** What the words right after a number make of it. */
const AFTER: readonly (readonly [FigureWhat, RegExp])[] = [
  ['aboard', /^\s*(?:people|persons|passengers)?\s*(?:were |was )?(?:on board|aboard)\b/i],
  ['missing', /^\s*(?:\p{L}+ )?(?:are|were) (?:still )?being (?:searched|looked|sought) for/iu],
  ['rescued', /^\s*(?:\p{L}+ )?(?:have|has|had|were|was)(?: been)? (?:found|pulled out|brought out) alive/iu],
  ['killed', /^\s*(?:\p{L}+ )?(?:have|has|had|were|was)(?: been)? found dead/iu],
  [
    'munitions',
    /^\s*(?:were|was)? ?(?:came|launched|fired|shot down|knocked down|intercepted|got through)\b/i,
  ],
]
const CARRYING = /\bcarrying (?:at least |about |some |more than |around )?$/i
/** After these a bare number goes on counting what the one before counted: "the toll was put at 40", "says it is 104". */
const GOES_ON =
  /\b(?:at|is|are|was|were|to|of|as|than|now|reached|the|figure|toll|number|those|these|and|only|fact)\s+(?:at least |about |more than |some |only |just )?$/i
const BEHIND = 90
const AHEAD = 45

/**
 * What a figure counts by the label before it or the words after it; null where it only counts what another figure
 * counted and nothing near it says so ("at 0155", "ward 5").
 */
export function kindOf({ report }: Reading, figure: Figure): FigureWhat | null {
  const before = report.text.slice(Math.max(0, figure.span[0] - BEHIND), figure.span[0])
  const after = report.text.slice(figure.span[1], figure.span[1] + AHEAD)
  const label = LABEL.exec(before)?.[1]
  if (label !== undefined) {
    const named = LABELS.find(([, words]) => words.test(label))?.[0]
    if (named) return named
  }
  const told = AFTER.find(([, words]) => words.test(after))?.[0]
  if (told) return told
  if (CARRYING.test(before) && /^\s*(?:people|persons|passengers)\b/i.test(after)) return 'aboard'
  const isInherited = figure.because?.startsWith('counts what') === true
  return isInherited && !GOES_ON.test(before) ? null : figure.what
}
