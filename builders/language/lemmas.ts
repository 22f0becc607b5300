// Lemma rules out of the treebanks: what the most frequent suffix rule gets wrong becomes a whole-word entry.
import {
  applyEdit,
  LONGEST_SUFFIX,
  lemmaForm,
  ruledLemma,
  suffixKey,
  wordKey,
} from '../../src/language/lemmas.ts'
import { Counts } from './counts.ts'
import type { Example } from './corpora.ts'
import type { Irregular } from './irregular.ts'
import { tableOf, type Table } from './tables.ts'

export interface LemmaTables {
  readonly edits: string[]
  readonly lemmaWord: Table<number>
  readonly lemmaRule: Table<number>
}

/**
 * `isWord` tells the words of the shipped vocabulary; `irregulars` fill in for words that the examples lack.
 */
export function buildLemmas(
  examples: readonly Example[],
  irregulars: readonly Irregular[],
  isWord: (word: string) => boolean,
): LemmaTables {
  const [words, rules] = [new Counts(), new Counts()]
  for (const { words: sentence } of examples) {
    for (const { form, lemma, upos, xpos } of sentence) {
      const key = lemmaForm(form, upos!)
      const edit = editBetween(key, lemma!)
      words.add(wordKey(key, upos!, xpos!), edit)
      if (teaches(key, lemma!, upos!)) {
        for (let n = 0; n <= Math.min(LONGEST_SUFFIX, key.length); n++)
          rules.add(suffixKey(key.slice(key.length - n), upos!, xpos!), edit)
      }
    }
  }
  const kept = prune(rules.best())
  const seen = words.best()
  for (const { form, lemma, upos, xpos } of irregulars) {
    const key = wordKey(form, upos, xpos)
    if (!seen.has(key)) seen.set(key, editBetween(form, lemma))
  }
  const exceptions = [...seen].filter(
    ([key, edit]) => ruled(key, kept, isWord) !== applyEdit(key.slice(key.indexOf('|') + 1), edit),
  )
  const edits = indexOf([...kept.values(), ...exceptions.map(([, edit]) => edit)])
  const numbered = (entries: Iterable<[string, string]>): Table<number> =>
    tableOf([...entries].map(([key, edit]) => [key, edits.get(edit)!] as const))
  return { edits: [...edits.keys()], lemmaWord: numbered(exceptions), lemmaRule: numbered(kept) }
}

/**
 * Whether a word shows a rule that others follow: no acronym, no abbreviation, no other word put in its
 * place.
 */
function teaches(form: string, lemma: string, upos: string): boolean {
  if (upos !== 'PROPN' && lemma !== lemma.toLowerCase()) return false
  return !/[.’']/.test(form) && Number.parseInt(editBetween(form, lemma), 10) < Math.max(3, form.length / 2)
}

const indexOf = (values: readonly string[]): Map<string, number> =>
  new Map([...new Set(values)].map((value, i) => [value, i]))

function editBetween(form: string, lemma: string): string {
  let same = 0
  while (same < form.length && same < lemma.length && form[same] === lemma[same]) same++
  return `${form.length - same}+${lemma.slice(same)}`
}

/** Drops rules that say what the next shorter suffix says. */
function prune(rules: Map<string, string>): Map<string, string> {
  return new Map(
    [...rules].filter(([key, edit]) => {
      const [tag, suffix] = splitKey(key)
      return suffix === '' || rules.get(`${tag}~${suffix.slice(1)}`) !== edit
    }),
  )
}

function splitKey(key: string): [string, string] {
  const at = key.indexOf('~')
  return [key.slice(0, at), key.slice(at + 1)]
}

function ruled(key: string, rules: ReadonlyMap<string, string>, isWord: (word: string) => boolean): string {
  const at = key.indexOf('|')
  const tag = key.slice(0, at)
  return ruledLemma(key.slice(at + 1), (suffix) => rules.get(`${tag}~${suffix}`), isWord)
}
