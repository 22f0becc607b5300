import type { VerbGroup } from './group.ts'
import type { Cue } from './lexicon.ts'
import { caseOf, childBy, childrenBy, clauseOf, markSubtree, relation, type Tree } from '../tree.ts'

/** What a verb says: the tokens of its content, by the frame it was found in. */
export interface Complement {
  readonly frame: string
  readonly marks: readonly boolean[]
  /** A preposition that belongs to the cue ("called *for*"). */
  readonly lead?: number
}

/** The content of a cue verb by its dependents, or by what it is hung on. */
export function complementOf(tree: Tree, group: VerbGroup, cue: Cue | undefined): Complement | undefined {
  if (group.isPassive && group.form !== 'quoted-as') {
    return passiveComplement(tree, group, cue)
  }
  return (
    clause(tree, group) ??
    infinitive(tree, group) ??
    predicate(tree, group, cue) ??
    object(tree, group, cue) ??
    phrase(tree, group, cue) ??
    gap(tree, group, cue) ??
    host(tree, group, cue)
  )
}

function marked(tree: Tree, ...roots: readonly (number | undefined)[]): boolean[] {
  const marks: boolean[] = []
  for (const root of roots) if (root !== undefined) markSubtree(tree, root, marks)
  return marks
}

/** "said *that …*", "asked *whether …*", "“…” he said". */
function clause(tree: Tree, { head }: VerbGroup): Complement | undefined {
  const clauses = childrenBy(tree, head, 'ccomp')
  if (clauses.length > 0)
    return { frame: 'that', marks: marked(tree, ...clauses, ...furtherClauses(tree, head)) }
  const quoted = childrenBy(tree, head, 'parataxis').filter((i) => startsSpeech(tree, i))
  return quoted.length > 0 ? { frame: 'that', marks: marked(tree, ...quoted) } : undefined
}

/** "said that …, *and that …*": a second clause the parser joined to the verb instead. */
function furtherClauses(tree: Tree, head: number): number[] {
  return childrenBy(tree, head, 'conj').filter((i) =>
    childrenBy(tree, i, 'mark').some((k) => tree.tokens[k]?.text.toLowerCase() === 'that'),
  )
}

