import type { Sentence, Token } from '../../language/index.ts'
import type { Actor, Figure, Statement, Time } from '../../record/reading.ts'
import type { Span } from '../../record/span.ts'
import type { FigureWhat } from '../../record/figure.ts'
import { codePhrase } from '../actors/code.ts'
import type { ActorLexicon } from '../actors/index.ts'
import { innermostStatement } from '../innermost.ts'
import { createTree, type Tree } from '../tree.ts'
import { findCounted, type Counted } from './counted.ts'
import { OUTCOMES } from './cues.ts'
import { findKind, type Kind } from './kinds.ts'
import { findMeasure } from './measures.ts'
import { wordAt } from './numbers.ts'
import { findWhole } from './parts.ts'
import { findQuantities, type Quantity } from './quantities.ts'
import { findSingles } from './singles.ts'
import { isDuration, isNoCount } from './skips.ts'
import { voteKind } from './votes.ts'

export interface FigureContext {
  readonly actors: readonly Actor[]
  readonly statements: readonly Statement[]
  readonly times: readonly Time[]
  readonly lexicon: ActorLexicon
  /** The report's text, which every span is into. */
  readonly text: string
}

/** A figure before it has an id: where it stands in the sentence, and what it counts. */
interface Draft extends Kind {
  readonly first: number
  readonly end: number
  readonly counted: Counted
  readonly min: number
  readonly max: number | null
  /** Index of the draft that it is a part of. */
  readonly whole?: number
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
    const isAid = figures.some(({ what }) => what === 'aid-usd')
    for (const draft of drafts) {
      const what = isAid && draft.what === 'money-usd' ? 'aid-usd' : draft.what
      figures.push(finish(tree, { ...draft, what }, { context, firstId, id: figures.length }))
    }
    const latest = drafts.findLast(({ what }) => OUTCOMES.has(what) || REMEMBERED.has(what))
    if (latest) last = { kind: latest, sentence: i }
  }
  return figures
}

function draftFigures(
  tree: Tree,
  { context, recent }: { context: FigureContext; recent: Kind | null },
): Draft[] {
  const times = context.times.map(({ span }) => span)
  const drafts: Draft[] = []
  for (const quantity of findQuantities(tree.tokens)) {
    const measure = draftMeasure(tree, quantity)
    if (!measure && isNoCount(tree.tokens, quantity, times)) continue
    const draft = measure ?? draftCount(tree, quantity, { drafts, recent })
    if (draft) drafts.push(draft)
  }
  const singles = findSingles(tree, (lemma) => codePhrase(lemma, context.lexicon).sector !== '')
  for (const { quantity, counted, what, because } of singles) {
    const draft = { first: quantity.first, end: counted.end, counted, min: 1, max: 1, what, because }
    if (!drafts.some((other) => other.first < draft.end && draft.first < other.end)) drafts.push(draft)
  }
  return drafts.toSorted((a, b) => a.first - b.first)
}

function draftMeasure(tree: Tree, quantity: Quantity): Draft | null {
  const measure = findMeasure(tree.tokens, quantity)
  if (!measure) return null
  const { what, because, factor, first, end } = measure
  const counted = { node: quantity.numeral, first: end, end, isPart: false }
  const scale = (value: number): number => Number((value * factor).toFixed(2))
  const max = quantity.max === null ? null : scale(quantity.max)
  return { first, end, counted, min: scale(quantity.min), max, what, because }
}

function draftCount(
  tree: Tree,
  quantity: Quantity,
  { drafts, recent }: { drafts: readonly Draft[]; recent: Kind | null },
): Draft | null {
  const counted = findCounted(tree.tokens, quantity)
  if (isDuration(tree.tokens, counted)) return draftSentence(tree, quantity, counted)
  const vote = voteKind(tree.tokens, quantity)
  const whole = vote ? null : findWhole(tree, { quantity, counted, drafts })
  const kind =
    vote ??
    kindOf(tree, {
      quantity,
      counted,
      recent,
      whole: whole === null ? null : (drafts[whole] ?? null),
    })
  if (!kind) return null
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

/** "Jailed for two years": a length of time that is a sentence. */
function draftSentence(tree: Tree, quantity: Quantity, counted: Counted): Draft | null {
  if ((tree.tokens[counted.end - 1] as Token).lemma !== 'year') return null
  const near = tree.tokens.slice(Math.max(0, quantity.first - 8), counted.end + 5)
  const cue = near.find(({ lemma }) => /^(prison|jail|imprisonment|sentence|imprison)$/.test(lemma))
  if (!cue) return null
  const { first, min, max } = quantity
  return { first, end: counted.end, counted, min, max, what: 'sentence-years', because: cue.text }
}

function kindOf(
  tree: Tree,
  of: { quantity: Quantity; counted: Counted; recent: Kind | null; whole: Draft | null },
): Kind | null {
  const { quantity, counted, recent, whole } = of
  const own = findKind(tree, counted)
  if (own && OUTCOMES.has(own.what)) return own
  if (whole) return { what: whole.what, because: `part of a figure of ${whole.what}` }
  const isOne = ['one', 'a', 'no', 'neither'].includes(wordAt(tree.tokens, quantity.numeral))
  if (own) return isOne && own.what !== 'munitions' && quantity.max === 1 ? null : own
  const isBare = counted.end === counted.first || counted.isPart
  return isBare && recent && !isOne
    ? { what: recent.what, because: 'counts what the figure before counts' }
    : null
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
