import type { Span } from '../record/span.ts'
import { LONGEST, type Analysis } from './block.ts'
import { findBlocks, type Block } from './blocks.ts'
import { createSplitter } from './boundaries.ts'
import { restoreBrackets, withoutBrackets } from './brackets.ts'
import type { LanguageData } from './data.ts'
import type { Draft } from './draft.ts'
import { datelineEnd, mendEnds } from './ends.ts'
import { formOf } from './form.ts'
import { createGazetteer } from './gazetteer.ts'
import { createLemmatiser, type Lemmatiser } from './lemmas.ts'
import { createMorphology } from './morphology.ts'
import { namesOfTags } from './name-tags.ts'
import { createNetwork } from './network.ts'
import { cutIntoPieces, joinPieces } from './pieces.ts'
import { repairNames } from './repair/names.ts'
import { repairTree } from './repair/tree.ts'
import type { Name, Sentence, SentenceKind, Token } from './sentence.ts'
import { findTokens, type Offsets } from './tokens.ts'

/** A sentence before parsing: its words and where they stand. */
interface Outline {
  readonly words: readonly string[]
  readonly offsets: Offsets
  readonly kind: SentenceKind
  readonly paragraph: number
}

export interface Parser {
  parseText(text: string, skip?: readonly Span[]): Sentence[]
  parseWords(sentences: readonly (readonly string[])[]): Sentence[]
}

interface WordMakers {
  readonly lemmaOf: Lemmatiser
  readonly featsOf: ReturnType<typeof createMorphology>
}

export function createParser(data: LanguageData): Parser {
  const splitter = createSplitter(data.array<Int8Array>('splitter'))
  const network = createNetwork(data)
  const words: WordMakers = { lemmaOf: createLemmatiser(data), featsOf: createMorphology(data) }
  const gazetteer = createGazetteer(data.gazetteer)

  const finish = (outlines: readonly Outline[]): Sentence[] => {
    const drafts = draftsOf(outlines.map(({ words }) => words))
    for (const draft of drafts) repairTree(draft)
    repairNames(drafts, gazetteer)
    return drafts.map((draft, i) => toSentence(draft, outlines[i]!, words))
  }
  const draftsOf = (sentences: readonly (readonly string[])[]): Draft[] => {
    const kept = sentences.map(withoutBrackets)
    const plain = sentences.map((words, i) => kept[i]?.map((k) => words[k]!) ?? words)
    const pieces = plain.map(cutIntoPieces)
    const parsed = network.analyse(pieces.flat())
    let next = 0
    return plain.map((_, i) => {
      const parts = pieces[i]!.map((words) => toDraft(words, parsed[next++]!, data))
      const draft = joinPieces(parts)
      return kept[i] ? restoreBrackets(sentences[i]!, kept[i], draft) : draft
    })
  }
  return {
    parseText: (text, skip) => {
      let headed = true
      const outlines = findBlocks(text, skip).flatMap((block) => {
        const found = outlinesOf(text, block, headed)
        if (!found.every(({ kind }) => kind === 'headline' || kind === 'other')) headed = false
        return found
      })
      return finish(outlines)
    },
    parseWords: (sentences) =>
      finish(sentences.map((words) => ({ words, offsets: offsetsOf(words), kind: 'prose', paragraph: 0 }))),
  }

  function outlinesOf(text: string, block: Block, first: boolean): Outline[] {
    const offsets = findTokens(text, block.start, block.end)
    if (!offsets.length) return []
    const words: string[] = []
    for (let i = 0; i < offsets.length; i += 2) words.push(text.slice(offsets[i], offsets[i + 1]))
    const ends = mendEnds(
      words,
      splitter.endsOf(words, (i) => text.slice(offsets[2 * i + 1], offsets[2 * i + 2])),
      LONGEST,
    )
    const kind = formOf(text.slice(block.start, block.end).trim(), words, {
      first,
      single: ends.length === 1,
    })
    const dateline = datelineEnd(words)
    let start = 0
    return ends.map((end) => {
      const outline: Outline = {
        words: words.slice(start, end + 1),
        offsets: offsets.slice(2 * start, 2 * end + 2),
        kind: end === dateline ? 'dateline' : kind,
        paragraph: block.paragraph,
      }
      start = end + 1
      return outline
    })
  }
}

/** Offsets of words joined by one space. */
function offsetsOf(words: readonly string[]): Offsets {
  const offsets: Offsets = []
  let at = 0
  for (const word of words) {
    offsets.push(at, at + word.length)
    at += word.length + 1
  }
  return offsets
}

function toDraft(words: readonly string[], analysis: Analysis, { settings }: LanguageData): Draft {
  return {
    words,
    upos: Array.from(analysis.upos, (label) => settings.upos[label]!),
    xpos: Array.from(analysis.xpos, (label) => settings.xpos[label]!),
    heads: Array.from(analysis.heads, (head) => head - 1),
    deprel: Array.from(analysis.deprel, (label, i) =>
      analysis.heads[i] === 0 ? 'root' : notRoot(settings.deprel[label]!),
    ),
    names: namesOfTags(analysis.names),
  }
}

/** A word under another one is no root, whatever the label scorer says. */
const notRoot = (deprel: string): string => (deprel === 'root' ? 'parataxis' : deprel)

function toSentence(
  draft: Draft,
  { offsets, kind, paragraph }: Outline,
  { lemmaOf, featsOf }: WordMakers,
): Sentence {
  const loud = isLoud(draft.words)
  const feats = featsOf(draft)
  const tokens = draft.words.map((text, i): Token => {
    const [upos, xpos] = [draft.upos[i]!, draft.xpos[i]!]
    const form = loud && upos === 'NOUN' ? text.toLowerCase() : text
    return {
      span: [offsets[2 * i]!, offsets[2 * i + 1]!],
      text,
      lemma: lemmaOf(form, upos, xpos),
      upos,
      xpos,
      feats: feats[i]!,
      head: draft.heads[i]!,
      deprel: draft.deprel[i]!,
    }
  })
  const names = draft.names.map(({ first, end, kind: of }): Name => ({
    span: [offsets[2 * first]!, offsets[2 * end - 1]!],
    first,
    end,
    kind: of,
  }))
  return { span: [offsets[0]!, offsets.at(-1)!], kind, paragraph, tokens, names }
}

/** All in capitals, so that capitals say nothing of a word. */
function isLoud(words: readonly string[]): boolean {
  const letters = words.filter((word) => /^\p{L}{2,}$/u.test(word))
  return (
    letters.length > 2 && letters.filter((word) => word === word.toUpperCase()).length > letters.length / 2
  )
}
