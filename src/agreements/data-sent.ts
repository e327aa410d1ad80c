import type { PersonalData, RuleId } from '../law/law.ts'

/**
 * Every field that speaks of a person and goes to the receiving state, by the kind of message, and why carrying out an
 * agreement needs it. The reasons are ours; each agreement says on which of its rules they rest.
 */
export const dataSent = (rule: {
  readonly person: RuleId
  readonly route: RuleId
  readonly asked: RuleId
  readonly care: RuleId
}): PersonalData => ({
  'readmission-request': {
    'person.familyName': {
      rule: rule.person,
      why: {
        en: 'The receiving state decides about one person: it must know which, and find whether it knows them.',
        fr: 'L’État requis statue sur une personne : il doit savoir laquelle et vérifier s’il la connaît.',
      },
    },
    'person.givenNames': {
      rule: rule.person,
      why: {
        en: 'Tells apart people of one family name; many people have given names only.',
        fr: 'Distingue les personnes d’un même nom ; beaucoup ne portent que des prénoms.',
      },
    },
    'person.birthDate': {
      rule: rule.person,
      why: {
        en: 'Tells apart people of one name, and shows whether the person is of age.',
        fr: 'Distingue les homonymes et montre si la personne est majeure.',
      },
    },
    'person.birthKnown': {
      rule: rule.person,
      why: {
        en: 'Keeps a birth known in part from being read as a day that is certain.',
        fr: 'Évite qu’une naissance connue en partie soit lue comme une date certaine.',
      },
    },
    'person.sex': {
      rule: rule.person,
      why: {
        en: 'Identity as on travel documents, and who may search or escort the person on arrival.',
        fr: 'Identité telle qu’au titre de voyage, et choix de qui peut fouiller ou escorter la personne à l’arrivée.',
      },
    },
    'person.nationality': {
      rule: rule.person,
      why: {
        en: 'Who falls under the agreement depends on it, and so does identity.',
        fr: 'Le champ d’application de l’accord en dépend, ainsi que l’identité.',
      },
    },
    'languages[]': {
      rule: rule.asked,
      why: {
        en: 'The receiving state must have an interpreter ready for whoever it takes in.',
        fr: 'L’État requis doit prévoir un interprète pour la personne qu’il accueille.',
      },
    },
    evidence: {
      rule: rule.route,
      why: {
        en: 'The request must show how the person came; without it the receiving state cannot answer.',
        fr: 'La demande doit montrer l’itinéraire de la personne ; sans cela, l’État requis ne peut répondre.',
      },
    },
  },
  'readmission-information': {
    information: {
      rule: rule.asked,
      why: {
        en: 'What the receiving state asked for by code before it answers, and no more.',
        fr: 'Ce que l’État requis a demandé par code avant de répondre, et rien de plus.',
      },
    },
  },
  needs: {
    medical: {
      rule: rule.care,
      why: {
        en: 'Care must be ready where the person lands; the officer writes what those who receive them must do.',
        fr: 'Les soins doivent être prêts à l’arrivée ; l’agent écrit ce que doivent faire ceux qui accueillent.',
      },
    },
    'languages[]': {
      rule: rule.asked,
      why: {
        en: 'An interpreter for that day, where it differs from the request.',
        fr: 'Un interprète pour ce jour-là, si la langue diffère de la demande.',
      },
    },
    escort: {
      rule: rule.care,
      why: {
        en: 'Who must stand ready to meet the person: a choice from a list.',
        fr: 'Qui doit être présent pour accueillir la personne : un choix dans une liste.',
      },
    },
  },
  papers: {
    kind: {
      rule: rule.care,
      why: {
        en: 'Those who receive the person must see at once what a paper is.',
        fr: 'Ceux qui accueillent la personne doivent voir aussitôt ce qu’est un document.',
      },
    },
    title: {
      rule: rule.care,
      why: {
        en: 'Names the paper, so that it can be asked for and cited.',
        fr: 'Désigne le document, pour qu’on puisse le demander et le citer.',
      },
    },
    text: {
      rule: rule.care,
      why: {
        en: 'What a court or a doctor says must be known before the person arrives.',
        fr: 'Ce qui, selon un juge ou un médecin, doit être su avant l’arrivée de la personne.',
      },
    },
    'file.name': {
      rule: rule.care,
      why: { en: 'The name under which the paper is kept.', fr: 'Le nom sous lequel le document est conservé.' },
    },
    'file.media': {
      rule: rule.care,
      why: { en: 'How the paper is opened: a choice of three.', fr: 'Comment l’ouvrir : un choix parmi trois.' },
    },
    'file.sha256': {
      rule: rule.care,
      why: {
        en: 'Proves that the paper read there is the one sent here.',
        fr: 'Prouve que le document lu là-bas est celui envoyé ici.',
      },
    },
    'file.base64': {
      rule: rule.care,
      why: {
        en: 'The paper itself, such as the report a court ordered to be there first.',
        fr: 'Le document lui-même, par exemple le rapport dont un juge a ordonné l’envoi préalable.',
      },
    },
  },
})
