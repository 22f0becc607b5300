import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createTriggerLexicon } from '../../../src/reading/events/index.ts'
import { readTable } from '../../../src/reading/table.ts'
import { EventType } from '../../../src/record/event.ts'
import { EVENT_KINDS } from '../../../src/record/plover.ts'
import { openEvents } from './openEvents.ts'

const FOLDER = 'lexicon/triggers/'
const findTypes = await openEvents()

describe.each(EventType.options)('the triggers of %s', (type) => {
  const rows = readTable<'lemma' | 'part' | 'frame' | 'mode' | 'example' | 'counter'>(
    readFileSync(`${FOLDER}${type}.tsv`, 'utf8'),
  )

  it.each(rows.map(({ lemma, example }) => [lemma.split('|')[0], example]))('%s: %s', (_, example) => {
    expect(findTypes(example as string)).toContain(type)
  })

  it.each(
    rows.filter(({ counter }) => counter !== '').map(({ lemma, counter }) => [lemma.split('|')[0], counter]),
  )('%s, but not: %s', (_, counter) => {
    expect(findTypes(counter as string)).not.toContain(type)
  })

  it('have modes that PLOVER knows', () => {
    const modes = [...new Set(rows.map(({ mode }) => mode).filter((mode) => mode !== ''))]
    expect(Object.keys(EVENT_KINDS[type].modes)).toEqual(expect.arrayContaining(modes))
  })
})

describe('idioms', () => {
  const rows = readTable<'idioms' | 'example'>(readFileSync(`${FOLDER}idioms.tsv`, 'utf8'))

  it.each(rows.map(({ example }) => [example]))('%s', (example) => {
    expect(findTypes(example as string)).toEqual([])
  })
})

describe('the trigger tables', () => {
  it('have a table for each type and one for the classes, topics and idioms each, and no other', () => {
    expect(readdirSync(FOLDER).toSorted()).toEqual(
      [
        ...EventType.options.map((type) => `${type}.tsv`),
        'classes.tsv',
        'topics.tsv',
        'idioms.tsv',
      ].toSorted(),
    )
  })

  it('refer in frames only to words, never to a class that is not there', () => {
    const lexicon = createTriggerLexicon({
      'triggers/ASSAULT.tsv': 'lemma\tpart\tframe\tmode\nshell\tverb\tobj:nonsense\t\n',
    })
    expect(lexicon.senses.get('shell')).toHaveLength(1)
    expect(lexicon.classes.size).toBe(0)
  })
})
