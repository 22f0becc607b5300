import type { Token } from '../../language/index.ts'
import type { Statement } from '../../record/reading.ts'
import { codePhrase } from '../actors/code.ts'
import type { Tree } from '../tree.ts'
import { goesOn, kindOf, wholeKind } from './choice.ts'
import type { Draft, FigureContext } from './context.ts'
import { findCounted, type Counted } from './counted.ts'
import { OUTCOMES, THINGS } from './cues.ts'
import { ownKind, type Kind } from './kind.ts'
import { findMeasure } from './measures.ts'
import { wordAt } from './numbers.ts'
import { findWhole } from './parts.ts'
import { findQuantities, type Quantity } from './quantities.ts'
import { findSingles } from './singles.ts'
import { isDuration, isNoCount } from './skips.ts'
import { voteKind } from './votes.ts'

/** The figures of a sentence, left to right. */
export function draftFigures(
  tree: Tree,
  { context, recent, isQuake }: { context: FigureContext; recent: Kind | null; isQuake: boolean },
): Draft[] {
  const times = context.times.map(({ span }) => span)
  const drafts: Draft[] = []
  for (const quantity of findQuantities(tree.tokens)) {
    const measure =
      draftMeasure(tree, quantity, {
        ...context,
        isQuake: isQuake || drafts.some(({ what }) => what === 'magnitude'),
      }) ?? draftSentence(tree, quantity)
    if (!measure && isNoCount(tree.tokens, quantity, times)) continue
    const draft = measure ?? draftCount(tree, quantity, { drafts, recent, context })
    if (draft) drafts.push(draft)
  }
  const singles = findSingles(tree, (lemma) => codePhrase(lemma, context.lexicon).sector !== '')
  for (const { quantity, counted, what, because } of singles) {
    const draft = {
      first: quantity.first,
      end: counted.end,
      counted,
      min: 1,
      max: 1,
      what,
      because,
      isSingle: true,
    }
    if (!drafts.some((other) => other.first < draft.end && draft.first < other.end)) drafts.push(draft)
  }
  const found = [...drafts, ...findIncluded(tree, drafts)]
  const sorted = found.toSorted((a, b) => a.first - b.first)
  return sorted.map((draft) =>
    draft.whole === undefined ? draft : { ...draft, whole: sorted.indexOf(found[draft.whole] as Draft) },
  )
}

/** "Nine people were killed, **among them a harbour pilot**": one of those counted before. */
function findIncluded({ tokens }: Tree, drafts: readonly Draft[]): Draft[] {
  return tokens.flatMap(({ text, xpos }, i) => {
    const lead = wordAt(tokens, i - 1)
    const isLed = lead === 'including' || (lead === 'them' && wordAt(tokens, i - 2) === 'among')
    const node = tokens[i]?.head ?? -1
    if (!isLed || xpos !== 'DT' || !/^an?$/i.test(text) || node <= i || tokens[node]?.xpos !== 'NN') return []
    const whole = drafts.findLastIndex(({ end, what }) => end < i && OUTCOMES.has(what))
    const isKnown = drafts.some(({ first, end }) => first <= node && i < end)
    if (whole < 0 || isKnown) return []
    const { what } = drafts[whole] as Draft
    const counted = { start: i, node, first: i + 1, end: node + 1, isPart: false }
    const because = `part of a figure of ${what}`
    return [{ first: i, end: node + 1, counted, min: 1, max: 1, what, because, whole, isSingle: true }]
  })
}

function draftMeasure(
  tree: Tree,
  quantity: Quantity,
  { places, isQuake }: FigureContext & { readonly isQuake: boolean },
): Draft | null {
  const countries = places.map(({ country }) => country)
  const measure = findMeasure(tree.tokens, quantity, { countries, isQuake })
  if (!measure) return null
  const { what, because, factor, first, end } = measure
  const counted = { start: first, node: quantity.numeral, first: end, end, isPart: false }
  const scale = (value: number | null): number | null =>
    value === null ? null : Number((value * factor).toFixed(2))
  // Measures are no whole numbers: less than five metres is up to five.
  const isLess = quantity.min === null && quantity.of.max !== null
  const { min, max } =
    first > quantity.first ? quantity.of : { ...quantity, ...(isLess && { max: quantity.of.max }) }
  return { first, end, counted, min: scale(min), max: scale(max), what, because }
}

function draftCount(
  tree: Tree,
  quantity: Quantity,
  { drafts, recent, context }: { drafts: readonly Draft[]; recent: Kind | null; context: FigureContext },
): Draft | null {
  const counted = findCounted(tree.tokens, quantity)
  if (isDuration(tree.tokens, counted)) return null
  const vote = voteKind(tree.tokens, quantity)
  const whole = vote ? null : findWhole(tree, { quantity, counted, drafts })
  const previous = drafts.findLast(({ what }) => goesOn(what)) ?? null
  const of = {
    quantity,
    counted,
    recent: previous ?? recent,
    whole: whole === null ? null : (drafts[whole] ?? null),
  }
  const kind = vote ?? wholeKind(tree, counted, drafts) ?? kindOf(tree, of)
  const isOwn = kind !== null && (!OUTCOMES.has(kind.what) || ownKind(tree, counted)?.what === kind.what)
  if (!kind || (isOwn && !THINGS.has(kind.what) && isSpeaker(tree, quantity, counted, context.statements)))
    return null
  return {
    first: quantity.first,
    end: Math.max(quantity.end, counted.end),
    counted,
    min: quantity.min,
    max: quantity.max,
    ...kind,
    ...(whole !== null && { whole }),
  }
}

/** Two officials who say something are no figure; two survivors who do are. */
function isSpeaker(
  tree: Tree,
  { first, end }: Quantity,
  counted: Counted,
  statements: readonly Statement[],
): boolean {
  const start = (tree.tokens[first] as Token).span[0]
  const stop = (tree.tokens[Math.max(end, counted.end) - 1] as Token).span[1]
  return statements.some(({ source: { span } }) => span !== null && span[0] === start && stop <= span[1])
}

/** "Jailed for two years", "a four-year sentence": a length of time that is a sentence. */
function draftSentence(tree: Tree, quantity: Quantity): Draft | null {
  const at = wordAt(tree.tokens, quantity.end) === '-' ? quantity.end + 1 : quantity.end
  const unit = tree.tokens[at]?.lemma.toLowerCase()
  if (unit !== 'year' && unit !== 'month') return null
  const near = tree.tokens.slice(Math.max(0, quantity.first - 8), at + 6)
  const cue = near.find(({ lemma }) =>
    /^(prison|jail|imprisonment|sentence|imprison|condemn|ban|term)$/.test(lemma),
  )
  const isBanned = cue?.lemma === 'ban' && tree.tokens[quantity.first - 1]?.lemma !== 'for'
  if (!cue || isBanned) return null
  const { first, min, max } = quantity
  const counted = { start: first, node: quantity.numeral, first: quantity.end, end: at + 1, isPart: false }
  return { first, end: at + 1, counted, min, max, what: `sentence-${unit}s`, because: cue.text }
}
