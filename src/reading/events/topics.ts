import type { Sentence } from '../../language/index.ts'
import type { EventType } from '../../record/event.ts'
import type { TriggerLexicon } from './lexicon.ts'

/** How many different words of each topic stand in a sentence, and in it with its neighbours. */
export interface Topics {
  readonly here: ReadonlyMap<string, number>
  readonly around: ReadonlyMap<string, number>
}

/** Sentences before and after that tell what a sentence is about. */
const REACH = 2

/** What each sentence is about. */
export function findTopics(sentences: readonly Sentence[], { topics }: TriggerLexicon): Topics[] {
  const words = sentences.map(({ tokens }) => {
    const found = new Set<string>()
    for (const { text, lemma } of tokens) {
      const word = [lemma.toLowerCase(), text.toLowerCase()].find((form) => topics.has(form))
      if (word) found.add(word)
    }
    return found
  })
  const count = (sets: readonly ReadonlySet<string>[]): Map<string, number> => {
    const counts = new Map<string, number>()
    for (const word of new Set(sets.flatMap((set) => [...set])))
      for (const topic of topics.get(word) ?? []) counts.set(topic, (counts.get(topic) ?? 0) + 1)
    return counts
  }
  return words.map((here, i) => ({
    here: count([here]),
    around: count(words.slice(Math.max(0, i - REACH), i + REACH + 1)),
  }))
}

/** Types that sport, markets and the stage borrow words from. */
const BORROWED = new Set<EventType>([
  'ASSAULT',
  'MOBILIZE',
  'RETREAT',
  'COERCE',
  'ACCIDENT',
  'DISASTER',
  'PROTEST',
  'THREATEN',
  'SANCTION',
])

/**
 * Whether a trigger is likely a figure of speech: two words of sport, markets or the stage around it, one of them in its
 * sentence, and nothing of harm or arms. On our passages 77 of 80 triggers in such surroundings were no events.
 */
export function isFigurative({ here, around }: Topics, type: EventType): boolean {
  const literal = (around.get('harm') ?? 0) > 0
  if (literal && (around.get('play') ?? 0) < 3 * (around.get('harm') ?? 0)) return false
  const play = here.get('play') ?? 0
  return BORROWED.has(type) ? play > 0 && (around.get('play') ?? 0) > 1 : play > 1
}
