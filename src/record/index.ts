/**
 * The nouns of Sitrep. One thing has one name, from the lexicon to the web page.
 *
 * - **report**: one version of one published text, with who published it and when.
 * - **sentence**: a parsed sentence of a report (lives in `language/`, never leaves the house).
 * - **reading**: what one report says: its statements, events, places, times, figures and actors.
 * - **statement**: somebody saying something: source, cue, content, and the statement that relays it.
 * - **event**: who did what to whom, with a status (asserted, denied, threatened …).
 * - **figure**: a number of people or things, as a range.
 * - **story**: the reports about one development, and the events they tell of.
 * - **fact**: one field of one event for one subject, with everything that was claimed about it.
 * - **claim**: one value for a fact, by one origin, in one report.
 * - **standing**: how sure a fact is: corroborated, disputed, single-source, superseded, retracted.
 * - **situation**: all stories, at one moment.
 * - **judgement**: a person's correction, kept apart from what was read.
 */
export type { Span } from './span.ts'
export type { Report } from './report.ts'
export type { Reading, Statement, Place, Time, Figure, Actor, ReportEvent } from './reading.ts'
export type { Situation, Story, StoryEvent, Fact, Claim, Revision } from './situation.ts'
export type { Judgement } from './judgement.ts'
