/** Names of currencies: ISO 4217 codes by the country that uses them, under '' the one meant where no country is named. */
export const CURRENCIES: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map(
  (
    'dollar USD; euro EUR; pound GBP EGY=EGP SYR=SYP SDN=SDG SSD=SSP LBN=LBP; sterling GBP; ' +
    'yen JPY; yuan CNY; renminbi CNY; won KRW PRK=KPW; baht THB; dong VND; kip LAK; riel KHR; kyat MMK; taka BDT; ' +
    'rupiah IDR; ringgit MYR; tugrik MNT; rupee IND=INR PAK=PKR LKA=LKR NPL=NPR MUS=MUR; afghani AFN; ' +
    'rouble RUB BLR=BYN; ruble RUB BLR=BYN; hryvnia UAH; hryvnya UAH; zloty PLN; forint HUF; leu RON MDA=MDL; lev BGN; ' +
    'koruna CZK; krona SEK ISL=ISK; krone NOR=NOK DNK=DKK; crown SWE=SEK NOR=NOK DNK=DKK CZE=CZK; lari GEL; dram AMD; ' +
    'manat AZE=AZN TKM=TMT; tenge KZT; som KGZ=KGS UZB=UZS; somoni TJS; lira TUR=TRY LBN=LBP SYR=SYP; shekel ILS; ' +
    'rial IRN=IRR YEM=YER OMN=OMR; riyal SAU=SAR QAT=QAR YEM=YER; dirham ARE=AED MAR=MAD; ' +
    'dinar IRQ=IQD JOR=JOD KWT=KWD BHR=BHD LBY=LYD TUN=TND DZA=DZD SRB=RSD; ' +
    'franc CHE=CHF SEN=XOF MLI=XOF NER=XOF BFA=XOF CIV=XOF TGO=XOF BEN=XOF GNB=XOF CMR=XAF TCD=XAF GAB=XAF CAF=XAF ' +
    'COG=XAF COD=CDF GIN=GNF RWA=RWF BDI=BIF DJI=DJF; naira NGN; cedi GHS; rand ZAR; birr ETB; nakfa ERN; ' +
    'shilling KEN=KES UGA=UGX TZA=TZS SOM=SOS; kwacha ZMB=ZMW MWI=MWK; kwanza AOA; metical MZN; ariary MGA; pula BWP; ' +
    'real BRA=BRL; peso MEX=MXN PHL=PHP COL=COP ARG=ARS CHL=CLP CUB=CUP DOM=DOP URY=UYU; bolivar VES; sol PER=PEN; ' +
    'boliviano BOB; guarani PYG; quetzal GTQ; lempira HNL; cordoba NIO; gourde HTG'
  )
    .split('; ')
    .map((row) => {
      const [name = '', ...codes] = row.split(' ')
      const users = codes.map((code): [string, string] =>
        code.includes('=') ? (code.split('=') as [string, string]) : ['', code],
      )
      return [name, new Map(users)] as const
    }),
)

const CODES: ReadonlySet<string> = new Set([...CURRENCIES.values()].flatMap((users) => [...users.values()]))

/** Signs before an amount, in lower case. */
const SIGNS: ReadonlyMap<string, string> = new Map(
  (
    '$ USD; us$ USD; c$ CAD; ca$ CAD; a$ AUD; au$ AUD; nz$ NZD; hk$ HKD; s$ SGD; r$ BRL; € EUR; £ GBP; ¥ JPY; ₦ NGN; ' +
    '₹ INR; ₽ RUB; ₩ KRW; ₺ TRY; ₴ UAH; ₪ ILS; ₱ PHP; ৳ BDT; ฿ THB; ₫ VND; ksh KES'
  )
    .split('; ')
    .map((row) => row.split(' ') as [string, string]),
)

/** The currency that a sign or a code in capitals stands for: "$", "R$", "NPR". */
export function currencyOf(text: string | undefined): string | undefined {
  if (text === undefined) return undefined
  return CODES.has(text) ? text : SIGNS.get(text.toLowerCase())
}
