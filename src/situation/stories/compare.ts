import { distanceKm, mayCoincide } from '../identity/geometry.ts'
import { countShared } from '../sorted.ts'
import type { Profile } from './profile.ts'
import type { Weights } from './weights.ts'

/** Towns this close may be one place; from here to `FAR_KM` they speak more and more against one story. */
const NEAR_KM = 60
const FAR_KM = 1000
/** A town that both name, neither of them in its last paragraphs. */
const ONE_TOWN = Math.log1p(0.65)
/** Two reports on one kind of crisis are more alike in their themes than this; others rarely are. */
const ONE_KIND = 0.4

/** What two reports have in common and what sets them apart: each 0 … 1 unless it says otherwise. */
export interface Likeness {
  /** Logarithm of how many names they share, each at its weight: 0 … 3. */
  readonly sharedNames: number
  readonly names: number
  readonly towns: number
  readonly topics: number
  readonly themes: number
  readonly sameTheme: number
  readonly deed: number
  readonly near: number
  /** How far apart the towns are that they begin with. */
  readonly far: number
  /** A shared name, or a shared country, says more of two reports on one kind of crisis. */
  readonly namesOfTheme: number
  readonly themeAtHome: number
  /** Both say what kind of crisis it is, and it is not one kind. */
  readonly otherTheme: number
  /** Both name towns, or people and bodies, and not the same: logarithms of how many, 0 … 4. */
  readonly strangeTowns: number
  readonly strangeNames: number
}

export function likenessOf(a: Profile, b: Profile): Likeness {
  const sharedNames = shared(a.names, b.names)
  const sharedTowns = shared(a.towns, b.towns)
  const themes = cosine(a.themes, b.themes)
  const km = nearestKm(a, b)
  const isNear = km !== null && km <= NEAR_KM
  return {
    sharedNames,
    names: cosine(a.names, b.names),
    towns: cosine(a.towns, b.towns),
    topics: cosine(a.topics, b.topics),
    themes,
    sameTheme: Math.max(0, themes - ONE_KIND),
    deed: countShared(a.deeds, b.deeds) > 0 ? 1 : 0,
    near: isNear ? 1 : 0,
    far: km === null || isNear || sharedTowns >= ONE_TOWN ? 0 : farness(km),
    namesOfTheme: (sharedNames + sharedTowns) * themes,
    themeAtHome: themes * cosine(a.countries, b.countries),
    otherTheme: Math.min(1, a.themes.length) * Math.min(1, b.themes.length) * (1 - themes),
    strangeTowns: Math.max(0, Math.log1p(Math.min(a.towns.sum, b.towns.sum)) - sharedTowns),
    strangeNames: Math.max(0, Math.log1p(Math.min(a.names.sum, b.names.sum)) - sharedNames),
  }
}

/**
 * Logarithm of the odds that two reports are of one story, by logistic regression: `bench/stories/fit.ts` over the tuning half
 * of the pool, the sets beside it and eight more of the same kind, which alone gives weights like these. `near` is set lower
 * than fitted (2.06), so that a town alone does not join two kinds of crisis, and `far` stronger (-3.93), so that two accidents of
 * one kind at two ends of a country stay apart.
 */
const BIAS = 0.03
const WEIGHTS: Readonly<Record<keyof Likeness, number>> = {
  sharedNames: 2.81,
  names: 2.78,
  towns: 1.12,
  topics: 0.8,
  themes: 2.91,
  sameTheme: 1.87,
  deed: 0.73,
  near: 1,
  far: -5.2,
  namesOfTheme: 0.72,
  themeAtHome: 1.34,
  otherTheme: -2.65,
  strangeTowns: -1.75,
  strangeNames: -1.58,
}

/** Enough to join a digest to the story it is most like, too little for a pair of reports to join another through it. */
const MOST_FOR_DIGEST = 0.7

/** How surely two reports are about one thing, 0 … 1. */
export function kinshipOf(a: Profile, b: Profile): number {
  const likeness = likenessOf(a, b)
  let odds = BIAS
  for (const name of NAMES) odds += WEIGHTS[name] * likeness[name]
  const kinship = 1 / (1 + Math.exp(-odds))
  return a.isDigest || b.isDigest ? Math.min(kinship, MOST_FOR_DIGEST) : kinship
}

const NAMES = Object.keys(WEIGHTS) as readonly (keyof Likeness)[]

function farness(km: number): number {
  return Math.min(1, Math.log(km / NEAR_KM) / Math.log(FAR_KM / NEAR_KM))
}

/** Between the towns of one country that they begin with; one that only one of them has may be a namesake, misread. */
function nearestKm(a: Profile, b: Profile): number | null {
  let nearest: number | null = null
  for (const one of a.places)
    for (const other of b.places) {
      if (one.country !== other.country) continue
      const km = mayCoincide(one, other) ? 0 : distanceKm(one, other)
      if (nearest === null || km < nearest) nearest = km
    }
  return nearest
}

function cosine(a: Weights, b: Weights): number {
  return fold(a, b, (x, y) => x * y) / (a.length * b.length || 1)
}

/** Logarithm of what two have in common, each term at the lower of its weights. */
function shared(a: Weights, b: Weights): number {
  return Math.log1p(fold(a, b, Math.min))
}

function fold(a: Weights, b: Weights, join: (x: number, y: number) => number): number {
  let sum = 0
  let left = 0
  let right = 0
  while (left < a.terms.length && right < b.terms.length) {
    const difference = (a.terms[left] as number) - (b.terms[right] as number)
    if (difference === 0) sum += join(a.weights[left] as number, b.weights[right] as number)
    if (difference <= 0) left++
    if (difference >= 0) right++
  }
  return sum
}
