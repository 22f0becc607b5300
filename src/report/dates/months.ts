/**
 * Month names of the main languages of the press, by their first letters: a word is the month whose longest stem it starts
 * with. Stems are long enough to keep months apart within and across the languages (en de fr es it pt nl pl cs ro sq tr hu
 * sv da no fi id ru uk be bg sr el ar kk he hi bn).
 */
const STEMS: readonly (readonly string[])[] = [
  'jan ינואר जनवरी জানুয়ারি ene gen jänner sty led ocak ian янв січ студ яну јан ιαν يناير كانون қаң tammi januar'.split(
    ' ',
  ),
  'feb פברואר फरवरी फ़रवरी ফেব্রুয়ারি fév fev feb fevr lut únor şub shk feb февр фев лют феб φεβ فبراير شباط ақп helmi'.split(
    ' ',
  ),
  'mar מרץ מרס मार्च মার্চ mär már mrt mars märz marz maa bře mart мар берез сак марта μαρ مارس آذار нау maalis'.split(
    ' ',
  ),
  'apr אפריל अप्रैल এপ্রিল avr abr kwi dub nis pri aprill апр квіт краса απρ أبريل ابريل نيسان сәу huhti'.split(
    ' ',
  ),
  'may מאי मई মে mai mag mei maj kvě máj mayıs мая май трав мај μαΐ μαϊ مايو أيار мам touko mayo maggio maio'.split(
    ' ',
  ),
  'jun יוני जून জুন juin giu cze červn haz qer iun июн черв чэрв юни јун ιουν يونيو حزيران мау kesä junho junio'.split(
    ' ',
  ),
  'jul יולי जुलाई জুলাই juil lug lip červenc tem korr iul июл лип ліп юли јул ιουλ يوليو تموز шіл heinä julho julio'.split(
    ' ',
  ),
  'aug אוגוסט अगस्त আগস্ট aoû aou ago sie srp ağu gusht авг серп жнів ауг αυγ أغسطس آب там elo agosto agustus'.split(
    ' ',
  ),
  'sep ספטמבר सितंबर सितम्बर সেপ্টেম্বর set wrz zář eyl shtat сен вер верас септ σεπ سبتمبر أيلول қыр syys'.split(
    ' ',
  ),
  'oct אוקטובר अक्टूबर अक्तूबर অক্টোবর okt ott out paź říj eki tet жовт окт каст οκτ أكتوبر تشرين қаз loka'.split(
    ' ',
  ),
  'nov נובמבר नवंबर नवम्बर নভেম্বর lis listop kas nën noi ноя лист лістап ное нов νοε نوفمبر қар marras'.split(
    ' ',
  ),
  'dec דצמבר दिसंबर दिसम्बर ডিসেম্বর dez déc dic gru pros ara dhj дек груд снеж дец δεκ ديسمبر жел joulu des'.split(
    ' ',
  ),
]

const BY_STEM = STEMS.flatMap((stems, month) => stems.map((stem) => [stem, month + 1] as const)).sort(
  ([a], [b]) => b.length - a.length,
)

/** The month (1 … 12) a word names, or null. Hebrew writes "in" as a first letter of the month. */
export function monthOf(word: string): number | null {
  const lower = word.toLowerCase().replace(/\.$/, '').replace(/^ב/, '')
  return lower.length < 2 ? null : (BY_STEM.find(([stem]) => lower.startsWith(stem))?.[1] ?? null)
}
