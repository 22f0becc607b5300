import type { Token } from '../../language/index.ts'
import type { FigureWhat } from '../../record/figure.ts'
import type { Tree } from '../tree.ts'
import type { Draft } from './context.ts'
import type { Counted } from './counted.ts'
import { OUTCOMES, THINGS } from './cues.ts'
import { describedKind } from './described.ts'
import type { Kind } from './kind.ts'
import { findKind } from './kinds.ts'
import { wordAt } from './numbers.ts'
import type { Quantity } from './quantities.ts'
import { amountKind, labelKind, openKind } from './told.ts'

/** The kind of a count, by what is said of it and by what was counted before it; null where it is no figure. */
export function kindOf(
  tree: Tree,
  of: { quantity: Quantity; counted: Counted; recent: Kind | null; whole: Draft | null },
): Kind | null {
  const { quantity, counted, recent, whole } = of
  const isBare = isNameless(tree, counted)
  const amount = isBare ? amountKind(tree, counted) : null
  if (amount?.what) return amount
  if (amount && recent) return { what: recent.what, because: 'counts what the figure before counts' }
  const own = findKind(tree, counted)
  if (own && OUTCOMES.has(own.what) && !(isBare && recent && isOutdone(own, recent))) return own
  if (whole) return { what: whole.what, because: `part of a figure of ${whole.what}` }
  const told = labelKind(tree, counted)
  if (told) return told
  const isNone = quantity.max === 0
  const isOne = isNone || (quantity.max === 1 && !/\d/.test(wordAt(tree.tokens, quantity.numeral)))
  if (!isBare && recent?.because.startsWith('under') && (own?.what ?? 'people') === 'people') return recent
  if (own && !isBare) return isOne && !isNone && !isThing(own) ? null : own
  if (isBare && own?.what === 'munitions') return own
  if (isBare && recent && (!isOne || isEnd(tree, quantity)))
    return { what: recent.what, because: 'counts what the figure before counts' }
  return isBare || isOne ? own : openKind(tree, counted)
}

/** Counts what was counted before: "six", "six of them", "six others". */
function isNameless(tree: Tree, counted: Counted): boolean {
  const last = tree.tokens[counted.end - 1] as Token
  return counted.end === counted.first || (counted.isPart && last.upos === 'PRON') || isOthers(tree, counted)
}

/** Kinds that a bare number behind them does not go on with: places beside people, and measures. */
const ASIDE = new Set<FigureWhat>([
  'countries',
  'states',
  'districts',
  'villages',
  'percent',
  'vote-percent',
  'magnitude',
])

export function goesOn(what: FigureWhat): boolean {
  return !ASIDE.has(what) && !/-(?:usd|eur|km|km2|m|kmh|c|years|months|[a-z]{3})$/.test(what)
}

/** "Six others": counts what was counted before. */
function isOthers({ tokens }: Tree, { first, end }: Counted): boolean {
  return end - first === 1 && /^(others|other|more|names)$/i.test(tokens[first]?.text ?? '')
}

/** Words that people and things share: of drones, "16 were lost" is no toll. */
const SHARED = new Set(
  'lose hit hold release free move return leave bring down take seize capture'.split(' '),
)

function isOutdone(own: Kind, recent: Kind): boolean {
  return THINGS.has(recent.what) && SHARED.has(own.because.split(' ')[0] as string)
}

/** One ship is news; one village or country is a way of speaking. */
function isThing({ what }: Kind): boolean {
  return ['munitions', 'aircraft', 'ships', 'boats', 'trains', 'units', 'trucks'].includes(what)
}

/** "The military acknowledges **one**." */
function isEnd({ tokens }: Tree, { end, max }: Quantity): boolean {
  const token = tokens[end]
  return max === 1 && (token === undefined || /^[.;,”"]$/.test(token.text))
}

/** "Found three **of the five** alive", "148 **of the 163 people** aboard": who were sought, aboard or just there. */
export function wholeKind(tree: Tree, counted: Counted, drafts: readonly Draft[]): Kind | null {
  const part = drafts.at(-1)
  const isWhole =
    part !== undefined &&
    wordAt(tree.tokens, counted.start - 1) === 'the' &&
    wordAt(tree.tokens, counted.start - 2) === 'of' &&
    part.first < counted.start - 2 &&
    part.end >= counted.start - 2
  if (!isWhole) return null
  const described = describedKind(tree, counted)
  if (described) return described
  return FOUND.has(part.what) ? { what: 'missing', because: 'of those sought' } : null
}

const FOUND = new Set<FigureWhat>(['rescued', 'survivors'])
