// Reads the training corpora: UD treebanks (CoNLL-U) and names (one token a line), all brought to one shape.
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { namesOfGum } from './gum.ts'
import { readPassages } from './passages.ts'

export interface Word {
  readonly form: string
  readonly lemma?: string
  readonly upos?: string
  readonly xpos?: string
  readonly feats?: string
  /** 0 for the root, else the number of the governor, counted from 1. */
  readonly head?: number
  readonly deprel?: string
  readonly misc?: string
  /** Whether a space follows. */
  readonly space: boolean
  /** BIO tag with PER, ORG or LOC. */
  ner?: string | undefined
}

export interface Example {
  readonly id: string
  readonly words: readonly Word[]
  /** Whether a new paragraph begins here. */
  readonly paragraph: boolean
}

export type CorpusName = 'ewt' | 'gum' | 're3d' | 'wikigold' | 'btc' | 'wnut' | 'ours'
/** Order of the name heads of the net. */
export const CORPORA: readonly CorpusName[] = ['ewt', 'gum', 're3d', 'wikigold', 'btc', 'wnut', 'ours']

export interface Corpora {
  readonly ewt: { readonly train: Example[]; readonly dev: Example[] }
  readonly gum: { readonly train: Example[]; readonly dev: Example[] }
  readonly names: ReadonlyMap<CorpusName, Example[]>
  readonly ours: { readonly train: Example[]; readonly dev: Example[] }
}

/** `data` holds ud/, gum/ and ner/; `passages` the annotated passages of this project. */
export function readCorpora(data: string, passages: string): Corpora {
  const ner = (name: string, kind: CorpusName): Example[] => readNames(join(data, 'ner', name), kind)
  const dev = readConllu(join(data, 'ud/en_ewt-ud-dev.conllu'))
  addNames(dev, ner('uner-en_ewt-dev.iob2', 'ewt'))
  return {
    ewt: { train: readConllu(join(data, 'ud/en_ewt-ud-train.conllu')), dev },
    gum: { train: readGum(join(data, 'gum/train')), dev: readGum(join(data, 'gum/dev')) },
    names: new Map<CorpusName, Example[]>([
      ['re3d', ner('re3d-train.conll', 're3d')],
      ['wikigold', ner('wikigold.conll.txt', 'wikigold')],
      ['btc', ['a', 'b', 'f', 'g', 'h'].flatMap((part) => ner(`btc-${part}.conll`, 'btc'))],
      ['wnut', [...ner('wnut17train.conll', 'wnut'), ...ner('wnut17dev.conll', 'wnut')]],
    ]),
    ours: readPassages(passages),
  }
}

export function readConllu(file: string): Example[] {
  return readFileSync(file, 'utf8').trim().split(/\n\n+/).map(readBlock)
}

function readBlock(block: string): Example {
  const words: Word[] = []
  let id = ''
  let paragraph = false
  let joinedUntil = 0
  let joinedSpace = true
  for (const line of block.split('\n')) {
    if (line.startsWith('# sent_id')) id = line.split('=')[1]!.trim()
    else if (line.startsWith('# newpar') || line.startsWith('# newdoc')) paragraph = true
    if (line.startsWith('#')) continue
    const cells = line.split('\t')
    const range = /^\d+-(\d+)$/.exec(cells[0]!)
    const spaced = !/SpaceAfter=No/.test(cells[9]!)
    if (range) {
      joinedUntil = Number(range[1])
      joinedSpace = spaced
    } else if (/^\d+$/.test(cells[0]!)) {
      const number = Number(cells[0])
      const space = number < joinedUntil ? false : number === joinedUntil ? joinedSpace : spaced
      words.push(readWord(cells, space))
    }
  }
  return { id, words, paragraph }
}

