// Morphological features of a tagged word in its tree: what a verb agrees with and is governed by, and the
// case of a pronoun, decide most of them.
import type { LanguageData } from './data.ts'
import { remembering } from './memo.ts'
import { positionOf } from './table.ts'

/** A tagged and parsed sentence; heads are indexes, -1 for the root. */
export interface Parsed {
  readonly words: readonly string[]
  readonly upos: readonly string[]
  readonly xpos: readonly string[]
  readonly heads: readonly number[]
  readonly deprel: readonly string[]
}

const PERSONS: Readonly<Record<string, string>> = {
  i: '1s',
  we: '1p',
  you: '2',
  he: '3s',
  she: '3s',
  it: '3s',
  they: '3p',
}

/** What the tree says of the form of each word: empty for words whose form it does not bear on. */
export function contextsOf(sentence: Parsed): string[] {
  const { words, upos, xpos, heads, deprel } = sentence
  const children: number[][] = words.map(() => [])
  heads.forEach((head, i) => {
    if (head >= 0) children[head]!.push(i)
  })
  const main = (i: number): string => deprel[i]!.split(':')[0]!
  const governorOf = (i: number): number => (/^(?:aux|cop)$/.test(main(i)) && heads[i]! >= 0 ? heads[i]! : i)
  const subjectOf = (verb: number): string => {
    const subject = children[verb]!.find((child) => main(child) === 'nsubj' || deprel[child] === 'expl')
    if (subject === undefined)
      return main(verb) === 'conj' && heads[verb]! >= 0 && heads[verb]! < verb ? subjectOf(heads[verb]!) : '-'
    const person = PERSONS[words[subject]!.toLowerCase()]
    if (person) return person
    return /^NNP?S$/.test(xpos[subject]!) || children[subject]!.some((child) => main(child) === 'conj')
      ? '3p'
      : '3s'
  }
  const verbContext = (i: number): string => {
    const of = children[governorOf(i)]!
    const to = of.some((child) => words[child]!.toLowerCase() === 'to' && main(child) === 'mark')
    const aux = of.some((child) => main(child) === 'aux' && child !== i)
    const passive = of.some((child) => deprel[child] === 'aux:pass' || deprel[child] === 'nsubj:pass')
    const marked = of.some((child) => main(child) === 'mark')
    return [
      main(i),
      subjectOf(governorOf(i)),
      to ? 't' : '',
      aux ? 'a' : '',
      passive ? 'p' : '',
      marked ? 'm' : '',
    ].join('.')
  }
  return words.map((_, i) => {
    if (upos[i] === 'VERB' || upos[i] === 'AUX') return verbContext(i)
    return upos[i] === 'PRON' ? deprel[i]! : ''
  })
}

/** Keys of a word's features from the most to the least telling. */
export function featureKeys(form: string, upos: string, xpos: string, context: string): string[] {
  const [word, tag] = [`${upos} ${xpos}|${form.toLowerCase()}`, `${upos} ${xpos}`]
  return context ? [`${word}~${context}`, `${tag}~${context}`, word, tag] : [word, tag]
}

export function createMorphology(data: LanguageData): (sentence: Parsed) => string[] {
  const { feats } = data.settings
  const keys = data.array<Uint32Array>('featsKeys')
  const values = data.array<Uint16Array>('featsValues')
  const look = remembering((joined: string): string => {
    const [form, upos, xpos, context] = joined.split('\n') as [string, string, string, string]
    for (const key of featureKeys(form, upos, xpos, context)) {
      const at = positionOf(keys, key)
      if (at >= 0) return feats[values[at]!]!
    }
    return ''
  })
  return (sentence) =>
    contextsOf(sentence).map((context, i) =>
      look(`${sentence.words[i]!.slice(0, 64)}\n${sentence.upos[i]!}\n${sentence.xpos[i]!}\n${context}`),
    )
}
