import { readFileSync, readdirSync } from 'node:fs'
import { readPassages, reportOf, type Passage } from '../../bench/passages/markup.ts'
import { proposeEvents, type EventWeights } from '../../src/reading/events/index.ts'
import type { Knowledge } from '../../src/reading/knowledge.ts'
import { read } from '../../src/reading/read.ts'
import { fit, type Row } from '../statements/logistic.ts'

const FOLDER = 'bench/passages/'
/** A feature seen less often is no evidence. */
const LEAST_SEEN = 8

/** The annotated passages that have events, a list a file. */
export function openPassages(): Passage[][] {
  return readdirSync(FOLDER)
    .filter((name) => /^dev-\d+\.txt$/u.test(name))
    .toSorted()
    .map((name) => readPassages(readFileSync(FOLDER + name, 'utf8')))
}

/** Every trigger that fits in a passage; right where gold has an event of its type on it. */
export function examplesOf(gold: Passage, knowledge: Knowledge): Row[] {
  const { language, triggers, actors } = knowledge
  const reading = read(reportOf(gold), knowledge)
  const sentences = language.parse(gold.text)
  return proposeEvents(sentences, {
    ...reading,
    triggers,
    lexicon: actors,
    text: gold.text,
    publishedAt: gold.publishedAt,
    publisher: '',
  }).map(({ draft, features }) => ({
    features,
    isCandidate: true,
    isRight: (gold.records['E'] ?? []).some(
      ({ words, spans }) =>
        [draft.type, draft.signal.trigger.type].some((own) => isSameType(own, typeOf(words))) &&
        spans.some((span) => span[0] < draft.span[1] && draft.span[0] < span[1]),
    ),
  }))
}

function typeOf([type = '']: readonly string[]): string {
  return type.split('/')[0] as string
}

/** Accidents and disasters are told apart by cause, which is often unsaid. */
function isSameType(a: string, b: string): boolean {
  const isMishap = (type: string): boolean => type === 'ACCIDENT' || type === 'DISASTER'
  return a === b || (isMishap(a) && isMishap(b))
}

/** A model of the examples, with the weights that matter, rounded. */
export function trainOn(examples: readonly Row[], threshold: number): EventWeights {
  const { weights } = fit(examples, LEAST_SEEN)
  const kept = [...weights].toSorted().filter(([, weight]) => Math.abs(weight) >= 0.02)
  return {
    threshold,
    weights: Object.fromEntries(kept.map(([name, weight]) => [name, Number(weight.toFixed(2))])),
  }
}
