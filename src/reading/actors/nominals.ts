import type { Name } from '../../language/index.ts'
import type { Span } from '../../record/span.ts'
import { childrenBy, relation, type Tree } from '../tree.ts'
import { codePhrase } from './code.ts'
import { genderOf } from './gender.ts'
import type { ActorEntry, ActorLexicon } from './lexicon.ts'
import type { ActorKind, Mention } from './mention.ts'
import { speaks } from './speech.ts'
import { phraseTokens, spanOf } from './phrase.ts'
import { foldWord, isCasedAlike } from './phrasebook.ts'

interface Scene {
  readonly text: string
  readonly lexicon: ActorLexicon
  /** Spans of places. */
  readonly places: readonly Span[]
  /** Day of the report, `2027-03-09`. */
  readonly on: string | undefined
}

/** Mentions by names and by nouns that name people or bodies, in text order. */
export function findNominals(tree: Tree, scene: Scene): Mention[] {
  const named = tree.sentence.names.filter(
    (name) => name.kind !== 'other' && !isTitle(scene.text.slice(...name.span)),
  )
  const byHead = new Map<number, Name>()
  for (const name of named) byHead.set(headOf(tree, name), name)
  return tree.tokens.flatMap((token, i) => {
    const name = byHead.get(i)
    if (name) return [nameMention(tree, { i, name, scene })]
    if (token.upos !== 'NOUN' && token.upos !== 'PROPN') return []
    if (named.some(({ first, end }) => i >= first && i < end)) return []
    if (['compound', 'flat', 'amod'].includes(relation(token)) || isTitle(token.text)) return []
    const found = nounMention(tree, i, scene)
    return found ? [found] : []
  })
}

const TITLE =
  /^(?:(?:Maj|Gen|Lt|Col|Brig|Capt|Cmdr|Adm|Rear|Sgt|Dr|Mr|Mrs|Ms|Prof|Rep|Sen|Gov|Rev|St|Major|General|Colonel|Captain|President|Minister|Sheikh|Sister|Father)\.?\s*)+$/u

/** "Lt. Gen." alone names nobody. */
function isTitle(name: string): boolean {
  return TITLE.test(name)
}

/** The token of a name that governs the others. */
function headOf(tree: Tree, { first, end }: Name): number {
  for (let i = first; i < end; i++) {
    const head = tree.tokens[i]?.head ?? -1
    if (head < first || head >= end) return i
  }
  return first
}

function nameMention(tree: Tree, { i, name, scene }: { i: number; name: Name; scene: Scene }): Mention {
  const words = phraseTokens(tree, i)
  const [start, end] = spanOf(tree, words)
  const phrase = scene.text.slice(Math.min(start, name.span[0]), Math.max(end, name.span[1]))
  const titles = words.filter((k) => k < name.first)
  const title = titles
    .filter((k) => relation(tree.tokens[k]) !== 'det')
    .map((k) => tree.tokens[k]?.text ?? '')
    .join(' ')
  const coding = codePhrase(withApposition(tree, i, { phrase, scene }), scene.lexicon, { on: scene.on })
  const kind = isPlace(tree, name, scene) ? undefined : kindOfName(name, scene)
  const gender = genderOf(titles.map((k) => tree.tokens[k]?.text ?? ''))
  const given =
    kind === 'person' ? scene.lexicon.givenNames.get(tree.tokens[name.first]?.text ?? '') : undefined
  return {
    ...common(tree, i),
    form: 'name',
    ...nameText(name, scene.text),
    kind,
    isPlural: false,
    gender: gender || (given ?? ''),
    isDefinite: false,
    title: title.toLowerCase(),
    ...coding,
  }
}

const WHEN =
  /\s+(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|June|July|August|September|October|November|December)$/u

/** A day that clings to a name ("the Post *Saturday*") is none of it. */
function nameText({ span }: Name, text: string): { span: Span; text: string } {
  const name = text.slice(...span).replace(WHEN, '')
  return { span: [span[0], span[0] + name.length], text: name }
}

