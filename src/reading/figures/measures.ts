import type { Token } from '../../language/index.ts'
import { FIGURE_KINDS, type FigureWhat, type KnownFigure } from '../../record/figure.ts'
import type { Kind } from './kind.ts'
import { readMoney } from './money.ts'
import { wordAt, wordsNear } from './numbers.ts'
import type { Quantity } from './quantities.ts'

/** A measured quantity: its kind, and the factor that brings its unit to the kind's. */
export interface Measure extends Kind {
  readonly factor: number
  /** First token, the currency sign included, and the token after the unit. */
  readonly first: number
  readonly end: number
}

const KM = { kilometre: 1, kilometer: 1, km: 1, mile: 1.609344, mi: 1.609344 } as const
const METRES = {
  metre: 1,
  meter: 1,
  m: 1,
  foot: 0.3048,
  feet: 0.3048,
  ft: 0.3048,
  cm: 0.01,
  centimetre: 0.01,
  centimeter: 0.01,
} as const
const AREAS = { hectare: 0.01, acre: 0.00404686 } as const
const SPEEDS = { kph: 1, 'km/h': 1, kmh: 1, mph: 1.609344, knot: 1.852 } as const
const QUAKES = new Set(FIGURE_KINDS.magnitude.cues)
const MAGNITUDE_WORDS = new Set(['magnitude', 'richter', 'strength'])
/** Words around a quantity that decide between kinds of one unit. */
const WINDOW = 12

/**
 * Reads money, shares, areas, distances, heights, winds, temperatures, magnitudes and levels by their units; null for
 * counts. `countries`: those the report names, for currencies that share a name; `isQuake`: a magnitude was given just before.
 */
export function findMeasure(
  tokens: readonly Token[],
  quantity: Quantity,
  { countries, isQuake }: { readonly countries: readonly string[]; readonly isQuake: boolean },
): Measure | null {
  const money = readMoney(tokens, quantity, countries)
  if (money) return { ...money, factor: 1 }
  const unit = unitAt(tokens, quantity.end)
  return (
    readShare(tokens, quantity, unit) ??
    readLength(tokens, quantity, unit) ??
    readTemperature(tokens, quantity, unit) ??
    readMagnitude(tokens, quantity, isQuake) ??
    readLevel(tokens, quantity)
  )
}

interface Unit {
  readonly lemma: string
  readonly end: number
  readonly isSquare: boolean
}

function unitAt(tokens: readonly Token[], end: number): Unit {
  const at = wordAt(tokens, end) === '-' ? end + 1 : end
  const isSquare = ['square', 'sq'].includes(wordAt(tokens, at))
  const unit = isSquare ? at + 1 : at
  return { lemma: tokens[unit]?.lemma.toLowerCase() ?? '', end: unit + 1, isSquare }
}

function readShare(tokens: readonly Token[], quantity: Quantity, unit: Unit): Measure | null {
  const isTwo = unit.lemma === 'per' && wordAt(tokens, unit.end) === 'cent'
  if (unit.lemma !== 'percent' && unit.lemma !== '%' && !isTwo) return null
  const cue = saysNear(tokens, quantity, 'vote-percent')
  const frame = { factor: 1, first: quantity.first, end: isTwo ? unit.end + 1 : unit.end }
  return { ...frame, ...(cue ? kind('vote-percent', cue) : kind('percent', 'per cent')) }
}

function readLength(tokens: readonly Token[], quantity: Quantity, unit: Unit): Measure | null {
  const span = { first: quantity.first, end: unit.end }
  const km = factorOf(KM, unit.lemma)
  const area = unit.isSquare && km ? km * km : factorOf(AREAS, unit.lemma)
  if (area) return { ...span, factor: area, ...kind('area-km2', unit.lemma) }
  if (unit.isSquare) return null
  const perHour =
    ['an', 'per', 'a', '/'].includes(wordAt(tokens, unit.end)) &&
    /^h(our)?$/.test(wordAt(tokens, unit.end + 1))
  const speed = factorOf(SPEEDS, unit.lemma) ?? (perHour ? km : undefined)
  if (speed) return { ...span, factor: speed, ...kind(speedKind(tokens, quantity), unit.lemma) }
  if (km) {
    const cue = saysNear(tokens, quantity, 'depth-km', 4)
    return { ...span, factor: km, ...(cue ? kind('depth-km', cue) : kind('distance-km', unit.lemma)) }
  }
  const metre = factorOf(METRES, unit.lemma)
  if (!metre) return null
  // "Under two metres of water" says how deep, not less than what.
  const isUnder = wordAt(tokens, quantity.first) === 'under' && wordAt(tokens, unit.end) === 'of'
  const first = isUnder ? quantity.numeral : quantity.first
  return { first, end: unit.end, factor: metre, ...metresKind(tokens, quantity, unit) }
}

