import type { LanguageData } from './data.ts'
import { remembering } from './memo.ts'
import { positionOf } from './table.ts'

/** Longest suffix that a rule may look at. */
export const LONGEST_SUFFIX = 6

const ACRONYM = /^\p{Lu}{2,5}$/u

/** What is lemmatised: proper nouns and acronyms keep their case. */
export function lemmaForm(form: string, upos: string): string {
  return upos === 'PROPN' || (upos === 'NOUN' && ACRONYM.test(form)) ? form : form.toLowerCase()
}

/** Applies an edit such as "3+y" (cut three letters, add "y"). */
export function applyEdit(form: string, edit: string): string {
  const plus = edit.indexOf('+')
  const cut = Number(edit.slice(0, plus))
  return cut > form.length ? form : form.slice(0, form.length - cut) + edit.slice(plus + 1)
}

/**
 * The lemma by the rule of the longest suffix that gives a word; where none does, by that of the longest
 * suffix.
 */
export function ruledLemma(
  form: string,
  editOf: (suffix: string) => string | undefined,
  isWord: (word: string) => boolean,
): string {
  let longest: string | undefined
  for (let n = Math.min(LONGEST_SUFFIX, form.length); n >= 0; n--) {
    const edit = editOf(form.slice(form.length - n))
    if (edit === undefined) continue
    const lemma = applyEdit(form, edit)
    if (isWord(lemma.toLowerCase())) return lemma
    longest ??= lemma
  }
  return longest || form
}

export const wordKey = (form: string, upos: string, xpos: string): string => `${upos} ${xpos}|${form}`
export const suffixKey = (suffix: string, upos: string, xpos: string): string => `${upos} ${xpos}~${suffix}`

/**
 * Lemma of a tagged word: whole words first, then the rule of the longest suffix that gives a word of the
 * vocabulary.
 */
export type Lemmatiser = (form: string, upos: string, xpos: string) => string

export function createLemmatiser(data: LanguageData): Lemmatiser {
  const { edits } = data.settings
  const [words, rules] = ['lemmaWord', 'lemmaRule'].map((name) => ({
    keys: data.array<Uint32Array>(`${name}Keys`),
    values: data.array<Uint16Array>(`${name}Values`),
  })) as [Table, Table]
  const vocabulary = data.array<Uint32Array>('vectorKeys')
  const isWord = (word: string): boolean => positionOf(vocabulary, word) >= 0
  const look = remembering((joined: string): string => {
    const [form, upos, givenTag] = joined.split('\n') as [string, string, string]
    const xpos = upos === 'VERB' && givenTag === 'JJ' ? participleTag(form) : givenTag
    const key = lemmaForm(form, upos)
    const whole = find(words, wordKey(key, upos, xpos))
    if (whole !== undefined) return applyEdit(key, edits[whole]!) || key
    return ruledLemma(key, (suffix) => edits[find(rules, suffixKey(suffix, upos, xpos)) ?? -1], isWord)
  })
  return (form, upos, xpos) => look(`${form}\n${upos}\n${xpos}`)
}

/** A verb that the fine tagger takes for an adjective is a participle. */
const participleTag = (form: string): string => (/ing$/i.test(form) ? 'VBG' : 'VBN')

interface Table {
  readonly keys: Uint32Array
  readonly values: Uint16Array
}

function find({ keys, values }: Table, text: string): number | undefined {
  const at = positionOf(keys, text)
  return at < 0 ? undefined : values[at]
}
