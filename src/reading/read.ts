import type { Reading } from '../record/reading.ts'
import type { Report } from '../record/report.ts'
import { findActors, nameSpeakers } from './actors/index.ts'
import { findEvents } from './events/index.ts'
import { findFigures } from './figures/index.ts'
import type { Knowledge } from './knowledge.ts'
import { countryOfPublisher, findPlaces } from './places/index.ts'
import { joinSections, splitReport } from './sections.ts'
import { findStatements } from './statements/index.ts'
import { findTimes, relateTimes } from './times/index.ts'

/** The stages of reading, in order. */
export type Stage = 'language' | 'places' | 'times' | 'actors' | 'statements' | 'figures' | 'events'

/** Runs a stage and gives back what it found; a caller may measure what each takes. */
export type RunStage = <Found>(stage: Stage, find: () => Found) => Found

/**
 * Reads one report. Pure and deterministic; in time that grows with its length and no faster. `run` is called for each
 * stage and must return what the stage finds.
 */
export function read(report: Report, knowledge: Knowledge, run: RunStage = (_, find) => find()): Reading {
  if (report.language !== 'en')
    return unread(report, `only English is read, and this looks like '${report.language}'`)
  const sections = splitReport(report)
  if (sections.length === 1) return readAtOnce(report, knowledge, run)
  return joinSections(
    report,
    sections.map((section) => [section, readAtOnce(section.report, knowledge, run)]),
  )
}

/** The stages in order, values in, values out. */
function readAtOnce(report: Report, knowledge: Knowledge, run: RunStage): Reading {
  const { language, gazetteer, clock, actors: lexicon, cues, triggers, version } = knowledge
  const { text, publishedAt } = report
  const sentences = run('language', () => language.parse(text, { skip: report.furniture }))
  const places = run('places', () => findPlaces(sentences, { report, gazetteer }))
  const stated = run('times', () => findTimes(sentences, { report, places, clock }))
  const named = run('actors', () => findActors(sentences, { report, places, lexicon }))
  const said = run('statements', () => findStatements(sentences, { report, actors: named, lexicon: cues }))
  const { actors, statements } = run('actors', () =>
    nameSpeakers(named, said, { sentences, report, lexicon }),
  )
  const figures = run('figures', () =>
    findFigures(sentences, { actors, statements, times: stated, places, lexicon, text }),
  )
  const found = { actors, places, times: stated, statements, figures }
  const publisher = countryOfPublisher(report, gazetteer)
  const told = run('events', () =>
    findEvents(sentences, { ...found, triggers, lexicon, text, publishedAt, publisher }),
  )
  const { times, events } = run('times', () => relateTimes({ times: stated, events: told }, sentences))
  return {
    report,
    statements,
    events,
    places,
    times,
    figures,
    actors,
    sentences: sentences.map(({ span }) => span),
    readBy: version,
  }
}

function unread(report: Report, remark: string): Reading {
  return {
    report,
    statements: [],
    events: [],
    places: [],
    times: [],
    figures: [],
    actors: [],
    remarks: [remark],
  }
}
