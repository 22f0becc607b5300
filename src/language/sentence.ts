import type { Span } from '../record/span.ts'

/**
 * One syntactic word. English UD splits clitics ("do" + "n't"), and every token is an exact substring of the
 * text.
 */
export interface Token {
  /** `[start, end)` in UTF-16 code units of the text; `text === source.slice(...span)`. */
  readonly span: Span
  readonly text: string
  readonly lemma: string
  /** Universal part of speech: `NOUN`, `VERB`, … */
  readonly upos: string
  /** Penn Treebank tag: `NNS`, `VBD`, … */
  readonly xpos: string
  /** UD morphological features, sorted (`Number=Plur|Tense=Past`), or the empty string. */
  readonly feats: string
  /** Index of the governor in `sentence.tokens`; -1 for the root. */
  readonly head: number
  /** UD v2 relation with its subtype: `nsubj:pass`, `obl:tmod`. */
  readonly deprel: string
}

export type NameKind = 'person' | 'organisation' | 'place' | 'other'

/** A proper name, without title or article: tokens `first` up to but not including `end`. */
export interface Name {
  readonly span: Span
  readonly first: number
  readonly end: number
  readonly kind: NameKind
}

/** What a stretch of a report is, from its form: only `prose` is sure to hold full sentences. */
export type SentenceKind = 'prose' | 'headline' | 'caption' | 'byline' | 'dateline' | 'other'

/** One sentence with its tree (exactly one root) and its names, in text order. */
export interface Sentence {
  readonly span: Span
  readonly kind: SentenceKind
  /** Index of the block of text between line breaks that the sentence stands in. */
  readonly paragraph: number
  readonly tokens: readonly Token[]
  readonly names: readonly Name[]
}
