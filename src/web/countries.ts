import { type ReaderLanguage, readerLanguages, type Text } from '../core/brand.ts'
import { localeOf } from '../core/calendar.ts'
import { say } from '../core/say.ts'

/**
 * Nationalities by their ICAO 9303 code, as passports print it (ISO 3166-1 alpha-3 with its specials), and their names in
 * the reader's language. The pairs only join the code to the two letters by which `Intl` knows the country.
 */
const pairs = `AFG AF ALB AL DZA DZ AND AD AGO AO ATG AG ARG AR ARM AM AUS AU AUT AT AZE AZ BHS BS BHR BH BGD BD BRB BB BLR BY
BEL BE BLZ BZ BEN BJ BTN BT BOL BO BIH BA BWA BW BRA BR BRN BN BGR BG BFA BF BDI BI CPV CV KHM KH CMR CM CAN CA CAF CF TCD TD
CHL CL CHN CN COL CO COM KM COG CG COD CD CRI CR CIV CI HRV HR CUB CU CYP CY CZE CZ DNK DK DJI DJ DMA DM DOM DO ECU EC EGY EG
SLV SV GNQ GQ ERI ER EST EE SWZ SZ ETH ET FJI FJ FIN FI FRA FR GAB GA GMB GM GEO GE DEU DE GHA GH GRC GR GRD GD GTM GT GIN GN
GNB GW GUY GY HTI HT HND HN HUN HU ISL IS IND IN IDN ID IRN IR IRQ IQ IRL IE ISR IL ITA IT JAM JM JPN JP JOR JO KAZ KZ KEN KE
KIR KI PRK KP KOR KR KWT KW KGZ KG LAO LA LVA LV LBN LB LSO LS LBR LR LBY LY LIE LI LTU LT LUX LU MDG MG MWI MW MYS MY MDV MV
MLI ML MLT MT MHL MH MRT MR MUS MU MEX MX FSM FM MDA MD MCO MC MNG MN MNE ME MAR MA MOZ MZ MMR MM NAM NA NRU NR NPL NP NLD NL
NZL NZ NIC NI NER NE NGA NG MKD MK NOR NO OMN OM PAK PK PLW PW PSE PS PAN PA PNG PG PRY PY PER PE PHL PH POL PL PRT PT QAT QA
ROU RO RUS RU RWA RW KNA KN LCA LC VCT VC WSM WS SMR SM STP ST SAU SA SEN SN SRB RS SYC SC SLE SL SGP SG SVK SK SVN SI SLB SB
SOM SO ZAF ZA SSD SS ESP ES LKA LK SDN SD SUR SR SWE SE CHE CH SYR SY TWN TW TJK TJ TZA TZ THA TH TLS TL TGO TG TON TO TTO TT
TUN TN TUR TR TKM TM TUV TV UGA UG UKR UA ARE AE GBR GB USA US URY UY UZB UZ VUT VU VAT VA VEN VE VNM VN YEM YE ZMB ZM ZWE ZW`
const words = pairs.split(/\s+/)
const alpha2: ReadonlyMap<string, string> = new Map(
  words.flatMap((code, index) => (index % 2 === 0 ? [[code, words[index + 1] ?? ''] as const] : [])),
)

/** Not in ISO 3166, and on documents all the same: the specials of ICAO 9303-3, and the code that Kosovo prints. */
const specials: Readonly<Record<string, Text>> = {
  XXA: { en: 'Stateless', fr: 'Apatride' },
  XXB: { en: 'Refugee (1951 Convention)', fr: 'Réfugié (Convention de 1951)' },
  XXX: { en: 'Unspecified', fr: 'Non précisée' },
  RKS: { en: 'Kosovo', fr: 'Kosovo' },
}

/** Those a screening officer meets most; first in the list. Published small-boat arrivals, no order of merit. */
const common = ['AFG', 'ALB', 'ERI', 'ETH', 'IND', 'IRN', 'IRQ', 'KWT', 'SDN', 'SOM', 'SYR', 'TUR', 'VNM', 'YEM', 'XXA']

const names = Object.fromEntries(
  readerLanguages.map((lang) => [lang, new Intl.DisplayNames(localeOf[lang], { type: 'region' })]),
) as Readonly<Record<ReaderLanguage, Intl.DisplayNames>>

/** The name of a nationality's country; the code itself where it is none we know. */
export const countryName = (code: string, lang: ReaderLanguage): string => {
  const special = specials[code]
  if (special !== undefined) return say(special, lang)
  const region = alpha2.get(code)
  return region === undefined ? code : (names[lang].of(region) ?? code)
}

/** Every nationality to choose from, the common ones first, then by name. */
export function countryOptions(lang: ReaderLanguage): readonly { readonly value: string; readonly text: string }[] {
  const option = (code: string) => ({ value: code, text: `${countryName(code, lang)} (${code})` })
  const { compare } = new Intl.Collator(localeOf[lang])
  const byName = (a: { text: string }, b: { text: string }) => compare(a.text, b.text)
  const rest = [...alpha2.keys(), ...Object.keys(specials)].filter((code) => !common.includes(code))
  return [...common.map(option).sort(byName), ...rest.map(option).sort(byName)]
}
