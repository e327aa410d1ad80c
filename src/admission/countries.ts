import type { Language, Text } from '../core/brand.ts'
import type { Option } from '../web/fields.ts'

/** ISO 3166-1: each country's two letters (by which its name is known here) and the three that travel documents use. */
const codes =
  'AFAFG ALALB DZDZA ADAND AOAGO AGATG ARARG AMARM AUAUS ATAUT AZAZE BSBHS BHBHR BDBGD BBBRB BYBLR BEBEL BZBLZ BJBEN BTBTN ' +
  'BOBOL BABIH BWBWA BRBRA BNBRN BGBGR BFBFA BIBDI CVCPV KHKHM CMCMR CACAN CFCAF TDTCD CLCHL CNCHN COCOL KMCOM CGCOG CDCOD ' +
  'CRCRI CICIV HRHRV CUCUB CYCYP CZCZE DKDNK DJDJI DMDMA DODOM ECECU EGEGY SVSLV GQGNQ ERERI EEEST SZSWZ ETETH FJFJI FIFIN ' +
  'FRFRA GAGAB GMGMB GEGEO DEDEU GHGHA GRGRC GDGRD GTGTM GNGIN GWGNB GYGUY HTHTI HNHND HKHKG HUHUN ISISL ININD IDIDN IRIRN ' +
  'IQIRQ IEIRL ILISR ITITA JMJAM JPJPN JOJOR KZKAZ KEKEN KIKIR KPPRK KRKOR KWKWT KGKGZ LALAO LVLVA LBLBN LSLSO LRLBR LYLBY ' +
  'LILIE LTLTU LULUX MGMDG MWMWI MYMYS MVMDV MLMLI MTMLT MHMHL MRMRT MUMUS MXMEX FMFSM MDMDA MCMCO MNMNG MEMNE MAMAR MZMOZ ' +
  'MMMMR NANAM NRNRU NPNPL NLNLD NZNZL NINIC NENER NGNGA MKMKD NONOR OMOMN PKPAK PWPLW PSPSE PAPAN PGPNG PYPRY PEPER PHPHL ' +
  'PLPOL PTPRT QAQAT ROROU RURUS RWRWA KNKNA LCLCA VCVCT WSWSM SMSMR STSTP SASAU SNSEN RSSRB SCSYC SLSLE SGSGP SKSVK SISVN ' +
  'SBSLB SOSOM ZAZAF SSSSD ESESP LKLKA SDSDN SRSUR SESWE CHCHE SYSYR TWTWN TJTJK TZTZA THTHA TLTLS TGTGO TOTON TTTTO TNTUN ' +
  'TRTUR TMTKM TVTUV UGUGA UAUKR AEARE GBGBR USUSA UYURY UZUZB VUVUT VAVAT VEVEN VNVNM YEYEM ZMZMB ZWZWE'

/** Not countries, but what a document may say instead (ICAO 9303). */
const others: Readonly<Record<string, Text>> = {
  XXA: { en: 'No nationality (stateless)', fr: 'Sans nationalité (apatride)' },
  XXX: { en: 'Not known', fr: 'Non connue' },
}

const made = new Map<Language, readonly Option[]>()

/** Countries by name in the reader's language, in that language's order. */
export function countryOptions(lang: Language): readonly Option[] {
  const known = made.get(lang)
  if (known !== undefined) return known
  const names = new Intl.DisplayNames([lang], { type: 'region' })
  const list = codes
    .split(' ')
    .map((code) => ({ value: code.slice(2), text: names.of(code.slice(0, 2)) ?? code.slice(2) }))
    .sort((a, b) => a.text.localeCompare(b.text, lang))
  const all = [...list, ...Object.entries(others).map(([value, text]) => ({ value, text: text[lang] }))]
  made.set(lang, all)
  return all
}

/** The name of a country by its three letters; the letters themselves where we have no name. */
export const countryName = (code: string, lang: Language): string => {
  const text = countryOptions(lang).find(({ value }) => value === code)?.text
  return typeof text === 'string' ? text : code
}
