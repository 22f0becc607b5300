import { Option, type Command } from 'commander'
import type { ParseRequest } from '../../desk/parse.ts'
import type { Streams } from '../streams.ts'

interface ParseOptions {
  readonly input: ParseRequest['input']
  readonly output: ParseRequest['output']
}

export function defineParse(program: Command, streams: Streams): void {
  program
    .command('parse')
    .description('parse English text: tokens, tags, lemmas, dependencies, names, as CoNLL-U')
    .argument('[file]', 'a file, or - for standard input', '-')
    .addOption(
      new Option('--input <form>', 'text, or CoNLL-U whose tokens, sentences and comments are kept')
        .choices(['text', 'conllu'])
        .default('text'),
    )
    .addOption(
      new Option('--output <form>', 'CoNLL-U, or JSON with one sentence a line')
        .choices(['conllu', 'json'])
        .default('conllu'),
    )
    .action((path: string, options: ParseOptions) => parseFile(path, options, streams))
}

async function parseFile(path: string, options: ParseOptions, streams: Streams): Promise<void> {
  const [{ openLanguage }, { parse }, { readText }] = await Promise.all([
    import('../../desk/language.ts'),
    import('../../desk/parse.ts'),
    import('../../desk/text.ts'),
  ])
  const text = await readText(path, streams.input)
  for (const piece of parse({ text, ...options }, await openLanguage())) await streams.out(piece)
}
