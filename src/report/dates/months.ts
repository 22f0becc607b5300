/**
 * Month names of the main languages of the press, by their first letters: a word is the month whose longest stem it starts
 * with. Stems are long enough to keep months apart within and across the languages (en de fr es it pt nl pl cs ro sq tr hu
 * sv da no fi id ru uk be bg sr el ar kk).
 */
const STEMS: readonly (readonly string[])[] = [
  'jan ene gen jänner sty led ocak ian янв січ студ яну јан ιαν يناير كانون қаң tammi januar'.split(' '),
  'feb fév fev feb fevr lut únor şub shk feb февр фев лют феб φεβ فبراير شباط ақп helmi'.split(' '),
  'mar mär mrt mars märz marz maa bře mart мар берез сак марта μαρ مارس آذار нау maalis'.split(' '),
  'apr avr abr kwi dub nis pri aprill апр квіт краса απρ أبريل ابريل نيسان сәу huhti'.split(' '),
  'may mai mag mei maj kvě máj mayıs мая май трав мај μαΐ μαϊ مايو أيار мам touko mayo maggio maio'.split(
    ' ',
  ),
  'jun juin giu cze červn haz qer iun июн черв чэрв юни јун ιουν يونيو حزيران мау kesä junho junio'.split(
    ' ',
  ),
  'jul juil lug lip červenc tem korr iul июл лип ліп юли јул ιουλ يوليو تموز шіл heinä julho julio'.split(
    ' ',
  ),
  'aug aoû aou ago sie srp ağu gusht авг серп жнів ауг αυγ أغسطس آب там elo agosto agustus'.split(' '),
  'sep set wrz zář eyl shtat сен вер верас септ σεπ سبتمبر أيلول қыр syys'.split(' '),
  'oct okt ott out paź říj eki tet жовт окт каст οκτ أكتوبر تشرين қаз loka'.split(' '),
  'nov lis listop kas nën noi ноя лист лістап ное нов νοε نوفمبر қар marras'.split(' '),
  'dec dez déc dic gru pros ara dhj дек груд снеж дец δεκ ديسمبر жел joulu des'.split(' '),
]

const BY_STEM = STEMS.flatMap((stems, month) => stems.map((stem) => [stem, month + 1] as const)).sort(
  ([a], [b]) => b.length - a.length,
)

/** The month (1 … 12) a word names, or null. */
export function monthOf(word: string): number | null {
  const lower = word.toLowerCase().replace(/\.$/, '')
  return lower.length < 3 ? null : (BY_STEM.find(([stem]) => lower.startsWith(stem))?.[1] ?? null)
}
