import { fillConllu, readConllu, toConllu } from '../language/conllu.ts'
import type { Language, Sentence } from '../language/index.ts'
import { UserError } from '../record/error.ts'

export interface ParseRequest {
  readonly text: string
  readonly input: 'text' | 'conllu'
  readonly output: 'conllu' | 'json'
}

/** Parses a text, or the given sentences of a CoNLL-U file; yields pieces of the output in order. JSON is one sentence a line. */
export function* parse({ text, input, output }: ParseRequest, language: Language): Generator<string> {
  if (input === 'conllu') yield* parseGiven(text, output, language)
  else yield* write(text, language.parse(text), output)
}

function* parseGiven(text: string, output: ParseRequest['output'], language: Language): Generator<string> {
  const given = givenOf(text)
  const sentences = language.parseTokens(given.map(({ words }) => words))
  if (output === 'json') yield* sentences.map(toJson)
  else yield* given.map((sentence, i) => fillConllu(sentence, sentences[i]!))
}

function givenOf(text: string): ReturnType<typeof readConllu> {
  try {
    return readConllu(text)
  } catch (error) {
    throw new UserError('conllu-broken', `${(error as Error).message}; give plain text with --input text`)
  }
}

function* write(
  text: string,
  sentences: readonly Sentence[],
  output: ParseRequest['output'],
): Generator<string> {
  let paragraph = -1
  for (const [i, sentence] of sentences.entries()) {
    yield output === 'json'
      ? toJson(sentence)
      : toConllu(text, sentence, i + 1, sentence.paragraph !== paragraph)
    paragraph = sentence.paragraph
  }
}

const toJson = (sentence: Sentence): string => `${JSON.stringify(sentence)}\n`
