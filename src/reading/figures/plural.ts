import type { Token } from '../../language/index.ts'

const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ['man', 'men'],
  ['woman', 'women'],
  ['child', 'children'],
  ['person', 'people'],
  ['foot', 'feet'],
  ['life', 'lives'],
  ['wife', 'wives'],
  ['knife', 'knives'],
  ['crisis', 'crises'],
])
/** Nouns with one form for one and many. */
const UNCHANGED =
  /(?:craft|cannon|sheep|cattle|police|personnel|crew|staff|series|species|money|damage|fisherfolk|folk)$/

/** A counted noun as the name of a kind of its own: "a single crater" → `craters`; null where it is no plain word. */
export function pluralOf({ text, lemma, xpos }: Token): string | null {
  const word = xpos === 'NNS' || xpos === 'NNPS' ? text.toLowerCase() : pluralise(lemma.toLowerCase())
  return /^\p{Ll}{3,}(?:-\p{Ll}+)*$/u.test(word) ? word : null
}

function pluralise(word: string): string {
  const irregular = [...IRREGULAR].find(([one]) => word.endsWith(one) && word.length - one.length !== 1)
  if (irregular) return word.slice(0, -irregular[0].length) + irregular[1]
  if (UNCHANGED.test(word)) return word
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`
  return /(?:s|x|z|ch|sh)$/.test(word) ? `${word}es` : `${word}s`
}
