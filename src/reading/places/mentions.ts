import type { Sentence, Token } from '../../language/index.ts'
import type { Span } from '../../record/span.ts'
import type { Candidate, Gazetteer } from './gazetteer.ts'

/** A stretch of the report that may name a place, before it is known which. */
export interface Mention {
  readonly span: Span
  readonly text: string
  readonly sentence: number
  /** Tokens of the sentence, first up to but not including `end`. */
  readonly first: number
  readonly end: number
  readonly candidates: readonly Candidate[]
  /** `name`: the place itself; `people`: a word for its people or things; `after`: an abbreviation after a comma. */
  readonly form: 'name' | 'people' | 'after'
  /** What stands between the mention before it in the sentence and this one; null for the first. */
  readonly gap: string | null
}

/** The longest names have six words ("Democratic Republic of the Congo" has five). */
const LONGEST = 9

/** Every stretch of a sentence that names something in the gazetteer, longest first, none inside another. */
export function findMentions(
  sentence: Sentence,
  number: number,
  text: string,
  gazetteer: Gazetteer,
): Mention[] {
  const { tokens } = sentence
  const found: Mention[] = []
  for (let i = 0; i < tokens.length;) {
    const mention = mentionAt(i, { sentence, number, text, gazetteer })
    if (mention) {
      const before = found.at(-1)
      found.push({ ...mention, gap: before ? text.slice(before.span[1], mention.span[0]) : null })
    }
    i = mention ? mention.end : i + 1
  }
  return found
}

interface Place {
  readonly sentence: Sentence
  readonly number: number
  readonly text: string
  readonly gazetteer: Gazetteer
}

function mentionAt(first: number, { sentence, number, text, gazetteer }: Place): Mention | null {
  const { tokens } = sentence
  const token = tokens[first] as Token
  if (!canBegin(tokens, first)) return null
  const make = (end: number, form: Mention['form'], candidates: readonly Candidate[]): Mention => {
    const span: Span = [token.span[0], (tokens[end - 1] as Token).span[1]]
    return { span, text: text.slice(...span), sentence: number, first, end, candidates, form, gap: null }
  }
  for (let end = Math.min(tokens.length, first + LONGEST); end > first; end--) {
    const last = tokens[end - 1] as Token
    if (!/^[\p{L}\p{N}.]/u.test(last.text) || (last.text === '.' && !endsShort(tokens, end - 1))) continue
    const name = text.slice(token.span[0], last.span[1])
    if (/[\n;:!?()"“”]/.test(name)) continue
    if (end - first <= 2 && isAfterComma(tokens, first)) {
      const short = gazetteer.findAbbreviated(name)
      if (short.length > 0) return make(end, 'after', short)
    }
    if (
      end - first === 1 &&
      token.text.length === 2 &&
      /^\p{Lu}\p{Ll}$/u.test(token.text) === false &&
      token.text !== 'US' &&
      token.text !== 'UK' &&
      token.text !== 'EU'
    )
      continue
    const candidates = isCased(name) ? gazetteer.find(name) : []
    if (candidates.length > 0 && last.text !== '.') return make(end, 'name', candidates)
    if (candidates.length > 0 && /^(\p{L}\.)+$|^\p{Lu}\p{Ll}{2,4}\.$/u.test(name.replace(/\s/g, '')))
      return make(end, 'name', candidates)
    if (end - first === 1 || /^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+$/u.test(name)) {
      const nation = gazetteer.findPeople(name)
      if (nation) return make(end, 'people', [nation])
    }
  }
  return null
}

/** "al-Asad" begins with a small letter. */
const canBegin = (tokens: readonly Token[], i: number): boolean => {
  const text = (tokens[i] as Token).text
  return (
    /^[\p{Lu}]/u.test(text) || (/^(al|el|at|ad|ash|an|ar|as|az)$/.test(text) && tokens[i + 1]?.text === '-')
  )
}

const isCased = (name: string): boolean => /\p{Lu}/u.test(name)
const endsShort = (tokens: readonly Token[], i: number): boolean =>
  tokens[i - 1]?.span[1] === tokens[i]?.span[0] && /^\p{Lu}\p{Ll}{0,4}$/u.test(tokens[i - 1]?.text ?? '')
const isAfterComma = (tokens: readonly Token[], i: number): boolean =>
  tokens[i - 1]?.text === ',' && /^\p{Lu}/u.test(tokens[i - 2]?.text ?? '')