function readWord(cells: readonly string[], space: boolean): Word {
  const [form, lemma, upos, xpos, feats, head, deprel, , misc] = cells.slice(1) as Cells
  const ner = /(?:^|\|)NE=([^|]+)/.exec(misc)?.[1]
  return {
    form,
    lemma,
    upos,
    xpos,
    feats: feats === '_' ? '' : feats,
    head: Number(head),
    deprel,
    misc,
    space,
    ner,
  }
}

type Cells = [string, string, string, string, string, string, string, string, string]

function readGum(folder: string): Example[] {
  const examples = readdirSync(folder)
    .toSorted()
    .flatMap((file) => readConllu(join(folder, file)))
  for (const { words } of examples) namesOfGum(words).forEach((tag, i) => (words[i]!.ner = tag))
  return examples
}

/** Puts the name tags of one annotation onto the sentences of another, by sentence id. */
function addNames(examples: readonly Example[], tagged: readonly Example[]): void {
  const byId = new Map(tagged.map((example) => [example.id, example]))
  for (const { id, words } of examples) {
    const other = byId.get(id)?.words
    if (other?.length === words.length) words.forEach((word, i) => (word.ner = other[i]!.ner!))
  }
}

const KINDS: Partial<Record<CorpusName, Readonly<Record<string, string>>>> = {
  re3d: { Organisation: 'ORG', Person: 'PER', Location: 'LOC' },
  wnut: { person: 'PER', location: 'LOC', corporation: 'ORG', group: 'ORG' },
}

function readNames(file: string, corpus: CorpusName): Example[] {
  const examples: Example[] = []
  for (const block of readFileSync(file, 'utf8').split(/\n\s*\n/)) {
    const words: Word[] = []
    let id = ''
    for (const line of block.split('\n')) {
      if (line.startsWith('# sent_id')) id = line.split('=')[1]!.trim()
      const cells = corpus === 'ewt' ? line.split('\t').slice(1) : line.split(/[\t ]/)
      if (cells.length < 2 || cells[0] === '-DOCSTART-' || (corpus === 'ewt' && line.startsWith('#')))
        continue
      words.push({
        form: cells[0]!,
        space: true,
        ner: plainTag(corpus === 'ewt' ? cells[1]! : cells.at(-1)!.trim(), corpus),
      })
    }
    repairBio(words)
    if (corpus === 're3d') trimNames(words)
    if (words.length) examples.push({ id, words, paragraph: false })
  }
  return examples
}

function plainTag(tag: string, corpus: CorpusName): string {
  const kind = KINDS[corpus]?.[tag.slice(2)] ?? tag.slice(2)
  return /^(PER|ORG|LOC)$/.test(kind) ? tag.slice(0, 2) + kind : 'O'
}

/** A name begins with B (wikigold writes I everywhere). */
function repairBio(words: Word[]): void {
  words.forEach((word, i) => {
    const before = i ? words[i - 1]!.ner! : 'O'
    if (word.ner!.startsWith('I-') && before.slice(2) !== word.ner!.slice(2))
      word.ner = `B-${word.ner!.slice(2)}`
  })
}

const LEADING = /^(the|an?|his|its|their|our|this|these)$/i

/**
 * re3d marks whole noun phrases: keeps those that hold a capital, without article, and persons up to their
 * last capitalised word.
 */
function trimNames(words: Word[]): void {
  for (let i = 0; i < words.length;) {
    if (words[i]!.ner === 'O') {
      i++
      continue
    }
    const kind = words[i]!.ner!.slice(2)
    let end = i + 1
    while (end < words.length && words[end]!.ner === `I-${kind}`) end++
    let first = i
    while (first < end && LEADING.test(words[first]!.form)) first++
    const named = words
      .slice(first, end)
      .some(({ form }) => /^\p{Lu}/u.test(form) && !/^(I|We|He|She|They|My|It)$/.test(form))
    for (let k = i; k < end; k++)
      words[k]!.ner = named && k >= first ? `${k === first ? 'B' : 'I'}-${kind}` : 'O'
    i = end
  }
}
