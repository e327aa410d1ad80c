import type { Agreement } from '../../law/law.ts'
import { alsaceMoselle, france as franceMainland } from '../calendars/france.ts'
import { englandAndWales, northernIreland, scotland } from '../calendars/united-kingdom.ts'
import { dataSent } from '../data-sent.ts'
import { admission } from './admission.ts'
import { answers } from './answers.ts'
import { barriers } from './barriers.ts'
import { conditions } from './conditions.ts'
import { courts } from './courts.ts'
import { detention } from './detention.ts'
import { grounds } from './grounds.ts'
import { letterTexts } from './letter-texts.ts'
import { letters } from './letters.ts'
import { france, unitedKingdom } from './parties.ts'
import { parts } from './parts.ts'
import { periods } from './periods.ts'
import { provisions } from './provisions.ts'
import { asSigned, extended } from './readings/life.ts'
import { readings } from './readings.ts'
import { safeguards } from './safeguards.ts'
import { subjects } from './subjects.ts'
import { takingBack } from './taking-back.ts'

/** The agreement of 29/30 July 2025 between the United Kingdom and France: "one in, one out". Data, and nothing else. */
export const ukFrance2025: Agreement = {
  id: 'uk-france-2025',
  title: {
    en: 'United Kingdom–France agreement on the prevention of dangerous journeys (2025)',
    fr: 'Accord franco-britannique relatif à la prévention des traversées périlleuses (2025)',
  },
  returning: unitedKingdom,
  receiving: france,
  validity: [asSigned, extended],
  provisions,
  subjects,
  periods,
  readings,
  calendars: {
    'GB-ENG': englandAndWales,
    'GB-SCT': scotland,
    'GB-NIR': northernIreland,
    FR: franceMainland,
    'FR-AM': alsaceMoselle,
  },
  grounds,
  conditions,
  parts,
  barriers,
  letters,
  letterTexts,
  answers,
  personalData: dataSent({ person: 'TR-20', route: 'TR-22', asked: 'TR-71', care: 'TR-56' }),
  takingBack,
  counted: {
    rule: 'TR-04',
    nationalities: null,
    says: {
      en: 'Everybody actually readmitted or admitted counts one.',
      fr: 'Chaque personne effectivement réadmise ou admise compte pour une.',
    },
  },
  balance: { rule: 'TR-35', band: null },
  statement: { rule: 'TR-75', zone: 'Europe/Paris', time: 'TR-75', readings: ['PR-20'] },
  confirmation: {
    required: true,
    rule: 'TR-21',
    readings: ['PR-02'],
    givenBy: { en: 'the duty lead or a caseworker', fr: 'le responsable de permanence ou un gestionnaire' },
  },
  // No text that was seen asks for a second officer.
  secondOfficer: {
    inadmissible: { required: false, by: ['caseworker', 'duty-lead'], rule: 'INAD-01', readings: ['PR-05'] },
    certified: { required: false, by: ['caseworker', 'duty-lead'], rule: 'INAD-14', readings: ['PR-05'] },
  },
  admission,
  safeguards,
  courts,
  detention,
}
