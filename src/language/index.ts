import type { Span } from '../record/span.ts'
import type { Sentence } from './sentence.ts'

export type { Name, Sentence, Token } from './sentence.ts'

/** A loaded language: text in, parsed sentences out. */
export interface Language {
  /** Software and model version, stamped on readings. */
  readonly version: string
  /** Parses `text`; the spans in `skip` (furniture) are passed over. */
  parse(text: string, options?: { readonly skip?: readonly Span[] | undefined }): Sentence[]
  /** Parses given tokens; spans are into the words joined by one space. */
  parseTokens(sentences: readonly (readonly string[])[]): Sentence[]
}
