import type { Agreement } from '../../law/law.ts'
import { greece } from '../calendars/greece.ts'
import { turkiye } from '../calendars/turkiye.ts'
import { dataSent } from '../data-sent.ts'
import { answers } from './answers.ts'
import { barriers } from './barriers.ts'
import { conditions } from './conditions.ts'
import { grounds } from './grounds.ts'
import { letterTexts } from './letter-texts.ts'
import { letters } from './letters.ts'
import { receiving, returning } from './parties.ts'
import { parts } from './parts.ts'
import { periods } from './periods.ts'
import { provisions } from './provisions.ts'
import { readings } from './readings.ts'
import { subjects } from './subjects.ts'
import { validity } from './validity.ts'

/**
 * The statement of 18 March 2016 between the European Union and Türkiye, with the readmission agreement behind it: one
 * Syrian admitted for each Syrian returned. Data, and nothing else. Ids of rules are ours.
 */
export const euTurkiye2016: Agreement = {
  id: 'eu-turkiye-2016',
  title: {
    en: 'EU–Türkiye statement of 18 March 2016',
    fr: 'Déclaration UE-Turquie du 18 mars 2016',
  },
  returning,
  receiving,
  validity,
  provisions,
  subjects,
  periods,
  readings,
  calendars: { GR: greece, TR: turkiye },
  grounds,
  conditions,
  parts,
  barriers,
  letters,
  letterTexts,
  answers,
  personalData: dataSent({ person: 'ET-30', route: 'ET-30', asked: 'ET-30', care: 'ET-30' }),
  // No text that was seen says how somebody returned in error is taken back.
  takingBack: null,
  counted: {
    rule: 'ET-41',
    nationalities: ['SYR'],
    says: {
      en: 'Only Syrians count, on both sides.',
      fr: 'Seuls les Syriens comptent, dans les deux sens.',
    },
  },
  balance: { rule: 'ET-50', band: null },
  // No text that was seen makes the two sides draw up a count week by week.
  statement: null,
  // People are proposed from a list of the receiving state through UNHCR (ET-47).
  // No text asks for one: the desk's own safeguard, advised and shown at the door.
  confirmation: {
    required: false,
    rule: 'ET-22',
    readings: [],
    givenBy: { en: 'the duty lead or a caseworker', fr: 'le responsable de permanence ou un gestionnaire' },
  },
  // No text that was seen asks for a second officer.
  secondOfficer: {
    inadmissible: { required: false, by: [], rule: 'ET-22', readings: [] },
    certified: { required: false, by: [], rule: 'ET-22', readings: [] },
  },
  admission: null,
  safeguards: null,
  courts: null,
  detention: null,
}
