import type { Sentence, Token } from '../../language/index.ts'
import type { Actor, Figure, Place, Statement, Time } from '../../record/reading.ts'
import type { Span } from '../../record/span.ts'
import type { FigureWhat } from '../../record/figure.ts'
import { codePhrase } from '../actors/code.ts'
import type { ActorLexicon } from '../actors/index.ts'
import { innermostStatement } from '../innermost.ts'
import { createTree, type Tree } from '../tree.ts'
import { findCounted, type Counted } from './counted.ts'
import { OUTCOMES, THINGS } from './cues.ts'
import { describedKind, findKind, type Kind } from './kinds.ts'
import { findMeasure } from './measures.ts'
import { wordAt } from './numbers.ts'
import { findWhole } from './parts.ts'
import { findQuantities, type Quantity } from './quantities.ts'
import { findSingles } from './singles.ts'
import { isDuration, isNoCount } from './skips.ts'
import { amountKind, labelKind, openKind, topicOf } from './told.ts'
import { voteKind } from './votes.ts'

export interface FigureContext {
  readonly actors: readonly Actor[]
  readonly statements: readonly Statement[]
  readonly times: readonly Time[]
  readonly places: readonly Place[]
  readonly lexicon: ActorLexicon
  /** The report's text, which every span is into. */
  readonly text: string
}

/** A figure before it has an id: where it stands in the sentence, and what it counts. */
interface Draft extends Kind {
  readonly first: number
  readonly end: number
  readonly counted: Counted
  readonly min: number | null
  readonly max: number | null
  /** Index of the draft that it is a part of. */
  readonly whole?: number
  /** "A soldier", without a number. */
  readonly isSingle?: boolean
}

/** Sentences over which a bare number still counts what the last figure counted ("the unions put it at 100"). */
const MEMORY = 2

/** Things whose count a bare number may go on with, besides what befell people. */
const REMEMBERED = new Set<FigureWhat>(['munitions', 'troops', 'homes', 'aircraft', 'ships', 'sites'])

/** Finds numbers of people and things as ranges: who was counted, and according to which statement. */
export function findFigures(sentences: readonly Sentence[], context: FigureContext): Figure[] {
  const figures: Figure[] = []
  let last: { kind: Kind; sentence: number } | null = null
  for (const [i, sentence] of sentences.entries()) {
    const tree = createTree(sentence, i)
    const recent: Kind | null = last && i - last.sentence <= MEMORY ? last.kind : null
    const drafts = draftFigures(tree, { context, recent })
    const firstId = figures.length
    for (const draft of drafts) {
      const what = purposeBefore(draft.what, figures)
      figures.push(finish(tree, { ...draft, what }, { context, firstId, id: figures.length }))
    }
    const latest = drafts.findLast(({ what, isSingle }) => !isSingle && (OUTCOMES.has(what) || REMEMBERED.has(what)))
    const topic = latest ?? (drafts.length === 0 ? topicOf(tree) : null)
    if (topic) last = { kind: topic, sentence: i }
  }
  return figures
}

/** Money of which nothing more is said is for what money of that currency was for before: "Norway, $85 million". */
function purposeBefore(what: FigureWhat, figures: readonly Figure[]): FigureWhat {
  if (!what.startsWith('money-')) return what
  const currency = what.slice('money'.length)
  return figures.findLast((one) => one.what.endsWith(currency) && one.what !== what)?.what ?? what
}

function draftFigures(
  tree: Tree,
  { context, recent }: { context: FigureContext; recent: Kind | null },
): Draft[] {
  const times = context.times.map(({ span }) => span)
  const drafts: Draft[] = []
  for (const quantity of findQuantities(tree.tokens)) {
    const measure = draftMeasure(tree, quantity, context) ?? draftSentence(tree, quantity)
    if (!measure && isNoCount(tree.tokens, quantity, times)) continue
    const draft = measure ?? draftCount(tree, quantity, { drafts, recent, context })
    if (draft) drafts.push(draft)
  }
  const singles = findSingles(tree, (lemma) => codePhrase(lemma, context.lexicon).sector !== '')
  for (const { quantity, counted, what, because } of singles) {
    const draft = { first: quantity.first, end: counted.end, counted, min: 1, max: 1, what, because, isSingle: true }
    if (!drafts.some((other) => other.first < draft.end && draft.first < other.end)) drafts.push(draft)
  }
  return drafts.toSorted((a, b) => a.first - b.first)
}

