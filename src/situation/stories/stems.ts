import { plainWords } from '../words.ts'

/**
 * A word without its endings, so that "flooded", "floods" and "flooding" are one. Rough on purpose: what two reports have in
 * common only has to be written alike, never to be read.
 */
export function stemOf(raw: string): string {
  const word = plainWords(raw.replace(/['’]s\b/g, '').replace(/[-.]/g, '')).join('')
  return word.length <= 4 ? word : undouble(word.replace(ENDING, ''))
}

const ENDING = /(?:ings?|ed|ers?|es|(?<!s)s|ly|e)$/

function undouble(stem: string): string {
  return stem.replace(/([bdgmnprt])\1$/, '$1')
}