/** A place taken for a person: known to the gazetteer, or led in as places are ("in Jolo"). */
function isPlace(tree: Tree, { first, span, kind }: Name, { places }: Scene): boolean {
  if (kind !== 'person') return false
  const lead = tree.tokens[first - 1]?.text.toLowerCase() ?? ''
  return (
    places.some((place) => place[0] === span[0] && place[1] === span[1]) ||
    /^(?:in|near|at|outside|around|across|inside|into)$/u.test(lead)
  )
}

function kindOfName({ kind, span }: Name, { text, lexicon }: Scene): ActorKind | undefined {
  if (kind === 'person') return 'person'
  if (kind === 'organisation') return 'organisation'
  return codePhrase(text.slice(...span), lexicon).code === '' ? undefined : 'country'
}

/** The phrase with what is apposed to it: "Dehghan, *the defence minister*" is coded as one. */
function withApposition(tree: Tree, i: number, { phrase, scene }: { phrase: string; scene: Scene }): string {
  const above = relation(tree.tokens[i]) === 'appos' ? (tree.tokens[i]?.head ?? -1) : -1
  const apposed = [...childrenBy(tree, i, 'appos'), ...(above >= 0 ? [above] : [])]
  return [phrase, ...apposed.map((k) => scene.text.slice(...spanOf(tree, phraseTokens(tree, k))))].join(', ')
}

function nounMention(tree: Tree, i: number, scene: Scene): Mention | undefined {
  const known = knownNoun(tree, i, scene.lexicon)
  if (!known && relation(tree.tokens[i]) !== 'nsubj') return undefined
  const words = phraseTokens(tree, i)
  const span = spanOf(tree, words)
  const phrase = scene.text.slice(...span)
  const isPlural = ['NNS', 'NNPS'].includes(tree.tokens[i]?.xpos ?? '')
  const own = words.filter((k) => !['det', 'nummod'].includes(relation(tree.tokens[k])))
  return {
    ...common(tree, i),
    form: 'nominal',
    span,
    text: phrase,
    kind: known ? kindOfNoun(known, isPlural) : undefined,
    isPlural,
    gender: genderOf([tree.tokens[i]?.text ?? '']),
    isDefinite: childrenBy(tree, i, 'det').some((k) =>
      /^(?:the|this|that|these|those|both)$/iu.test(tree.tokens[k]?.text ?? ''),
    ),
    title: own
      .map((k) => tree.tokens[k]?.text ?? '')
      .join(' ')
      .toLowerCase(),
    ...codePhrase(phrase, scene.lexicon, { on: scene.on }),
  }
}

function common(tree: Tree, i: number) {
  return {
    sentence: tree.index,
    head: i,
    relation: roleOf(tree, i),
    isSubject: relation(tree.tokens[i]) === 'nsubj',
    speaks: speaks(tree, i),
  }
}

/** The relation of a word, or of the first of those it is coordinated with. */
function roleOf(tree: Tree, i: number): string {
  let at = i
  while (relation(tree.tokens[at]) === 'conj' && (tree.tokens[at]?.head ?? -1) >= 0)
    at = tree.tokens[at]?.head ?? at
  return relation(tree.tokens[at])
}

/** What the lexicon knows of a noun: the whole of it, or the last word of a compound. */
function knownNoun(tree: Tree, i: number, lexicon: ActorLexicon): ActorEntry | undefined {
  const text = tree.tokens[i]?.text ?? ''
  const key = foldWord(text)
  const before = tree.tokens[i - 1]?.text ?? ''
  const pair = lexicon.phrases
    .get(foldWord(before))
    ?.find(({ words }) => words.length === 2 && words[1]?.key === key && isCasedAlike(words[1].text, text))
  const alone = lexicon.phrases
    .get(key)
    ?.find(({ words }) => words.length === 1 && isCasedAlike(words[0]?.text ?? '', text))
  return pair?.entry ?? alone?.entry ?? lexicon.heads.get(key)
}

function kindOfNoun({ isBody }: ActorEntry, isPlural: boolean): ActorKind | undefined {
  if (isPlural) return 'group'
  return isBody ? 'organisation' : 'person'
}
