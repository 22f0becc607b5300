import type { Token } from '../../language/index.ts'
import { FIGURE_KINDS, type FigureWhat } from '../../record/figure.ts'
import { wordAt } from './numbers.ts'
import type { Quantity } from './quantities.ts'
import type { Kind } from './kinds.ts'

/** A measured quantity: its kind, and the factor that brings its unit to the kind's. */
export interface Measure extends Kind {
  readonly factor: number
  /** First token, the currency sign included, and the token after the unit. */
  readonly first: number
  readonly end: number
}

const KM = { kilometre: 1, kilometer: 1, km: 1, mile: 1.609344, mi: 1.609344 } as const
const METRES = { metre: 1, meter: 1, foot: 0.3048, feet: 0.3048, ft: 0.3048, cm: 0.01 } as const
const SPEEDS = { kph: 1, 'km/h': 1, kmh: 1, mph: 1.609344, knot: 1.852 } as const
const DOLLARS = new Set(['$', 'us$', 'dollar', 'usd'])
const OTHER_MONEY = new Set([
  ...(FIGURE_KINDS.money.counts as readonly string[]),
  ...'¥ ₦ ₹ ₽ rs eur gbp chf yen won rand real ruble rouble dinar dirham riyal taka kyat birr crown krone'.split(
    ' ',
  ),
])
/** Signs that stand before an amount; words of money stand after it. */
const SIGNS = new Set('€ £ ¥ ₦ ₹ ₽ ₩ rs r$ eur gbp chf'.split(' '))
const EUROS = new Set(['euro', '€', 'eur'])
const QUAKES = new Set(FIGURE_KINDS.magnitude.cues)
const MAGNITUDE_WORDS = new Set(['magnitude', 'richter', 'strength'])
/** Words around a quantity that decide between kinds of one unit. */
const WINDOW = 12

/** Reads money, shares, distances, heights, winds, temperatures and magnitudes by their units; null for counts. */
export function findMeasure(tokens: readonly Token[], quantity: Quantity): Measure | null {
  const before = wordAt(tokens, quantity.numeral - 1)
  const unit = unitAt(tokens, quantity.end)
  return (
    readMoney(tokens, quantity, before, unit.lemma) ??
    readShare(tokens, quantity, unit) ??
    readLength(tokens, quantity, unit) ??
    readMagnitude(tokens, quantity)
  )
}

function unitAt(tokens: readonly Token[], end: number): { lemma: string; end: number } {
  const at = ['-', 'square', 'u.s.', 'us', 'swiss', 'american'].includes(wordAt(tokens, end)) ? end + 1 : end
  return { lemma: tokens[at]?.lemma.toLowerCase() ?? '', end: at + 1 }
}

function readMoney(
  tokens: readonly Token[],
  quantity: Quantity,
  before: string,
  unit: string,
): Measure | null {
  const isDollar = DOLLARS.has(before) || DOLLARS.has(unit)
  if (!isDollar && !SIGNS.has(before) && !OTHER_MONEY.has(unit)) return null
  const isSign = isDollar ? DOLLARS.has(before) : SIGNS.has(before)
  const frame = {
    factor: 1,
    first: isSign ? Math.min(quantity.first, quantity.numeral - 1) : quantity.first,
    end: isSign ? quantity.end : unitAt(tokens, quantity.end).end,
  }
  const isAid = saysNear(tokens, quantity, 'aid-usd')
  if (!isDollar) {
    const isEuro = EUROS.has(before) || EUROS.has(unit)
    return { ...frame, ...(isEuro && isAid ? kind('aid-eur', isAid) : kind('money', unit || before)) }
  }
  for (const what of ['ransom-usd', 'aid-usd', 'damage-usd'] as const) {
    const cue = saysNear(tokens, quantity, what)
    if (cue) return { ...frame, ...kind(what, cue) }
  }
  return { ...frame, ...kind('money-usd', 'dollars') }
}

function readShare(tokens: readonly Token[], quantity: Quantity, unit: Unit): Measure | null {
  const isTwo = unit.lemma === 'per' && wordAt(tokens, unit.end) === 'cent'
  if (unit.lemma !== 'percent' && unit.lemma !== '%' && !isTwo) return null
  const cue = saysNear(tokens, quantity, 'vote-percent')
  const frame = { factor: 1, first: quantity.first, end: isTwo ? unit.end + 1 : unit.end }
  return { ...frame, ...(cue ? kind('vote-percent', cue) : kind('percent', 'per cent')) }
}

type Unit = ReturnType<typeof unitAt>

function readLength(tokens: readonly Token[], quantity: Quantity, unit: Unit): Measure | null {
  const isSquare = wordAt(tokens, quantity.end) === 'square'
  const span = { first: quantity.first, end: unit.end }
  const perHour =
    ['an', 'per', 'a', '/'].includes(wordAt(tokens, unit.end)) &&
    /^h(our)?$/.test(wordAt(tokens, unit.end + 1))
  const speed = factorOf(SPEEDS, unit.lemma) ?? (perHour ? factorOf(KM, unit.lemma) : undefined)
  if (speed) return { ...span, factor: speed, ...kind('wind-kmh', unit.lemma) }
  const km = isSquare ? undefined : factorOf(KM, unit.lemma)
  if (km) {
    const cue = saysNear(tokens, quantity, 'depth-km', 4)
    return { ...span, factor: km, ...(cue ? kind('depth-km', cue) : kind('distance-km', unit.lemma)) }
  }
  const metre = isSquare ? undefined : factorOf(METRES, unit.lemma)
  if (metre)
    return {
      ...span,
      factor: metre,
      ...kind('height-m', saysNear(tokens, quantity, 'height-m') ?? unit.lemma),
    }
  return unit.lemma === 'degree' || unit.lemma === '°c'
    ? { ...span, factor: 1, ...kind('temperature-c', unit.lemma) }
    : null
}

/** "A 6.2-magnitude quake", "a quake of 6.2", "magnitude 6": a number under ten beside a word for quakes. */
function readMagnitude(tokens: readonly Token[], quantity: Quantity): Measure | null {
  if (quantity.min < 1 || quantity.min >= 10) return null
  const isDecimal = /^\d\.\d$/.test(wordAt(tokens, quantity.numeral))
  const near = [-1, -2, 0, 1, 2].map((k) => wordAt(tokens, k < 0 ? quantity.first + k : quantity.end + k))
  const named = near.find((word) => MAGNITUDE_WORDS.has(word))
  const quake = isDecimal ? wordsNear(tokens, quantity, WINDOW).find((word) => QUAKES.has(word)) : undefined
  const because = named ?? quake
  return because
    ? { first: quantity.first, end: quantity.end, factor: 1, ...kind('magnitude', because) }
    : null
}

function factorOf(units: Readonly<Record<string, number>>, lemma: string): number | undefined {
  return Object.hasOwn(units, lemma) ? units[lemma] : undefined
}

function saysNear(
  tokens: readonly Token[],
  quantity: Quantity,
  what: FigureWhat,
  reach = WINDOW,
): string | undefined {
  const cues: readonly string[] = FIGURE_KINDS[what].cues
  return wordsNear(tokens, quantity, reach).find((word) => cues.includes(word))
}

function wordsNear(tokens: readonly Token[], quantity: Quantity, reach: number): string[] {
  return tokens
    .slice(Math.max(0, quantity.first - reach), quantity.end + reach)
    .map(({ lemma }) => lemma.toLowerCase())
}

function kind(what: FigureWhat, because: string): Kind {
  return { what, because }
}
