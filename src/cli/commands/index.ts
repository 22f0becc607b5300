import type { Command } from 'commander'
import type { Streams } from '../streams.ts'
import { defineBrief } from './brief.ts'
import { defineCompletion } from './completion.ts'
import { defineMcp } from './mcp.ts'
import { defineParse } from './parse.ts'
import { defineDoctor } from './doctor.ts'
import { defineJudge } from './judge.ts'
import { defineRead } from './read.ts'
import { defineServe } from './serve.ts'
import { defineTake } from './take.ts'
import { defineExport, defineImport } from './transfer.ts'
import { defineWatch } from './watch.ts'
import { defineWork } from './work.ts'

/** Adds one command to the program. Heavy modules are imported inside its action, so that start-up stays short. */
export type DefineCommand = (program: Command, streams: Streams) => void

/** Every command, in the order of `--help`. */
export const COMMANDS: readonly DefineCommand[] = [
  defineRead,
  defineBrief,
  defineParse,
  defineServe,
  defineTake,
  defineWork,
  defineWatch,
  defineJudge,
  defineExport,
  defineImport,
  defineMcp,
  defineDoctor,
  defineCompletion,
]
