import type { Sentence, Token } from '../../language/index.ts'
import type { FigureWhat } from '../../record/figure.ts'
import type { Figure } from '../../record/reading.ts'
import type { Span } from '../../record/span.ts'
import { codePhrase } from '../actors/code.ts'
import { innermostStatement } from '../innermost.ts'
import { createTree, type Tree } from '../tree.ts'
import type { Draft, FigureContext } from './context.ts'
import type { Counted } from './counted.ts'
import { OUTCOMES } from './cues.ts'
import { draftFigures } from './drafts.ts'
import type { Kind } from './kind.ts'
import { topicOf } from './told.ts'

export type { FigureContext } from './context.ts'

/** Sentences over which a bare number still counts what the last figure counted ("the unions put it at 100"). */
const MEMORY = 2

/** Things whose count a bare number may go on with, besides what befell people. */
const REMEMBERED = new Set<FigureWhat>(['munitions', 'troops', 'homes', 'aircraft', 'ships', 'sites'])

/** Finds numbers of people and things as ranges: who was counted, and according to which statement. */
export function findFigures(sentences: readonly Sentence[], context: FigureContext): Figure[] {
  const figures: Figure[] = []
  let quake: number | null = null
  let last: { kind: Kind; sentence: number } | null = null
  for (const [i, sentence] of sentences.entries()) {
    const tree = createTree(sentence, i)
    const recent: Kind | null = last && i - last.sentence <= MEMORY ? last.kind : null
    const isQuake = quake !== null && i - quake <= MEMORY
    const drafts = draftFigures(tree, { context, recent, isQuake })
    if (drafts.some(({ what }) => what === 'magnitude')) quake = i
    const firstId = figures.length
    for (const draft of drafts) {
      const what = purposeBefore(draft.what, figures)
      figures.push(finish(tree, { ...draft, what }, { context, firstId, id: figures.length }))
    }
    const latest = drafts.findLast(
      ({ what, isSingle }) => !isSingle && (OUTCOMES.has(what) || REMEMBERED.has(what)),
    )
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
