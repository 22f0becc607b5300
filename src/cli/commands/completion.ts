import { Argument, type Command } from 'commander'
import type { Streams } from '../streams.ts'

const SHELLS = ['bash', 'zsh', 'fish'] as const
type Shell = (typeof SHELLS)[number]

export function defineCompletion(program: Command, streams: Streams): void {
  program
    .command('completion')
    .description('print a completion script for your shell: eval "$(sitrep completion bash)"')
    .addArgument(new Argument('<shell>', 'which shell').choices(SHELLS))
    .action((shell: Shell) => streams.out(renderCompletion(program, shell)))
}

/** A completion script made from the commands and options the program has. */
function renderCompletion(program: Command, shell: Shell): string {
  const commands = program.commands.map((command) => ({
    name: command.name(),
    summary: command.description().replaceAll("'", ''),
    options: command.options.map(({ long }) => long).filter((long) => long !== undefined),
  }))
  if (shell === 'fish')
    return commands
      .flatMap(({ name, summary, options }) => [
        `complete -c sitrep -n __fish_use_subcommand -a ${name} -d '${summary}'`,
        ...options.map(
          (option) => `complete -c sitrep -n '__fish_seen_subcommand_from ${name}' -l ${option.slice(2)}`,
        ),
      ])
      .join('\n')
      .concat('\n')
  const cases = commands.map(({ name, options }) => `    ${name}) words="${options.join(' ')}" ;;`)
  const bash = `_sitrep() {
  local words
  case "\${COMP_WORDS[1]}" in
${cases.join('\n')}
  esac
  [ "$COMP_CWORD" = 1 ] && words="${commands.map(({ name }) => name).join(' ')}"
  case "\${COMP_WORDS[COMP_CWORD]}" in
    -*|'') COMPREPLY=($(compgen -W "$words" -- "\${COMP_WORDS[COMP_CWORD]}")) ;;
    *) [ "$COMP_CWORD" = 1 ] && COMPREPLY=($(compgen -W "$words" -- "\${COMP_WORDS[COMP_CWORD]}")) ;;
  esac
}
complete -o default -F _sitrep sitrep
`
  return shell === 'zsh' ? `autoload -U +X bashcompinit && bashcompinit\n${bash}` : bash
}
