/** What a store can do, whatever the database: one file a shelf. */
export type * from './contract/report.ts'
export type * from './contract/reading.ts'
export type * from './contract/story.ts'
export type * from './contract/tie.ts'
export type * from './contract/change.ts'
export type * from './contract/source.ts'
export type * from './contract/store.ts'
