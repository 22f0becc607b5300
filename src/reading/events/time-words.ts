import type { Token } from '../../language/index.ts'

const TIME_WORDS = new Set(
  (
    'monday tuesday wednesday thursday friday saturday sunday january february march april june july august september ' +
    'october november december today yesterday tomorrow tonight day week weekend month year night morning afternoon ' +
    'evening noon midnight dawn dusk hour minute decade century spring summer autumn winter overnight'
  ).split(' '),
)

/** "Monday", "last year": words of time, which never take a side in an event. */
export function isTimeWord({ lemma, text }: Token): boolean {
  return TIME_WORDS.has(lemma.toLowerCase()) || TIME_WORDS.has(text.toLowerCase())
}
