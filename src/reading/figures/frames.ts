import type { Token } from '../../language/index.ts'
import { FIGURE_KINDS, type FigureKind, type FigureWhat } from '../../record/figure.ts'
import { formsOf } from '../forms.ts'
import { hasRelation } from '../relations.ts'
import { childrenBy, isBelow, type Tree } from '../tree.ts'
import type { Counted } from './counted.ts'
import { isPassive } from './described.ts'
import { cueOf, type Kind } from './kind.ts'

/** A verb with the words that must stand below it, and whether the counted ones do it or have it done to them. */
interface Frame {
  readonly what: FigureWhat
  readonly role: Role
  readonly verb: string
  readonly words: readonly string[]
}

type Role = 'done' | 'doing'

/** A verb that the counted ones hang on, and their part in it. */
interface Site {
  readonly verb: number
  readonly role: Role
}

const FRAMES: ReadonlyMap<string, readonly Frame[]> = byVerb()

function byVerb(): Map<string, Frame[]> {
  const map = new Map<string, Frame[]>()
  for (const [what, kind] of Object.entries<FigureKind>(FIGURE_KINDS))
    for (const role of ['done', 'doing'] as const)
      for (const frame of kind[role] ?? []) {
        const [verb = '', ...words] = frame.split(' ')
        const list = map.get(verb) ?? []
        list.push({ what, role, verb, words })
        map.set(verb, list)
      }
  for (const list of map.values()) list.sort((a, b) => b.words.length - a.words.length)
  return map
}

/** How many governors up the verb may stand, past "a group of", "the number of" and lists. */
const CLIMB = 4
/** How far from its verb a word of a frame may stand. */
const REACH = 12

/** The kind of what is done to the counted ones, or done by them, in more words than one: "**let go**", "**gone missing**". */
export function frameKind(tree: Tree, { node, first, end, isPart }: Counted): Kind | null {
  // "Fired eight" speaks of shots, "fired eight teachers" does not.
  const isBare = first === end || isPart
  for (const { verb, role } of [...nextSite(tree, end), ...sitesOf(tree, node)])
    for (const form of formsOf(tree.tokens[verb] as Token)) {
      const frame = nearestFrame(
        { tree, verb, node },
        FRAMES.get(form) ?? [],
        (one) => one.role === role && (one.what !== 'munitions' || isBare),
      )
      if (frame) return { what: frame.what, because: [form, ...frame.words].join(' ') }
    }
  return null
}

/** A verb, and the counted noun whose frame is sought; the noun itself is no word of it. */
interface Place {
  readonly tree: Tree
  readonly verb: number
  readonly node: number
}

/** Of the frames with most words the one whose words stand nearest to the verb: "found **alive** and 26 dead". */
function nearestFrame(at: Place, frames: readonly Frame[], fits: (frame: Frame) => boolean): Frame | null {
  let best: { frame: Frame; distance: number } | null = null
  for (const frame of frames) {
    if (best && frame.words.length < best.frame.words.length) break
    if (!fits(frame)) continue
    const distance = frame.words.reduce((sum, word) => sum + distanceOf(at, word), 0)
    if (distance < (best?.distance ?? Infinity)) best = { frame, distance }
  }
  return best?.frame ?? null
}

/** How far below its verb a word stands; endless where it does not. */
function distanceOf({ tree, verb, node }: Place, word: string): number {
  let nearest = Infinity
  for (let i = Math.max(0, verb - 5); i < Math.min(tree.tokens.length, verb + REACH); i++) {
    const token = tree.tokens[i] as Token
    const isIt =
      token.text.toLowerCase() === word || (token.upos !== 'ADJ' && token.lemma.toLowerCase() === word)
    if (i === verb || i === node || !isIt) continue
    if (isBelow(tree, i, verb)) nearest = Math.min(nearest, Math.abs(i - verb))
  }
  return nearest
}

/** The verbs of a counted noun, the nearest first: its participle or relative clause, then what governs it. */
function sitesOf(tree: Tree, node: number): Site[] {
  const sites: Site[] = []
  const clauses = childrenBy(tree, node, 'acl')
  const isRelative = (child: number) => tree.tokens[child]?.deprel === 'acl:relcl'
  for (const child of clauses) if (!isRelative(child)) sites.push(clauseSite(tree, child))
  let at = node
  for (let steps = 0; steps < CLIMB; steps++) {
    const token = tree.tokens[at] as Token
    if (token.head < 0) break
    const head = tree.tokens[token.head] as Token
    if (head.upos === 'VERB' || hasRelation(token, 'nsubj:pass')) {
      if (hasRelation(token, 'conj') && at === node && token.upos === 'VERB') break
      sites.push({ verb: token.head, role: roleOf(tree, at) })
      break
    }
    if (hasRelation(token, 'nmod') && (cueOf(head) || /^(body|corpse|remains|coffin)$/.test(head.lemma)))
      break
    if (!hasRelation(token, 'conj', 'nmod', 'appos', 'nummod', 'amod', 'compound', 'dep', 'flat')) break
    at = token.head
  }
  for (const child of clauses) if (isRelative(child)) sites.push(clauseSite(tree, child))
  return sites.flatMap((site) => [site, ...joined(tree, site)])
}

/** Verbs joined to a verb share its subject: "were cited **and let go**". */
function joined(tree: Tree, { verb, role }: Site): Site[] {
  return childrenBy(tree, verb, 'conj', 'xcomp')
    .filter((child) => tree.tokens[child]?.upos === 'VERB' && childrenBy(tree, child, 'nsubj').length === 0)
    .map((child): Site => ({ verb: child, role: tree.tokens[child]?.xpos === 'VBN' ? 'done' : role }))
}

/** The verb right behind the counted noun, which the tree may have hung elsewhere: "11 persons **sustained** injuries". */
function nextSite({ tokens }: Tree, end: number): Site[] {
  let at = end
  while (tokens[at]?.upos === 'AUX' || tokens[at]?.upos === 'ADV') at++
  const token = tokens[at]
  if (tokens[end - 1]?.upos !== 'NOUN' || token?.upos !== 'VERB' || /^VBG?$/.test(token.xpos)) return []
  return [{ verb: at, role: token.xpos === 'VBN' ? 'done' : 'doing' }]
}

function clauseSite(tree: Tree, verb: number): Site {
  const token = tree.tokens[verb] as Token
  const subjects = childrenBy(tree, verb, 'nsubj').map((child) => tree.tokens[child] as Token)
  const isOthers = subjects.some(({ xpos, upos }) => upos !== 'PRON' || xpos.startsWith('PRP'))
  return { verb, role: isPassive(tree, verb) || isOthers || token.xpos === 'VBN' ? 'done' : 'doing' }
}

function roleOf(tree: Tree, at: number): Role {
  const token = tree.tokens[at] as Token
  const isSubject = hasRelation(token, 'nsubj') && !hasRelation(token, 'nsubj:pass')
  return isSubject && !isPassive(tree, token.head) ? 'doing' : 'done'
}
