import type { Reading } from '../../../law/law.ts'

/** Who decides, how many of them, and until when: where the texts ask for a decision and say no more. */
export const decisions: Readonly<Record<string, Reading>> = {
  'PR-02': {
    id: 'PR-02',
    title: {
      en: 'How the United Kingdom confirms the conditions of a transfer',
      fr: 'Comment le Royaume-Uni confirme les conditions d’une remise',
    },
    chosen: 'named-officer-on-the-day',
    options: {
      'named-officer-on-the-day': {
        says: {
          en: 'A named officer confirms all the conditions together within 24 hours before departure. Nobody boards without it. Anything added to the case, or any change of what the conditions answer, makes it void.',
          fr: 'Un agent nommé confirme ensemble toutes les conditions dans les 24 heures avant le départ. Nul n’embarque sans elle. Tout ajout au dossier, ou tout changement de ce que les conditions donnent, la rend caduque.',
        },
      },
      'conditions-alone': {
        says: {
          en: 'The conditions are tested at boarding by the facts on file; a confirmation is advised and shown.',
          fr: 'Les conditions sont vérifiées à l’embarquement d’après les faits du dossier ; une confirmation est conseillée et affichée.',
        },
        change: { confirmation: { required: false } },
      },
    },
    reason: {
      en: 'Art 4(1) makes the conditions matters that the United Kingdom confirms, some of them as they stand at removal. Who confirms, in which form and how long before, was not seen: the strictest sense is a dated word of a named officer, on the day, that lapses with any change.',
      fr: 'L’art. 4(1) fait des conditions ce que le Royaume-Uni confirme, pour certaines à l’instant de l’éloignement. Qui confirme, sous quelle forme et combien de temps avant n’a pas été vu : le sens le plus strict est la parole datée d’un agent nommé, le jour même, qui tombe à tout changement.',
    },
    sources: ['https://legal.tricoteuses.fr/articles/LEGIARTI000052078563', 'https://freemovement.org.uk/?p=227919'],
  },
  'PR-03': {
    id: 'PR-03',
    title: { en: 'Whether a barrier may be overridden', fr: 'Si un obstacle peut être écarté' },
    chosen: 'never',
    options: {
      never: {
        says: {
          en: 'No barrier of any kind may be overridden. It is lifted by the authority named for it, with its document, or it stands.',
          fr: 'Aucun obstacle ne peut être écarté. Il est levé par l’autorité désignée, avec son document, ou il demeure.',
        },
      },
      'unnamed-obstacles-by-two': {
        says: {
          en: 'Only an obstacle that no text names may be overridden, by the duty lead and a caseworker, or two of either, each with reasons.',
          fr: 'Seul un obstacle qu’aucun texte ne nomme peut être écarté, par deux agents parmi les responsables de permanence et les gestionnaires, chacun avec ses motifs.',
        },
        change: {
          barriers: {
            'other-lawful': {
              override: {
                by: ['duty-lead', 'caseworker'],
                says: {
                  en: 'By two officials, each with reasons: no text names the obstacle, and they answer for it that it does not bar the transfer.',
                  fr: 'Par deux agents, chacun avec ses motifs : aucun texte ne nomme l’obstacle, et ils répondent de ce qu’il n’interdit pas la remise.',
                },
              },
            },
          },
        },
      },
    },
    reason: {
      en: 'No provision that we have seen lets an official have somebody transferred while a barrier stands; orders, children and pending decisions on trafficking are barred without exception. That two named officials with reasons might do so was only ever a design idea, unverified. Unknown counts as no.',
      fr: 'Aucune disposition consultée ne permet à un agent de faire remettre une personne tant qu’un obstacle demeure ; décisions de justice, mineurs et décisions en attente sur la traite l’interdisent sans exception. Que deux agents nommés le puissent n’a jamais été qu’une idée, non vérifiée. L’inconnu vaut refus.',
    },
    sources: [
      'https://legal.tricoteuses.fr/articles/LEGIARTI000052078562',
      'https://legal.tricoteuses.fr/articles/LEGIARTI000052078563',
    ],
  },
  'PR-04': {
    id: 'PR-04',
    title: { en: 'More time asked for too late', fr: 'Délai supplémentaire demandé trop tard' },
    chosen: 'late-to-an-officer',
    options: {
      'late-to-an-officer': {
        says: {
          en: 'A request for more time to answer made after the time has run is recorded as late and put to an officer. Until it is decided no decision is made against the person.',
          fr: 'La demande de délai faite après le terme est enregistrée comme tardive et soumise à un agent. Tant qu’elle n’est pas tranchée, aucune décision défavorable n’est prise.',
        },
      },
      'late-is-refused': {
        says: {
          en: 'A request made after the time has run is refused with the rule.',
          fr: 'La demande faite après le terme est refusée, avec la règle.',
        },
        change: { letters: { 'notice-of-intent': { extension: { late: 'refused' } } } },
      },
    },
    reason: {
      en: 'The answer given in Parliament says more time on request and nothing of how late it may be asked. People are held, often without a lawyer: a late request is weighed by an officer, not turned away by a clock.',
      fr: 'La réponse ministérielle admet un délai supplémentaire sur demande et ne dit rien de l’heure tardive. Les personnes sont retenues, souvent sans avocat : une demande tardive est pesée par un agent, non écartée par une horloge.',
    },
    sources: ['https://parallelparliament.co.uk/question/HL4723/asylum'],
  },
  'PR-05': {
    id: 'PR-05',
    title: { en: 'One officer or two', fr: 'Un agent ou deux' },
    chosen: 'one-officer',
    options: {
      'one-officer': {
        says: {
          en: 'A claim is declared inadmissible, or certified, by one named officer with reasons.',
          fr: 'Une demande est déclarée irrecevable, ou attestée infondée, par un agent nommé, avec ses motifs.',
        },
      },
      'two-officers': {
        says: {
          en: 'Both decisions are proposed by one officer and take effect only when a different one agrees, with reasons.',
          fr: 'Les deux décisions sont proposées par un agent et ne prennent effet que si un autre donne son accord, avec ses motifs.',
        },
        change: { secondOfficer: { inadmissible: { required: true }, certified: { required: true } } },
      },
    },
    reason: {
      en: 'The Acts give both decisions to the Secretary of State and name no second officer; the guidance on who signs was not read. To invent a step of procedure could make decisions void for want of it: an office that works with two selects it.',
      fr: 'Les lois confient ces décisions au ministre et ne nomment pas de second agent ; les instructions sur la signature n’ont pas été lues. Inventer une étape pourrait faire tomber des décisions qui ne l’ont pas suivie : un service qui travaille à deux la choisit.',
    },
    sources: [
      'https://legislation.gov.uk/ukpga/2022/36/section/16/data.html',
      'https://legislation.gov.uk/ukpga/2004/19/schedule/3/data.html',
    ],
  },
}
