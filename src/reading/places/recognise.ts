import type { Name, Sentence, Token } from '../../language/index.ts'
import type { Gazetteer } from './gazetteer.ts'
import type { Mention } from './mentions.ts'

const BEFORE =
  /^(in|at|near|from|to|of|outside|around|across|into|toward|towards|through|throughout|for|between|over|and|inside|via|off|leave|leaving|visit|visiting)$/i

/** Whether a mention is used as a place here, or its words are a person, an organisation or plain words. */
export function isPlace(mention: Mention, sentence: Sentence, gazetteer: Gazetteer): boolean {
  if (mention.form !== 'name') return true
  const { tokens, names } = sentence
  const name = names.find(({ first, end }) => first < mention.end && mention.first < end)
  const top = mention.candidates[0]
  const previous = tokens[mention.first - 1]
  const next = tokens[mention.end]
  const isOurs = top !== undefined && top.list !== 'geonames'
  if (name?.kind === 'place') return true
  if (name?.kind === 'person')
    return isOurs && top.kind === 'country' && covers(mention, name) && BEFORE.test(previous?.text ?? '')
  if (gazetteer.isCommonWord(mention.text) && !isOurs)
    return (
      BEFORE.test(previous?.text ?? '') &&
      !/^(first|second|early|late)$/i.test(next?.text ?? '') &&
      (tokens[mention.first] as Token).upos === 'PROPN' &&
      name !== undefined
    )
  if (name?.kind === 'organisation') return isOurs || covers(mention, name)
  if (isOurs) return true
  if (next && /^\p{Lu}/u.test(next.text) && next.upos === 'PROPN') return false
  return largest(mention) >= 15_000 || mention.end - mention.first > 1 || BEFORE.test(previous?.text ?? '')
}

const covers = (mention: Mention, name: Name): boolean =>
  mention.first <= name.first && mention.end >= name.end
const largest = ({ candidates }: Mention): number =>
  Math.max(...candidates.map(({ population }) => population))
