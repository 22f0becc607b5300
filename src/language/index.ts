import type { Span } from '../record/span.ts'
import { readLanguageData, type LanguageData } from './data.ts'
import { createParser } from './parse.ts'
import type { Sentence } from './sentence.ts'

export type { LanguageData } from './data.ts'
export type { Name, NameKind, Sentence, Token } from './sentence.ts'
export * from './tree.ts'

/**
 * English text or words in, sentences out: tokens, tags, lemmas, trees and names, each with its exact span.
 */
export interface Language {
  /** Version of the model, to be kept beside what was read with it. */
  readonly version: string
  /**
   * Parses a text. `skip`: spans (furniture) that are left out; they part what stands round them. Any string
   * is taken; time is linear in its length.
   */
  parse(text: string, options?: { readonly skip?: readonly Span[] }): Sentence[]
  /** Parses given words; spans count into the words of each sentence joined by one space. */
  parseTokens(sentences: readonly (readonly string[])[]): Sentence[]
}

/**
 * Makes a parser of a model's bytes (`data/language/model.bin`). Throws an Error when they are none. Takes
 * about 50 ms and 100 MB.
 */
export function createLanguage(model: Uint8Array | LanguageData): Language {
  const data = model instanceof Uint8Array ? readLanguageData(model) : model
  const parser = createParser(data)
  return {
    version: data.version,
    parse: (text, { skip } = {}) => parser.parseText(text, skip),
    parseTokens: (sentences) => parser.parseWords(sentences),
  }
}