function draftMeasure(tree: Tree, quantity: Quantity, { places }: FigureContext): Draft | null {
  const measure = findMeasure(tree.tokens, quantity, places.map(({ country }) => country))
  if (!measure) return null
  const { what, because, factor, first, end } = measure
  const counted = { start: first, node: quantity.numeral, first: end, end, isPart: false }
  const scale = (value: number | null): number | null =>
    value === null ? null : Number((value * factor).toFixed(2))
  // Measures are no whole numbers: less than five metres is up to five.
  const isLess = quantity.min === null && quantity.of.max !== null
  const { min, max } = first > quantity.first ? quantity.of : { ...quantity, ...(isLess && { max: quantity.of.max }) }
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
  const of = { quantity, counted, recent: previous ?? recent, whole: whole === null ? null : (drafts[whole] ?? null) }
  const kind = vote ?? wholeKind(tree, counted, drafts) ?? kindOf(tree, of)
  if (!kind || (!OUTCOMES.has(kind.what) && isSpeaker(tree, quantity, counted, context.statements))) return null
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

/** "Found three **of the five** alive", "148 **of the 163 people** aboard": who were sought, aboard or just there. */
function wholeKind(tree: Tree, counted: Counted, drafts: readonly Draft[]): Kind | null {
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

/** Two officials who say something are no figure; two survivors who do are. */
function isSpeaker(tree: Tree, { first, end }: Quantity, counted: Counted, statements: readonly Statement[]): boolean {
  const start = (tree.tokens[first] as Token).span[0]
  const stop = (tree.tokens[Math.max(end, counted.end) - 1] as Token).span[1]
  return statements.some(({ source: { span } }) => span !== null && span[0] <= start && stop <= span[1])
}

/** "Jailed for two years", "a four-year sentence": a length of time that is a sentence. */
function draftSentence(tree: Tree, quantity: Quantity): Draft | null {
  const at = wordAt(tree.tokens, quantity.end) === '-' ? quantity.end + 1 : quantity.end
  const unit = tree.tokens[at]?.lemma.toLowerCase()
  if (unit !== 'year' && unit !== 'month') return null
  const near = tree.tokens.slice(Math.max(0, quantity.first - 8), at + 6)
  const cue = near.find(({ lemma }) => /^(prison|jail|imprisonment|sentence|imprison|condemn|ban|term)$/.test(lemma))
  const isBanned = cue?.lemma === 'ban' && tree.tokens[quantity.first - 1]?.lemma !== 'for'
  if (!cue || isBanned) return null
  const { first, min, max } = quantity
  const counted = { start: first, node: quantity.numeral, first: quantity.end, end: at + 1, isPart: false }
  return { first, end: at + 1, counted, min, max, what: `sentence-${unit}s`, because: cue.text }
}

function kindOf(
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
  if (own && !isBare) return isOne && !isNone && !isThing(own) ? null : own
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
const ASIDE = new Set<FigureWhat>(['countries', 'states', 'districts', 'villages', 'percent', 'vote-percent', 'magnitude'])

function goesOn(what: FigureWhat): boolean {
  return !ASIDE.has(what) && !/-(?:usd|eur|km|km2|m|kmh|c|years|months|[a-z]{3})$/.test(what)
}

/** "Six others": counts what was counted before. */
function isOthers({ tokens }: Tree, { first, end }: Counted): boolean {
  return end - first === 1 && /^(others|other|more|names)$/i.test(tokens[first]?.text ?? '')
}

/** Words that people and things share: of drones, "16 were lost" is no toll. */
const SHARED = new Set('lose hit hold release free move return leave bring down take seize capture'.split(' '))

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

function finish(
  tree: Tree,
  draft: Draft,
  { context, firstId, id }: { context: FigureContext; firstId: number; id: number },
): Figure {
  const { counted } = draft
  const span: Span = [
    (tree.tokens[draft.first] as Token).span[0],
    (tree.tokens[draft.end - 1] as Token).span[1],
  ]
  const text = context.text.slice(...span)
  const subject = textOf(tree.tokens, counted.first, counted.end)
  return {
    id: `f${id + 1}`,
    span,
    text,
    what: draft.what as FigureWhat,
    subject: { text: subject, code: codeOf(tree, counted, context) },
    min: draft.min,
    max: draft.max,
    statement: innermostStatement(context.statements, span),
    ...(draft.whole !== undefined && { partOf: `f${firstId + draft.whole + 1}` }),
    because: draft.because,
  }
}

function codeOf({ tokens }: Tree, { first, end }: Counted, { actors, lexicon }: FigureContext): string {
  if (end === first) return ''
  const span: Span = [(tokens[first] as Token).span[0], (tokens[end - 1] as Token).span[1]]
  const coded = codePhrase(textOf(tokens, first, end), lexicon).code
  if (coded) return coded
  const named = actors.find(({ mentions }) => mentions.some(([from, to]) => from < span[1] && span[0] < to))
  return named?.code ?? ''
}

/** The words of a token range, as the text has them but for line breaks and doubled blanks. */
function textOf(tokens: readonly Token[], first: number, end: number): string {
  let text = ''
  for (let i = first; i < end; i++) {
    const token = tokens[i] as Token
    text += (i > first && token.span[0] > (tokens[i - 1] as Token).span[1] ? ' ' : '') + token.text
  }
  return text
}
