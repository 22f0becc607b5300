import type { Command } from 'commander'
import type { Streams } from '../streams.ts'
import { defineBrief } from './brief.ts'
import { defineCompletion } from './completion.ts'
import { defineParse } from './parse.ts'
import { defineRead } from './read.ts'

/** Adds one command to the program. Heavy modules are imported inside its action, so that start-up stays short. */
export type DefineCommand = (program: Command, streams: Streams) => void

/** Every command, in the order of `--help`. */
export const COMMANDS: readonly DefineCommand[] = [defineRead, defineBrief, defineParse, defineCompletion]
