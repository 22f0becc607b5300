import type { LanguageData } from './data.ts'
import { positionOf } from './table.ts'

/** Longest suffix that a rule may look at. */
export const LONGEST_SUFFIX = 6

/** What is lemmatised: proper nouns keep their case. */
export function lemmaForm(form: string, upos: string): string {
  return upos === 'PROPN' ? form : form.toLowerCase()
}

/** Applies an edit such as "3+y" (cut three letters, add "y"). */
export function applyEdit(form: string, edit: string): string {
  const plus = edit.indexOf('+')
  const cut = Number(edit.slice(0, plus))
  return cut > form.length ? form : form.slice(0, form.length - cut) + edit.slice(plus + 1)
}

export const wordKey = (form: string, upos: string, xpos: string): string => `${upos} ${xpos}|${form}`
export const suffixKey = (suffix: string, upos: string, xpos: string): string => `${upos} ${xpos}~${suffix}`

/** Lemma and features of a tagged word: whole words first, then the longest suffix with a rule. */
export interface Lemmatiser {
  lemmaOf(form: string, upos: string, xpos: string): string
  featsOf(form: string, upos: string, xpos: string): string
}

export function createLemmatiser(data: LanguageData): Lemmatiser {
  const { edits, feats } = data.settings
  const tables = ['lemmaWord', 'lemmaRule', 'featsWord', 'featsTag'].map((name) => ({
    keys: data.array<Uint32Array>(`${name}Keys`), values: data.array<Uint16Array>(`${name}Values`),
  })) as [Table, Table, Table, Table]
  const [words, rules, featsWords, featsTags] = tables
  const editOf = (form: string, upos: string, xpos: string): string => {
    const whole = find(words, wordKey(form, upos, xpos))
    if (whole !== undefined) return edits[whole]!
    for (let n = Math.min(LONGEST_SUFFIX, form.length); n >= 0; n--) {
      const rule = find(rules, suffixKey(form.slice(form.length - n), upos, xpos))
      if (rule !== undefined) return edits[rule]!
    }
    return '0+'
  }
  return {
    lemmaOf: (form, upos, xpos) => {
      const key = lemmaForm(form, upos)
      return applyEdit(key, editOf(key, upos, xpos)) || key
    },
    featsOf: (form, upos, xpos) => {
      const value = find(featsWords, wordKey(form.toLowerCase(), upos, xpos)) ?? find(featsTags, suffixKey('', upos, xpos))
      return value === undefined ? '' : feats[value]!
    },
  }
}

interface Table {
  readonly keys: Uint32Array
  readonly values: Uint16Array
}

function find({ keys, values }: Table, text: string): number | undefined {
  const at = positionOf(keys, text)
  return at < 0 ? undefined : values[at]
}
