import type { Sentence, Token } from '../../language/index.ts'
import type { Found, Point } from './expression.ts'

const LEAD =
  /\b(in|since|until|till|by|last|next|this|early|late|mid|of|from|to|through|and|between|before|after|during|for|on|at|around|the|past|previous|starting|beginning|till|year|dated|because|end|over|to|–|-|or|,)[ -]?$/i
const YEAR_LEAD =
  /\b(in|since|until|till|by|of|from|to|through|before|after|during|for|early|late|mid|between|and|around|circa|year|summer|winter|spring|autumn|fall|the|last|back|through|until|than|over|january|february|march|april|may|june|july|august|september|october|november|december|[(–-])[ -]?$/i
const MEASURE = /^\W{0,2}(percent|per cent|%|people|others|more|of|metric|million|billion)/i

/** Whether what looks like a time is one here: "May said", "the march", "2,015 homes" and "Good Morning" are none. */
export function isTime(found: Found, text: string, sentence: Sentence): boolean {
  const { expression, start, end } = found
  if (expression.kind !== 'point') return true
  const point = expression.point
  const said = text.slice(start, end)
  const before = text.slice(Math.max(0, start - 24), start)
  const after = text.slice(end, end + 16)
  const token = sentence.tokens.find(({ span }) => span[0] === start + sentence.span[0])
  const isAlone = !point.clock && !point.part && point.edge === undefined
  if (point.clock && !point.date && !point.part && point.zone === undefined)
    return isClock(said, before, after)
  if (point.part && !point.date && !point.clock) return isPart(said, before, point)
  if (!isAlone || !point.date) return true
  if (point.date.kind === 'month' && point.date.delta !== null && /\b(may|march)$/.test(said)) return false
  if (point.date.kind === 'month' && point.date.year === null && point.date.delta === null)
    return isMonth(said, before, after, token)
  if (point.date.kind === 'weekday' && /^\p{L}{3,5}\.?$/u.test(said) && point.date.weeks === null)
    return /^\p{L}/u.test(said) && (LEAD.test(before) || text.trim() === said) && !/\bthe $/i.test(before)
  if (point.date.kind === 'weekday' && point.date.weeks === null)
    return !isName(sentence, token) && !/\b(every|each|all|any) $/i.test(before) && !/s$/i.test(said)
  if (point.date.kind === 'years' && /^\d{4}$/.test(said)) return isYear(said, before, after, token, text)
  if (point.date.kind === 'day' && /^\d{1,2}[-/.,]\d{1,2}$/.test(said))
    return (
      (LEAD.test(before) || /(day|week|night|back)[, ]*$/i.test(before) || text.trim() === said) &&
      !/^[\d/%]/.test(after)
    )
  return true
}

/** A person or company: "Sgt. August Friday", "Black Friday". */
const isName = (sentence: Sentence, token: Token | undefined): boolean =>
  token !== undefined &&
  sentence.names.some(
    ({ span, kind }) => kind === 'person' && span[0] < token.span[0] && token.span[1] <= span[1],
  )

function isClock(said: string, before: string, after: string): boolean {
  if (/[ap]\.?\s?m|clock|hours?$|past|quarter/i.test(said)) return !/\b(each|every) (day )?$/i.test(before)
  if (MEASURE.test(after) || /^\s*[–-]\s*\d/.test(after)) return false
  // An entry of a live page: "07.11 Reader Katrin writes".
  if (before === '' && /^\d\d\.\d\d$/.test(said)) return /^[:. –—-]+\p{Lu}/u.test(after)
  if (/^\d{1,2}[:h]\d\d/.test(said)) return !/^( aspect| ratio|:|-\d)/.test(after)
  return LEAD.test(before)
}

function isPart(said: string, before: string, { part, lean }: Point): boolean {
  if (
    lean !== undefined ||
    part === 'overnight' ||
    part === 'midnight' ||
    part === 'noon' ||
    part === 'small-hours' ||
    part === 'before-dawn'
  )
    return true
  if (/^(in |the )|^(late|early|mid)/i.test(said)) return !/\b(every|each|all) $/i.test(before)
  return (
    /\b(at|by|until|till|before|after|since|from|during|around|for the|that) (the )?$/i.test(before) ||
    (part === 'dawn' && /\b(at|since|before) $/i.test(before))
  )
}

function isMonth(said: string, before: string, after: string, token: Token | undefined): boolean {
  const word = said.toLowerCase().replace('.', '')
  const isCapital = /^\p{Lu}/u.test(said)
  if (token && (token.upos === 'AUX' || token.upos === 'VERB')) return false
  // "The May killing".
  if (isCapital && token?.upos === 'PROPN' && token.deprel === 'compound' && /\bthe $/i.test(before))
    return true
  if (
    word === 'may' ||
    word === 'march' ||
    word === 'mar' ||
    word === 'dec' ||
    word === 'sept' ||
    word.length === 3
  )
    return (
      LEAD.test(before) &&
      !/\b(the|and|or|,)[ ]?$/i.test(before) &&
      (isCapital || word !== 'march') &&
      !/^ (said|has|was|is|had|told|will|would)\b/.test(after)
    )
  if (word === 'august' || word === 'april' || word === 'june')
    return isCapital
      ? LEAD.test(before) || !/^ \p{Lu}/u.test(after)
      : LEAD.test(before) && !/\bthe $/i.test(before)
  return isCapital || LEAD.test(before)
}

function isYear(
  said: string,
  before: string,
  after: string,
  token: Token | undefined,
  text: string,
): boolean {
  const year = Number(said)
  if (/\d ?[-–]$/.test(before) || /^[-–]\d{1,3}\b/.test(after)) return false
  if (text.trim() === said) return true
  if (year < 1900 || year > 2100) return /\b(in|since|until|by|year|before|after) $/i.test(before)
  if (MEASURE.test(after) || (/^ \p{L}+s\b/u.test(after) && !/\bthe $/i.test(before)))
    return (
      YEAR_LEAD.test(before) &&
      !/^ (people|troops|soldiers|homes|houses|police|officers|men|women)/i.test(after)
    )
  return (
    YEAR_LEAD.test(before) ||
    /^['’]s|^[,.)]/.test(after) ||
    token?.deprel === 'nmod:tmod' ||
    token?.deprel === 'obl:tmod'
  )
}
