import { childBy, childrenBy, markSubtree, relation, type Tree } from '../tree.ts'
import { gap, host } from './attachments.ts'
import { framed, leadOf, marked, type Complement } from './complement.ts'
import type { VerbGroup } from './group.ts'
import type { Cue } from './lexicon.ts'
import { object, predicate, rest } from './objects.ts'

/** The content of a cue verb by its dependents, or by what it is hung on. */
export function complementOf(tree: Tree, group: VerbGroup, cue: Cue | undefined): Complement | undefined {
  if (group.isPassive && group.form !== 'quoted-as') {
    return passiveComplement(tree, group, cue)
  }
  return (
    clause(tree, group) ??
    infinitive(tree, group) ??
    doing(tree, group, cue) ??
    predicate(tree, group, cue) ??
    object(tree, group, cue) ??
    phrase(tree, group, cue) ??
    gap(tree, group, cue) ??
    host(tree, group, cue)
  )
}

/** "said *that …*", "asked *whether …*", "“…” he said". */
function clause(tree: Tree, { head }: VerbGroup): Complement | undefined {
  const clauses = childrenBy(tree, head, 'ccomp')
  if (clauses.length > 0)
    return { frame: 'that', marks: marked(tree, ...clauses, ...furtherClauses(tree, head)) }
  const strayed = childrenBy(tree, head, 'obl', 'obj').flatMap((i) =>
    childrenBy(tree, i, 'acl', 'ccomp').filter((k) => isThat(tree, k)),
  )
  if (strayed.length > 0) return { frame: 'that', marks: marked(tree, ...strayed) }
  const quoted = childrenBy(tree, head, 'parataxis').filter((i) => startsSpeech(tree, i))
  return quoted.length > 0 ? { frame: 'that', marks: marked(tree, ...quoted) } : undefined
}

/** "wrote on Telegram *that …*": a clause the parser hung on the medium. */
function isThat(tree: Tree, i: number): boolean {
  return (
    tree.tokens[i]?.deprel !== 'acl:relcl' &&
    childrenBy(tree, i, 'mark').some((k) => tree.tokens[k]?.text.toLowerCase() === 'that')
  )
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

/** "admitted *using* it", "proposed *dropping* the tax". */
function doing(tree: Tree, { head }: VerbGroup, cue: Cue | undefined): Complement | undefined {
  if (!cue?.frames.has('obj')) return undefined
  const verb = childrenBy(tree, head, 'xcomp', 'advcl').find(
    (i) => i === head + 1 && tree.tokens[i]?.xpos === 'VBG' && childBy(tree, i, 'mark', 'case') === undefined,
  )
  return verb === undefined ? undefined : { frame: 'obj', marks: marked(tree, verb) }
}

/** "threatened to kill ten *if no ransom came*": the condition is part of what was threatened. */
function conditions(tree: Tree, head: number, after: number): number[] {
  return childrenBy(tree, head, 'advcl').filter((i) => i > after && CONDITIONS.has(leadOf(tree, i)))
}

function hasTo(tree: Tree, i: number): boolean {
  return childrenBy(tree, i, 'mark').some((k) => tree.tokens[k]?.text.toLowerCase() === 'to')
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
