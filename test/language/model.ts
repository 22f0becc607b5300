import { readFileSync } from 'node:fs'
import { createLanguage, type Language, type Sentence } from '../../src/language/index.ts'

/** The language as it ships. */
export function shippedLanguage(): Language {
  return createLanguage(
    new Uint8Array(readFileSync(new URL('../../data/language/model.bin', import.meta.url))),
  )
}

/** Throws unless every span, head and name of the sentences fits the text. */
export function checkSentences(text: string, sentences: readonly Sentence[]): void {
  let before = 0
  for (const { span, tokens, names } of sentences) {
    if (span[0] < before || span[1] < span[0]) throw new Error(`sentence ${span} out of order`)
    before = span[1]
    if (tokens.filter(({ head }) => head < 0).length !== 1)
      throw new Error(`no single root in "${text.slice(...span)}"`)
    tokens.forEach(({ span: at, text: word, head }, i) => {
      if (word === '' || text.slice(...at) !== word) throw new Error(`token ${i} "${word}" is not at ${at}`)
      let steps = 0
      for (let k = i; k >= 0; k = tokens[k]!.head)
        if (++steps > tokens.length) throw new Error(`a circle through "${word}"`)
      if (head >= tokens.length) throw new Error(`head ${head} beyond the sentence`)
    })
    for (const { span: at, first, end } of names) {
      if (at[0] !== tokens[first]!.span[0] || at[1] !== tokens[end - 1]!.span[1])
        throw new Error(`name at ${at} does not fit its tokens`)
    }
  }
}
