import { caseOf, childrenBy, subtree, type Tree } from '../tree.ts'
import type { Candidate } from './candidate.ts'
import type { CueLexicon } from './lexicon.ts'

const LEADS = /^(?:in|on|at|by|via|over|through|during|from)$/iu
/** Verbs that are a channel themselves. */
const BY_VERB: Readonly<Record<string, string>> = {
  tweet: 'tweet',
  retweet: 'tweet',
  text: 'text message',
  email: 'email',
  telephone: 'phone',
  phone: 'phone',
  radio: 'radio',
}

/** What a statement came through: "said *on Telegram*", "in *an interview*", "*told* Reuters", or a document that speaks itself. */
export function channelOf(
  { tree, head, source, relays }: Candidate,
  { text, lexicon }: { readonly text: string; readonly lexicon: CueLexicon },
): string | undefined {
  const lemma = tree.tokens[head]?.lemma ?? ''
  const phrases = [...childrenBy(tree, head, 'obl', 'nmod'), ...mislaid(tree, head)].filter((i) =>
    LEADS.test(caseOf(tree, i)),
  )
  for (const phrase of phrases) {
    const channel = channelIn(tree, phrase, lexicon)
    if (channel) return channel
  }
  if (BY_VERB[lemma]) return BY_VERB[lemma]
  const outlet = relays[0]
  if (outlet && ['tell', 'inform', 'assure', 'remind'].includes(lemma))
    return `told ${text.slice(...outlet.span)}`
  return source ? lexicon.channels.get(tree.tokens[source.head]?.lemma.toLowerCase() ?? '') : undefined
}

/** Phrases right after the verb that the parser took for objects ("said in a statement"). */
function mislaid(tree: Tree, head: number): number[] {
  return childrenBy(tree, head, 'obj').filter((i) => i > head && caseOf(tree, i) !== '')
}

/** The longest channel name that ends in the phrase's head: "state television" before "television". */
function channelIn(tree: Tree, phrase: number, lexicon: CueLexicon): string | undefined {
  const words = subtree(tree, phrase)
    .filter((i) => i <= phrase)
    .map((i) => tree.tokens[i]?.text.toLowerCase() ?? '')
  for (let from = Math.max(0, words.length - 3); from < words.length; from++) {
    const channel = lexicon.channels.get(words.slice(from).join(' '))
    if (channel) return channel
  }
  return lexicon.channels.get(tree.tokens[phrase]?.lemma.toLowerCase() ?? '')
}
