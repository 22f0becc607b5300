import type { Token } from '../../language/index.ts'
import type { FigureWhat } from '../../record/figure.ts'
import { childrenBy, type Tree } from '../tree.ts'
import type { Counted } from './counted.ts'
import { COUNT_NOUNS, COUNTS, OUTCOMES } from './cues.ts'
import { countedBy } from './described.ts'
import { cueOf, lookUp, type Kind } from './kind.ts'
import { wordAt } from './numbers.ts'
import { pluralOf } from './plural.ts'

/** How far before a number the word for the count, or its label, may stand. */
const REACH = 14
const LABEL_REACH = 7
/** Words between the name of a count and its number: "the toll rose **to** 14", "the number of dead **at** 41". */
const JOINTS = new Set(
  'at to of as is was be were reached now stands stood : than from number totals totalled'.split(' '),
)
const DEAD = new Set(['dead', 'missing', 'wounded', 'injured', 'displaced', 'homeless', 'hurt', 'killed'])

/**
 * The count that a bare number gives, however the tree hangs it: "the number of militants “neutralised” since Tuesday at
 * 41". Null where no word for a count leads to the number; of no kind where the word does not say what is counted.
 */
export function amountKind(tree: Tree, { start }: Counted): Kind | { readonly what: null } | null {
  const { tokens } = tree
  const isVerb = /^(number|total)/.test(wordAt(tokens, start - 1))
  if (!JOINTS.has(wordAt(tokens, start - 1))) return null
  let cue: Kind | null = null
  for (let i = start - 2; i >= Math.max(0, start - REACH); i--) {
    const token = tokens[i] as Token
    if (token.upos === 'NUM' || token.text === ';' || token.text === '.') return null
    if (isCountName(tree, i)) return cue ?? countOf(tree, i) ?? { what: null }
    const told = cueOf(token)
    if (told && OUTCOMES.has(told.what)) cue ??= told
    if (told && isVerb) return told
  }
  return null
}

/** What a sentence without a figure speaks of counting: "Monday's story misstated **the number of ships**". */
export function topicOf(tree: Tree): Kind | null {
  const heading = headingKind(tree)
  if (heading) return heading
  const at = tree.tokens.findIndex(
    ({ lemma }, i) => COUNT_NOUNS.has(lemma) && childrenBy(tree, i, 'nmod', 'compound').length > 0,
  )
  return at < 0 ? null : countOf(tree, at)
}

/** A line that only names a kind: "INJURED", "People missing". */
function headingKind({ tokens }: Tree): Kind | null {
  const words = tokens.filter(({ upos }) => upos !== 'PUNCT')
  if (words.length > LONGEST_HEADING) return null
  const told = words
    .flatMap((token) => cueOf(token) ?? lookUp(COUNTS, token) ?? [])
    .find(({ what }) => OUTCOMES.has(what))
  return told ? { ...told, because: `under “${words.map(({ text }) => text).join(' ')}”` } : null
}

const LONGEST_HEADING = 3

function isCountName({ tokens }: Tree, i: number): boolean {
  const { lemma, text } = tokens[i] as Token
  return COUNT_NOUNS.has(lemma) || (DEAD.has(text.toLowerCase()) && wordAt(tokens, i - 1) === 'the')
}

function countOf(tree: Tree, i: number): Kind | null {
  const told = countedBy(tree, i)
  if (told) return told
  const [of] = childrenBy(tree, i, 'nmod')
  const token = tree.tokens[of ?? -1]
  const open = token?.upos === 'NOUN' ? pluralOf(token) : null
  return token && open ? { what: open, because: token.text } : null
}

/** What a label before a colon or dash says: "Missing: 16", "Houses destroyed - 214". */
export function labelKind({ tokens }: Tree, { start }: Counted): Kind | null {
  if (!/^[:–—-]$/.test(tokens[start - 1]?.text ?? '')) return null
  const label = tokens
    .slice(Math.max(0, start - LABEL_REACH), start - 1)
    .map(({ text }) => text.toLowerCase())
  if (/\bnot (?:yet )?(?:been )?(?:found|traced|located)$/.test(label.join(' ')))
    return { what: 'missing', because: 'not found' }
  let weak: Kind | null = null
  for (let i = start - 2; i >= Math.max(0, start - LABEL_REACH); i--) {
    const token = tokens[i] as Token
    if (/^[.;,•*]$/.test(token.text) || token.upos === 'NUM') break
    if (/^VB[DPZ]$/.test(token.xpos) && !OUTCOMES.has(cueOf(token)?.what ?? '')) return null
    const kind = cueOf(token) ?? lookUp(COUNTS, token)
    if (kind && OUTCOMES.has(kind.what)) return kind
    weak ??= kind
  }
  return weak
}

/** Nouns that are counted in speech but tell of no crisis. */
const IDLE = new Set(
  (
    'time way thing part side reason point step question kind sort type piece bit lot pair couple half quarter third ' +
    'degree case place issue matter word sentence line page option chance occasion moment term stage front hand eye ' +
    'example aspect condition demand lesson paragraph more other people problem doubt sign plan need idea choice'
  ).split(' '),
)

/** A counted noun that is in no list: a kind of its own. */
export function openKind({ tokens }: Tree, { first, end }: Counted): Kind | null {
  const token = tokens[end - 1]
  if (end === first || token?.upos !== 'NOUN' || IDLE.has(token.lemma.toLowerCase())) return null
  const what: FigureWhat | null = pluralOf(token)
  return what === null ? null : { what, because: token.text }
}
