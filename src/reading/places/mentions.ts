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
  /** Part of the name of something else ("University of California"). */
  readonly isPart?: boolean
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

type MakeMention = (end: number, form: Mention['form'], candidates: readonly Candidate[]) => Mention

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
  const make: MakeMention = (end, form, candidates) => {
    const span: Span = [token.span[0], (tokens[end - 1] as Token).span[1]]
    return { span, text: text.slice(...span), sentence: number, first, end, candidates, form, gap: null }
  }
  for (let end = Math.min(tokens.length, first + LONGEST); end > first; end--) {
    const last = tokens[end - 1] as Token
    if (!/^[\p{L}\p{N}.]/u.test(last.text)) continue
    const name = text.slice(token.span[0], last.span[1])
    if (/[\n;:!?()"“”]/.test(name) || (last.text === '.' && !gazetteer.isShortForm(name))) {
      const short = last.text === '.' && end - first === 2 ? abbreviated(name, tokens, first, gazetteer) : []
      if (short.length > 0) return make(end, 'after', short)
      continue
    }
    const short = end - first === 1 ? abbreviated(name, tokens, first, gazetteer) : []
    if (short.length > 0) return make(end, 'after', short)
    const candidates = isName(name, tokens.slice(first, end)) ? gazetteer.find(name) : []
    const isOurs = candidates[0] !== undefined && candidates[0].list !== 'geonames'
    const people =
      !isOurs && /^\p{Lu}[\p{L}.]+(?: \p{Lu}\p{L}+)?$/u.test(name) ? gazetteer.findPeople(name) : null
    if (people) return make(end, 'people', [people])
    if (candidates.length > 0) return make(end, 'name', candidates)
  }
  return alikeAt(first, sentence, { text, gazetteer, make })
}

/** A name the gazetteer has only in another transliteration; the parser must take it for a place. */
function alikeAt(
  first: number,
  { names }: Sentence,
  { text, gazetteer, make }: Pick<Place, 'text' | 'gazetteer'> & { readonly make: MakeMention },
): Mention | null {
  const name = names.find((one) => one.first === first && one.kind === 'place')
  if (!name) return null
  const candidates = gazetteer.findAlike(text.slice(...name.span))
  return candidates.length > 0 ? make(name.end, 'name', candidates) : null
}

const abbreviated = (
  name: string,
  tokens: readonly Token[],
  first: number,
  gazetteer: Gazetteer,
): readonly Candidate[] => (isAfterComma(tokens, first) ? gazetteer.findAbbreviated(name) : [])

const SMALL_WORDS =
  /^(of|the|and|de|del|la|le|les|el|al|an|upon|on|in|da|do|das|dos|du|des|di|van|der|den|am|an|bei|sur|y|e|ez|as|ad|ar|ash|at|under|by|next|sous|en|i|im|s|st)$/i

/** Names are written with capitals, but for the small words inside them. */
const isName = (name: string, tokens: readonly Token[]): boolean =>
  /\p{Lu}/u.test(name) &&
  (name.length > 2 || /^(US|UK|EU)$/.test(name)) &&
  tokens.every(
    ({ text }) =>
      !/^\p{Ll}/u.test(text) ||
      SMALL_WORDS.test(text) ||
      /^(air|base|airport|airbase|camp|prison|city|province|state|region|nuclear|plant|power|military|refugee|crossing|dam|bridge|hospital|crossing|peninsula|naval|oil|field|garrison|river|states|territories|mainland|strip)$/.test(
        text,
      ),
  )

/** "al-Asad" begins with a small letter. */
const canBegin = (tokens: readonly Token[], i: number): boolean => {
  const text = (tokens[i] as Token).text
  return (
    /^[\p{Lu}]/u.test(text) || (/^(al|el|at|ad|ash|an|ar|as|az)$/.test(text) && tokens[i + 1]?.text === '-')
  )
}

const isAfterComma = (tokens: readonly Token[], i: number): boolean =>
  tokens[i - 1]?.text === ',' && /^\p{Lu}/u.test(tokens[i - 2]?.text ?? '')
