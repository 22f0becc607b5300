import { phraseOf } from '../phrases.ts'

/** A fact as people say it, its value the loudest. */
export function FactPhrase({ fact }: { readonly fact: Parameters<typeof phraseOf>[0] }) {
  const { before, value, after } = phraseOf(fact)
  return (
    <span className="phrase" dir="auto">
      {before && `${before} `}
      <b className="value">{value}</b>
      {after && ` ${after}`}
    </span>
  )
}
