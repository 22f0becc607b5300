import type { Source } from './candidate.ts'
import { sourceAt } from './sources.ts'
import { caseOf, childBy, childrenBy, relation, subtree, type Tree } from '../tree.ts'

/** What carries another's words: "quoted *by* the daily", "a statement *carried* by state radio". */
const CARRIERS = new Set(
  'quote carry publish report see broadcast air obtain cite relay read review post circulate release run leak share show hear record give provide send'.split(
    ' ',
  ),
)
const TELLING = new Set([
  'tell',
  'inform',
  'assure',
  'remind',
  'notify',
  'brief',
  'alert',
  'telephone',
  'phone',
])
const MEDIA_NOUN =
  /\b(?:newspaper|daily|weekly|magazine|broadcaster|television|tv|radio|agency|channel|station|network|website|site|outlet|portal|media|press|wire|paper|journal|correspondent|bulletin|blog|newsletter)\b/iu
const MEDIA_NAME =
  /\b(?:News|Times|Post|TV|Radio|Television|Agency|Herald|Tribune|Gazette|Press|Journal|Daily|Weekly|Monitor|Observer|Courier|Dispatch|Chronicle|Ledger|Mail|Telegraph|Guardian|Independent|Sentinel|Star|Sun|Globe|Standard|Wire|Express|Echo|Mirror|Broadcasting|FM|Network|Review|Bulletin|Reuters|CNN|BBC|AP|AFP|NPR|NBC|ABC|CBS|MSNBC|Politico|Bloomberg|Al Jazeera|Al Arabiya|Xinhua|TASS|Tass|IRNA|Interfax|Anadolu|Kyodo|Yonhap|Haaretz|Axios|Breitbart|Vox|Newsweek|Time|Channel|Watch|Voice|Line|Report|Observatory|Argus|Examiner|Record|Inquirer|Democrat|Register|Advertiser|Chronicler|Messenger|Mercury|Outlook|Digest|Diario|Gazeta|Le Monde|El País|Zeitung|Shimbun)\b/u
const NOBODY =
  /\b(?:reporters?|journalists?|parliament|lawmakers|court|council|congress|senate|committee|rally|conference|chamber|session|officials?|police|investigators?|assembly|cabinet|government|ministry|department|party|crowd|supporters|audience|judges?|meeting|army|summit|nation|residents|seminar|troops|soldiers)\b/iu

/** Outlets a statement passed through on its way here, from the speaker outward. */
export function findRelays(
  tree: Tree,
  verb: number,
  { source, text }: { source: Source | null; text: string },
): Source[] {
  const told = toldOutlet(tree, verb, text)
  const carried = [...carriersOf(tree, verb), ...(source ? carriersWithin(tree, source) : [])]
  const heads = [...(told === undefined ? [] : [told]), ...carried].filter((head) => head !== source?.head)
  return [...new Set(heads)].map((head) => sourceAt(tree, head))
}

/** "told *Reuters*", "said in an interview with *CNN*", "wrote in *the Guardian*". */
function toldOutlet(tree: Tree, verb: number, text: string): number | undefined {
  if (TELLING.has(tree.tokens[verb]?.lemma ?? '')) {
    const objects = childrenBy(tree, verb, 'obj', 'iobj', 'obl:tmod', 'obl:unmarked', 'nsubj')
    const told = objects.find((i) => i > verb && isOutlet(tree, i)) ?? nameAfter(tree, verb, text)
    if (told !== undefined) return told
  }
  const phrases = childrenBy(tree, verb, 'obl', 'nmod')
  const named = phrases.find((i) => isMediumOf(tree, i, verb))
  if (named !== undefined) return named
  const interview = phrases.find((i) => TALKS.has(tree.tokens[i]?.lemma ?? ''))
  if (interview === undefined) return undefined
  const inside = childrenBy(tree, interview, 'nmod', 'obl')
  return inside.find((i) => /^(?:with|to|in|for|on)$/iu.test(caseOf(tree, i)) && isOutlet(tree, i))
}

const CONFIDING = new Set(
  'say confide argue write allege confirm describe admit reveal complain acknowledge explain speak talk tell'.split(
    ' ',
  ),
)

