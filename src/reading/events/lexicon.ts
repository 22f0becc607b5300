import { EventType } from '../../record/event.ts'
import { readTable } from '../table.ts'
import { parseFrame, type Frame } from './frame.ts'
import { readIdioms, type Idioms } from './idioms.ts'

/** One sense of one word or phrase that signals an event. */
export interface Trigger {
  /** Its words in base form; the head is the first of a verb's and the last of a noun's. */
  readonly words: readonly string[]
  readonly part: 'verb' | 'noun' | 'adj'
  readonly frame: Frame
  readonly type: EventType
  readonly mode: string
  /** Its further words follow its head ("carry **out**") rather than lead up to it ("**air** strike"). */
  readonly isHeadFirst: boolean
  /** More conditions win over fewer where several senses fit. */
  readonly weight: number
}

/** Words that signal events, and what each makes of its syntactic arguments. */
export interface TriggerLexicon {
  readonly version: string
  /** Senses by the base form of their head word. */
  readonly senses: ReadonlyMap<string, readonly Trigger[]>
  /** Named classes of words that frames refer to. */
  readonly classes: ReadonlyMap<string, ReadonlySet<string>>
  /** The topics that a word tells of. */
  readonly topics: ReadonlyMap<string, readonly string[]>
  /** Phrases in which no word signals an event. */
  readonly idioms: Idioms
}

const FOLDER = 'triggers/'
const CLASSES = `${FOLDER}classes.tsv`
const TOPICS = `${FOLDER}topics.tsv`
const IDIOMS = `${FOLDER}idioms.tsv`

/** Reads the tables below `triggers/`: `classes.tsv`, `topics.tsv`, `idioms.tsv`, and one table a type of event (`ASSAULT.tsv`). */
export function createTriggerLexicon(tables: Readonly<Record<string, string>>): TriggerLexicon {
  const classes = new Map(
    readTable<'class' | 'words'>(tables[CLASSES] ?? '').map((row) => [
      row.class,
      new Set(row.words.split(' ')),
    ]),
  )
  const senses = new Map<string, Trigger[]>()
  for (const type of EventType.options)
    for (const row of readTable<'lemma' | 'part' | 'frame' | 'mode'>(tables[`${FOLDER}${type}.tsv`] ?? ''))
      for (const trigger of readRow(row, type)) {
        const head = headWord(trigger)
        const known = senses.get(head)
        if (known) known.push(trigger)
        else senses.set(head, [trigger])
      }
  return {
    version: 'triggers 1',
    senses,
    classes,
    topics: readTopics(tables[TOPICS] ?? ''),
    idioms: readIdioms(tables[IDIOMS] ?? ''),
  }
}

function readTopics(table: string): Map<string, string[]> {
  const topics = new Map<string, string[]>()
  for (const { topic, words } of readTable<'topic' | 'words'>(table))
    for (const word of words.split(' ')) {
      const known = topics.get(word)
      if (!known) topics.set(word, [topic])
      else if (!known.includes(topic)) known.push(topic)
    }
  return topics
}

function readRow(row: Record<'lemma' | 'part' | 'frame' | 'mode', string>, type: EventType): Trigger[] {
  const parts = row.part === 'both' ? (['verb', 'noun'] as const) : [row.part as Trigger['part']]
  const frame = parseFrame(row.frame)
  return row.lemma.split('|').flatMap((lemma) =>
    parts.map((part) => {
      const words = lemma.split(/[ -]/)
      return {
        words,
        part,
        frame,
        type,
        mode: row.mode,
        isHeadFirst: isHeadFirst(lemma, part),
        weight: words.length * 3 + (words.length > 1 ? 2 : 0),
      }
    }),
  )
}

/** The first word of a verb ("carry out"), the last of a noun ("air strike"), the joined verb's last ("test-fire"). */
function headWord({ words, isHeadFirst }: Trigger): string {
  return (isHeadFirst ? words[0] : words.at(-1)) as string
}

const PARTICLES = new Set('in out up off down back over away by'.split(' '))

function isHeadFirst(lemma: string, part: Trigger['part']): boolean {
  if (part === 'verb') return !lemma.includes('-') || lemma.includes(' ')
  return lemma.includes('-') && PARTICLES.has(lemma.split('-').at(-1) as string)
}
