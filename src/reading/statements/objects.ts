import { caseOf, childBy, childrenBy, markSubtree, relation, type Tree } from '../tree.ts'
import { antecedent } from './attachments.ts'
import { framed, leadOf, marked, type Complement } from './complement.ts'
import type { VerbGroup } from './group.ts'
import type { Cue } from './lexicon.ts'

/** "called *the strike “madness”*". */
export function predicate(tree: Tree, { head }: VerbGroup, cue: Cue | undefined): Complement | undefined {
  if (!cue?.frames.has('pred') || particleFrame(tree, head, cue)) return undefined
  const said =
    childBy(tree, head, 'xcomp') ??
    childrenBy(tree, head, 'obj')[1] ??
    childrenBy(tree, head, 'dep', 'ccomp', 'parataxis').find((i) => i > head)
  const named = childBy(tree, head, 'obj', 'iobj')
  if (said !== undefined && named !== undefined) return { frame: 'pred', marks: marked(tree, named, said) }
  const gapped = said ?? named
  if (named !== undefined && relation(tree.tokens[head]) !== 'acl')
    return { frame: 'pred', marks: onward(tree, marked(tree, named)) }
  if (gapped === undefined || relation(tree.tokens[head]) !== 'acl')
    return named === undefined ? undefined : { frame: 'pred', marks: marked(tree, named) }
  return { frame: 'pred', marks: [...merge(antecedent(tree, head), marked(tree, gapped))] }
}

function merge(a: readonly boolean[], b: readonly boolean[]): boolean[] {
  const marks = [...a]
  b.forEach((value, i) => {
    if (value) marks[i] = true
  })
  return marks
}

/** From the last marked word to the next comma or stop outside a quotation: "called him *“a grieving fantasist”*". */
function onward(tree: Tree, marks: readonly boolean[]): boolean[] {
  const all = [...marks]
  let isQuoted = false
  for (let i = marks.lastIndexOf(true) + 1; i < tree.tokens.length; i++) {
    const { text = '', upos = '' } = tree.tokens[i] ?? {}
    if (/^["“”]$/u.test(text)) isQuoted = text === '“' || (text === '"' && !isQuoted)
    else if (!isQuoted && (/^[,;:.—–]$/u.test(text) || upos === 'CCONJ')) break
    all[i] = true
  }
  return all
}

/** "denied *the claim*", "accused *Rwanda of arming them*", "described *the raid as a success*". */
export function object(tree: Tree, { head }: VerbGroup, cue: Cue | undefined): Complement | undefined {
  const particle = particleFrame(tree, head, cue)
  const bare = particle ? childrenBy(tree, head, 'obl').filter((i) => caseOf(tree, i) === '') : []
  const objects = [...childrenBy(tree, head, 'obj'), ...bare]
  if (objects.length === 0 || !(particle || cue?.frames.has('obj') || cue?.frames.has('that')))
    return undefined
  const extra = framed(tree, head, cue)
  if (cue?.hasRecipient && !particle) {
    if (extra.length === 0) return undefined
    return { frame: `~${leadOf(tree, extra[0] ?? -1)}`, marks: marked(tree, ...extra) }
  }
  const found = thing(tree, { head, objects, extra, cue })
  return particle ? { ...found, frame: particle } : found
}

/** "shrugged *off* the attack": the frame of a particle that the cue is listed with. */
export function particleFrame(tree: Tree, head: number, cue: Cue | undefined): string | undefined {
  return childrenBy(tree, head, 'compound:prt', 'advmod')
    .filter((i) => i > head)
    .map((i) => `~${tree.tokens[i]?.text.toLowerCase() ?? ''}`)
    .find((frame) => cue?.frames.has(frame))
}

interface Objects {
  readonly head: number
  readonly objects: readonly number[]
  readonly extra: readonly number[]
  readonly cue: Cue | undefined
}

/** The object with what belongs to it; of "claimed responsibility *for the blast*" only what it was claimed for. */
function thing(tree: Tree, { head, objects, extra, cue }: Objects): Complement {
  const object = objects.at(-1) ?? head
  const what = OWNED.has(tree.tokens[object]?.lemma ?? '')
    ? [...childrenBy(tree, object, 'nmod', 'obl'), ...childrenBy(tree, head, 'obl')].find(
        (i) => caseOf(tree, i) === 'for',
      )
    : undefined
  if (what !== undefined) {
    const marks = marked(tree, what)
    for (const lead of childrenBy(tree, what, 'case')) markSubtree(tree, lead, marks, false)
    return { frame: 'obj', marks }
  }
  const marks = marked(tree, ...objects, ...extra, ...rest(tree, head, object))
  const next = tree.tokens[marks.lastIndexOf(true) + 1]?.text
  return { frame: 'obj', marks: next === 'as' && cue?.frames.has('~as') ? onward(tree, marks) : marks }
}

const OWNED = new Set(['responsibility', 'credit', 'blame'])
const DAYS =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:today|yesterday|tonight|tomorrow|week|month|year|night|morning|afternoon|evening|statement|interview|briefing|conference|tweet|post|letter|email|speech|report|telegram|x|twitter|facebook|television|radio)$/iu

/** What else follows the object and belongs to it: "found 31 cases *among a billion ballots*"; not when or in what it was said. */
export function rest(tree: Tree, head: number, object: number): number[] {
  const found: number[] = []
  for (const i of tree.children[head] ?? []) {
    if (i <= object) continue
    const kind = relation(tree.tokens[i])
    const { deprel = '' } = tree.tokens[i] ?? {}
    if (
      !['obl', 'xcomp', 'advmod', 'advcl'].includes(kind) ||
      deprel === 'obl:agent' ||
      isParticiple(tree, i)
    )
      break
    found.push(i)
  }
  while (found.length > 0 && isWhen(tree, found.at(-1) ?? 0)) found.pop()
  return found
}

function isWhen(tree: Tree, i: number): boolean {
  const { deprel = '', text = '' } = tree.tokens[i] ?? {}
  return deprel === 'obl:tmod' || deprel === 'obl:unmarked' || DAYS.test(text)
}

/** "…, *citing* an official": a clause with a story of its own. */
function isParticiple(tree: Tree, i: number): boolean {
  return (
    relation(tree.tokens[i]) === 'advcl' &&
    tree.tokens[i]?.xpos === 'VBG' &&
    childBy(tree, i, 'mark') === undefined
  )
}