/** "Moving north at 9 mph" is no wind. */
function speedKind(tokens: readonly Token[], { first }: Quantity): FigureWhat {
  const before = tokens.slice(Math.max(0, first - 5), first).map(({ lemma }) => lemma.toLowerCase())
  return before.some((word) => /^(move|travel|drive|speed|go)$/.test(word)) ? 'speed-kmh' : 'wind-kmh'
}

const DEEP = /^(deep|depth|down|below|underground|shaft|trench)$/
const HIGH_UP = /^(fly|altitude|hover|cruise)$/

function metresKind(tokens: readonly Token[], quantity: Quantity, unit: Unit): Kind {
  const near = wordsNear(tokens, quantity, 6)
  if (near.includes('visibility')) return kind('visibility-m', 'visibility')
  const deep = near.find((word) => DEEP.test(word))
  if (deep) return kind('depth-m', deep)
  const flown = near.find((word) => HIGH_UP.test(word))
  if (flown) return kind('altitude-m', flown)
  const high =
    saysNear(tokens, quantity, 'height-m') ?? (wordAt(tokens, unit.end) === 'of' ? 'of' : undefined)
  return high ? kind('height-m', high) : kind('distance-m', unit.lemma)
}

function readTemperature(tokens: readonly Token[], quantity: Quantity, unit: Unit): Measure | null {
  if (unit.lemma !== 'degree' && unit.lemma !== '°c' && unit.lemma !== '°') return null
  const isBelow = ['minus', '-', '−'].includes(wordAt(tokens, quantity.numeral - 1))
  const first = isBelow ? Math.min(quantity.first, quantity.numeral - 1) : quantity.first
  return { first, end: unit.end, factor: isBelow ? -1 : 1, ...kind('temperature-c', unit.lemma) }
}

/** "A 6.2-magnitude quake", "a quake of 6.2", "magnitude 6": a number under ten beside a word for quakes. */
function readMagnitude(tokens: readonly Token[], quantity: Quantity, isQuake: boolean): Measure | null {
  if (quantity.min === null || quantity.min < 1 || quantity.min >= 10) return null
  const isDecimal = /^\d\.\d$/.test(wordAt(tokens, quantity.numeral))
  const near = [-1, -2, 0, 1, 2].map((k) => wordAt(tokens, k < 0 ? quantity.first + k : quantity.end + k))
  const named = near.find((word) => MAGNITUDE_WORDS.has(word))
  const quake = isDecimal ? wordsNear(tokens, quantity, WINDOW).find((word) => QUAKES.has(word)) : undefined
  const isShaking =
    isDecimal && /^(strike|hit|shake|rattle|jolt|rock)$/.test(tokens[quantity.end]?.lemma ?? '')
  const goesOn =
    isQuake && isDecimal && quantity.end - quantity.numeral === 1 ? 'a magnitude before it' : undefined
  const because = named ?? quake ?? goesOn ?? (isShaking ? tokens[quantity.end]?.text : undefined)
  return because
    ? { first: quantity.first, end: quantity.end, factor: 1, ...kind('magnitude', because) }
    : null
}

/** "A Category 3 hurricane", "raised the alert to level two". */
function readLevel(tokens: readonly Token[], { first, numeral, end }: Quantity): Measure | null {
  const before = wordAt(tokens, numeral - 1)
  if (numeral !== first || (before !== 'category' && before !== 'level')) return null
  return { first, end, factor: 1, ...kind(before === 'level' ? 'alert-level' : 'category', before) }
}

function factorOf(units: Readonly<Record<string, number>>, lemma: string): number | undefined {
  return Object.hasOwn(units, lemma) ? units[lemma] : undefined
}

function saysNear(
  tokens: readonly Token[],
  quantity: Quantity,
  what: KnownFigure,
  reach = WINDOW,
): string | undefined {
  const cues: readonly string[] = FIGURE_KINDS[what].cues
  return wordsNear(tokens, quantity, reach).find((word) => cues.includes(word))
}

function kind(what: FigureWhat, because: string): Kind {
  return { what, because }
}