/** "on *Radio Horizon*"; for verbs that only tell, any organisation: "confided to *Bluegrass Insider*". */
function isMediumOf(tree: Tree, i: number, verb: number): boolean {
  const lead = caseOf(tree, i)
  if (!/^(?:to|in|on|via|with|through)$/iu.test(lead)) return false
  if (isMedium(tree, i)) return true
  const name = tree.sentence.names.find(({ first, end }) => i >= first && i < end)
  return (
    name?.kind === 'organisation' &&
    /^(?:to|in)$/iu.test(lead) &&
    CONFIDING.has(tree.tokens[verb]?.lemma ?? '') &&
    isOutlet(tree, i)
  )
}

const TALKS = new Set([
  'interview',
  'conversation',
  'call',
  'remark',
  'comment',
  'statement',
  'essay',
  'article',
  'column',
])

/**
 * "told *Irrawaddy Line* their sons …": a name right after a verb of telling, wherever the parser put it. One taken for a
 * person's is an outlet if the report has it only here: whom people are told of comes up again.
 */
function nameAfter(tree: Tree, verb: number, text: string): number | undefined {
  const name = tree.sentence.names.find(({ first }) => first > verb && first <= verb + 3)
  const isBeside =
    name &&
    tree.tokens
      .slice(verb + 1, name.first)
      .every(({ upos, text: word }) => upos === 'DET' || /^\p{Lu}/u.test(word))
  if (!isBeside) return undefined
  const last =
    text
      .slice(...name.span)
      .split(' ')
      .at(-1) ?? ''
  const isStranger = name.kind === 'person' && name.end - name.first > 1 && text.split(last).length === 2
  return isStranger || isOutlet(tree, name.end - 1) ? name.end - 1 : undefined
}

/** A body that may pass words on: a medium, or any organisation by name that is not an assembly or an authority. */
function isOutlet(tree: Tree, i: number): boolean {
  const words = phraseOf(tree, i)
  if (MEDIA_NOUN.test(words) || MEDIA_NAME.test(words)) return true
  const name = tree.sentence.names.find(({ first, end }) => i >= first && i < end)
  return (
    name !== undefined &&
    (name.kind === 'organisation' || name.kind === 'other') &&
    !NOBODY.test(words) &&
    tree.tokens[i]?.upos === 'PROPN'
  )
}

function isMedium(tree: Tree, i: number): boolean {
  const words = phraseOf(tree, i)
  return (
    (MEDIA_NAME.test(words) || MEDIA_NOUN.test(words)) &&
    tree.sentence.names.some(({ first, end }) => i >= first && i < end)
  )
}

function phraseOf(tree: Tree, i: number): string {
  return subtree(tree, i)
    .map((k) => tree.tokens[k]?.text ?? '')
    .join(' ')
}

/** Who carried the words of a noun or verb: "a diplomat, *quoted by Al-Ufuq TV*", "a draft *seen by Mekong Daily*". */
function carriersOf(tree: Tree, head: number): number[] {
  const own = childrenBy(tree, head, 'acl', 'advcl', 'amod', 'parataxis').filter((i) =>
    CARRIERS.has(tree.tokens[i]?.lemma ?? ''),
  )
  const inside = childrenBy(tree, head, 'obl', 'nmod').flatMap((i) =>
    childrenBy(tree, i, 'acl').filter((k) => CARRIERS.has(tree.tokens[k]?.lemma ?? '')),
  )
  return [...own, ...inside].flatMap((i) => {
    if (tree.tokens[i]?.xpos === 'VBG') return []
    const by = childrenBy(tree, i, 'obl').find(
      (k) => ['by', 'to', 'on', 'in'].includes(caseOf(tree, k)) && isCarrier(tree, k),
    )
    return by === undefined ? [] : [by]
  })
}

/** "a diplomat on the file, *quoted by Al-Ufuq TV*", "a minister *who spoke to the Clarion*": anywhere in the words for a source. */
function carriersWithin(tree: Tree, { head }: Source): number[] {
  return subtree(tree, head).flatMap((i) => {
    if (i !== head && /^(?:speak|talk)$/u.test(tree.tokens[i]?.lemma ?? ''))
      return childrenBy(tree, i, 'obl').filter(
        (k) => /^(?:to|with)$/iu.test(caseOf(tree, k)) && isOutlet(tree, k),
      )
    return carriersOf(tree, i)
  })
}

function isCarrier(tree: Tree, i: number): boolean {
  return isOutlet(tree, i) || relation(tree.tokens[childBy(tree, i, 'compound') ?? -1]) === 'compound'
}
