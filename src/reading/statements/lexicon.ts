import { Stance } from '../../record/vocabulary.ts'
import { readTable } from '../table.ts'
import { formsOf } from './forms.ts'
import { createScale, type Scale, type StatementWeights } from './weigh.ts'

/** What a cue word makes of each of its frames. */
export interface Cue {
  readonly word: string
  /** By where its content may stand: `that` a clause, `to` an infinitive, `obj`, `pred` object and predicate, or `~for` a phrase. */
  readonly frames: ReadonlyMap<string, Stance>
  /** The stance where no frame decides. */
  readonly stance: Stance
  /** A plain object is whom it was told to. */
  readonly hasRecipient: boolean
  /** The table has an example of another sense ("slammed the door"), so what it is done to decides. */
  readonly isAmbiguous: boolean
}

/** Words that attribute, from `lexicon/cues/`. */
export interface CueLexicon {
  readonly version: string
  readonly verbs: ReadonlyMap<string, Cue>
  /** Verb by its forms, for words whose lemma was guessed wrong ("begged" → beg). */
  readonly verbForms: ReadonlyMap<string, string>
  readonly nouns: ReadonlyMap<string, Cue>
  readonly adjectives: ReadonlyMap<string, Cue>
  readonly adverbs: ReadonlyMap<string, Stance>
  /** Word or phrase to channel. */
  readonly channels: ReadonlyMap<string, string>
  /** Words that deny, criticise, praise or threaten in what is said. */
  readonly tones: ReadonlyMap<string, string>
  /** Nouns for what can be touched. */
  readonly things: ReadonlySet<string>
  /** Without weights every candidate of the rules is taken. */
  readonly scale?: Scale | undefined
}

/** Reads the tables below `cues/` (file name to text) and takes the weights that choose among what they find. */
export function createCueLexicon(
  tables: Readonly<Record<string, string>>,
  weights?: StatementWeights,
): CueLexicon {
  const table = (name: string) => tables[`cues/${name}.tsv`] ?? ''
  const verbs = cues(
    readTable<'verb' | 'stance' | 'frames' | 'recipient' | 'counter'>(table('verbs')).map((r) => ({
      ...r,
      word: r.verb,
    })),
  )
  return {
    version: weights?.version ?? 'statements by rule',
    scale: weights && createScale(weights),
    verbs,
    verbForms: new Map([
      ...[...verbs.keys()].flatMap((verb) => formsOf(verb).map((form) => [form, verb] as const)),
      ...readTable<'form' | 'verb'>(table('forms')).map(({ form, verb }) => [form, verb] as const),
    ]),
    nouns: cues(readTable<'noun' | 'stance' | 'frames'>(table('nouns')).map((r) => ({ ...r, word: r.noun }))),
    adjectives: cues(
      readTable<'adjective' | 'stance' | 'frames'>(table('adjectives')).map((r) => ({
        ...r,
        word: r.adjective,
      })),
    ),
    adverbs: new Map(
      readTable<'adverb' | 'stance'>(table('adverbs')).map((r) => [r.adverb, Stance.parse(r.stance)]),
    ),
    tones: new Map(readTable<'word' | 'tone' | 'example'>(table('tones')).map((r) => [r.word, r.tone])),
    things: new Set(readTable<'thing'>(table('things')).map(({ thing }) => thing)),
    channels: new Map(
      readTable<'word' | 'channel'>(table('channels')).map((r) => [r.word.toLowerCase(), r.channel]),
    ),
  }
}

interface Row {
  readonly word: string
  readonly stance: string
  readonly frames: string
  readonly recipient?: string
  readonly counter?: string
}

function cues(rows: readonly Row[]): Map<string, Cue> {
  const words = new Map<string, Cue>()
  for (const row of rows) {
    const stance = Stance.parse(row.stance)
    const known = words.get(row.word)
    const frames = new Map(known?.frames)
    for (const frame of row.frames.split(' ')) if (!frames.has(frame)) frames.set(frame, stance)
    const hasRecipient = row.recipient === 'yes' || known?.hasRecipient === true
    const isAmbiguous = Boolean(row.counter) || known?.isAmbiguous === true
    words.set(row.word, {
      word: row.word,
      frames,
      stance: known?.stance ?? stance,
      hasRecipient,
      isAmbiguous,
    })
  }
  return words
}