/** What follows a colon, or stands in quotation marks. */
function startsSpeech(tree: Tree, i: number): boolean {
  const start = tree.first[i] ?? i
  const around = [start - 1, start].map((k) => tree.tokens[k]?.text ?? '')
  return around.some((text) => /^[:“"‘]$/u.test(text))
}

/** "vowed *to strike*", "asked *them to leave*". */
function infinitive(tree: Tree, { head }: VerbGroup): Complement | undefined {
  const to = childrenBy(tree, head, 'xcomp', 'ccomp').find((i) => hasTo(tree, i))
  if (to === undefined) return undefined
  const object = childrenBy(tree, head, 'obj', 'iobj').filter((i) => i < to)
  return { frame: 'to', marks: marked(tree, to, ...object, ...conditions(tree, head, to)) }
}

const CONDITIONS = new Set(['if', 'unless', 'until', 'once', 'provided', 'should'])

/** "threatened to kill ten *if no ransom came*": the condition is part of what was threatened. */
function conditions(tree: Tree, head: number, after: number): number[] {
  return childrenBy(tree, head, 'advcl').filter((i) => i > after && CONDITIONS.has(leadOf(tree, i)))
}

function hasTo(tree: Tree, i: number): boolean {
  return childrenBy(tree, i, 'mark').some((k) => tree.tokens[k]?.text.toLowerCase() === 'to')
}

/** "called *the strike “madness”*". */
function predicate(tree: Tree, { head }: VerbGroup, cue: Cue | undefined): Complement | undefined {
  if (!cue?.frames.has('pred')) return undefined
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
function object(tree: Tree, { head }: VerbGroup, cue: Cue | undefined): Complement | undefined {
  const objects = childrenBy(tree, head, 'obj')
  if (objects.length === 0) return undefined
  const extra = framed(tree, head, cue)
  if (cue?.hasRecipient) {
    if (extra.length === 0) return undefined
    return { frame: `~${leadOf(tree, extra[0] ?? -1)}`, marks: marked(tree, ...extra) }
  }
  return thing(tree, { head, objects, extra, cue })
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
function rest(tree: Tree, head: number, object: number): number[] {
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

/** "called *for* a truce", "spoke *of* betrayal": the preposition is the cue's. */
function phrase(tree: Tree, { head }: VerbGroup, cue: Cue | undefined): Complement | undefined {
  const particle = childBy(tree, head, 'compound:prt')
  const [found] = framed(tree, head, cue)
  if (found === undefined) {
    if (particle === undefined || !cue?.frames.has(`~${tree.tokens[particle]?.text.toLowerCase()}`))
      return undefined
    return undefined
  }
  const marks = marked(tree, found, ...rest(tree, head, found))
  const leads = childrenBy(tree, found, 'case', 'mark')
  for (const lead of leads) markSubtree(tree, lead, marks, false)
  return { frame: `~${leadOf(tree, found)}`, marks, ...(leads[0] !== undefined && { lead: leads[0] }) }
}

/** Phrases and clauses led by one of the cue's prepositions. */
function framed(tree: Tree, head: number, cue: Cue | undefined): number[] {
  if (!cue) return []
  return childrenBy(tree, head, 'obl', 'nmod', 'advcl', 'xcomp').filter((i) =>
    cue.frames.has(`~${leadOf(tree, i)}`),
  )
}

function leadOf(tree: Tree, i: number): string {
  const lead = caseOf(tree, i)
  if (lead !== '') return lead
  const mark = childBy(tree, i, 'mark')
  return mark === undefined ? '' : (tree.tokens[mark]?.text.toLowerCase() ?? '')
}

/** "the claim the army *has denied*": what the relative clause hangs on. */
function gap(tree: Tree, { top }: VerbGroup, cue: Cue | undefined): Complement | undefined {
  if (tree.tokens[top]?.deprel !== 'acl:relcl' || !cue?.frames.has('obj')) return undefined
  const subject = childBy(tree, top, 'nsubj')
  if (subject === undefined || tree.tokens[subject]?.xpos.startsWith('W')) return undefined
  return { frame: 'gap', marks: antecedent(tree, top) }
}

function antecedent(tree: Tree, clauseHead: number): boolean[] {
  const noun = tree.tokens[clauseHead]?.head ?? -1
  if (noun < 0) return []
  const marks = marked(tree, noun)
  markSubtree(tree, clauseHead, marks, false)
  for (const lead of childrenBy(tree, noun, 'case')) markSubtree(tree, lead, marks, false)
  return marks
}

/** "…, *officials said*" where the speaker's clause hangs on what is said, and "as the army *said*". */
function host(tree: Tree, { top }: VerbGroup, cue: Cue | undefined): Complement | undefined {
  const token = tree.tokens[top]
  if (!cue?.frames.has('that') || !token || token.head < 0) return undefined
  const kind = relation(token)
  const isAside = kind === 'parataxis' || kind === 'discourse' || kind === 'dep'
  const isAs = kind === 'advcl' && ['as', 'than'].includes(leadOf(tree, top))
  if (!isAside && !isAs) return undefined
  const clauseHead = clauseOf(tree, token.head)
  const marks = marked(tree, clauseHead)
  markSubtree(tree, top, marks, false)
  for (const other of childrenBy(tree, clauseHead, 'conj', 'parataxis', 'cc'))
    if (other > top && token.head < top) markSubtree(tree, other, marks, false)
  return { frame: 'host', marks }
}

/** "*the minister* was accused *of fraud*", "*talks* are expected *to resume*", "it is believed *that …*". */
function passiveComplement(tree: Tree, group: VerbGroup, cue: Cue | undefined): Complement | undefined {
  const { head, top } = group
  const subject = childBy(tree, top, 'nsubj:pass', 'nsubj') ?? inheritedSubject(tree, top)
  const clauses = childrenBy(tree, head, 'ccomp')
  if (clauses.length > 0) return { frame: 'that', marks: marked(tree, ...clauses) }
  const isRelative = subject !== undefined && tree.tokens[subject]?.xpos.startsWith('W')
  const told = subject === undefined || cue?.hasRecipient ? [] : [subject]
  const to = childBy(tree, head, 'xcomp')
  if (to !== undefined) return { frame: 'to', marks: marked(tree, ...told, to) }
  const extra = framed(tree, head, cue)
  if (extra.length > 0)
    return { frame: `~${leadOf(tree, extra[0] ?? -1)}`, marks: marked(tree, ...told, ...extra) }
  if (!cue?.frames.has('obj') || subject === undefined || isRelative) return undefined
  return { frame: 'obj', marks: marked(tree, subject) }
}

function inheritedSubject(tree: Tree, top: number): number | undefined {
  const token = tree.tokens[top]
  if (!token || token.head < 0 || relation(token) !== 'conj') return undefined
  return childBy(tree, token.head, 'nsubj:pass')
}
