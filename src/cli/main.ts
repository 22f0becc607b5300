#!/usr/bin/env node
import { EXIT, runCli } from './run.ts'

process.once('SIGINT', () => process.exit(EXIT.interrupted))
process.exitCode = await runCli(process.argv.slice(2))
